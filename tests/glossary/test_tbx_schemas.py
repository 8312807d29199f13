"""TBX against the schemas and the files of others, where they lie beside the checkout: valid, and read or refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import etree

from termkit.errors import BadGlossary
from termkit.glossary.formats import Choice, detect, tbx, tbx2, yaml
from termkit.glossary.load import load_concepts
from termkit.glossary.model import Concept
from tests.glossary.strategies import glossaries
from tests.glossary.tbx_flavours import FLAVOURS, held

SHARED = Path(__file__).parents[3] / "shared" / "tbx"
SAMPLES, SCHEMAS = SHARED / "samples", SHARED / "schemas"
beside = pytest.mark.skipif(not SHARED.is_dir(), reason="the schemas and samples are not here")

MODULES = {"min": ("Min",), "basic": ("Min", "Basic"), "linguist": ("Min", "Basic", "Linguist")}


def grammars(written: Any) -> list[etree.RelaxNG]:
    """The RELAX NG schemas of a version."""
    names = (
        ("v2/TBXBasicRNGV02.rng", "v2/TBXcoreStructV02.rng")
        if written is tbx2
        else ("v3-core/TBXcoreStructV03.rng",)
    )
    return [etree.RelaxNG(etree.parse(SCHEMAS / name)) for name in names]


def rules(written: Any, choice: Choice) -> Any:
    """The Schematron schema of a flavour; with elements for categories, those of the modules belong to it."""
    pytest.importorskip("elementpath")
    from tests.glossary.schematron import Schematron

    dialect, style = f"TBX-{choice.dialect.capitalize()}", choice.style
    if written is tbx2:
        return Schematron()
    folder = f"v3-{choice.dialect}" if choice.dialect == "linguist" else f"v3-{choice.dialect}-{style}"
    modules = MODULES[choice.dialect] if style == "dct" else ()
    paths = [f"{folder}/{dialect}_{style.upper()}.sch", *(f"v3-modules/{name}.sch" for name in modules)]
    return Schematron(*(SCHEMAS / path for path in paths))


def faults(data: bytes, grammars: list[etree.RelaxNG], rules: Any) -> list[str]:
    """What the schemas say against a file."""
    document = etree.fromstring(data)
    found = [str(g.error_log.last_error) for g in grammars if not g.validate(document)]
    return found + rules.faults(document)


def elements_faults(data: bytes) -> list[str]:
    """What the modules say against the elements for categories; a reference by itself leads nowhere."""
    modules = {
        schema.getroot().get("ns"): etree.RelaxNG(schema)
        for schema in (etree.parse(SCHEMAS / f"v3-modules/{name}.rng") for name in MODULES["linguist"])
    }
    return [
        element.tag
        for element in etree.fromstring(data).iter("{*}*")
        if etree.QName(element).namespace in modules and not element.tag.endswith("crossReference")
        if not modules[etree.QName(element).namespace].validate(
            etree.fromstring(etree.tostring(element, with_tail=False))
        )
    ]


@beside
@pytest.mark.parametrize(("written", "choice"), FLAVOURS)
def test_what_is_written_is_valid(written: Any, choice: Choice) -> None:
    schemas = grammars(written), rules(written, choice)

    @settings(max_examples=25)
    @given(glossaries(layer=True))
    def check(glossary: tuple[Concept, ...]) -> None:
        if any(
            not concept.removed and any(not term.removed for term in concept.terms) for concept in glossary
        ):
            assert faults(written.write(glossary, choice).data, *schemas) == []

    check()


@beside
def test_an_empty_file_is_valid() -> None:
    assert faults(tbx.write((), Choice()).data, grammars(tbx), rules(tbx, Choice())) == []


@beside
def test_elements_of_the_modules_are_valid() -> None:
    @settings(max_examples=25)
    @given(glossaries())
    def check(glossary: tuple[Concept, ...]) -> None:
        assert elements_faults(tbx.write(glossary, Choice(dialect="linguist", style="dct")).data) == []

    check()


@beside
@pytest.mark.parametrize(
    ("sample", "choice", "expected"),
    [
        ("v3-basic/termkit_template_dca.tbx", Choice(), 0),
        ("v3-basic/TBX-basic-sample.tbx", Choice(), 2),
        ("v3-basic/basic_good.tbx", Choice(), 32),
        ("v3-basic/converter_by_pl_Good-Basic2.tbx", Choice(), 7),
        ("v3-min/min_good.tbx", Choice(dialect="min"), 32),
        ("v3-basic/termkit_template_dct.tbx", Choice(style="dct"), 0),
    ],
)
def test_the_schemas_find_the_faults_they_are_known_to_find(
    sample: str, choice: Choice, expected: int
) -> None:
    assert len(rules(tbx, choice).faults(etree.parse(SAMPLES / sample).getroot())) == expected


READ = {
    "tools/IATE_export_TBX-IATE.tbx": (6, 11),
    "tools/pontoon_v3_shape.tbx": (1, 1),
    "tools/weblate_cs.tbx": (4, 4),
    "tools/weblate_fr-extended-metadata.tbx": (2, 2),
    "v2/Sample-tbx-v2.tbx": (5, 9),
    "v2/TBX-Min_2013_dialect_min.tbx": (3, 4),
    "v2/converter_Unknown_Dialect2.tbx": (5, 6),
    "v2/tbxchecker_bad.tbx": (1, 1),
    "v2/tbxchecker_good.tbx": (1, 1),
    "v2/termkit_template_v2_basic.tbx": (2, 3),
    "v3-basic/Basic_Example_Astronomy_DCA_VALID.tbx": (39, 55),
    "v3-basic/Basic_Example_Astronomy_DCT_VALID.tbx": (39, 55),
    "v3-basic/TBX-basic-sample.tbx": (5, 9),
    "v3-basic/basic_bad.tbx": (39, 55),
    "v3-basic/basic_good.tbx": (39, 55),
    "v3-basic/converter_by_pl_Good-Basic2.tbx": (25, 25),
    "v3-basic/maryland_dca.tbx": (1, 2),
    "v3-basic/maryland_dct.tbx": (1, 2),
    "v3-basic/tbx_basic_sample_badattribute.tbx": (2, 2),
    "v3-basic/tbx_basic_sample_badelement.tbx": (2, 2),
    "v3-basic/tbx_basic_sample_badelementcontent.tbx": (2, 2),
    "v3-basic/tbx_basic_sample_badelementorder.tbx": (1, 1),
    "v3-basic/tbx_basic_sample_badtargetattribute_value.tbx": (2, 2),
    "v3-basic/termkit_template_dca.tbx": (2, 9),
    "v3-basic/termkit_template_dct.tbx": (2, 2),
    "v3-core/Core_Example_Astronomy_DCA_VALID.tbx": (39, 55),
    "v3-core/core_structure_bad.tbx": (39, 55),
    "v3-core/core_structure_good.tbx": (39, 55),
    "v3-linguist/Linguist_Example_Astronomy_DCA_VALID.tbx": (39, 55),
    "v3-min/DualConcept_MultiTerm_dca.tbx": (2, 6),
    "v3-min/DualConcept_MultiTerm_dct.tbx": (2, 6),
    "v3-min/Min_Example_Astronomy_DCA_VALID.tbx": (39, 55),
    "v3-min/Min_Example_Astronomy_DCT_VALID.tbx": (39, 55),
    "v3-min/basic-min_dca.tbx": (3, 4),
    "v3-min/min_bad.tbx": (39, 55),
    "v3-min/min_good.tbx": (39, 55),
}
REFUSED = {
    "v3-basic/tbx_basic_sample_notwellformed.tbx": r":41: not well-formed XML \(Opening and ending tag mismatch: date",
    "v3-core/poorly_formed_xml.tbx": r":42: not well-formed XML \(Opening and ending tag mismatch: term",
}


@beside
def test_every_sample_is_in_the_table() -> None:
    names = {str(path.relative_to(SAMPLES)) for path in SAMPLES.rglob("*.tbx")}
    assert names == set(READ) | set(REFUSED)


@beside
@pytest.mark.parametrize("sample", READ)
def test_samples_are_read(sample: str) -> None:
    data = (SAMPLES / sample).read_bytes()
    assert detect(data, sample) == "tbx"
    concepts = tbx.read(data, sample, {}).concepts
    assert (len(concepts), sum(len(concept.terms) for concept in concepts)) == READ[sample]
    # What was read is what our own format takes.
    assert yaml.read(yaml.write(concepts, Choice()).data, "g.yaml", {}).concepts == concepts


@beside
@pytest.mark.parametrize("sample", REFUSED)
def test_samples_are_refused(sample: str) -> None:
    with pytest.raises(BadGlossary, match=REFUSED[sample]):
        tbx.read((SAMPLES / sample).read_bytes(), sample, {})


@beside
def test_the_samples_of_tools() -> None:
    def skipped(sample: str) -> dict[str, int]:
        return {
            what: times for what, _, times in tbx.read((SAMPLES / sample).read_bytes(), sample, {}).skipped
        }

    assert skipped("tools/IATE_export_TBX-IATE.tbx") == {
        "data category reliabilityCode": 11,
        "language de": 8,
    }
    assert skipped("tools/pontoon_v3_shape.tbx") == {"data category context": 1, "language it": 1}
    assert skipped("v2/TBX-Min_2013_dialect_min.tbx") == {"data category customer": 4, "language de": 3}


@pytest.fixture(scope="module")
def builtin() -> tuple[Concept, ...]:
    return load_concepts()


@pytest.mark.slow
@pytest.mark.parametrize(("written", "choice"), FLAVOURS)
def test_the_built_in_glossary_there_and_back(
    written: Any, choice: Choice, builtin: tuple[Concept, ...]
) -> None:
    # All of it in the two flavours that are the defaults; a tenth in each of the others, which differ in form alone.
    concepts = builtin if (written, choice) in (FLAVOURS[0].values, FLAVOURS[-1].values) else builtin[::10]
    exported = written.write(concepts, choice)
    imported = written.read(exported.data, "g.tbx", {})
    version = 2 if written is tbx2 else 3
    assert imported == (tuple(held(concept, choice.dialect, version) for concept in concepts), (), ())
    assert bool(exported.lost) == (choice.dialect == "min")
    if SHARED.is_dir():
        assert faults(exported.data, grammars(written), rules(written, choice)) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("tag", "locale"), [("zh-Hans-CN", "zh-CN"), ("zh-Hant-TW", "zh-TW"), ("zh-Hant-HK", "zh-HK")]
)
def test_translate_toolkit_reads_version_2(tag: str, locale: str, builtin: tuple[Concept, ...]) -> None:
    storage = pytest.importorskip("translate.storage.tbx")
    store = storage.tbxfile()
    concepts = builtin[::10]
    store.parse(tbx2.write(concepts, Choice()).data)
    store.settargetlanguage(tag)
    found = [(unit.source, unit.target) for unit in store.units]
    assert found == [(concept.preferred("en"), concept.preferred(locale)) for concept in concepts]
