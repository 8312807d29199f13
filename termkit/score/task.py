"""What is to be scored: the segments of files, a line each or the pairs of a bilingual one, and their documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from termkit.errors import BadUsage
from termkit.readers import RawText
from termkit.record import Record
from termkit.score.model import Sample
from termkit.segment.pairs import pair_lines


class Segments(Record):
    """The segments of one file."""

    path: str
    texts: tuple[str, ...]
    sources: tuple[str, ...] | None = None
    """What they were translated from, where the file holds that too."""


class Task(Record):
    """Systems that translated the same segments, each side with as many of them."""

    systems: Mapping[str, Sequence[str]]
    """Their translations; the first is the baseline."""
    references: Sequence[str] | None = None
    sources: Sequence[str] | None = None
    documents: Sequence[str] = ()
    """The id of each segment's document; none where documents aren't known."""
    locale: str | None = None
    """Of the translations, as ``languages.known_language`` gives it; None detects it."""

    @property
    def size(self) -> int:
        """The number of segments."""
        return len(next(iter(self.systems.values())))

    @property
    def has(self) -> frozenset[str]:
        """What there is besides translations, as ``Metric.needs`` names it."""
        sides = {"source": self.sources, "reference": self.references}
        return frozenset(name for name, texts in sides.items() if texts is not None)

    def samples(self, texts: Sequence[str]) -> tuple[Sample, ...]:
        """Return the samples of a system with these translations."""
        return tuple(
            Sample(
                self.sources[index] if self.sources is not None else None,
                text,
                self.references[index] if self.references is not None else None,
                self.documents[index] if self.documents else "",
                str(index + 1),
            )
            for index, text in enumerate(texts)
        )

    def notes(self) -> Iterator[str]:
        """Yield a sentence for each system that left segments out."""
        for name, texts in self.systems.items():
            whole = self.sources or self.references or texts
            empty = sum(
                not ours.strip() and bool(one.strip()) for ours, one in zip(texts, whole, strict=True)
            )
            if empty:
                yield f"{name}: {empty} of {len(texts)} segments are not translated."


def segments_of(raw: RawText) -> Segments:
    """Return the segments of a file: the pairs of a bilingual one, else its lines."""
    decoded = raw.decoded
    if decoded.source is None:
        return Segments(raw.path, lines_of(decoded.text))
    source, ours = decoded.source.decoded.text, decoded.text
    pairs = decoded.source.pairs
    if pairs is None:
        pairs = pair_lines(source, ours, decoded.source.path, raw.path)
    texts = tuple(ours[slice(*pair.target)] for pair in pairs)
    return Segments(raw.path, texts, tuple(source[slice(*pair.source)] for pair in pairs))


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text; a line end closes a line and opens none after the last."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return tuple(lines if lines[-1] else lines[:-1])


def make_task(
    systems: Sequence[Segments],
    references: Segments | None = None,
    sources: Segments | None = None,
    documents: Segments | None = None,
    locale: str | None = None,
) -> Task:
    """Return the task that files make up; lines that are blank in all of them part documents unless told otherwise.

    The source may stand beside the translations in a bilingual file. Raises ``BadUsage`` where numbers of segments
    differ, sources do, or there is nothing to score.
    """
    theirs = _sources(systems, references, sources)
    files = [*systems, *(one for one in (references, theirs, documents) if one is not None)]
    _check(systems, files)
    kept: Sequence[int] = range(len(systems[0].texts))
    ids: tuple[str, ...] = documents.texts if documents else ()
    if not documents:
        kept, ids = _parted([one.texts for one in files])
    return Task(
        {name: _only(one.texts, kept) for name, one in zip(_names(systems), systems, strict=True)},
        _only(references.texts, kept) if references else None,
        _only(theirs.texts, kept) if theirs else None,
        ids,
        locale,
    )


def _sources(
    systems: Sequence[Segments], references: Segments | None, sources: Segments | None
) -> Segments | None:
    """Return the source: the file named for it, else what the bilingual ones hold, in which all must agree."""
    if sources is not None:
        return sources if sources.sources is None else Segments(sources.path, sources.sources)
    found: Segments | None = None
    for one in (*systems, *((references,) if references else ())):
        if one.sources is not None:
            found = found or Segments(one.path, one.sources)
            if found.texts != one.sources:
                raise BadUsage(f"{found.path} and {one.path} hold different sources; name one by --src.")
    return found


def _check(systems: Sequence[Segments], files: Sequence[Segments]) -> None:
    if not systems:
        raise BadUsage("there is no translation to score.")
    for one in systems:
        if not any(text.strip() for text in one.texts):
            raise BadUsage(f"{one.path} is empty: there is no translation to score.")
    first = files[0]
    for other in files[1:]:
        if len(other.texts) != len(first.texts):
            raise BadUsage(
                f"{first.path} has {_many(len(first.texts))} and {other.path} has {_many(len(other.texts))}: "
                "they are compared one by one, so all files need as many."
            )


def _parted(sides: Sequence[Sequence[str]]) -> tuple[Sequence[int], tuple[str, ...]]:
    """Return which lines have text on some side, and the number of each one's document, if there are several."""
    kept, numbers, number, previous = [], [], 0, False
    for index, lines in enumerate(zip(*sides, strict=True)):
        here = any(line.strip() for line in lines)
        if here:
            number += not previous
            kept.append(index)
            numbers.append(str(number))
        previous = here
    return kept, tuple(numbers) if number > 1 else ()


def _only(texts: Sequence[str], kept: Sequence[int]) -> tuple[str, ...]:
    return tuple(texts[index] for index in kept)


def _names(systems: Sequence[Segments]) -> list[str]:
    """Return what systems go by: their paths, and a number behind one that is given again."""
    names: list[str] = []
    for one in systems:
        again = sum(other == one.path or other.startswith(f"{one.path} (") for other in names)
        names.append(f"{one.path} ({again + 1})" if again else one.path)
    return names


def _many(count: int) -> str:
    return f"{count} segment{'' if count == 1 else 's'}"
