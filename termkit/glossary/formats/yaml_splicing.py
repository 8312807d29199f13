"""Putting parts into a YAML text without touching the rest of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import yaml

from termkit.glossary.formats.yaml_writing import WIDTH, Value, flow, item
from termkit.text import width

_ABOVE = re.compile(r"[ \t]*(?:#.*)?\r?")


class Splicer:
    """Collects what is to be put into a text; of what goes to one place, the first stays first."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._newline = "\r\n" if "\r\n" in text else "\n"
        self._splices: list[tuple[int, int, str]] = []

    def result(self) -> str:
        """Return the text with everything put into it."""
        parts, done = [], 0
        for start, end, new in sorted(self._splices, key=lambda splice: splice[0]):
            parts += [self._text[done:start], new]
            done = end
        return "".join(parts) + self._text[done:]

    def put(self, start: int, end: int, new: str) -> None:
        """Put ``new`` in the place of what stands from ``start`` to ``end``."""
        self._splices.append((start, end, new.replace("\n", self._newline)))

    def lines_at(self, index: int, lines: Iterable[str]) -> None:
        """Put ``lines`` behind the line that ends at ``index``."""
        self.put(index, index, "".join(f"\n{line}" for line in lines))

    def line_end(self, index: int) -> int:
        """Return the end of the line at ``index``."""
        end = self._text.find("\n", index)
        end = len(self._text) if end < 0 else end
        return end - (self._text[end - 1 : end] == "\r")

    def below(self, node: yaml.Node, column: int) -> int:
        """Return the end of the last line of ``node``, and of the comments below that are indented past ``column``."""
        end = self.line_end(self._content_end(node))
        comment = re.compile(rf"\r?\n[ \t]{{{column + 1},}}#[^\r\n]*")
        while match := comment.match(self._text, end):
            end = match.end()
        return end

    def above(self, node: yaml.Node) -> int:
        """Return the end of the line above ``node``, and above the comments and empty lines that stand over it."""
        start = self._text.rfind("\n", 0, node.start_mark.index)
        while start > 0:
            line = self._text.rfind("\n", 0, start) + 1
            if not _ABOVE.fullmatch(self._text, line, start):
                break
            start = line - 1
        return max(start - (self._text[start - 1 : start] == "\r"), 0)

    def _content_end(self, node: yaml.Node) -> int:
        """Where a node ends; the parser takes a block to go on to the next thing."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            return self._content_end(last[1] if isinstance(last, tuple) else last)
        return len(self._text[: node.end_mark.index].rstrip())

    def add_key(
        self, mapping: yaml.MappingNode, order: Sequence[str], key: str, value: Value, lines: Sequence[str]
    ) -> None:
        """Put a key behind those of ``mapping`` that come before it in ``order``.

        ``value`` is for a mapping in braces, ``lines`` (the first with ``key``) for one with a line for each key.
        """
        before = [pair for pair in mapping.value if pair[0].value in order[: order.index(key)]]
        anchor = max(before, key=lambda pair: order.index(pair[0].value), default=None)
        if mapping.flow_style:
            self._into_brackets(mapping, anchor[1] if anchor else None, f"{key}: {flow(value)}")
            return
        column = mapping.start_mark.column
        shift = column - (len(lines[0]) - len(lines[0].lstrip(" ")))
        place = self.below(anchor[1], column) if anchor else self.above(mapping)
        self.lines_at(place, shifted(lines, shift))

    def add_items(self, node: yaml.Node, column: int, values: Sequence[tuple[int, Value]]) -> None:
        """Put items into a list; each comes with the number of those that were there and go before it.

        A lone value becomes a list, with its dashes at ``column``.
        """
        if not values:
            return
        if isinstance(node, yaml.SequenceNode) and not node.flow_style:
            for place, value in values:
                anchor = node.value[place - 1] if place else None
                index = self.line_end(self._content_end(anchor)) if anchor else self.above(node)
                self.lines_at(index, shifted([item(value, 0)], node.start_mark.column))
            return
        if isinstance(node, yaml.MappingNode) and not node.flow_style:
            self._into_block(node, values)
            return
        self._into_list(node, column, values)

    def _into_list(self, node: yaml.Node, column: int, values: Sequence[tuple[int, Value]]) -> None:
        """Put items into a list in brackets, or make one; if its line gets too long, the items get lines."""
        start, end = node.start_mark.index, self._content_end(node)
        old = node.value if isinstance(node, yaml.SequenceNode) else [node]
        items: list[Value] = [self._text[n.start_mark.index : n.end_mark.index] for n in old]
        for place, value in reversed(values):
            items.insert(place, value)
        line = self._text[self._text.rfind("\n", 0, start) + 1 : start]
        whole = "\n" not in self._text[start:end]
        new = "[" + ", ".join(map(flow, items)) + "]"
        if whole and end == self.line_end(end) and line.endswith(": ") and width(line + new) > WIDTH:
            self.put(
                start - 1, end, "".join(f"\n{part}" for part in shifted([item(v, 0) for v in items], column))
            )
        elif whole:
            self.put(start, end, new)
        else:
            for place, value in values:
                self._into_brackets(node, old[place - 1] if place else None, flow(value))

    def _into_block(self, node: yaml.MappingNode, values: Sequence[tuple[int, Value]]) -> None:
        """Make a list of a lone mapping with a line for each key."""
        column, start, end = node.start_mark.column, node.start_mark.index, self._content_end(node)
        front = [item(value, 0) for place, value in values if not place]
        dashes = "".join(f"{line}\n{' ' * column}" for line in front) + "- "
        self.put(start, start, dashes)
        for match in re.compile(r"\n(?=[^\r\n])").finditer(self._text, start, end):
            self.put(match.end(), match.end(), "  ")
        behind = [item(value, 0) for place, value in values if place]
        self.lines_at(self.line_end(end), shifted(behind, column))

    def _into_brackets(self, node: yaml.Node, anchor: yaml.Node | None, new: str) -> None:
        if anchor:
            end = self._content_end(anchor)
            self.put(end, end, f", {new}")
        else:
            start = node.start_mark.index + 1
            self.put(start, start, f"{new}, " if node.value else new)


def shifted(lines: Iterable[str], columns: int) -> list[str]:
    """Indent ``lines`` by so many columns more, or less."""
    return [
        "\n".join(" " * columns + part if columns >= 0 else part[-columns:] for part in line.split("\n"))
        for line in lines
    ]
