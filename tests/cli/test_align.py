"""``termkit align``, ``termkit mine`` and ``termkit check --together`` as a user calls them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import polars
import pytest

from tests.cli.conftest import Run

Write = Callable[..., Path]
TAIWAN = "輝達去年的營收為26億美元。輝達的晶片很快，分析師莉娜·霍夫曼（Lena Hoffmann）說。\n"
MAINLAND = "英伟达去年的营收为26亿美元。霍夫曼说，英伟达的芯片很快。\n"


@pytest.fixture
def articles(write: Write) -> tuple[str, str]:
    write("cn.txt", MAINLAND)
    write("tw.txt", TAIWAN)
    return "cn.txt", "tw.txt"


def test_json(termkit: Run, articles: tuple[str, str]) -> None:
    done = termkit("align", *articles, "--format", "json")
    assert done.returncode == 0
    found = json.loads(done.stdout)
    assert [(one["path"], one["locale"]) for one in found["articles"]] == [
        ("cn.txt", "zh-CN"),
        ("tw.txt", "zh-TW"),
    ]
    (nvidia,) = [row for row in found["concepts"] if row["id"] == "nvidia"]
    assert nvidia["agrees"] and nvidia["recommended"] == {"zh-CN": "英伟达", "zh-TW": "輝達"}
    (said,) = nvidia["renderings"]["tw.txt"]
    assert (said["text"], said["count"], said["spans"]) == ("輝達", 2, [[0, 2], [14, 16]])
    (discovered,) = [row for row in found["concepts"] if not row["known"]]
    assert {form["text"] for form in discovered["renderings"]["tw.txt"]} == {"莉娜·霍夫曼", "Lena Hoffmann"}
    (figure,) = found["figures"]
    assert figure["agrees"]
    assert [(m["path"], m["text"], m["value"], m["unit"]) for m in figure["mentions"]] == [
        ("cn.txt", "26亿美元", "2600000000", "USD"),
        ("tw.txt", "26億美元", "2600000000", "USD"),
    ]


def test_table(termkit: Run, articles: tuple[str, str]) -> None:
    done = termkit("align", *articles)
    assert done.returncode == 0
    assert "英伟达 ×2" in done.stdout and "輝達 ×2" in done.stdout and "26億美元" in done.stdout


def test_html_and_parquet(termkit: Run, articles: tuple[str, str], tmp_path: Path) -> None:
    assert termkit("align", *articles, "--format", "html", "--output", "page.html").returncode == 0
    assert "輝達" in (tmp_path / "page.html").read_text(encoding="utf-8")
    assert termkit("align", *articles, "--format", "parquet", "--output", "rows.parquet").returncode == 0
    assert "輝達" in polars.read_parquet(tmp_path / "rows.parquet")["text"].to_list()


def test_parquet_needs_a_file(termkit: Run, articles: tuple[str, str]) -> None:
    done = termkit("align", *articles, "--format", "parquet")
    assert (done.returncode, done.stderr) == (
        2,
        "termkit: Parquet is not written to standard output: --output names a file for it.\n",
    )


def test_an_unreadable_file_does_not_stop_the_others(termkit: Run, articles: tuple[str, str]) -> None:
    done = termkit("align", *articles, "none.txt", "--format", "json")
    assert done.returncode == 3 and "none.txt" in done.stderr
    assert len(json.loads(done.stdout)["articles"]) == 2


def test_no_articles(termkit: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = termkit("align", "empty", "--format", "json")
    assert json.loads(done.stdout)["articles"] == []


def test_together(termkit: Run, articles: tuple[str, str], write: Write) -> None:
    write("tw.txt", TAIWAN.replace("26億", "2.6億"))
    assert termkit("check", *articles).returncode == 0
    done = termkit("check", *articles, "--together", "--format", "json")
    assert done.returncode == 1
    (finding,) = [f for f in json.loads(done.stdout)["findings"] if f["code"] == "TK205"][:1]
    assert finding["severity"] == "warning"
    assert {place["path"] for place in finding["related"]} | {finding["path"]} == {"cn.txt", "tw.txt"}


def test_candidates(termkit: Run, articles: tuple[str, str]) -> None:
    done = termkit("mine", *articles, "--format", "json")
    (candidate,) = json.loads(done.stdout)
    assert candidate["forms"]["zh-CN"] == [{"text": "霍夫曼", "count": 1}]
    assert candidate["confidence"] >= 0.9
    assert termkit("mine", *articles, "--min-confidence", "1").stdout == "No candidates found.\n"


def test_candidates_of_a_bilingual_file(termkit: Run, write: Write) -> None:
    lines = [
        ("The turbine blade broke on Monday.", "涡轮叶片周一断了。"),
        ("A new turbine blade is lighter.", "新的涡轮叶片更轻。"),
        ("Each turbine blade costs a lot of money.", "每片涡轮叶片都要花很多钱。"),
        ("They make one turbine blade a day.", "他们每天做一片涡轮叶片。"),
        ("Wind turns the turbine blade slowly.", "风慢慢转动涡轮叶片。"),
        ("Nobody repairs a turbine blade there.", "那里没有人修理涡轮叶片。"),
        ("The weather was fine on Sunday.", "周日天气很好。"),
        ("Our ship carries much sand.", "我们的船运很多沙子。"),
        ("Schools open at eight.", "学校八点开门。"),
        ("He reads old books.", "他读旧书。"),
    ]
    write("pairs.tsv", "en\tzh-CN\n" + "".join(f"{en}\t{zh}\n" for en, zh in lines))
    done = termkit("mine", "pairs.tsv", "--format", "json", "--no-builtin")
    found = [
        {form["text"] for forms in c["forms"].values() for form in forms} for c in json.loads(done.stdout)
    ]
    assert {"turbine blade", "涡轮叶片"} in found


@pytest.mark.parametrize("number", ["2", "x"])
def test_a_wrong_confidence(termkit: Run, articles: tuple[str, str], number: str) -> None:
    done = termkit("mine", *articles, "--min-confidence", number)
    assert (done.returncode, done.stderr) == (
        2,
        f"termkit: --min-confidence {number} is no number from 0 to 1; try 0.9.\n",
    )


def test_candidates_are_reviewed_from_their_file(
    termkit: Run, articles: tuple[str, str], tmp_path: Path
) -> None:
    assert termkit("mine", *articles, "--format", "yaml", "--output", "found.yaml").returncode == 0
    assert "lena-hoffmann" in (tmp_path / "found.yaml").read_text(encoding="utf-8")
    done = termkit("glossary", "add", "--review", "found.yaml", "--glossary", "own.yaml")
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 1  # it asks, so it needs a terminal
