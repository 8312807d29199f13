"""TMX: which variant translates which, what is text, and the way back to the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import UnreadableFile
from termkit.model import Edit
from termkit.readers import read_bytes, rewrite
from termkit.readers.decoded import Decoded
from termkit.readers.exchange.tmx import parse, parts
from termkit.text import Lines


def memory(units: str, language: str = "en") -> str:
    return (
        '<?xml version="1.0" encoding="utf-16"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
        f'<tmx version="1.4"><header srclang="{language}" segtype="sentence"><note>註</note></header>\n'
        f"<body>{units}</body></tmx>\n"
    )


def unit(said: str = "", /, **texts: str) -> str:
    """A unit with a variant for each language, whose tag is written with ``_`` for ``-``."""
    variants = "".join(
        f'<tuv xml:lang="{tag.replace("_", "-")}"><prop type="x">舊</prop><seg>{text}</seg></tuv>\n'
        for tag, text in texts.items()
    )
    return f"<tu {said}><note>註</note>{variants}</tu>\n"


def read(text: str) -> Decoded:
    return parse(Decoded(text), "x.tmx")


def pairs(decoded: Decoded) -> list[tuple[str, str]]:
    assert decoded.source and decoded.source.pairs is not None
    source = decoded.source.decoded.text
    return [(source[slice(*p.source)], decoded.text[slice(*p.target)]) for p in decoded.source.pairs]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("一 &amp; 二", "一 & 二"),
        ('<bpt i="1">&lt;b></bpt>一<ept i="1">&lt;/b></ept>二', "一二"),
        ('<it pos="begin">&lt;i></it>一<hi type="x">二</hi>', "一二"),
        ('一<ph type="image">&lt;img></ph>二<ut>x</ut>', "一￼二￼"),
        ('一<ph type="lb">&lt;br></ph>二', "一\n二"),
        ('一<ph>&lt;a title="<sub>題</sub>"></ph>二', "一￼二\n題"),
        ("一\n二", "一\n二"),
    ],
)
def test_what_is_text(content: str, expected: str) -> None:
    assert read(memory(unit(en="One", zh_TW=content))).text.strip() == expected


@pytest.mark.parametrize(
    ("language", "texts", "source", "target"),
    [
        ("en", {"en": "One", "zh_TW": "一"}, "One", "一"),
        ("en-US", {"zh_TW": "一", "EN_us": "One"}, "One", "一"),
        ("en", {"zh_CN": "一", "en_GB": "One"}, "One", "一"),
        ("zh-CN", {"en": "One", "zh_CN": "一"}, "一", "One"),
        ("zh", {"en": "One", "zh_CN": "一"}, "一", "One"),
        ("*all*", {"zh_CN": "一", "en": "One"}, "One", "一"),
        ("fr", {"zh_CN": "一", "en": "One"}, "One", "一"),
        ("", {"zh_CN": "一", "zh_TW": "壹"}, "一", "壹"),
        ("en", {"en": "One", "de": "Eins", "zh_HK": "一"}, "One", "一"),
        ("en-US", {"en_US": "One", "en_GB": "Won", "zh_HK": "一"}, "One", "一"),
        ("zh-CN", {"zh_CN": "一", "zh_TW": "壹", "en": "One"}, "一", "One"),
    ],
)
def test_which_variant_translates_which(
    language: str, texts: dict[str, str], source: str, target: str
) -> None:
    assert pairs(read(memory(unit(**texts), language))) == [(source, target)]


def test_a_unit_may_name_its_own_source_language() -> None:
    file = memory(unit(en="One", zh_CN="一") + unit('srclang="zh-CN"', en="Two", zh_CN="二"), "en")
    assert pairs(read(file)) == [("One", "一")]


def test_a_variant_without_a_source_is_checked_alone() -> None:
    decoded = read(memory(unit(zh_TW="一") + unit(en="Two") + unit(zh_TW="三", en="Three")))
    assert decoded.text == "一\n三\n"
    assert pairs(decoded) == [("Three", "三")]
    decoded = read(memory(unit(de="Eins", zh_TW="一"), "de"))
    assert (decoded.text, decoded.source) == ("一\n", None)


def test_the_locale_of_most_units_is_checked() -> None:
    both = unit(en="One", zh_CN="一", zh_TW="壹")
    decoded = read(memory(both + both))
    assert (decoded.locale, decoded.text) == ("zh-CN", "一\n一\n")
    assert "2 of zh-TW" in decoded.note
    decoded = read(memory(both + unit(en="Two", zh_TW="貳")))
    assert (decoded.locale, decoded.text) == ("zh-TW", "壹\n貳\n")
    assert "1 of zh-CN" in decoded.note
    decoded = read(memory(unit(en="One", de="Eins")))
    assert (decoded.text.strip(), decoded.note) == (
        "",
        "Translates into de, which termkit doesn't check.",
    )


def test_units_are_named() -> None:
    decoded = read(memory(unit('tuid="a7"', en="One", zh_TW="一") + unit(en="Two", zh_TW="二")))
    assert decoded.units == ((0, "a7"), (2, "unit 2"))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<tmx><body><tu>", "no element found"),
        (b"<xliff/>", "no TMX: its root is <xliff>"),
        (b"<seg>x</seg>", "no TMX"),
        (b'<!DOCTYPE tmx [<!ENTITY a "b">]><tmx>&a;</tmx>', "entities"),
        (b"<tmx>" + b"<prop>" * 1000, "nested"),
    ],
)
def test_what_is_no_tmx_is_refused_with_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableFile, match=r"^a\.tmx") as error:
        read_bytes(data, "a.tmx")
    assert said in str(error.value)
    assert "\n" not in str(error.value)


UNITS = st.lists(
    st.tuples(
        st.sampled_from(("One", "Two &amp; three", "")),
        st.sampled_from(("一", "𠀀<ph>x</ph>二&amp;", "三\r\n四", "<hi>五</hi> 六", "")),
        st.sampled_from((None, "壹")),
    ),
    max_size=6,
).map(lambda rows: "\n".join(unit(en=e, zh_CN=c, **({"zh_TW": t} if c and t else {})) for e, c, t in rows))


@given(UNITS, st.integers(1, 80), st.integers(1, 200))
def test_parts_are_the_whole(units: str, block: int, size: int) -> None:
    file = memory(unit(en="One", zh_CN="一") + units)
    whole = read(file)
    assert whole.origin
    assert rewrite(whole, (), "x.tmx") == file.encode()
    text, places, sources, note = "", [], [], ""
    for part in parts((file[i : i + block] for i in range(0, len(file), block)), "x.tmx", size):
        assert part.origin
        corner = part.origin.corner
        assert Lines(file).position(corner.offset) == (corner.line, corner.column)
        places += [part.origin.span(i, i + 1) for i, char in enumerate(part.text) if char not in "\n￼"]
        sources += pairs(part)
        text += part.text
        note += part.note
    assert (text, note, sources) == (whole.text, whole.note, pairs(whole))
    assert places == [whole.origin.span(i, i + 1) for i, char in enumerate(text) if char not in "\n￼"]
    for char, (start, end) in zip(text.replace("\n", "").replace("￼", ""), places, strict=True):
        assert file[start:end] in (char, "&amp;")


@given(st.data())
def test_a_broken_file_is_read_or_refused(data: st.DataObject) -> None:
    file = memory(unit(en="One", zh_CN="一<ph>x</ph>") + unit(en="Two", zh_TW="二")).encode()
    start = data.draw(st.integers(0, len(file)))
    end = data.draw(st.integers(start, min(len(file), start + 30)))
    broken = file[:start] + data.draw(st.binary(max_size=6)) + file[end:]
    try:
        decoded = read_bytes(broken, "x.tmx")
    except UnreadableFile:
        return
    assert decoded.data == broken


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_translate_toolkit_opens_what_was_fixed(encoding: str) -> None:
    tmx = pytest.importorskip("translate.storage.tmx")
    store = tmx.tmxfile(sourcelanguage="en", targetlanguage="zh-TW")
    store.addtranslation("One & two", "en", "一 & 壞", "zh-TW")
    store.addtranslation("Three", "en", "三", "zh-TW")
    text = bytes(store).decode()
    data = text.replace("utf-8", encoding.removesuffix("-sig")).encode(encoding)
    decoded = read_bytes(data, "x.tmx")
    assert pairs(decoded) == [("One & two", "一 & 壞"), ("Three", "三")]
    assert rewrite(decoded, (), "x.tmx") == data
    assert decoded.origin
    place = decoded.text.index("壞")
    fixed = rewrite(decoded, [Edit(*decoded.origin.span(place, place + 1), "<好>")], "x.tmx")
    again = tmx.tmxfile.parsestring(fixed)
    assert [(one.source, one.target) for one in again.units] == [("One & two", "一 & <好>"), ("Three", "三")]
