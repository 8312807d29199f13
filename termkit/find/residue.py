"""Finds what converters, templates, chatbots and web pages leave in a text."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from termkit.find.buttons import LONGEST, LONGEST_NOTICE, is_button, is_dangling_link, is_notice, tail_at
from termkit.find.leftovers import CHAT_OPENERS, CHAT_WORDS, PATTERNS, Leftover, chat
from termkit.find.notices import is_page_notice
from termkit.find.pagewords import is_english_page_line
from termkit.model import Article, Mark, Segment, Span
from termkit.segment.furniture import is_english_furniture, is_navigation
from termkit.text import is_han

_MARKDOWN_FILES = (".md", ".markdown", ".mdx", ".rst", ".qmd", ".ipynb")
_MARKUP_FILES = (*_MARKDOWN_FILES, ".html", ".htm", ".xhtml", ".xml", ".tex")
_MESSAGE_FILES = (
    ".po",
    ".pot",
    ".xlf",
    ".xliff",
    ".sdlxliff",
    ".mqxliff",
    ".mxliff",
    ".txlf",
    ".jsonl",
    ".ndjson",
    ".tmx",
    ".properties",
    ".strings",
    ".json",
    ".resx",
    ".arb",
)
"""Catalogues of messages, which hold placeholders and tags by right."""

_RIGHTFUL = {
    "markdown": _MARKDOWN_FILES,
    "tag": (*_MARKUP_FILES, *_MESSAGE_FILES),
    "entity": (*_MARKUP_FILES, *_MESSAGE_FILES),
    "placeholder": _MESSAGE_FILES,
    "converter": (".tex",),
}

_LINE_END = "\\n"
_MANY_ESCAPES = 3
"""Line ends written as \\n, beyond which the whole file was written so: nothing to tell at each place."""

_FEWEST_HAN = 40
"""Characters of a paragraph beside which a single character is no line of a poem or a table."""

_LONE = frozenset(
    "完終终注註图圖表一二三四五六七八九十甲乙丙丁戊己庚辛壬癸上中下左右序跋前后後附略答问問例解引"
    "按又春夏秋冬年月日无無是否男女"
)
"""Single characters that may well stand on a line of their own."""


def find_residue(article: Article) -> Iterator[Mark]:
    """Yield marks of kind ``residue``; the note names the sort, ``stands_for`` is the text without the markup."""
    yield from _markup(article)
    if not article.running or article.path.lower().endswith(_MESSAGE_FILES):
        return  # a button of a program is no leftover of a page
    if article.locale == "en":
        yield from _english_lines(article)
    else:
        yield from _lines(article)
        yield from _lone_characters(article)


def _markup(article: Article) -> Iterator[Mark]:
    text, path, done = article.text, article.path.lower(), set[int]()
    ends: list[Span] = []
    for leftover in PATTERNS:
        if leftover.sign[0] not in text or leftover.sign not in text or _is_home(leftover.sort, text, path):
            continue
        for match in leftover.pattern().finditer(text):
            if match.start() not in done and not _is_rightful(article, match, leftover):
                done.add(match.start())
                if leftover.sign == _LINE_END:
                    ends.append(Span(*match.span()))
                    continue
                yield Mark("residue", *match.span(), _cleaned(match, leftover), leftover.sort)
    if ends:  # one slip of the program that wrote the file, told once
        yield Mark("residue", *ends[0], None, "converter", tuple(ends[1:]))


def _is_home(sort: str, text: str, path: str) -> bool:
    """Whether such markup belongs to the whole text: by the file's name, as Markdown, as an article on code."""
    if path.endswith(_RIGHTFUL.get(sort, ("\0",))):
        return True
    if sort == "converter" and text.count("\\n") > _MANY_ESCAPES:
        return True
    if sort == "markdown":
        return "\n# " in text or text.count("\n## ") > 1 or "```" in text and text.count("```") % 2 == 0
    return sort in ("tag", "entity", "placeholder") and "```" in text or sort == "tag" and "HTML" in text


def _is_rightful(article: Article, match: re.Match[str], leftover: Leftover) -> bool:
    """Whether the markup is shown or spoken of: in code, in an address, on a line without Chinese, 用 <br> 标签."""
    text, (start, end) = article.text, match.span()
    line_end = text.find("\n", end)
    before = text[max(text.rfind("\n", 0, start) + 1, start - 400) : start]
    after = text[end : min(end + 400, line_end if line_end >= 0 else len(text))]
    if leftover.sort != "markdown" and (before.count("`") % 2 or _in_address().search(before)):
        return True
    if leftover.in_prose and article.locale != "en" and not any(map(is_han, before + match[0] + after)):
        alone = not before.strip() and not after.strip()
        return not (
            _is_only_one(text, leftover, before + after) or alone and _between_prose(text, start, end)
        )
    if match[0] == "**" and _pairs_up(text) or leftover.sort == "page" and article.locale == "en":
        return True
    return _spoken_of().search(before[-8:] + "\0" + after[:8]) is not None


def _between_prose(text: str, start: int, end: int) -> bool:
    """Whether the lines before and after one with nothing but markup are Chinese: it is no line of code."""
    above, below = text[:start].rstrip()[-40:], text[end:].lstrip()[:40]
    return any(map(is_han, above.rpartition("\n")[2])) and any(map(is_han, below.partition("\n")[0]))


def _is_only_one(text: str, leftover: Leftover, beside: str) -> bool:
    """Whether a placeholder alone on its line is the only one of the text; a template has more of them."""
    return leftover.sign != "<" and not beside.strip() and text.count(leftover.sign) == 1


def _pairs_up(text: str) -> bool:
    """Whether no ** is left over, or they mark figures in a table (0.53**)."""
    return text.count("**") % 2 == 0 or any(f"{digit}**" in text for digit in "0123456789")


@functools.cache
def _in_address() -> re.Pattern[str]:
    return re.compile("://[!-~]*$")


@functools.cache
def _spoken_of() -> re.Pattern[str]:
    return re.compile(
        "[“‘\"「'`]\0[”’\"」'`]|标[签记]|標[籤記]|元素|占位|佔位|语法|語法|字符|字元|转义|轉義|换行|換行|格式化|变量|變數"
    )


def _cleaned(match: re.Match[str], leftover: Leftover) -> str | None:
    if leftover.keeps == "entity":
        import html

        return html.unescape(match[0]).replace("\u00a0", " ")
    return None if leftover.keeps is None else match.expand(leftover.keeps)


def _lines(article: Article) -> Iterator[Mark]:
    """Whole lines: a chatbot's remark, a caption of an English page, and the first menu of a Chinese one."""
    text, navigated = article.text, False
    for start, end, kind in _told(article):
        if end - start <= LONGEST_NOTICE and _is_button(article, start, end):
            yield Mark("residue", start, end, "", "button")
        elif kind == "furniture":
            line = text[start:end]
            if (
                is_english_furniture(line) and " " in line
            ):  # a single word may be the name of a key or a command
                yield Mark("residue", start, end, "", "page")
            elif not navigated and is_navigation(line):
                navigated = True
                yield Mark("residue", start, end, "", "navigation")
        elif text[start] in CHAT_OPENERS and (said := _remark(text, start, end)):
            yield Mark("residue", *said.span(), "", "chat")
        elif tail := tail_at(text[max(start, end - 2 * LONGEST) : end]):
            yield Mark("residue", max(start, end - 2 * LONGEST) + tail, end, "", "button")


def _told(article: Article) -> Iterator[Segment]:
    """The segments without the furniture that a page has by right, since its own markup says so."""
    return (s for s in article.segments if not (article.is_marked_up and s.kind == "furniture"))


def _english_lines(article: Article) -> Iterator[Mark]:
    """Calls, counters and notices of a page in an English article; one of two words may be a heading."""
    text = article.text
    for start, end, kind in _told(article):
        line = text[start:end]
        if kind == "title" or end - start > LONGEST_NOTICE:
            continue
        call = end - start <= LONGEST and line.count(" ") > 1 and is_english_page_line(line)
        if call or is_notice(line):
            yield Mark("residue", start, end, "", "button")


def _is_button(article: Article, start: int, end: int) -> bool:
    line = article.text[start:end]
    if is_notice(line):
        return True
    short = end - start <= LONGEST or is_page_notice(line)
    return short and (is_button(line) or is_dangling_link(line) and end == article.segments[-1].end)


def _remark(text: str, start: int, end: int) -> re.Match[str] | None:
    opening = text[start : min(end, start + 60)]
    return chat().match(text, start, end) if any(word in opening for word in CHAT_WORDS) else None


def _lone_characters(article: Article) -> Iterator[Mark]:
    """A paragraph of one character, such as a picture's caption turned into a word: 蛾."""
    text, segments = article.text, article.segments
    lone = [s for s in segments if s.end - s.start == 1 and is_han(text[s.start])]
    if 1 <= len(lone) <= 2 and any(s.end - s.start > _FEWEST_HAN for s in segments):
        for start, end, _ in lone:
            if text[start] not in _LONE:
                yield Mark("residue", start, end, "", "stray")
