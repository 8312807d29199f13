"""The canonical form: what is written is read back the same, and tidying keeps comments and says the same."""

from __future__ import annotations

import random
import re

import pytest
from glossary.strategies import glossaries
from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import BadGlossary
from termkit.glossary.formats import Choice, yaml
from termkit.glossary.formats.yaml_comments import comments
from termkit.glossary.formats.yaml_tidying import in_order, tidy
from termkit.glossary.formats.yaml_writing import WIDTH
from termkit.glossary.model import Concept, Event, Term
from termkit.text import width


def written(*concepts: Concept, **choice: tuple[str, ...]) -> str:
    return yaml.write(concepts, Choice(**choice)).data.decode()


@given(glossaries(layer=True))
def test_what_is_written_is_read_back(glossary: tuple[Concept, ...]) -> None:
    exported = yaml.write(glossary, Choice())
    assert yaml.read(exported.data, "g.yaml", {}).concepts == glossary
    assert exported.lost == ()
    assert yaml.write(glossary, Choice()) == exported


def test_the_form_of_all_there_is() -> None:
    concept = Concept(
        *("photoresist", "chemistry", "Light-sensitive: a coating.", "A handbook", "For people"),
        *(
            ("wafer",),
            ("https://example.org/a",),
            (Event("origination", "2026-03-05", "A. Li"),),
            "keep",
            True,
        ),
        terms=(
            Term("photoresist", "en"),
            Term("PR", "en", "admitted", "acronym", "any"),
            Term("光阻", "zh-TW"),
            Term("光刻膠", "zh-TW", "deprecated", not_in=("光刻膠帶",) * 6, ambiguous=True, note="1, 2"),
        ),
    )
    plain = Concept("wafer", "chips", terms=(Term("wafer", "en"), Term("晶圆", "zh-CN")))
    assert (
        written(concept, plain, plain._replace(id="123"))
        == """\
subject: chips
concepts:
- id: photoresist
  subject: chemistry
  definition: "Light-sensitive: a coating."
  source: A handbook
  note: For people
  related: [wafer]
  links: [https://example.org/a]
  history: [{type: origination, date: 2026-03-05, by: A. Li}]
  original: keep
  gloss: true
  terms:
    en: [photoresist, {text: PR, type: acronym, case: any}]
    zh-TW:
    - 光阻
    - {text: 光刻膠, status: deprecated, not_in: [光刻膠帶, 光刻膠帶, 光刻膠帶, 光刻膠帶, 光刻膠帶,
        光刻膠帶], ambiguous: true, note: "1, 2"}
- id: wafer
  terms:
    en: wafer
    zh-CN: 晶圆
- id: "123"
  terms:
    en: wafer
    zh-CN: 晶圆
"""
    )


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("plain words, and commas", "plain words, and commas"),
        ("yes", '"yes"'),
        ("1e3", '"1e3"'),
        ("2026-03-05", '"2026-03-05"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("- a", '"- a"'),
        ('say "a\\b"', r'"say \"a\\b\""'),
        ("two\nlines\tand\u2028more", r'"two\nlines\tand\u2028more"'),
        ("𠀀😀", "𠀀😀"),
    ],
)
def test_texts_are_quoted_where_a_reader_could_take_them_for_something_else(text: str, form: str) -> None:
    assert f"\n  note: {form}\n" in written(Concept("a", note=text, terms=(Term("ab", "en"),)))


def test_lines_are_broken_where_they_can_be() -> None:
    concept = Concept(
        "a", definition="很长 words " * 40 + ".", terms=(Term("ab", "en", note="x y " * 90 + "."),)
    )
    assert max(map(width, written(concept).splitlines())) <= WIDTH
    assert yaml.parse(written(concept), "g.yaml") == (concept,)


def test_only_the_chosen_locales_are_written() -> None:
    one = Concept("a", terms=(Term("ab", "en"), Term("甲乙", "zh-CN")))
    two = Concept("b", terms=(Term("丙丁", "zh-CN"),))
    assert written(one, two, locales=("en",)) == "concepts:\n- id: a\n  terms:\n    en: ab\n"
    assert written() == "concepts: []\n"


def test_tags_of_the_wild_are_mapped() -> None:
    text = b"concepts:\n- id: a\n  terms: {zh: [\xe7\x94\xb2\xe4\xb9\x99], en-GB: ab}\n"
    (concept,) = yaml.read(text, "g.yaml", {"zh": "zh-HK"}).concepts
    assert [term.locale for term in concept.terms] == ["en", "zh-HK"]


WILD = """\
# File head

# about the subject
subject: chips   # the field
concepts:   # all
# Section one
- # the dash
  id: zeta # id
  gloss: false # default
  terms: # terms
    zh-TW: # locale
    - {text: 壞詞, status: deprecated} # bad
    # above good
    - text: 好詞 # good
      # inner
      note: n
    en: [a1, # first
         b1]  # list
    # tail of zeta

# Section two

- {id: alpha, definition: "x # y", terms: {en: ab}} # flow
- id: mid
  definition: |  # header
    Text # no comment
    more
  related: [x, y] # related
  terms: {zh-Hant-HK: 丙丁, en: cd}
# end of file
"""

TIDY = """\
# File head

# about the subject
subject: chips   # the field
concepts:   # all

# Section two
# flow

- id: alpha
  definition: "x # y"
  terms:
    en: ab
- id: mid
  definition: "Text # no comment\\nmore\\n"  # header
  related: [x, y] # related
  terms:
    en: cd
    zh-HK: 丙丁
# Section one
# the dash
# default
- id: zeta # id
  terms: # terms
    en:  # list
    - a1 # first
    - b1
    zh-TW: # locale
    # above good
    # inner
    - {text: 好詞, note: n} # good
    - {text: 壞詞, status: deprecated} # bad
  # tail of zeta
# end of file
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_tidying_sorts_and_keeps_every_comment_with_what_it_speaks_of(mark: str, newline: str) -> None:
    assert tidy(mark + WILD.replace("\n", newline), "g.yaml") == mark + TIDY.replace("\n", newline)


def test_what_is_no_glossary_is_not_tidied() -> None:
    with pytest.raises(BadGlossary, match=r"^g\.yaml:2: a concept needs 'terms:'"):
        tidy("concepts:\n- id: a\n", "g.yaml")


def commented(text: str, chance: random.Random) -> str:
    """Put comments and empty lines where a line is not the middle of a value."""
    lines = []
    rows = text.splitlines()
    for line, following in zip(rows, [*rows[1:], ""], strict=True):
        if _whole(line) and chance.random() < 0.3:
            lines.append(" " * chance.choice((0, 2, 4, 6)) + f"# above {len(lines)}")
        if _whole(line) and chance.random() < 0.1:
            lines.append("")
        lines.append(f"{line} # beside {len(lines)}" if _whole(following) and chance.random() < 0.3 else line)
    return "\n".join(lines) + "\n"


def _whole(line: str) -> bool:
    return not re.match(" {4,}(?!- |en:|zh-)", line)


@given(glossaries(layer=True), st.randoms(use_true_random=False))
def test_tidying_says_the_same_and_is_done_once(glossary: tuple[Concept, ...], chance: random.Random) -> None:
    text = commented(written(*glossary), chance)
    tidied = tidy(text, "g.yaml")
    assert yaml.parse(tidied, "g.yaml") == tuple(map(in_order, glossary))
    assert tidy(tidied, "g.yaml") == tidied
    assert sorted(c.text for c in comments(tidied)) == sorted(c.text for c in comments(text))
