"""JSON: all that the model holds, there and back, and each fault with its line."""

from __future__ import annotations

import pytest
from hypothesis import given

from termkit.errors import BadGlossary
from termkit.glossary.formats import Choice, Lost, json
from termkit.glossary.load import load_concepts
from termkit.glossary.model import Concept, Event, Term
from tests.glossary.strategies import glossaries

NVIDIA = Concept(
    "nvidia",
    "companies",
    'Maker of "graphics" processors.',
    history=(Event("origination", "2026-03-05", "A. Li"),),
    original="keep",
    terms=(
        Term("Nvidia", "en", case="exact"),
        Term("輝達", "zh-TW", near=("晶片",)),
        Term("英偉達", "zh-HK"),
    ),
)
WRITTEN = """\
{
 "concepts": [
  {
   "id": "nvidia",
   "subject": "companies",
   "definition": "Maker of \\"graphics\\" processors.",
   "original": "keep",
   "history": [
    {
     "type": "origination",
     "date": "2026-03-05",
     "by": "A. Li"
    }
   ],
   "terms": {
    "en": [
     {
      "text": "Nvidia",
      "status": "preferred",
      "case": "exact"
     }
    ],
    "zh-TW": [
     {
      "text": "輝達",
      "status": "preferred",
      "case": "any",
      "near": [
       "晶片"
      ]
     }
    ]
   }
  }
 ]
}
"""


def test_the_form_of_a_file() -> None:
    written = json.write([NVIDIA], Choice(("en", "zh-TW")))
    assert written.data.decode() == WRITTEN
    assert written.lost == (Lost("terms in zh-HK", 1, False),)


@given(glossaries(layer=True))
def test_what_is_written_is_read(glossary: tuple[Concept, ...]) -> None:
    written = json.write(glossary, Choice())
    assert not written.lost
    assert json.read(written.data, "g.json", {}).concepts == glossary


@pytest.mark.slow
def test_the_built_in_glossary_there_and_back() -> None:
    glossary = load_concepts()
    assert json.read(json.write(glossary, Choice()).data, "g.json", {}).concepts == glossary


@pytest.mark.parametrize(
    "text",
    [
        '\t{"subject": "chips", "concepts": [{"id": "a", "definition": null, "gloss": true, "terms": {"zh_hans": "\\u82af\\u7247"}}]}',
        '\ufeff{"concepts": [\r\n{"id":"a","subject":"chips","gloss":true,"terms":{"zh":["芯片"]}}\r\n]}',
    ],
)
def test_files_of_other_writers(text: str) -> None:
    read = json.read(text.encode(), "g.json", {"zh": "zh-CN"})
    assert read.concepts == (Concept("a", "chips", gloss=True, terms=(Term("芯片", "zh-CN"),)),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"concepts": [\n}', "g.json:2: not valid JSON: Expecting value"),
        ("[]", "g.json:1: a glossary file must be a mapping with subject, concepts"),
        ("{}", "g.json:1: no 'concepts' list; a glossary file is a mapping with 'concepts:'"),
        ('{"concepts":\n[{"id": "a",\n"terms": {\n"en": [{"text": "ab", "status": "prefered"}]}}]}',
         "g.json:4: unknown status 'prefered'; did you mean 'preferred'?"),
        ('{"concepts": [{"id": "a\\ud800", "terms": {}}]}',
         "g.json:1: half a surrogate pair is no character; remove it"),
        ("[" * 100_000, "g.json:1: not a glossary: it is nested too deeply"),
        ("[" * 600 + "]" * 600, "g.json:1: not a glossary: it is nested too deeply"),
    ],
)  # fmt: skip
def test_a_fault_is_one_sentence_with_its_place(text: str, message: str) -> None:
    with pytest.raises(BadGlossary) as caught:
        json.read(text.encode(), "g.json", {})
    assert str(caught.value) == message


def test_other_encodings_are_told() -> None:
    read = json.read('{"concepts": [{"id": "a", "terms": {"zh-CN": "芯片"}}]}'.encode("utf-16"), "g.json", {})
    assert read.concepts[0].terms[0].text == "芯片"
    assert read.notes == ("Read as UTF-16 LE, as its byte order mark says.",)
