from __future__ import annotations

import itertools
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import termkit
from termkit.errors import UnwritableFile
from termkit.fixing import diff, plan, write
from termkit.model import Edit, Finding, Fix
from termkit.readers import RawText, rewrite
from termkit.readers.decoded import Decoded

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX file modes and links")


def finding(start: int, text: str, *fixes: Fix, rule: str = "deprecated-term") -> Finding:
    end = start + len(text)
    return Finding("a.txt", start, end, "TK100", rule, "x", "error", "zh-CN", text, "Wrong.", fixes)


class TestPlan:
    def test_takes_the_first_safe_fix_only(self) -> None:
        unsafe, safe, other = Fix("甲"), Fix("乙", safe=True), Fix("丙", safe=True)
        assert plan([finding(3, "错词", unsafe, safe, other)]) == (Edit(3, 5, "乙"),)
        assert plan([finding(3, "错词", unsafe), finding(9, "错词")]) == ()

    def test_overlapping_edits_give_way_to_the_first(self) -> None:
        findings = [
            finding(4, "三四五", Fix("late", safe=True)),
            finding(2, "一二三", Fix("first", safe=True)),
            finding(2, "一二", Fix("second", safe=True)),
            finding(5, "四", Fix("free", safe=True)),
        ]
        assert plan(findings) == (Edit(2, 5, "first"), Edit(5, 6, "free"))

    def test_two_insertions_at_one_place_are_not_both_made(self) -> None:
        assert plan([finding(2, "", Fix("a", safe=True)), finding(2, "", Fix("b", safe=True))]) == (
            Edit(2, 2, "a"),
        )

    def test_fix_that_changes_nothing_is_no_edit(self) -> None:
        assert plan([finding(0, "英伟达", Fix("英伟达", safe=True))]) == ()

    @pytest.mark.parametrize(
        ("text", "fix", "made"),
        [
            ("以 为单位", "以为单位", False),  # a word was dropped here
            ("以\u3000\u00a0为", "以为", False),
            ("以 ", "以", False),  # what stands on the right is not known
            (" ", "", False),
            ("以  为", "以 为", True),  # the gap stays
            ("以 Tesla 为", "以Tesla 为", True),
            ("信息 ，", "信息，", True),
            ("以 信息", "以資訊", True),  # does more than close the gap
            ("以\n为", "以为", True),
        ],
    )
    def test_gap_of_a_dropped_word_is_never_closed(self, text: str, fix: str, made: bool) -> None:
        assert bool(plan([finding(0, text, Fix(fix, safe=True))])) is made

    def test_garbled_figure_may_be_closed(self) -> None:
        found = finding(0, "三 亿", Fix("三亿", safe=True), rule="garbled-figure")
        assert plan([found]) == (Edit(0, 3, "三亿"),)


def apply(text: str, edits: Sequence[Edit]) -> str:
    return rewrite(Decoded(text), edits, "a.txt").decode()


@st.composite
def texts_with_findings(draw: st.DrawFn) -> tuple[str, list[Finding]]:
    text = draw(st.text("甲乙丙 丁x𠮷\r\n", max_size=40))
    spans = draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, 5)), max_size=8))
    fixes = st.builds(Fix, st.text("AB ", max_size=4), st.booleans())
    return text, [finding(s, text[s : s + n], draw(fixes)) for s, n in spans]


class TestApply:
    @given(texts_with_findings())
    def test_nothing_else_changes(self, case: tuple[str, list[Finding]]) -> None:
        text, findings = case
        edits = plan(findings)
        fixed = apply(text, edits)
        expected = text
        for edit in reversed(edits):  # from the end, so that the positions before it hold
            expected = expected[: edit.start] + edit.text + expected[edit.end :]
        assert fixed == expected

    @given(texts_with_findings())
    def test_edits_are_safe_fixes_in_order_that_do_not_overlap(self, case: tuple[str, list[Finding]]) -> None:
        edits = plan(case[1])
        assert all(left.end <= right.start for left, right in itertools.pairwise(edits))
        safe = {Edit(f.start, f.end, fix.text) for f in case[1] for fix in f.fixes if fix.safe}
        assert safe.issuperset(edits)

    @given(st.text("甲乙丙 \n", max_size=60))
    def test_is_idempotent(self, text: str) -> None:
        def find(text: str) -> list[Finding]:
            return [finding(i, "乙", Fix("资讯", safe=True)) for i, c in enumerate(text) if c == "乙"]

        fixed = apply(text, plan(find(text)))
        assert fixed == text.replace("乙", "资讯")
        assert apply(fixed, plan(find(fixed))) == fixed


class TestDiff:
    def test_of_nothing_is_empty(self) -> None:
        assert diff(raw("a.txt", "信息\n"), Decoded("信息\n")) == ""

    def test_says_where_a_line_end_is_missing(self) -> None:
        text = diff(raw("a.txt", "甲\u2028乙\n信息"), Decoded("甲\u2028乙\n資訊"))
        missing = "\\ No newline at end of file\n"
        body = f" 甲\u2028乙\n-信息\n{missing}+資訊\n{missing}"
        assert text == f"--- a.txt\n+++ a.txt\n@@ -1,2 +1,2 @@\n{body}"

    @pytest.mark.skipif(shutil.which("patch") is None, reason="patch is not installed")
    @pytest.mark.parametrize("end", ["\n", "\r\n", ""])
    def test_can_be_applied_by_patch(self, tmp_path: Path, end: str) -> None:
        old = f"第一行{end or chr(10)}信息很多。{end}"
        new = old.replace("信息", "資訊")
        (tmp_path / "a.txt").write_bytes(old.encode())
        change = diff(raw("a.txt", old), Decoded(new)).encode()
        subprocess.run(
            ["patch", "-p0", "--binary"], input=change, cwd=tmp_path, check=True, capture_output=True
        )
        assert (tmp_path / "a.txt").read_bytes() == new.encode()


def raw(path: Path | str, text: str, encoding: str = "utf-8", bom: bytes = b"") -> RawText:
    return RawText(str(path), Decoded(text, encoding, bom))


def written(path: Path, text: str, encoding: str = "utf-8", bom: bytes = b"") -> RawText:
    path.write_bytes(bom + text.encode(encoding))
    return raw(path, text, encoding, bom)


def change(old: RawText, text: str) -> None:
    """Write a file with another text."""
    edit = Edit(0, len(old.decoded.text), text)
    data = rewrite(old.decoded, (edit,), old.path)
    write(old, old.decoded._replace(text=data.decode(old.decoded.encoding).removeprefix("\ufeff")))


class TestWrite:
    @pytest.mark.parametrize(
        ("encoding", "bom"),
        [
            ("utf-8", b""),
            ("utf-8", b"\xef\xbb\xbf"),
            ("cp950", b""),
            ("gb18030", b""),
            ("utf-16-le", b"\xff\xfe"),
        ],
    )
    def test_keeps_encoding_mark_and_line_ends(self, tmp_path: Path, encoding: str, bom: bytes) -> None:
        path = tmp_path / "a.txt"
        old = "這是信息\r\n第二行\n第三行\r沒有行尾"
        change(written(path, old, encoding, bom), old.replace("信息", "資訊"))
        assert path.read_bytes() == bom + old.encode(encoding).replace(
            "信息".encode(encoding), "資訊".encode(encoding)
        )
        assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]

    @POSIX
    def test_keeps_the_mode(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        old = written(path, "信息")
        path.chmod(0o640)
        change(old, "資訊")
        assert stat.S_IMODE(path.stat().st_mode) == 0o640

    @POSIX
    def test_follows_links(self, tmp_path: Path) -> None:
        (tmp_path / "store").mkdir()
        old = written(tmp_path / "store" / "real.txt", "信息")
        link = tmp_path / "a.txt"
        link.symlink_to("store/real.txt")
        change(old._replace(path=str(link)), "資訊")
        assert link.is_symlink()
        assert (tmp_path / "store" / "real.txt").read_text(encoding="utf-8") == "資訊"

    def test_refuses_what_the_encoding_cannot_hold(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        with pytest.raises(UnwritableFile, match=r"发 .* cp950: save the file as UTF-8"):
            change(written(path, "發展", "cp950"), "发展")
        assert path.read_bytes() == "發展".encode("cp950")

    def test_refuses_what_the_encoding_would_change_in_silence(self, tmp_path: Path) -> None:
        with pytest.raises(UnwritableFile, match="¥ of the fixed text"):
            change(written(tmp_path / "a.txt", "100円", "cp932"), "¥100")

    def test_refuses_a_file_that_has_changed(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        old = written(path, "信息")
        path.write_text("信息又來", encoding="utf-8")
        with pytest.raises(UnwritableFile, match="changed by someone else meanwhile"):
            change(old, "資訊")
        assert path.read_text(encoding="utf-8") == "信息又來"
        assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]

    def test_refuses_a_file_that_is_gone(self, tmp_path: Path) -> None:
        old = written(tmp_path / "a.txt", "信息")
        (tmp_path / "a.txt").unlink()
        with pytest.raises(UnwritableFile, match="cannot be written: No such file"):
            change(old, "資訊")
        assert not list(tmp_path.iterdir())

    def test_refuses_a_read_only_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        old = written(tmp_path / "a.txt", "信息")
        monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everything
        with pytest.raises(UnwritableFile, match="Permission denied"):
            change(old, "資訊")

    def test_leaves_the_file_when_writing_fails(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(_: int) -> None:
            raise OSError(28, "No space left on device")

        old = written(tmp_path / "a.txt", "信息")
        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(UnwritableFile, match="No space left"):
            change(old, "資訊")
        assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "信息"
        assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


PIECES = st.sampled_from(
    [
        "规划",
        "計划",
        "他说终於",
        "標准",
        "744 0 亿参数",
        "語言學習模型",
        "梁文峰",
        "采购",
        "，",
        "。",
        " ",
        "\n",
        "这里",
        "埃裡克",
        "字\u200b字",
    ]
)


@given(st.lists(PIECES, max_size=8).map("".join), st.sampled_from(["zh-CN", "zh-TW", "zh-HK"]))
def test_fixing_twice_is_fixing_once(text: str, locale: str) -> None:
    fixed = termkit.fix_text(text, locale)
    assert termkit.fix_text(fixed, locale) == fixed


def test_what_a_fix_brings_to_light_is_fixed_too() -> None:
    assert termkit.fix_text("香港的城市規劃很好，规划署負責。", "zh-HK") == "香港的城市規劃很好，規劃署負責。"
