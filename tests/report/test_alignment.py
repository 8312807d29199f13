"""What ``termkit align`` writes: for terminals, spreadsheets, programs and browsers."""

from __future__ import annotations

import csv
import html.parser
import io
import json
import re
from typing import Any

import polars
import pytest

from termkit.align.consistency import consistency
from termkit.align.model import Alignment, Concept, Entry, Evidence, Quantity, Rendering, Told
from termkit.model import Place, Span
from termkit.report.alignment import Look, emit
from termkit.report.alignment.frames import COLUMNS, to_polars
from termkit.report.alignment.listing import ranges
from termkit.report.alignment.rows import short_names
from termkit.report.alignment.sentences import bounds
from termkit.report.alignment.terminal import clipped, folded
from termkit.text import width

CN = "英伟达发布新芯片。\n英伟达(Nvidia)市值为5万亿美元。算法很好。"
TW = "輝達公布財報。英偉達市值達50兆美元,</script><script>alert(1)</script>卢特尼克说。"
HK = "英偉達的市值是5萬億美元。盧特尼克表示<b>反對</b>。"


def spans(text: str, form: str) -> tuple[Span, ...]:
    return tuple(Span(m.start(), m.end()) for m in re.finditer(re.escape(form), text))


def rendering(text: str, form: str, standing: str = "allowed") -> Rendering:
    return Rendering(form, spans(text, form), standing)


def told(path: str, text: str, figure: str, value: str) -> Told:
    return Told(path, *spans(text, figure)[0], figure, value, unit="USD")


@pytest.fixture
def story() -> Alignment:
    nvidia = Concept(
        "nvidia",
        "Nvidia",
        {
            "n/cn.txt": (rendering(CN, "英伟达"), rendering(CN, "Nvidia", "original")),
            "n/tw.txt": (rendering(TW, "輝達"), rendering(TW, "英偉達", "foreign")),
            "n/hk.txt": (rendering(HK, "英偉達"),),
        },
        False,
        {"zh-CN": "英伟达", "zh-TW": "輝達", "zh-HK": "英偉達"},
        subject="companies",
    )
    place = Place("n/hk.txt", *spans(HK, "盧特尼克")[0])
    person = Concept(
        "lutnick",
        "Lutnick",
        {"n/tw.txt": (rendering(TW, "卢特尼克", ""),), "n/hk.txt": (rendering(HK, "盧特尼克", ""),)},
        True,
        {},
        known=False,
        evidence=(Evidence("script", "卢特尼克", "盧特尼克", 0.95, (place,)),),
        confidence=0.95,
    )
    alone = Concept("algorithm", "algorithm", {"n/cn.txt": (rendering(CN, "算法"),)}, True, {"zh-CN": "算法"})
    odd = told("n/tw.txt", TW, "50兆美元", "50000000000000")
    value = Quantity(
        "value",
        "英伟达 市值",
        (
            told("n/cn.txt", CN, "5万亿美元", "5000000000000"),
            odd,
            told("n/hk.txt", HK, "5萬億美元", "5000000000000"),
        ),
        False,
        0.9,
        (odd,),
        "power-of-ten",
    )
    entries = (
        Entry("n/cn.txt", "zh-CN", CN),
        Entry("n/tw.txt", "zh-TW", TW),
        Entry("n/hk.txt", "zh-HK", HK),
    )
    return Alignment(entries, (nvidia, person, alone), (value,))


def report(name: str, alignment: Alignment, look: Look = Look()) -> str:  # noqa: B008
    return "".join(emit(name, alignment, consistency(alignment), look))


def many(story: Alignment, copies: int) -> Alignment:
    """The story told again and again, each time under other paths."""

    def again(path: str, copy: int) -> str:
        return path.replace("n/", f"n{copy}/")

    numbers = range(copies)
    concepts = tuple(
        c._replace(renderings={again(p, n): r for n in numbers for p, r in c.renderings.items()}, evidence=())
        for c in story.concepts
    )
    entries = tuple(e._replace(path=again(e.path, n)) for n in numbers for e in story.articles)
    return Alignment(entries, concepts, ())


# For terminals


def test_the_table_marks_what_a_locale_does_not_use_and_says_what_it_does(story: Alignment) -> None:
    lines = report("table", story, Look(columns=100)).splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("Nvidia"))
    assert lines[:3] == ["[1] zh-CN  n/cn.txt", "[2] zh-TW  n/tw.txt", "[3] zh-HK  n/hk.txt"]
    assert lines[start].split() == ["Nvidia", "英伟达", "×2", "輝達", "英偉達"]
    assert lines[start + 1].split() == ["Nvidia", "英偉達*"]  # the original in parentheses is none of them
    assert lines[start + 2].split() == ["→", "輝達"]
    assert any(line.split() == ["(power-of-ten)"] for line in lines)
    assert sum("50兆美元*" in line for line in lines) == 1
    assert "3 articles; 2 concepts, of which 1 disagrees; 1 shared figure, of which 1 disagrees." in lines
    assert any("1 concept of one article alone not shown" in line for line in lines)
    assert not any(line.startswith("algorithm") for line in lines)
    assert any(line.startswith("algorithm") for line in report("table", story, Look(True)).splitlines())


def test_columns_stand_below_each_other(story: Alignment) -> None:
    lines = report("table", story).splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("Nvidia"))

    def column(line: str, text: str) -> int:
        return width(line[: line.index(text)])

    assert column(lines[start], "輝達") == column(lines[start + 1], "英偉達*")
    assert column(lines[start - 3], "[3]") == column(lines[start], "英偉達")


@pytest.mark.parametrize("columns", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("copies", [1, 2, 9])
@pytest.mark.parametrize("color", [False, True])
def test_no_line_is_wider_than_the_terminal(story: Alignment, columns: int, copies: int, color: bool) -> None:
    text = report("table", many(story, copies) if copies > 1 else story, Look(True, columns, color))
    assert ("\x1b[" in text) == color
    assert max(width(line) for line in re.sub(r"\x1b\[[\d;]*m", "", text).splitlines()) <= columns


def test_many_articles_are_listed_by_form(story: Alignment) -> None:
    lines = report("table", many(story, 3)).splitlines()
    start = lines.index("Nvidia")
    assert [line.split(maxsplit=2) for line in lines[start + 1 : start + 6]] == [
        ["英伟达", "×6", "[1 4 7]"],
        ["Nvidia", "×3", "[1 4 7]"],
        ["英偉達", "×3", "[3 6 9]"],
        ["輝達", "×3", "[2 5 8]"],
        ["英偉達*", "×3", "[2 5 8] → zh-TW 輝達"],
    ]


def test_nothing_to_tell() -> None:
    assert report("table", Alignment((), (), ())) == "0 articles; 0 concepts, of which none disagrees.\n"


def test_the_odd_one_of_a_discovered_name_is_marked() -> None:
    texts = ("安德森", "安德森", "安德生")
    entries = tuple(Entry(f"{i}.txt", "zh-CN", text) for i, text in enumerate(texts))
    renderings = {e.path: (Rendering(e.text, (Span(0, 3),)),) for e in entries}
    concept = Concept("a", "Andreessen", renderings, False, {}, False)
    line = next(x for x in report("table", Alignment(entries, (concept,), ())).splitlines() if "Andre" in x)
    assert line.split() == ["Andreessen", "安德森", "安德森", "安德生*"]


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("大型語言模型", 6, ["大型語", "言模型"]),
        ("large language model", 10, ["large", "language", "model"]),
        ("telecommunications", 10, ["telecommun", "ications"]),
        ("語言模型*", 8, ["語言模", "型*"]),
        ("a大型", 4, ["a大", "型"]),
        ("", 4, [""]),
    ],
)
def test_folded(text: str, columns: int, lines: list[str]) -> None:
    assert folded(text, columns) == lines


def test_clipped_keeps_the_end() -> None:
    assert (clipped("新闻一.txt", 7), clipped("a.txt", 8)) == ("…一.txt", "a.txt")


def test_ranges() -> None:
    assert ranges([3, 1, 2, 9, 7, 6]) == "1–3 6 7 9"


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["a/x.txt", "a/y.txt"], ["x", "y"]),
        (["a/x.txt", "b/x.txt"], ["a/x", "b/x"]),
        (["a/x.txt", "a/x.md"], ["x.txt", "x.md"]),
        (["x.txt"], ["x"]),
        ([], []),
    ],
)
def test_short_names(paths: list[str], names: list[str]) -> None:
    assert short_names(paths) == names


# For programs


def test_json_has_the_keys_of_the_interface(story: Alignment) -> None:
    found = json.loads(report("json", story))
    assert [(a["path"], a["locale"]) for a in found["articles"]] == [
        (a.path, a.locale) for a in story.articles
    ]
    nvidia = found["concepts"][0]
    assert (nvidia["id"], nvidia["name"], nvidia["agrees"]) == ("nvidia", "Nvidia", False)
    assert nvidia["recommended"]["zh-TW"] == "輝達"
    first = nvidia["renderings"]["n/cn.txt"][0]
    assert (first["text"], first["count"], first["standing"]) == ("英伟达", 2, "allowed")
    assert [CN[start:end] for start, end in first["spans"]] == ["英伟达"] * 2
    assert found["concepts"][1]["known"] is False
    assert found["concepts"][1]["evidence"][0]["places"][0]["path"] == "n/hk.txt"
    mention = found["figures"][0]["mentions"][1]
    assert {key: mention[key] for key in ("path", "text", "value", "unit", "odd")} == {
        "path": "n/tw.txt",
        "text": "50兆美元",
        "value": "50000000000000",
        "unit": "USD",
        "odd": True,
    }
    assert found["consistency"].keys() == {"within", "across", "folded", "dominant"}
    empty = json.loads(report("json", Alignment((), (), ())))
    assert (empty["articles"], empty["concepts"], empty["figures"]) == ([], [], [])


def test_csv_has_a_line_for_each_rendering(story: Alignment) -> None:
    rows = list(csv.DictReader(io.StringIO(report("csv", story))))
    assert tuple(rows[0]) == COLUMNS
    assert [(r["row"], r["path"], r["text"], r["count"], r["standing"]) for r in rows[:4]] == [
        ("concept", "n/cn.txt", "英伟达", "2", "allowed"),
        ("concept", "n/cn.txt", "Nvidia", "1", "original"),
        ("concept", "n/tw.txt", "輝達", "1", "allowed"),
        ("concept", "n/tw.txt", "英偉達", "1", "foreign"),
    ]
    assert (rows[0]["spans"], rows[0]["line"], rows[0]["agrees"]) == ("0-3 10-13", "1", "false")
    assert rows[3]["recommended"] == "輝達"
    figure = rows[-2]
    assert (figure["row"], figure["text"], figure["standing"]) == ("figure", "50兆美元", "odd")
    assert (figure["value"], figure["unit"]) == ("50000000000000", "USD")


def test_the_frame_has_the_same_rows(story: Alignment) -> None:
    frame = to_polars(story)
    rows = list(csv.DictReader(io.StringIO(report("csv", story))))
    assert frame["text"].to_list() == [row["text"] for row in rows]
    assert frame["spans"].to_list()[0] == [[0, 3], [10, 13]]
    assert to_polars(Alignment((), (), ())).schema == frame.schema
    buffer = io.BytesIO()
    frame.write_parquet(buffer)
    buffer.seek(0)
    assert polars.read_parquet(buffer).equals(frame)


# For browsers


class Page(html.parser.HTMLParser):
    """The tags of a page, and what its scripts and other elements hold."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: Any) -> None:
        self.tags.append((tag, dict(attributes)))
        if tag == "script":
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1][0] == "script":
            self.scripts[-1] += data

    @property
    def data(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.scripts[0])
        return found


def test_nothing_of_an_article_is_read_as_html(story: Alignment) -> None:
    page = Page(report("html", story))
    assert [tag for tag, _ in page.tags].count("script") == len(page.scripts) == 2
    assert "b" not in {tag for tag, _ in page.tags}
    shown = [text for sentences in page.data["sentences"].values() for text, _ in sentences]
    assert any("</script><script>alert(1)</script>" in text for text in shown)
    assert "innerHTML" not in page.scripts[1]


def test_names_and_paths_are_not_read_as_html_either() -> None:
    hostile = "</script><!--<script>&amp;\u2028"
    entry = Entry(hostile, "zh-CN", hostile)
    concept = Concept(hostile, hostile, {hostile: (Rendering(hostile, (Span(0, 9),)),)}, True, {})
    page = Page(report("html", Alignment((entry,), (concept,), ())))
    assert len(page.scripts) == 2
    assert page.data["concepts"][0]["name"] == hostile


def test_the_page_loads_nothing(story: Alignment) -> None:
    text = report("html", story)
    page = Page(text)
    assert not [tag for tag, attributes in page.tags if {"src", "srcset"} & set(attributes)]
    assert {tag for tag, _ in page.tags}.isdisjoint({"link", "iframe", "img", "object", "embed", "base"})
    assert "default-src &#x27;none&#x27;" in text
    assert not re.search(r"@import|url\(", text)


def test_places_on_the_page_are_those_of_the_forms(story: Alignment) -> None:
    data = Page(report("html", story)).data
    places = 0
    for row in (*data["concepts"], *data["figures"]):
        for forms in row["cells"].values():
            for text, count, _, _, _, _, refs in forms:
                assert len(refs) == min(5, count)
                for article, number, start, end in refs:
                    sentence = data["sentences"][str(article)][number][0]
                    assert sentence.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == text
                    places += 1
    assert places == 12


def test_offsets_are_those_of_browsers() -> None:
    text = "𠮷😀他说英伟达赢了。"
    concept = Concept("n", "Nvidia", {"a": (rendering(text, "英伟达"),)}, True, {})
    data = Page(report("html", Alignment((Entry("a", "zh-CN", text),), (concept,), ()))).data
    assert data["concepts"][0]["cells"]["0"][0][6] == [[0, 0, 6, 9]]


def test_of_many_articles_those_of_a_locale_share_a_column(story: Alignment) -> None:
    data = Page(report("html", many(story, 20))).data
    assert [(c["locale"], c["articles"]) for c in data["columns"]] == [
        ("zh-CN", 20),
        ("zh-HK", 20),
        ("zh-TW", 20),
    ]
    text, count, articles, marked, *_, refs = data["concepts"][0]["cells"]["0"][0]
    assert (text, count, articles, marked) == ("英伟达", 40, 20, False)
    assert len({article for article, *_ in refs}) == len(refs) == 5  # a place of each article first
    assert data["agreement"][0][0] == 1


def test_a_page_of_many_articles_stays_small(story: Alignment) -> None:
    long = "".join(f"第{i}句说英伟达和輝達的事情还有许多别的话要说明白。" for i in range(40))
    entries = tuple(Entry(f"{i}.txt", "zh-CN", long) for i in range(40))
    forms = {
        e.path: tuple(Rendering(long[i : i + 9], (Span(i, i + 9),)) for i in range(0, 500, 2))
        for e in entries
    }
    concepts = tuple(Concept(f"c{i}", f"c{i}", forms, True, {}) for i in range(5))
    assert len(report("html", Alignment(entries, concepts, ())).encode()) < 6_000_000


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("前句。他说[英伟达]赢了。后句。", "他说英伟达赢了。"),
        ("前句。\n  他说[英伟达]赢了\n后句", "他说英伟达赢了"),
        ("“前句。”他说“[英伟达]赢了。”后句", "他说“英伟达赢了。”"),
        ("It rose 3.5 points. Shares of [Nvidia] fell 1.5%. They rose.", "Shares of Nvidia fell 1.5%."),
        ("[英伟达]", "英伟达"),
    ],
)
def test_sentences(text: str, sentence: str) -> None:
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    left, right = bounds(plain, start, end)
    assert plain[left:right] == sentence
