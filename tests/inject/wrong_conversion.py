"""One-to-many conversions gone wrong: of the characters behind one Simplified character, another one stands.

Which ones those are is taken from OpenCC's tables, but for those that writers use for each other (佔 and 占). Simplified
text keeps some of them in a few words, and gets them elsewhere when its Traditional original was converted (意味著).
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from termkit.text import is_han
from tests.inject import Edit

LOCALES = ("zh-CN", "zh-TW", "zh-HK")
RULES = ("wrong-conversion", "mixed-script")

DISTINCT = (
    "制製 里裡 后後 發髮 干乾 干幹 乾幹 面麵 只隻 系係 系繫 歷曆 復複 准準 范範 谷穀 鬥斗 松鬆 征徵 臟髒 鐘鍾 須鬚 "
    "雲云 餘余 幾几 醜丑 衝沖 御禦 致緻 築筑 術朮 僕仆 塗涂 據据 種种 團糰 困睏 匯彙 姜薑 葉叶 胡鬍 鬱郁 咸鹹 捨舍 夸誇 "
    "願愿 劃划 嚇吓 采採 瀋沈 蘇甦 澱淀 卷捲 闢辟 纖縴"
).split()
"""Pairs of characters neither of which stands for the other."""

ONE_WAY = (
    "板闆 表錶 出齣 家傢 了瞭 曲麴 樸朴 別彆 千韆 向嚮 台颱 當噹 "
    "蒙濛 吁籲 卜蔔 秋鞦 同衕 術朮 症癥 合閤 志誌 岳嶽 克剋 托託 回迴"
).split()
"""Pairs whose second never stands for the first, though the first may stand for the second."""

SIMPLIFIED = "着著 于於 了瞭 干乾 征徵 伙夥 借藉".split()
"""The same in Simplified text."""

EITHER = (
    "回覆 回復 答覆 答復 反覆 反復 復審 覆審 復核 複核 復查 複查 復合 複合 了解 瞭解 明了 沖洗 衝洗 沖擊 衝擊 沖突 標致 標緻 "
    "細致 精致 景致 雅致 彙整 匯整 匯集 彙集 匯總 彙總 匯報 彙報 字匯 詞匯 匯編 手表 鐘表 聯係 系上 繫上 "
    "徵用 征用 徵地 征地 征收 徵收 征稅 徵稅 徵召 征召 征集 徵集 里長 里民 鄰里 "
    "采訪 采購 采取 風采 神采 卷入 捲入 席卷 卷款 舍得 一隻 "
    "復原 複原 復診 複診 復試 複試 表面 錶面 後面 身分 規划 計划"
).split()
"""Words in use with both, or which are other words with the other one."""


def propose(text: str, locale: str, random: Random) -> Iterator[Edit]:
    """Yield the change of each character that has a sibling, with other characters around it, to a sibling."""
    table = siblings(SIMPLIFIED if locale == "zh-CN" else ONE_WAY)
    if locale != "zh-CN":
        for pair in DISTINCT:
            table.setdefault(pair[0], []).append(pair[1])
            table.setdefault(pair[1], []).append(pair[0])
    for at, char in enumerate(text):
        if char in table and is_han(text[at - 1 : at] or " ") and is_han(text[at + 1 : at + 2] or " "):
            other = random.choice(table[char])
            changed = text[at - 1] + other + text[at + 1]
            if not any(word in changed for word in EITHER):
                yield Edit(at, at + 1, other)


def siblings(pairs: list[str]) -> dict[str, list[str]]:
    """Return for each right character the wrong ones."""
    table: dict[str, list[str]] = {}
    for right, wrong in pairs:
        table.setdefault(right, []).append(wrong)
    return table
