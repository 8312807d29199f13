"""TBX version 2 (ISO 30042:2008), which most tools still read: written as TBX-Basic, read in any version."""

from __future__ import annotations

from collections.abc import Sequence

from termkit.errors import BadUsage
from termkit.glossary.formats import Choice, Exported, tbx_writing
from termkit.glossary.formats.tbx_categories import DIALECTS
from termkit.glossary.formats.tbx_reading import read
from termkit.glossary.model import Concept

__all__ = ["read", "write"]

_FLAVOUR = tbx_writing.Flavour(
    "TBX-Basic",
    DIALECTS["basic"],
    prolog=('<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">',),
    entry="termEntry",
    language="langSet",
    term="tig",
    root="martif",
    header="martifHeader",
    namespace=None,
    style=None,
    constraints="TBXBasicXCSV02.xcs",
    exact=False,
)


def write(concepts: Sequence[Concept], choice: Choice) -> Exported:
    """Write ``concepts``; a file of version 2 can't be empty, and has one dialect and style only."""
    if (choice.dialect, choice.style) != ("basic", "dca"):
        raise BadUsage(
            "TBX of version 2 is written as basic in style dca only; leave out --dialect and --style"
        )
    exported = tbx_writing.write(concepts, choice, _FLAVOUR)
    if b"<termEntry" not in exported.data:
        raise BadUsage("TBX of version 2 can't be empty; add a concept, or write version 3 (tbx)")
    return exported
