"""Parses what stands in a line of Markdown, by markdown-it, with the place of every token."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from termkit.model import Span

Tokens = list[Token]

_DEEPEST = 30
"""Levels, an item being two; the time that brackets without an end take grows with it."""


class Inline(ParserInline):
    """markdown-it's own parser, which notes in each token (``place_of``) what it was made from."""

    def tokenize(self, state: StateInline) -> None:
        """Do what the parser does, and note the places."""
        end = state.posMax
        begin = state.pos
        while state.pos < end:
            start, count, pending = state.pos, len(state.tokens), bool(state.pending)
            begin = begin if pending else start
            if state.level >= state.md.options["maxNesting"] or not self._rule(state):
                state.pending += state.src[state.pos]
                state.pos += 1
            new = state.tokens[count:]
            if (
                new and pending and new[0].type == "text"
            ):  # what was pending; a line break may leave nothing of it
                _note(new.pop(0), begin)
            _note_all(new, start, state.pos)
        if state.pending:
            _note(state.pushPending(), begin)

    def _rule(self, state: StateInline) -> bool:
        return any(rule(state, False) for rule in self.ruler.getRules(""))


def place_of(token: Token) -> Span:
    """Return the stretch of the block's content that a token was made from."""
    start, end = token.meta["place"]
    return Span(start, end)


def _note(token: Token, start: int, end: int | None = None) -> None:
    token.meta.setdefault("place", (start, start + len(token.content) if end is None else end))


def _note_all(tokens: Tokens, start: int, end: int) -> None:
    """Note the places of what one rule made; marks of emphasis come one by one, each a text that stands there."""
    for token in tokens:
        if token.type == "text" and "place" not in token.meta:
            _note(token, start)
            start = place_of(token).end
        else:
            _note(token, start, end)


def parser() -> MarkdownIt:
    """Return a parser of Markdown as GitHub and common programs for pages read it."""
    from mdit_py_plugins.footnote import footnote_plugin

    markdown = MarkdownIt("commonmark", {"maxNesting": _DEEPEST})
    markdown.inline = Inline()
    markdown.inline.ruler2.disable("fragments_join")
    markdown.core.ruler.disable("text_join")
    markdown.enable(["table"])
    for name, sign, pattern in _LEFT_OUT:
        markdown.inline.ruler.before("escape", name, _rule_for(name, sign, re.compile(pattern)))
    markdown.inline.ruler.before("escape", "note", _note_rule)
    footnote_plugin(markdown, inline=False, move_to_end=False)
    markdown.inline.ruler.disable("footnote_ref")  # it looks for the end of each, however far
    return markdown


_LEFT_OUT = (
    # name, first character, what it looks like
    ("formula", "$", r"\$\$(?!\$)[^$]+\$\$|\$(?=[^\s$])(?=[^$\n]*[\\^_{}])[!-~ ]*?(?<=[^\s\\$])\$(?![0-9])"),
    ("placeholder", "{", r"\{\{[^{}\n]*\}\}|\{%[^\n]*?%\}"),
    (
        "attributes",
        "{",
        r"\{:?\s*(?:(?:[#.][^\s{}#.]+|[\w:-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s{}\"']+))\s*)+\}",
    ),
    ("fence", ":", r"(?<![^\n]):{3,}[ \t]*(?:\{[^}\n]*\}|[\w-]+)?"),
    ("number of a note", "[", r"\[\^[^\]\s]{1,80}\]"),
    ("box", "[", r"(?<![^\n])\[(?:[ xX]\](?=\s)|![A-Za-z]+\][+-]?)"),
)
"""What programs add to Markdown that no one reads: a box to tick, the sort of a note, the name of a place."""


def _rule_for(name: str, sign: str, pattern: re.Pattern[str]) -> Callable[[StateInline, bool], bool]:
    def rule(state: StateInline, silent: bool) -> bool:
        if state.src[state.pos] != sign:
            return False
        match = pattern.match(state.src, state.pos, state.posMax)
        if match is None:
            return False
        if not silent:
            state.push(name, "", 0)
        state.pos = match.end()
        return True

    return rule


def _note_rule(state: StateInline, silent: bool) -> bool:
    """A note in its place, ``^[…]``; the plugin's own takes seconds where many begin and none ends."""
    match = _NOTE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("note", "", 0)
        token.children = []
        state.md.inline.parse(match[1], state.md, state.env, token.children)
    state.pos = match.end()
    return True


_NOTE = re.compile(r"\^\[((?:[^\[\]]|\[[^\[\]]*\])*)\]")


def flat(tokens: Tokens | None) -> Iterator[Token]:
    """Yield the tokens of a block in order, without those inside addresses that stand for themselves."""
    address = False
    for token in tokens or ():
        if token.type == "link_open" and token.info == "auto":
            yield Token("address", "", 0, meta=token.meta)
            address = True
        elif not address:
            yield token
        if token.type == "link_close":
            address = False
