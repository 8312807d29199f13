"""Segmentation: an article's text into titles, headings, list items, paragraphs and page furniture."""

from __future__ import annotations

from termkit.segment.plain import segment_plain

__all__ = ["segment_plain"]
