"""Makes termkit/find/data/sounds.tsv: how characters are read in Mandarin, tones left out.

    python tools/make_sounds.py

The readings are those of pypinyin (https://github.com/mozillazg/python-pinyin, MIT); the characters are those of
GB 2312 and Big5, which names are written with.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from pypinyin import Style, lazy_pinyin

OUTPUT = Path(__file__).parent.parent / "termkit" / "find" / "data" / "sounds.tsv"
LICENCE = "# Made by tools/make_sounds.py from the readings of pypinyin (MIT, mozillazg).\n# syllable, characters\n\n"


def characters() -> list[str]:
    """Return the Han characters of GB 2312 and Big5."""
    pairs = [(bytes((high, low)), "gb2312") for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF)]
    pairs += [(bytes((high, low)), "big5") for high in range(0xA4, 0xFA) for low in range(0x40, 0xFF)]
    found = {code.decode(name, "ignore") for code, name in pairs}
    return sorted(char for char in found if len(char) == 1 and "\u4e00" <= char <= "\u9fff")


def main() -> None:
    """Write the table, a row for each syllable."""
    table: dict[str, list[str]] = defaultdict(list)
    for char in characters():
        (syllable,) = lazy_pinyin(char, style=Style.NORMAL, v_to_u=False)
        table[syllable].append(char)
    rows = (f"{syllable}\t{''.join(chars)}\n" for syllable, chars in sorted(table.items()))
    OUTPUT.write_text(LICENCE + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
