"""Makes termkit/align/data/cantonese.tsv: how characters are spelled in names from Hong Kong.

    python tools/make_cantonese.py

The spellings are those of the package cantonese-romanisation (https://pypi.org/project/cantonese-romanisation, MIT);
the characters are the first levels of GB 2312 and Big5, in Simplified script.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from cantoroman import Cantonese

from termkit.align.folding import one_form

OUTPUT = Path(__file__).parents[1] / "termkit" / "align" / "data" / "cantonese.tsv"
HEADER = """\
# How characters are spelled in names from Hong Kong. Made by tools/make_cantonese.py from the data of
# cantonese-romanisation (MIT, Chun Law).
# spelling, Simplified characters

"""


def characters() -> list[str]:
    """Return the common characters of both scripts."""
    pairs = [(bytes((high, low)), "gb2312") for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF)]
    pairs += [(bytes((high, low)), "big5") for high in range(0xA4, 0xC7) for low in range(0x40, 0xFF)]
    found = {code.decode(name, "ignore") for code, name in pairs}
    return sorted(char for char in found if len(char) == 1 and "\u4e00" <= char <= "\u9fff")


def main() -> None:
    """Write the table, a row for each spelling."""
    spellings = Cantonese()
    table: dict[str, set[str]] = defaultdict(set)
    for char in characters():
        (found,) = spellings.getRoman(char)
        for spelling in filter(str.isalpha, found):
            table[spelling].add(one_form(char))
    rows = (f"{spelling}\t{''.join(sorted(chars))}\n" for spelling, chars in sorted(table.items()))
    OUTPUT.write_text(HEADER + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
