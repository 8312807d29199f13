"""The data categories of TBX and their values: as the dialects name them, and as files in the wild do."""

from __future__ import annotations

import functools
from collections.abc import Mapping

MODULES = {
    "min": "http://www.tbxinfo.net/ns/min",
    "basic": "http://www.tbxinfo.net/ns/basic",
    "ling": "http://www.tbxinfo.net/ns/linguist",
}
"""The modules of data categories with their namespaces; the names are the usual prefixes."""

DIALECTS = {"min": ("min",), "basic": ("min", "basic"), "linguist": ("min", "basic", "ling")}
"""The modules of each dialect."""

WRITTEN = {
    "subjectField": ("min", "descrip"),
    "externalCrossReference": ("min", "xref"),
    "administrativeStatus": ("min", "termNote"),
    "partOfSpeech": ("min", "termNote"),
    "definition": ("basic", "descrip"),
    "source": ("basic", "admin"),
    "crossReference": ("basic", "ref"),
    "termType": ("basic", "termNote"),
    "geographicalUsage": ("basic", "termNote"),
    "transactionType": ("basic", "transac"),
    "responsibility": ("basic", "transacNote"),
    "reading": ("ling", "admin"),
}
"""Each category that we write, with its module and its element in the style DCA."""

WRITTEN_STATUSES = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "deprecated": "deprecatedTerm-admn-sts",
    "superseded": "supersededTerm-admn-sts",
    "forbidden": "deprecatedTerm-admn-sts",
}
WRITTEN_TYPES = {
    "full-form": "fullForm",
    "acronym": "acronym",
    "abbreviation": "abbreviation",
    "short-form": "shortForm",
    "variant": "variant",
}

_FIELDS = {
    "subject": ("subjectField", "domain"),
    "definition": ("definition",),
    "source": ("source",),
    "source of the concept": ("definition source",),
    "note": ("note", "usageNote", "explanation", "comment"),
    "link": ("externalCrossReference", "xGraphic", "xSource"),
    "related": (
        "crossReference",
        "relatedConcept",
        "relatedConceptBroader",
        "relatedConceptNarrower",
        "relatedTerm",
    ),
    "status": ("administrativeStatus", "usageStatus", "termStatus", "normativeAuthorization"),
    "type": ("termType",),
    "part_of_speech": ("partOfSpeech",),
    "geographical_usage": ("geographicalUsage",),
    "reading": ("reading",),
    "translated": ("translationNeeded",),
}
_STATUSES = {
    "preferred": ("preferred", "recommended", "standardized"),
    "admitted": ("admitted", "allowed", "legal", "regulated"),
    "deprecated": ("deprecated", "notRecommended", "avoid"),
    "superseded": ("superseded", "obsolete"),
    "forbidden": ("forbidden", "prohibited"),
}
_TYPES = {
    "full-form": ("fullForm", "entryTerm", "synonym"),
    "acronym": ("acronym", "initialism"),
    "abbreviation": ("abbreviation",),
    "short-form": ("shortForm", "clippedTerm"),
    "variant": ("variant", "spellingVariant"),
}
_PARTS = {
    "noun": ("noun", "properNoun"),
    "verb": ("verb",),
    "adjective": ("adjective",),
    "adverb": ("adverb",),
    "other": ("other",),
}
_EVENTS = {"origination": ("origination", "creation"), "modification": ("modification", "change")}


@functools.lru_cache(1024)
def folded(name: str) -> str:
    """Return what files agree on in a name: ``Part of speech`` and ``part_of_speech`` are ``partOfSpeech``."""
    return "".join(char for char in name.lower() if char.isalnum())


def _by_name(names: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {folded(name): ours for ours, theirs in names.items() for name in theirs}


FIELDS = _by_name(_FIELDS)
"""The field for a folded name of a category."""

_BY_FIELD = {
    "status": _by_name(_STATUSES),
    "type": _by_name(_TYPES),
    "part_of_speech": _by_name(_PARTS),
    "event": _by_name(_EVENTS),
}


def known(field: str, value: str) -> str:
    """Return our name for a value such as ``preferredTerm-admn-sts``, ``Preferred`` or ``fullForm``, or an empty text."""
    name = folded(value)
    if field == "status":
        name = name.removesuffix("admnsts").removesuffix("term")
    return _BY_FIELD[field].get(name, "")
