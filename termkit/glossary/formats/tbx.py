"""TBX version 3 (ISO 30042:2019): written in three dialects and two styles, read in any version."""

from __future__ import annotations

from collections.abc import Sequence

from termkit.errors import BadUsage
from termkit.glossary.formats import Choice, Exported, tbx_writing
from termkit.glossary.formats.tbx_categories import DIALECTS
from termkit.glossary.formats.tbx_reading import read
from termkit.glossary.model import Concept

__all__ = ["read", "write"]

_HOST = "https://raw.githubusercontent.com/LTAC-Global"
_CORE = f"{_HOST}/TBX_Core_RNG/master/TBXcoreStructV03.rng"
_RELAX_NG = "http://relaxng.org/ns/structure/1.0"
_SCHEMATRON = "http://purl.oclc.org/dsdl/schematron"
_NVDL = "http://purl.oclc.org/dsdl/nvdl/ns/structure/1.0"


def write(concepts: Sequence[Concept], choice: Choice) -> Exported:
    """Write ``concepts`` in the dialect and style of ``choice``."""
    if choice.dialect not in DIALECTS or choice.style not in ("dca", "dct"):
        raise BadUsage(
            f"there is no TBX dialect '{choice.dialect}' in style '{choice.style}'; "
            f"dialects are {', '.join(DIALECTS)}, styles dca and dct"
        )
    dialect = f"TBX-{choice.dialect.capitalize()}"
    folder = f"{_HOST}/{dialect}_dialect/master/{choice.style.upper()}"
    if choice.style == "dct":
        prolog = [_model(f"{folder}/{dialect}.nvdl", _NVDL)]
    else:
        prolog = [_model(_CORE, _RELAX_NG), _model(f"{folder}/{dialect}_DCA.sch", _SCHEMATRON)]
    flavour = tbx_writing.Flavour(dialect, DIALECTS[choice.dialect], tuple(prolog), style=choice.style)
    return tbx_writing.write(concepts, choice, flavour)


def _model(address: str, kind: str) -> str:
    """The instruction that leads a validator to a schema."""
    return f'<?xml-model href="{address}" type="application/xml" schematypens="{kind}"?>'
