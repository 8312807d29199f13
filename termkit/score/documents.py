"""The documents that samples belong to, as the rest of termkit sees articles."""

from __future__ import annotations

import bisect
import functools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from termkit.find import Found
from termkit.find.matcher import Matcher
from termkit.glossary.compiled import Glossary
from termkit.model import Article, Finding, Pair, Span
from termkit.readers.decoded import Decoded, Source
from termkit.record import Record
from termkit.score.model import Sample
from termkit.text import fold

if TYPE_CHECKING:
    from termkit.align import Ledger


class Seen(Protocol):
    """What a look at an article gives; ``engine.Checked`` is one."""

    @property
    def article(self) -> Article: ...
    @property
    def findings(self) -> tuple[Finding, ...]: ...
    @property
    def crashes(self) -> tuple[str, ...]: ...


Look = Callable[[str, Decoded, str | None], Seen]
"""Checks an article, by its path, its text and its locale if that is known."""


class Text:
    """One side of a document, its segments as lines of an article."""

    def __init__(self, seen: Seen, spans: tuple[Span, ...], record: Callable[[Article], Ledger]) -> None:
        """``spans`` are those of the segments."""
        self.article = seen.article
        self.findings = seen.findings
        self.spans = spans
        self._record = record

    @functools.cached_property
    def ledger(self) -> Ledger:
        """The glossary's terms in the article."""
        return self._record(self.article)

    def segment(self, offset: int) -> int:
        """Return the index of the segment that holds ``offset``."""
        return bisect.bisect_right(self.spans, (offset, 1 << 62)) - 1

    def strings(self) -> list[str]:
        """Return the segments."""
        return [self.article.text[start:end] for start, end in self.spans]


class Document(Record):
    """A document with the indexes of its samples among all."""

    id: str
    samples: tuple[int, ...]
    hypothesis: Text
    source: Text | None
    reference: Text | None


def groups(documents: Sequence[str]) -> dict[str, list[int]]:
    """Return the indexes of the segments of each document, from the document of each segment; in order."""
    found: dict[str, list[int]] = {}
    for index, document in enumerate(documents):
        found.setdefault(document, []).append(index)
    return found


class Library:
    """Makes documents of samples and looks at each text once, however many metrics want it."""

    def __init__(self, look: Look, glossary: Glossary, locale: str | None = None) -> None:
        """``locale`` is that of the translations; None leaves it to ``look``."""
        self._look = look
        self._glossary = glossary
        self._matcher = Matcher(glossary)
        self._locale = locale
        self._texts: dict[tuple[str, str, str | None, str | None], Text] = {}
        self._documents: dict[tuple[Sample, ...], tuple[Document, ...]] = {}
        self.crashes: dict[str, None] = {}
        """Sentences on what failed."""

    @property
    def is_used(self) -> bool:
        """Whether some metric has asked for documents."""
        return bool(self._documents)

    def documents(self, samples: Sequence[Sample]) -> tuple[Document, ...]:
        """Return the documents of ``samples``, in order."""
        key = tuple(samples)
        if key not in self._documents:
            found = groups([sample.document for sample in samples]).items()
            self._documents[key] = tuple(self._document(name, samples, chosen) for name, chosen in found)
        return self._documents[key]

    def _document(self, name: str, samples: Sequence[Sample], chosen: Sequence[int]) -> Document:
        ours = [samples[index] for index in chosen]
        sources = _given([sample.source for sample in ours])
        references = _given([sample.reference for sample in ours])
        return Document(
            name,
            tuple(chosen),
            self._text(name, [sample.hypothesis for sample in ours], self._locale, sources),
            self._text(name, sources, None) if sources else None,
            self._text(name, references, self._locale, sources) if references else None,
        )

    def _text(
        self, name: str, segments: Sequence[str], locale: str | None, sources: Sequence[str] | None = None
    ) -> Text:
        text, spans = _joined(segments)
        key = (name, text, locale, "\n".join(sources) if sources else None)
        if key not in self._texts:
            self._texts[key] = self._seen(name, Decoded(text), spans, locale, sources)
        return self._texts[key]

    def _seen(
        self,
        name: str,
        decoded: Decoded,
        spans: tuple[Span, ...],
        locale: str | None,
        sources: Sequence[str] | None,
    ) -> Text:
        if sources:
            original, theirs = _joined(sources)
            pairs = tuple(Pair(s, t) for s, t in zip(theirs, spans, strict=True) if s.start < s.end)
            decoded = decoded._replace(source=Source(name, Decoded(original), pairs))
        seen = self._look(name or "-", decoded, locale)
        self.crashes |= dict.fromkeys(seen.crashes)
        return Text(seen, spans, self._recorded)

    def _recorded(self, article: Article) -> Ledger:
        from termkit.align import record_terms  # polars takes long to import

        alphabet = frozenset(article.text)
        folded = fold(article.text, alphabet)
        return record_terms(article, Found(folded, alphabet, self._matcher.find(folded)), self._glossary)


def _given(texts: Sequence[str | None]) -> list[str] | None:
    """Return the texts if any is there."""
    return [text or "" for text in texts] if any(text is not None for text in texts) else None


def _joined(segments: Sequence[str]) -> tuple[str, tuple[Span, ...]]:
    spans, position = [], 0
    for segment in segments:
        spans.append(Span(position, position + len(segment)))
        position += len(segment) + 1
    return "\n".join(segments), tuple(spans)
