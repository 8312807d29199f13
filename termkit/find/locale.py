"""Tells the locale of an article by its script, its variants and the words of its region."""

from __future__ import annotations

from collections.abc import Mapping

SAMPLE = 200_000
"""Characters of a text that are looked at, from its beginning, middle and end."""

SIMPLIFIED_SIGNS = (
    "这来时个们为说国会对学发经现实开关动应机进产业过还没样种无问长门东车见马电话头书党术权战区观华总组认让边"
)
TRADITIONAL_SIGNS = (
    "這來時個們說國會對學發經現實開關動應機進產業過還沒樣種無問長門東車見馬電話頭書黨術權戰區觀華總組認讓邊"
)

TAIWAN_SIGNS = {
    1: "裡 週 透過 螢幕 品質 水準 民眾 使用者 介面 數位 台灣 總教練 社群 醫師 營收 影音 部會 線上 列印 雪梨 全台 警消",
    2: "臺 網路 軟體 硬體 人工智慧 公尺 公分 公噸 雷射 新台幣 年增率 季增率 月增率 行政院 立法院 網友 簡訊 通膨 升息 房貸 "
    "公車 資料中心 兆美元 兆元 社群媒體 智慧型 製程 行動電話 紐西蘭 勞動部 經濟部",
    3: "執行長 上市櫃 川普 輝達 網際網路 最佳化 部落格 計程車 捷運 行動裝置 奈米 公釐 聯準會 健保 資安 資通訊 數位化 滑鼠 "
    "寮國 義大利 沙烏地 台股 衛福部 金管會",
}
HONG_KONG_SIGNS = {
    1: "着 亦 網絡 軟件 硬件 現時 早前 未有 香港 市民 巴士 網上 社交媒體 星期 當局 一眾 合共 賬 港股 港交所 加息 學額 質詢 "
    "納米 厘米 激光 萬億 意大利 沙特 悉尼 單車 按月",
    2: "裏 説 税 脱 閲 鋭 鈎 唔 人工智能 甚麼 今次 上周 下周 本周 局方 收市 按年 按季 按揭 質素 資訊科技 錄得 入球 十二碼 "
    "公屋 港人 立法會 區議會 金管局 通脹 特朗普 新西蘭 戶口 疑犯 有見及此 恒生 恒指 九龍",
    3: "衞 綫 嘅 啲 喺 睇 佢 咗 冇 港元 本港 港幣 行政總裁 的士 機械人 特首 港府 特區政府 聯儲局 屋苑 屋邨 升降機 雪櫃 港鐵 "
    "醫管局 港隊 港島 粵語 電訊商 廉署 球證 皇馬 阿仙奴 智能電話 平方呎",
}
"""What speaks for one of the two regions, by weight; none is proof, for translations mix them.

Words weigh most where no converter puts or removes them; 著 and 着 are counted apart, as they also stand in words.
"""

ASPECT_FREE = "著名 顯著 著作 著稱 編著 原著 名著 土著 著述 專著 卓著"
"""Words in which Hong Kong writes 著 too."""

MOST = 4
"""How often one sign counts at most, lest one habit decide."""
VOTE = 2
"""The weight of a word of the glossary that one locale alone has."""

_ENOUGH = 6
"""Signs of a script, or of a region, below which the answer is a guess."""


def detect_locale(text: str, votes: Mapping[str, int] | None = None) -> tuple[str, str]:
    """Return the locale of ``text`` and the reason for people.

    ``votes`` counts the glossary's words that belong to one locale alone, for each locale.
    """
    sample = _sample(text)
    simplified = sum(map(sample.count, SIMPLIFIED_SIGNS))
    traditional = sum(map(sample.count, TRADITIONAL_SIGNS))
    if _is_english(sample):
        return "en", "hardly any Chinese characters"
    telling = simplified + traditional
    if not telling:
        return "zh-CN", "a guess: no character tells Simplified from Traditional"
    script, most = ("Simplified", simplified) if simplified >= traditional else ("Traditional", traditional)
    reason = f"{script} script ({most} of {telling} telling characters)"
    sure = telling >= _ENOUGH and most >= 0.8 * telling
    locale = "zh-CN"
    if script == "Traditional":
        locale, signs, clear = _region(sample, votes or {})
        reason, sure = f"{reason}, {signs}", sure and clear
    return locale, reason if sure else f"a guess: {reason}"


def _sample(text: str) -> str:
    """Return ``text``, or three parts of a long one."""
    if len(text) <= SAMPLE:
        return text
    part, middle = SAMPLE // 3, len(text) // 2
    return text[:part] + text[middle : middle + part] + text[-part:]


def _is_english(sample: str) -> bool:
    """Tell whether Latin letters outweigh Han by far; a few Chinese names don't make an article Chinese.

    A Han character adds two bytes to the text in UTF-8, a Latin letter none: no loop is needed to count them.
    """
    beyond = len(sample.encode("utf-8", "surrogatepass")) - len(sample)
    return beyond < 0.3 * len(sample)


def _region(sample: str, votes: Mapping[str, int]) -> tuple[str, str, bool]:
    """Return the locale of a Traditional text, why, and whether that is clear; Taiwan, the larger, when even."""
    taiwan = _weight(sample, TAIWAN_SIGNS) + VOTE * votes.get("zh-TW", 0) + min(MOST, _aspects(sample))
    hong_kong = _weight(sample, HONG_KONG_SIGNS) + VOTE * votes.get("zh-HK", 0)
    if "「" not in sample:
        hong_kong += min(2, sample.count("“"))
    most, least = max(taiwan, hong_kong), min(taiwan, hong_kong)
    locale = "zh-HK" if hong_kong > taiwan else "zh-TW"
    return locale, f"Taiwan signs {taiwan} to Hong Kong {hong_kong}", most >= _ENOUGH and most > 2 * least


def _aspects(sample: str) -> int:
    """Return how often 著 stands as the mark of an action that goes on, where Hong Kong has 着."""
    found = sample.count("著")
    return found and found - sum(map(sample.count, ASPECT_FREE.split()))


def _weight(sample: str, signs: Mapping[int, str]) -> int:
    """Return the weighed number of ``signs``."""
    return sum(
        weight * sum(min(MOST, sample.count(sign)) for sign in row.split()) for weight, row in signs.items()
    )
