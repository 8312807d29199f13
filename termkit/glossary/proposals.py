"""The file of proposals: concepts that a glossary could take in, with what speaks for them, for a person to decide.

It is written as a glossary is, except that its list is called ``candidates``, so that no glossary is made of it by
mistake, and that each concept has more keys.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NoReturn

import yaml

from termkit.errors import BadGlossary
from termkit.glossary.formats.yaml import CONCEPT_KEYS, compose, concepts_of
from termkit.glossary.formats.yaml_splicing import Splicer
from termkit.glossary.formats.yaml_writing import Value, item, quoted, rows
from termkit.glossary.model import Concept
from termkit.record import Record

ACCEPTED, REJECTED = DECISIONS = ("accepted", "rejected")

_KEYS = ("confidence", "extends", "decision", "signals", "examples")
"""What a candidate has beyond what a concept has, in the order it is written."""
_SIGNAL_KEYS = ("signal", "between", "confidence")
_EXAMPLE_KEYS = ("place", "text")
_HEAD = """\
# Candidates for a glossary. Decide about each of them with:
#   termkit glossary add --review THIS-FILE --glossary YOUR-GLOSSARY.yaml
"""


class Sign(Record):
    """Why two forms are taken for one thing."""

    signal: str
    one: str
    other: str
    confidence: float


class Example(Record):
    """Where a candidate can be seen."""

    place: str
    """Path and line: ``news/a.txt:12``."""
    text: str
    """The sentence."""


class Proposal(Record):
    """A concept that a glossary could take in."""

    concept: Concept
    confidence: float
    extends: bool = False
    """Whether its terms are more ones of a concept that the glossary has under this id."""
    decision: str = ""
    """One of ``DECISIONS``, or nothing yet."""
    signals: tuple[Sign, ...] = ()
    examples: tuple[Example, ...] = ()


def write_proposals(proposals: Sequence[Proposal]) -> str:
    """Return the text of a file with ``proposals``, in their order."""
    if not proposals:
        return f"{_HEAD}candidates: []\n"
    return "\n".join((f"{_HEAD}candidates:", *(_written(proposal) for proposal in proposals)))


def _written(proposal: Proposal) -> str:
    lines = [row.text for row in rows(proposal.concept, "")]
    lines.append(f"  confidence: {_share(proposal.confidence)}")
    if proposal.extends:
        lines.append("  extends: true")
    if proposal.decision:
        lines.append(f"  decision: {proposal.decision}")
    signs: list[Value] = [
        {
            "signal": quoted(sign.signal, flow=True),
            "between": [quoted(sign.one, flow=True), quoted(sign.other, flow=True)],
            "confidence": _share(sign.confidence),
        }
        for sign in proposal.signals
    ]
    examples: list[Value] = [
        {"place": quoted(example.place, flow=True), "text": quoted(example.text, flow=True)}
        for example in proposal.examples
    ]
    for key, values in (("signals", signs), ("examples", examples)):
        if values:
            lines += [f"  {key}:", *(item(value, 2) for value in values)]
    return "".join(f"{line}\n" for line in lines)


def _share(confidence: float) -> str:
    return f"{confidence:.2f}"


def read_proposals(text: str, path: str) -> list[Proposal]:
    """Return the proposals of a file; raise ``BadGlossary`` with file, line and remedy for the first fault."""
    return [_proposal(node, path) for node in _checked_nodes(text, path)]


def decided(text: str, name: str, decision: str, path: str) -> str:
    """Return the text of a file with ``decision`` noted for the candidate with the id ``name``; the rest stays."""
    splicer = Splicer(text)
    for node in _checked_nodes(text, path):
        if _fields(node)["id"].value == name:
            keys = (*CONCEPT_KEYS, *_KEYS)
            splicer.add_key(node, keys, "decision", decision, [f"  decision: {decision}"])
    return splicer.result()


def _checked_nodes(text: str, path: str) -> list[yaml.MappingNode]:
    """The nodes of the candidates, each of them a mapping with an id of its own."""
    root = compose(text, path)
    if not isinstance(root, yaml.MappingNode) or [key.value for key, _ in root.value] != ["candidates"]:
        _fail(path, root, "no 'candidates' list; give the file that termkit mine --output wrote")
    (_, nodes), *_ = root.value
    if not isinstance(nodes, yaml.SequenceNode):
        _fail(path, nodes, "'candidates' must be a list")
    seen: set[str] = set()
    for node in nodes.value:
        if not isinstance(node, yaml.MappingNode):
            _fail(path, node, "a candidate must be a mapping with 'id:', 'terms:' and 'confidence:'")
        fields = _fields(node)
        for key in ("id", "terms", "confidence"):
            if key not in fields:
                _fail(path, node, f"a candidate needs '{key}:'")
        name = str(fields["id"].value)
        if name in seen:
            _fail(path, node, f"a second candidate '{name}'; give it another id, or remove one")
        seen.add(name)
    return list(nodes.value)


def _proposal(node: yaml.MappingNode, path: str) -> Proposal:
    fields = _fields(node)
    decision = _text(fields["decision"], path) if "decision" in fields else ""
    if decision and decision not in DECISIONS:
        _fail(path, fields["decision"], f"unknown decision '{decision}'; known are {', '.join(DECISIONS)}")
    extends = _text(fields["extends"], path) if "extends" in fields else "false"
    if extends not in ("true", "false"):
        _fail(path, fields["extends"], f"'extends' is true or false, not '{extends}'")
    return Proposal(
        _concept(node, path),
        _number(fields["confidence"], path),
        extends == "true",
        decision,
        tuple(_signs(fields.get("signals"), path)),
        tuple(_examples(fields.get("examples"), path)),
    )


def _concept(node: yaml.MappingNode, path: str) -> Concept:
    """The concept alone, read as the concepts of a glossary are."""
    pairs = [(key, value) for key, value in node.value if key.value not in _KEYS]
    alone = yaml.MappingNode(node.tag, pairs, node.start_mark, node.end_mark)
    listed = yaml.SequenceNode("tag:yaml.org,2002:seq", [alone], node.start_mark, node.end_mark)
    name = yaml.ScalarNode("tag:yaml.org,2002:str", "concepts", node.start_mark, node.end_mark)
    root = yaml.MappingNode("tag:yaml.org,2002:map", [(name, listed)], node.start_mark, node.end_mark)
    return concepts_of(root, path, {})[0]


def _signs(node: yaml.Node | None, path: str) -> Iterator[Sign]:
    for fields in _items(node, _SIGNAL_KEYS, "signals", path):
        between = fields["between"]
        if not isinstance(between, yaml.SequenceNode) or len(between.value) != 2:
            _fail(path, between, "'between' must be a list of two forms")
        one, other = (_text(form, path) for form in between.value)
        yield Sign(_text(fields["signal"], path), one, other, _number(fields["confidence"], path))


def _examples(node: yaml.Node | None, path: str) -> Iterator[Example]:
    for fields in _items(node, _EXAMPLE_KEYS, "examples", path):
        yield Example(_text(fields["place"], path), _text(fields["text"], path))


def _items(
    node: yaml.Node | None, keys: Collection[str], what: str, path: str
) -> Iterator[dict[str, yaml.Node]]:
    if node is None:
        return
    if not isinstance(node, yaml.SequenceNode):
        _fail(path, node, f"'{what}' must be a list")
    for entry in node.value:
        fields = _fields(entry) if isinstance(entry, yaml.MappingNode) else {}
        if set(fields) != set(keys):
            _fail(path, entry, f"an entry of '{what}' must be a mapping with {', '.join(keys)}")
        yield fields


def _fields(node: yaml.MappingNode) -> dict[str, yaml.Node]:
    return {str(key.value): value for key, value in node.value}


def _text(node: yaml.Node, path: str) -> str:
    if not isinstance(node, yaml.ScalarNode):
        _fail(path, node, "a plain text is expected here")
    return str(node.value)


def _number(node: yaml.Node, path: str) -> float:
    text = _text(node, path)
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        _fail(path, node, f"'{text}' is no confidence; give a number from 0 to 1")
    return number


def _fail(path: str, node: yaml.Node | None, message: str) -> NoReturn:
    line = node.start_mark.line + 1 if node is not None else 1
    raise BadGlossary(f"{path}:{line}: {message}")
