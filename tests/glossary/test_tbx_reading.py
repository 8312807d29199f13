"""TBX as it is found: what each tool makes of it, what is left out and why, and files that are traps."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from termkit.errors import BadGlossary
from termkit.glossary.formats import Skipped, tbx
from termkit.glossary.model import Concept, Event, Term


def read(body: str, head: str = "", **tags: str) -> tuple[tuple[Concept, ...], dict[str, int]]:
    """The concepts of a file, and what was left out, by name."""
    text = f"{head}<martif type='TBX'><text><body>{body}</body></text></martif>"
    imported = tbx.read(text.encode(), "g.tbx", tags)
    skipped: Counter[str] = Counter()
    for what, _, times in imported.skipped:
        skipped[what] += times
    return imported.concepts, dict(skipped)


def section(language: str, *terms: str) -> str:
    """A language section, in which a term may have more behind its text: ``dog<note>x</note>``."""
    tigs = "".join("<tig><term>{}</term>{}{}</tig>".format(*term.partition("<")) for term in terms)
    return f"<langSet xml:lang='{language}'>{tigs}</langSet>"


def terms_of(*terms: str) -> tuple[Term, ...]:
    """The terms of a file that has these English terms."""
    ((concept,), _) = read(f"<termEntry>{section('en', *terms)}</termEntry>")
    return concept.terms


def note(category: str, value: str) -> str:
    return f"<termNote type='{category}'>{value}</termNote>"


@pytest.mark.parametrize(
    ("category", "value", "status"),
    [
        ("administrativeStatus", "admittedTerm-admn-sts", "admitted"),
        ("administrativeStatus", "deprecatedTerm-admn-sts", "deprecated"),
        ("administrativeStatus", "supersededTerm-admn-sts", "superseded"),
        ("administrativeStatus", "deprecatedTermAdmnSts", "deprecated"),
        ("administrativeStatus", "DeprecatedTerm", "deprecated"),
        ("administrativeStatus", "Obsolete", "superseded"),
        ("administrativeStatus", "forbidden", "forbidden"),
        ("administrativeStatus", "notRecommended", "deprecated"),
        ("administrativeStatus", "not recommended", "deprecated"),
        ("usageStatus", "deprecated", "deprecated"),
        ("termStatus", "admitted", "admitted"),
        ("Usage Status", "Admitted", "admitted"),
        ("administrativeStatus", "", "preferred"),
        ("administrativeStatus", "fine", "preferred"),
    ],
)
def test_statuses_by_all_their_names(category: str, value: str, status: str) -> None:
    assert terms_of("dog" + note(category, value))[0].status == status


@pytest.mark.parametrize(
    ("category", "value", "field", "expected"),
    [
        ("termType", "fullForm", "type", "full-form"),
        ("termType", "Short form", "type", "short-form"),
        ("termType", "initialism", "type", "acronym"),
        ("termType", "phrase", "type", "full-form"),
        ("partOfSpeech", "Noun", "part_of_speech", "noun"),
        ("partOfSpeech", "properNoun", "part_of_speech", "noun"),
        ("partOfSpeech", "nom", "part_of_speech", ""),
        ("part_of_speech", "verb", "part_of_speech", "verb"),
        ("geographicalUsage", "Canada", "geographical_usage", "Canada"),
        ("reading", "dɒɡ", "reading", "dɒɡ"),
        ("source", "A book", "source", "A book"),
        ("note", "For\n   people", "note", "For people"),
        ("usageNote", "One.\nTwo.", "note", "One.\nTwo."),
    ],
)
def test_fields_of_terms(category: str, value: str, field: str, expected: str) -> None:
    assert getattr(terms_of("dog" + note(category, value))[0], field) == expected


def test_a_stated_preferred_term_is_the_one() -> None:
    preferred, other = note("administrativeStatus", "preferred"), note("administrativeStatus", "superseded")
    terms = terms_of("hound" + other, "cur", "dog" + preferred, "doggie" + preferred)
    assert [term.status for term in terms] == ["superseded", "admitted", "preferred", "admitted"]
    assert [term.status for term in terms_of("hound" + other, "cur", "dog")] == [
        "superseded",
        "preferred",
        "admitted",
    ]


def test_unknown_values_and_categories_are_named() -> None:
    dog = (
        "dog"
        + note("termType", "phrase")
        + note("register", "slang")
        + "<termNote>x</termNote><descrip type=''/>"
    )
    (_, skipped) = read(f"<termEntry><admin type='customer'>IBM</admin>{section('en', dog, dog)}</termEntry>")
    assert skipped == {
        "type phrase": 2,
        "data category register": 2,
        "data category termNote": 2,
        "data category customer": 1,
        "a term given twice": 1,
    }


def test_languages_are_told_by_their_tags_and_others_counted() -> None:
    languages = [
        ("en-US", "dog"),
        ("de", "Hund"),
        ("zh-cn", "小狗"),
        ("zh_TW", "犬隻"),
        ("zh-Hant-HK", "狗隻"),
    ]
    body = "".join(section(language, text) for language, text in languages)
    ((concept,), skipped) = read(
        f"<termEntry>{body}{section('en-GB', 'dog', 'hound')}{section('', 'x')}</termEntry>"
    )
    assert [(term.locale, term.text, term.status) for term in concept.terms] == [
        ("en", "dog", "preferred"),
        ("en", "hound", "admitted"),
        ("zh-CN", "小狗", "preferred"),
        ("zh-TW", "犬隻", "preferred"),
        ("zh-HK", "狗隻", "preferred"),
    ]
    assert skipped == {"language de": 1, "language (none)": 1, "a term given twice": 1}


def test_a_bare_zh_needs_a_word_of_the_user() -> None:
    body = f"<termEntry>{section('en', 'dog')}{section('zh', '小狗', '狗子')}</termEntry>"
    text = f"<martif><text><body>{body}</body></text></martif>".encode()
    (skipped,) = tbx.read(text, "g.tbx", {}).skipped
    assert (skipped.what, skipped.times) == ("language zh", 2)
    assert "--map zh=zh-CN" in skipped.why
    ((concept,), nothing) = read(body, zh="zh-CN")
    assert [term.locale for term in concept.terms] == ["en", "zh-CN", "zh-CN"]
    assert nothing == {}


def test_ids_as_found() -> None:
    names = ("1875432", "C002", "c002", "c-1", "c_1")
    ref = "<ref type='relatedConcept' target='C002'>x</ref><ref type='crossReference' target='nowhere'/>"
    body = "".join(f"<termEntry id='{name}'>{ref}{section('en', 'dog')}</termEntry>" for name in names)
    concepts, skipped = read(body + f"<termEntry>{section('en', 'hot dog')}</termEntry>")
    assert [concept.id for concept in concepts] == ["1875432", "c002", "c002-2", "c-1", "c-1-2", "hot-dog"]
    assert [concept.related for concept in concepts] == [("c002",), (), ("c002",), ("c002",), ("c002",), ()]
    assert skipped == {"ids": 2, "cross-references": 5}


def test_a_reference_to_a_term_is_one_to_its_concept() -> None:
    a = "<termEntry id='a'><langSet xml:lang='en'><tig id='t1'><term id='t2'>dog</term></tig></langSet></termEntry>"
    cat = "cat<ref type='antonym' target='t2'/>"
    b = f"<termEntry id='b'>{section('en', cat)}</termEntry>"
    assert [concept.related for concept in read(a + b)[0]] == [(), ("a",)]


def test_what_stands_at_the_wrong_level() -> None:
    group = "<descripGrp><descrip type='definition'>Barks.</descrip><descrip type='context'>A dog barks.</descrip>"
    group += "<admin type='source'>A book</admin></descripGrp>"
    dog = f"dog{group}<descrip type='subjectField'>animals</descrip><xref type='x' target='https://a.example/'/>"
    ((concept,), skipped) = read(f"<termEntry>{section('en', dog)}</termEntry>")
    assert concept[1:4] == ("animals", "Barks.", "A book")
    assert concept.links == ("https://a.example/",)
    assert skipped == {"data category context": 1}


def test_one_definition_the_concepts_own_first() -> None:
    def define(text: str) -> str:
        return f"<descrip type='definition'>{text}</descrip>"

    chinese = section("zh-CN", "小狗" + define("C"))
    english = section("en", "dog" + define("E"))
    ((concept,), skipped) = read(f"<termEntry>{chinese}{english}</termEntry>")
    assert (concept.definition, skipped) == ("E", {"definitions": 1})
    ((concept,), skipped) = read(f"<termEntry>{define('O')}{chinese}{english}</termEntry>")
    assert (concept.definition, skipped) == ("O", {"definitions": 2})


def test_history() -> None:
    def entry(inside: str) -> str:
        return f"<transacGrp>{inside}</transacGrp>"

    day = "<date>2026-03-05</date>"
    body = entry(
        f"<transac type='transactionType'>origination</transac>{day}<transacNote type='responsibility'>A</transacNote>"
        "<transacNote type='usageCount'>1</transacNote>"
    )
    body += entry(f"<transac type='modification'>B</transac>{day}")  # as MultiTerm writes it
    body += entry(f"<transac type='transactionType'>approval</transac>{day}")
    body += entry("<transac type='transactionType'>origination</transac><date>5 March</date>")
    dog = "dog" + entry(f"<transac type='transactionType'>origination</transac>{day}")
    ((concept,), skipped) = read(f"<termEntry>{body}{section('en', dog)}</termEntry>")
    assert concept.history == (
        Event("origination", "2026-03-05", "A"),
        Event("modification", "2026-03-05", "B"),
    )
    assert skipped == {"history": 2, "history of languages and terms": 1, "data category usageCount": 1}


def test_terms_with_groups_and_markup() -> None:
    ntig = f"<ntig><termGrp><term>hot <hi>dog</hi>\n   stand</term>{note('partOfSpeech', 'noun')}</termGrp>"
    ntig += "<descrip type='context'>x</descrip></ntig>"
    ((concept,), _) = read(f"<termEntry><langSet xml:lang='en'>{ntig}</langSet></termEntry>")
    assert concept.terms == (Term("hot dog stand", "en", part_of_speech="noun"),)


def test_categories_as_elements_whatever_their_namespaces() -> None:
    text = """<x:tbx xmlns:x='urn:iso:std:iso:30042:ed-2' xmlns:y='urn:other' type='TBX-Basic' style='dct'><x:text><x:body>
      <x:conceptEntry id='a'><y:subjectField>animals</y:subjectField><x:langSec xml:lang='en'><x:termSec>
      <x:term>dog</x:term><y:partOfSpeech>noun</y:partOfSpeech><y:customerSubset>IBM</y:customerSubset>
      </x:termSec></x:langSec></x:conceptEntry></x:body></x:text></x:tbx>"""
    imported = tbx.read(text.encode(), "g.tbx", {})
    assert imported.concepts == (Concept("a", "animals", terms=(Term("dog", "en", part_of_speech="noun"),)),)
    assert imported.skipped == (Skipped("data category customerSubset", "a glossary has no place for it"),)


def test_weblates_word_for_not_translating() -> None:
    ((concept,), _) = read(
        f"<termEntry><descrip type='Translation needed'>No</descrip>{section('en', 'dog')}</termEntry>"
    )
    assert concept.original == "only"


def test_terms_that_a_glossary_cannot_match() -> None:
    ((concept,), skipped) = read(
        f"<termEntry>{section('zh-CN', '小狗', '狗', '', '…', '狗' * 201)}</termEntry>"
    )
    assert [term.text for term in concept.terms] == ["小狗"]
    assert skipped == {
        "the term '狗'": 1,
        "an empty term": 1,
        "the term '…'": 1,
        f"the term '{'狗' * 20}'": 1,
    }


def test_terms_outside_of_sections_and_back_matter_are_counted() -> None:
    body = "<termEntry><langSet xml:lang='en'><term>cat</term><tig><term>dog</term><term>x</term></tig></langSet></termEntry>"
    text = f"<tbx><text><body>{body}</body><back><refObjectSec type='respPerson'><refObject id='p'/></refObjectSec></back>"
    imported = tbx.read(f"{text}</text></tbx>".encode(), "g.tbx", {})
    assert [skipped.what for skipped in imported.skipped] == ["terms", "terms", "back matter"]


@pytest.mark.parametrize("note", ["{", '{"case": "any"', "{" * 20000])
def test_what_only_looks_like_a_note_of_ours(note: str) -> None:
    assert terms_of(f"dog<note>termkit: {note}</note>")[0].note == f"termkit: {note}"


def test_a_note_of_ours_with_wrong_values() -> None:
    carrier = 'termkit: {"case": "upper", "near": "kennel", "gloss": true, "not_in": ["hot dog"], "type": []}'
    ((concept,), skipped) = read(f"<termEntry>{section('en', f'dog<note>{carrier}</note>')}</termEntry>")
    assert concept.terms == (Term("dog", "en", not_in=("hot dog",)),)
    assert skipped == {f"{key} in a note of termkit": 1 for key in ("case", "near", "gloss", "type")}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "big5"])
def test_encodings_as_declared(encoding: str) -> None:
    declared = encoding.removesuffix("-sig")
    text = f"<?xml version='1.0' encoding='{declared}'?><martif><text><body><termEntry>{section('zh-TW', '小狗')}</termEntry>"
    ((concept,), _, _) = tbx.read(f"{text}</body></text></martif>".encode(encoding), "g.tbx", {})
    assert concept.terms == (Term("小狗", "zh-TW"),)


DOG = f"<martif><text><body><termEntry>{section('en', 'dog')}</termEntry></body></text></martif>"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", r"^g\.tbx:1: not well-formed XML \(the file is empty\); "),
        ("no XML", r"^g\.tbx:1: not well-formed XML \(Start tag expected"),
        (
            DOG.replace("</tig>", "\n</tag>"),
            r"^g\.tbx:2: not well-formed XML \(Opening and ending tag mismatch",
        ),
        (DOG.replace("dog", "\n&nbsp;"), r"^g\.tbx:2: not well-formed XML \(Entity 'nbsp' not defined\)"),
        (DOG[:-20], r"^g\.tbx:1: not well-formed XML \("),
        ("<?xml version='1.0' encoding='utf-8'?>" + DOG.replace("dog", "\udcff"), "not well-formed XML"),
        ("<?xml version='1.0' encoding='klingon'?>" + DOG, "encoding"),
        (DOG.replace("dog", "<x>" * 500), "not well-formed XML"),
        ("<html><body/></html>", r"its root is <html>, not <tbx> or <martif>"),
        (
            DOG.replace("'en'", "'zh'"),
            r"no term is in en or .* \(terms by language: zh 1\); .*--map zh=zh-CN",
        ),
    ],
)
def test_faults_have_a_place_and_a_remedy(text: str, complaint: str) -> None:
    with pytest.raises(BadGlossary, match=complaint) as caught:
        tbx.read(text.encode("utf-8", "surrogateescape"), "g.tbx", {})
    assert "\n" not in str(caught.value)


LAUGHS = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))
TRAPS = {
    "laughs": f"<!DOCTYPE martif [<!ENTITY l0 'ha'>{LAUGHS}]>" + DOG.replace("dog", "&l9;"),
    "laughs in an attribute": f"<!DOCTYPE martif [<!ENTITY l0 'ha'>{LAUGHS}]>"
    + DOG.replace("'en'", "'&l9;'"),
    "laughs at the root": f"<!DOCTYPE martif [<!ENTITY l0 'ha'>{LAUGHS}]>"
    + DOG.replace("<martif", "<martif a='&l9;'"),
    "long": "<!DOCTYPE martif [<!ENTITY a '" + "a" * 10**5 + "'>]>" + DOG.replace("dog", "&a;" * 10**4),
    "external": "<!DOCTYPE martif [<!ENTITY a SYSTEM 'FILE'>]>" + DOG.replace("dog", "&a;"),
    "external, unused": "<!DOCTYPE martif [<!ENTITY a SYSTEM 'FILE'>]>" + DOG,
    "parameter": "<!DOCTYPE martif [<!ENTITY % a SYSTEM 'FILE'> %a;]>" + DOG.replace("dog", "&secret;"),
    "of a DTD": "<!DOCTYPE martif SYSTEM 'FILE'>" + DOG.replace("dog", "&secret;"),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_entities_are_refused_unresolved(trap: str, tmp_path: Path) -> None:
    (tmp_path / "secret.dtd").write_text("<!ENTITY secret 'the word'>")
    text = TRAPS[trap].replace("FILE", (tmp_path / "secret.dtd").as_uri())
    with pytest.raises(BadGlossary, match="entit") as caught:
        tbx.read(text.encode(), "g.tbx", {})
    assert len(str(caught.value)) < 250
    assert "the word" not in str(caught.value)


@pytest.mark.parametrize("where", ["http://dtd.invalid/x.dtd", "FILE"])
def test_a_dtd_is_passed_over(where: str, tmp_path: Path) -> None:
    # If it were read, the term would get a part of speech that it hasn't.
    (tmp_path / "x.dtd").write_text("<!ATTLIST termNote type CDATA 'partOfSpeech'>")
    doctype = f"<!DOCTYPE martif SYSTEM '{where}'>".replace("FILE", (tmp_path / "x.dtd").as_uri())
    text = doctype + DOG.replace("</term>", "</term><termNote>noun</termNote>")
    ((concept,), _, _) = tbx.read(text.encode(), "g.tbx", {})
    assert concept.terms == (Term("dog", "en"),)
