"""Converting an article to another locale: its script, the words of its region, its quotation marks.

Words are sought in the article as it stands, each in its own context; what lies between them is converted as OpenCC
does. Then the faults of conversion that termkit knows are mended.
"""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterator, Sequence

from termkit.convert.characters import doubtful_characters
from termkit.convert.dictionaries import CONFIGS
from termkit.convert.model import Conversion, Outcome, Part, Replaced
from termkit.convert.protected import Protected, quotation_marks
from termkit.convert.script import convert_pieces, convert_script, may_become
from termkit.convert.words import Hits, Word, find_words
from termkit.find.script import find_script
from termkit.glossary.compiled import Glossary
from termkit.model import Article, Edit, Span
from termkit.record import Record
from termkit.text import fold


class Choice(Record):
    """What is to be converted beside the script."""

    words: bool = True
    """The words of the region."""
    quotations: bool = False
    """Those in quotations too."""
    marks: bool = True
    """Quotation marks."""


def convert(
    article: Article, folded: str, hits: Hits, glossary: Glossary, target: str, choice: Choice
) -> Conversion:
    """Return ``article`` in the ``target`` locale, one of the other Chinese ones.

    ``hits`` are where the matcher found the glossary's forms in the ``folded`` text.
    """
    protected = Protected(article, target, quotations=not choice.quotations)
    found = (
        find_words(article, folded, hits, glossary, target)
        if choice.words and target != article.locale
        else []
    )
    known = (_fate(article, word, protected, target) for word in found if not protected.untouched(word.start))
    fates = [fate for fate in known if fate]
    fixed = [Part(*fate.source, fate.text) for fate in fates]
    fixed += [Part(*span, article.text[span.start : span.end]) for span in protected.spans]
    for at, mark in quotation_marks(article.text, target) if choice.marks else ():
        if not protected.untouched(at):
            fixed.append(Part(at, at + 1, mark))
    parts = _mended(article, list(_parts(article, sorted(fixed), target)), target)
    return Conversion(
        article,
        target,
        "".join(part.text for part in parts),
        tuple(
            edit
            for part in parts
            if part.text != article.text[part.start : part.end]
            for edit in _edits(article, part)
        ),
        tuple(
            sorted(
                [*_placed(article, fates, parts, target), *doubtful_characters(article, parts, target)],
                key=lambda word: word.source,
            )
        ),
    )


def _fate(article: Article, word: Word, protected: Protected, target: str) -> Replaced | None:
    """Return what becomes of ``word``, its place in the converted text still unknown; None if OpenCC gets it right."""
    was = article.text[word.start : word.end]
    same = convert_script(was, CONFIGS[article.locale, target])
    options = tuple(option or same for option in word.options)
    if options == (same,):
        return None
    outcome: Outcome = "changed" if len(options) == 1 else "doubtful"
    if protected.is_bound(word.start, word.end):
        outcome = "kept"
    text = options[0] if outcome == "changed" else same
    return Replaced(outcome, Span(word.start, word.end), was, Span(0, 0), text, options, word.concept)


def _placed(
    article: Article, fates: Sequence[Replaced], parts: Sequence[Part], target: str
) -> Iterator[Replaced]:
    """Yield the words with their places, but for those that both regions have: 臺積電 is 台積電."""
    ends = itertools.accumulate(len(part.text) for part in parts)
    places = {part.start: Span(end - len(part.text), end) for part, end in zip(parts, ends, strict=True)}
    texts = {part.start: part.text for part in parts}
    for fate in fates:
        start, same = fate.source.start, fold(convert_script(fate.was, CONFIGS[article.locale, target]))
        if any(fold(option) != same for option in fate.options):
            yield fate._replace(text=texts[start], span=places[start])


def _parts(article: Article, fixed: Sequence[Part], target: str) -> Iterator[Part]:
    """Yield the whole article: the parts that are ``fixed``, and what is between them, converted in its context."""
    plain = list(_plain(article, target))
    starts = [part.start for part in plain]
    position = 0
    for part in (*fixed, Part(len(article.text), len(article.text), "")):
        if part.start < position:  # a quotation mark in an address
            continue
        first = max(0, bisect.bisect_right(starts, position) - 1)
        for between in itertools.takewhile(lambda b, end=part.start: b.start < end, plain[first:]):  # type: ignore[misc]
            yield _cut(article, between, max(position, between.start), min(part.start, between.end), target)
        if part.end > part.start:
            yield part
            position = part.end


def _plain(article: Article, target: str) -> Iterator[Part]:
    """Yield the whole article as OpenCC converts it, line by line."""
    start = 0
    for line in article.text.splitlines(keepends=True):
        for piece in convert_pieces(line, CONFIGS[article.locale, target]):
            yield Part(start, start + len(piece.was), piece.text, piece.is_word)
            start += len(piece.was)


def _cut(article: Article, part: Part, start: int, end: int, target: str) -> Part:
    """Return what is between ``start`` and ``end`` of a part; 面 of 咖喱面 is 麵, though 咖喱 is replaced."""
    if (start, end) == part[:2]:
        return part
    if len(part.text) == part.end - part.start:
        return part._replace(start=start, end=end, text=part.text[start - part.start : end - part.start])
    text = convert_script(article.text[start:end], CONFIGS[article.locale, target])
    return part._replace(start=start, end=end, text=text)


def _mended(article: Article, parts: list[Part], target: str) -> list[Part]:
    """Return the parts with OpenCC's faults mended where a word was torn: 光刻|机制|造商 became 光刻機制造商."""
    text = "".join(part.text for part in parts)
    starts = list(itertools.accumulate((len(part.text) for part in parts), initial=0))
    for mark in find_script(Article(article.path, text, target), frozenset(text)):
        first, last = (bisect.bisect_right(starts, offset) - 1 for offset in (mark.start, mark.end - 1))
        if mark.kind != "wrong-conversion" or first == last and parts[first].is_whole:
            continue
        for offset, char in enumerate(mark.stands_for or "", mark.start):
            index = bisect.bisect_right(starts, offset) - 1
            part, at = parts[index], offset - starts[index]
            was = article.text[part.start : part.end]
            if len(part.text) == len(was) and char in may_become(was[at], CONFIGS[article.locale, target]):
                parts[index] = part._replace(text=part.text[:at] + char + part.text[at + 1 :])
    return parts


def _edits(article: Article, part: Part) -> Iterator[Edit]:
    """The change of a part in the file; where markup stands inside the part, character by character or not at all."""
    if article.origin is None or article.origin.is_unbroken(part.start, part.end):
        yield Edit(*article.place(part.start, part.end)[1:], part.text)
    elif len(part.text) == part.end - part.start:
        for offset, char in enumerate(part.text, part.start):
            if char != article.text[offset] and char:
                yield Edit(*article.place(offset, offset + 1)[1:], char)
