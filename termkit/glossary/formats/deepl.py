"""DeepL's glossaries: pairs of terms as CSV, without a header.

DeepL tells Simplified from Traditional Chinese, not Taiwan from Hong Kong.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from termkit.glossary.formats import Choice, Exported, Imported, services
from termkit.glossary.formats.pairs import Limits
from termkit.glossary.model import Concept

_CODES = {"en": "en", "zh-CN": "zh-Hans", "zh-TW": "zh-Hant", "zh-HK": "zh-Hant"}
_SERVICE = services.Service(Limits("DeepL", 1024, 10_485_760), _CODES)


def write(concepts: Sequence[Concept], choice: Choice) -> Exported:
    """Write the pairs of the first two of the chosen locales."""
    return services.write_pairs(concepts, choice, _SERVICE)


def read(data: bytes, name: str, tags: Mapping[str, str]) -> Imported:
    """Read pairs as CSV or TSV; their languages are in a third and fourth column, or ``tags`` gives them."""
    return services.read_table(data, name, tags, {"zh": "zh-CN"})
