"""PO files: messages and translations, what is left out, and the way back to the file."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
from pathlib import Path

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import UnreadableFile
from termkit.model import Edit
from termkit.readers import read_bytes, rewrite
from termkit.readers.decoded import Decoded
from termkit.readers.messages.po import escape, parse, read_entries

HEADER = 'msgid ""\nmsgstr ""\n"Language: zh_CN\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def pairs(text: str, name: str = "x.po") -> list[tuple[str, str]]:
    parsed = parse(Decoded(text), name)
    if parsed.source is None or parsed.source.pairs is None:
        return [("", line) for line in parsed.text.split("\n") if line]
    source = parsed.source.decoded.text
    return [(source[slice(*p.source)], parsed.text[slice(*p.target)]) for p in parsed.source.pairs]


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ('msgid "Open it"\nmsgstr "打开"\n', [("Open it", "打开")]),
        ('msgid "Open it"\r\nmsgstr ""\r\n"打"\r\n"开"\r\n', [("Open it", "打开")]),
        ('msgid "Open" " it"\nmsgstr "打" "开"\n', [("Open it", "打开")]),
        ('msgid "A \\"b\\""\nmsgstr "甲“\\"”\\t\\\\x"\n', [('A "b"', '甲“"”\t\\x')]),
        ('msgid "One\\nTwo\\n"\nmsgstr "一\\n"\n"二\\n"\n', [("One\nTwo", "一\n二")]),
        ('msgid "One"\nmsgstr "一"\nmsgid "Two"\nmsgstr "二"\n', [("One", "一"), ("Two", "二")]),
        ('msgctxt "menu"\nmsgid "One"\nmsgstr "一"\n', [("One", "一")]),
        ('msgctxt ""\nmsgid ""\nmsgstr "一"\n', [("", "一")]),
        (
            'msgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "%d 个文件"\n',
            [("\ufffc files", "\ufffc 个文件")],
        ),
        (
            'msgid "A file"\nmsgid_plural "%d files"\nmsgstr[0] "一个文件"\nmsgstr[1] "%d 个文件"\n',
            [("A file", "一个文件"), ("\ufffc files", "\ufffc 个文件")],
        ),
        ('#, fuzzy\nmsgid "One"\nmsgstr "一"\n\nmsgid "Two"\nmsgstr "二"\n', [("Two", "二")]),
        ('#, c-format, fuzzy\n#| msgid "Old"\nmsgid "One"\nmsgstr "一"\n', []),
        ('#, fuzzy\n#~ msgid "Old"\n#~ msgstr "旧"\n\nmsgid "Two"\nmsgstr "二"\n', [("Two", "二")]),
        ('msgid "One"\nmsgstr ""\n', []),
        ('msgid "%s"\nmsgstr "%s"\n', []),
        ('msgid "menu.file.open"\nmsgstr "打开"\n', [("", "打开")]),
        ('msgid "\\a"\nmsgstr "\\a一\\x41\\101"\n', [("", "\a一AA")]),
    ],
)
def test_pairs(entries: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(HEADER + entries) == expected


@pytest.mark.parametrize(
    ("header", "name", "locale"),
    [
        ("Language: zh_TW\\n", "x.po", "zh-TW"),
        ("Language: zh_HK\\n", "zh_CN.po", "zh-HK"),
        ("Language: zh\\n", "po/zh_CN.po", "zh-CN"),
        ("X-Generator: x\\n", "zh_TW/LC_MESSAGES/x.po", "zh-TW"),
        ("Language-Team: Chinese (simplified) <a@b.org>\\n", "x.po", "zh-CN"),
        ("Language: \\n", "x.po", None),
    ],
)
def test_locale(header: str, name: str, locale: str | None) -> None:
    text = f'msgid ""\nmsgstr "{header}"\n\nmsgid "One"\nmsgstr "一"\n'
    assert parse(Decoded(text), name).locale == locale


def test_other_languages_give_no_text() -> None:
    parsed = parse(Decoded(HEADER.replace("zh_CN", "de") + 'msgid "One"\nmsgstr "Eins"\n'), "de.po")
    assert (parsed.text, parsed.source) == ("", None)
    assert parsed.note == "de.po translates into de, which termkit doesn't check."


def test_units_are_called_by_context_and_message() -> None:
    text = (
        HEADER + 'msgctxt "menu"\nmsgid "Open"\nmsgstr "打开"\n\nmsgid "' + "Long " * 20 + '"\nmsgstr "长"\n'
    )
    assert parse(Decoded(text), "x.po").units == (
        (0, "menu|Open"),
        (3, "Long Long Long Long Long Long Long Long…"),
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('msgid "One"\nmsgstr "一\n', "x.po:2:8: is not what"),
        ('msgid "One"\nmsgstr "一"x\n', "x.po:2:11: is not what"),
        ("这不是 PO 文件。\n", "x.po:1:1: is not what"),
        ('"loose"\n', "x.po:1:1: is not what"),
        ('msgid "One"\n', "x.po: ends in the middle"),
    ],
)
def test_what_is_no_po_is_refused(text: str, place: str) -> None:
    with pytest.raises(UnreadableFile) as error:
        parse(Decoded(text), "x.po")
    assert str(error.value).startswith(place)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("text", "flag", "expected"),
    [
        ("7440亿", "c-format", "7440亿"),
        ('"a"\\b\n\t', "c-format", '\\"a\\"\\\\b\\n\\t'),
        ("50%", "c-format", None),
        ("50%", "no-c-format", "50%"),
        ("{0}", "no-c-format", None),
        ("a\x00", "no-c-format", None),
    ],
)
def test_escape(text: str, flag: str, expected: str | None) -> None:
    file = f'#, python-format\nmsgid "a"\nmsgstr "b"\n\n#, {flag}\nmsgid "One"\nmsgstr "一"\n'
    assert escape(text, file, file.index("一")) == expected


MESSAGE = st.text(st.sampled_from('ab %s{}\\"\n\t一二，𠀀'), max_size=12)


@given(st.lists(st.tuples(MESSAGE, MESSAGE), max_size=5), st.integers(20, 80))
def test_what_polib_writes_is_read_and_leads_back(messages: list[tuple[str, str]], width: int) -> None:
    po = polib.POFile(wrapwidth=width)
    po.metadata = {"Language": "zh_TW", "Content-Type": "text/plain; charset=UTF-8"}
    for index, (message, translation) in enumerate(messages):
        po.append(polib.POEntry(msgctxt=str(index), msgid=message, msgstr=translation))
    text = str(po)
    entries = [entry for entry in read_entries(text, "x.po") if "msgctxt" in entry.fields]
    assert [(entry.says("msgid"), entry.says("msgstr")) for entry in entries] == messages
    parsed = parse(Decoded(text), "x.po")
    assert parsed.origin
    for i, char in enumerate(parsed.text):
        if char not in "\n\ufffc":
            span = parsed.origin.span(i, i + 1)
            assert text[span.start : span.end] in (char, {"\t": "\\t", '"': '\\"', "\\": "\\\\"}.get(char))
    assert rewrite(parsed, (), "x.po") == text.encode()


FILE = (
    HEADER + '#, c-format\nmsgid "a\\tb %d%%"\nmsgid_plural "c"\nmsgstr[0] "公司 744 0 \\"亿\\" %d%%"\n"元"\n'
)


@given(st.integers(0, len(FILE)), st.integers(0, 6), st.text(max_size=3))
def test_damaged_files_are_read_or_refused(start: int, size: int, instead: str) -> None:
    text = FILE[:start] + instead + FILE[start + size :]
    with contextlib.suppress(UnreadableFile):
        parsed = parse(Decoded(text), "x.po")
        assert rewrite(parsed, (), "x.po").decode() == text


def test_an_edit_changes_nothing_else() -> None:
    data = FILE.replace("\n", "\r\n").encode()
    decoded = read_bytes(data, "x.po")
    start = decoded.file_text.index("744")
    assert rewrite(decoded, (Edit(start, start + 5, '7440"'),), "x.po") == data.replace(b"744 0", b'7440\\"')


@pytest.mark.skipif(shutil.which("msgcat") is None, reason="needs gettext")
def test_gettext_agrees(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    path.write_text(
        FILE + '\nmsgid "' + "long words " * 20 + '"\nmsgstr "' + "很长的，" * 40 + '"\n', "utf-8"
    )
    before = pairs(path.read_text("utf-8"))
    for options in (["--width=30"], ["--no-wrap"], ["--escape"], ["--sort-output"]):
        done = subprocess.run(["msgcat", *options, path], capture_output=True, check=True)
        assert sorted(pairs(done.stdout.decode())) == sorted(before)


def test_translate_toolkit_opens_what_was_rewritten(tmp_path: Path) -> None:
    factory = pytest.importorskip("translate.storage.factory")
    decoded = read_bytes(FILE.encode(), "x.po")
    start = decoded.file_text.index("744")
    (tmp_path / "x.po").write_bytes(rewrite(decoded, (Edit(start, start + 5, "7440"),), "x.po"))
    store = factory.getobject(str(tmp_path / "x.po"))
    assert [str(unit.target) for unit in store.units if not unit.isheader()] == ['公司 7440 "亿" %d%%元']
