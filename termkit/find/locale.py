"""Tells the locale of an article by its script, its variants and the words of its region."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet

from termkit.find.script.tables import characters
from termkit.record import Record

SAMPLE = 200_000
"""Characters of a text that are looked at, from its beginning, middle and end."""

SIMPLIFIED_SIGNS = (
    "这来时个们为说国会对学发经现实开关动应机进产业过还没样种无问长门东车见马电话头书党术权战区观华总组认让边"
)
TRADITIONAL_SIGNS = (
    "這來時個們為說國會對學發經現實開關動應機進產業過還沒樣種無問長門東車見馬電話頭書黨術權戰區觀華總組認讓邊"
)

WORDS = {
    ("zh-TW",): (
        "網路 軟體 硬體 人工智慧 螢幕 介面 使用者 數位 公尺 公分 公噸 公釐 奈米 雷射 執行長 網際網路 部落格 計程車 行動裝置 滑鼠 品質 水準 "
        "社群媒體 智慧型 製程 紐西蘭 雪梨 寮國 義大利 沙烏地 川普 輝達 聯準會 通膨 升息 房貸 兆元 資料中心 醫師 影音 列印 線上 最佳化 "
        "總教練"
    ),
    ("zh-HK",): (
        "的士 行政總裁 機械人 聯儲局 質素 智能電話 巴士 單車 按揭 戶口 升降機 雪櫃 電訊商 皇馬 阿仙奴 球證 入球 十二碼"
    ),
    ("zh-CN", "zh-HK"): (
        "智能 互聯網 數碼 社交媒體 特朗普 沙特 悉尼 激光 厘米 軟件 硬件 網絡 納米 萬億 意大利 新西蘭 通脹 數據中心 英偉達"
    ),
    ("zh-CN",): "視頻 短信 質量 同比 環比 信息 默認 服務器 內存 硬盤 鼠標 攝像頭 打印 字節 黨委 高校",
}
"""Words that only these locales have, in Traditional script; where a glossary knows more of them, those count.

Converters exchange them and translators mix them up, so that each says little.
"""
TAIWAN_SIGNS = {
    1: "台灣 新台幣 行政院 立法院 總統府 台北 高雄 台中 桃園 新竹 台南 花蓮 新北 今天 昨天 首度 日前",
    2: "裡 臺 民眾 業者 因應 攜手 坦言 期許 規畫 透過 部會 全台 年增率 季增率 月增率 營收 網友 簡訊 公車 行動電話 警消 縣市 "
    "里長 立委 健保 資安 資通訊 台股 上市櫃 捷運 勞動部 經濟部 衛福部 金管會 陸委會 地檢署 刑事局 颱風假 利多 利空",
    3: "週",
}
HONG_KONG_SIGNS = {
    1: "香港 港元 立法會 恒生 港交所 九龍 新界 沙田 屯門 元朗 旺角 觀塘 荃灣 尖沙咀 銅鑼灣 甚麼 現時 網上 星期 內地 加息 港股 首個 "
    "唔 嘅 啲 喺 睇 佢 咗 冇",
    2: "着 裏 説 税 脱 閲 鋭 鈎 亦 逾 惟有 未有 早前 昨日 今日 今次 上周 下周 本周 當局 局方 合共 市民 收市 按年 按季 按月 料將 當中 "
    "毋須 有見及此 錄得 指， 資訊科技 公屋 區議會 金管局 疑犯 警員 送院 分析員 樓價 長者 學額 質詢 賬 訪港 來港 恒指",
    3: "衞 綫 本港 港人 港幣 特首 港府 特區政府 屋苑 屋邨 港鐵 醫管局 港隊 港島 粵語 廉署 平方呎",
}
"""What else speaks for one of the two regions, by weight: its streets and offices, its everyday words, its variants.

None is proof. 著 and 着 are counted apart, as they also stand in words.
"""

ASPECT_FREE = "著名 顯著 著作 著稱 編著 原著 名著 土著 著述 專著 卓著"
"""Words in which Hong Kong writes 著 too."""

MOST = 4
"""How often one sign counts at most, lest one habit decide."""

_ENOUGH = 6
"""The weight of signs of a region below which the answer is a guess."""
_FEW = 40
"""Signs of a script below which the characters of the whole tables are counted."""
_LEAST = 2
"""Characters of a script below which it is a guess."""
_CLEARLY = 0.8
"""The share of one script in the telling characters that settles it."""
_SPOKEN = "的是了在和有不這这為为與与也就都被將将會会"
"""Characters that stand in every Chinese sentence, and hardly in a name."""
_CHINESE = ("zh-CN", "zh-TW", "zh-HK")

Votes = Mapping[tuple[str, ...], int]
"""How many of the glossary's words are right in just these Chinese locales."""


class Told(Record):
    """The locale of a text."""

    locale: str
    reason: str
    """For people; a doubtful one begins with ``a guess``."""
    others: tuple[str, ...] = ()
    """Where it is a guess, the other locales that the text may be of."""


def detect_locale(text: str, alphabet: AbstractSet[str], votes: Callable[[], Votes] = dict) -> Told:
    """Return the locale of ``text``, whose characters are ``alphabet``.

    ``votes`` counts the glossary's words, and is asked only where the script leaves a choice.
    """
    sample = _sample(text)
    if _is_english(sample):
        return Told("en", "hardly any Chinese characters")
    simplified, traditional = _scripts(sample, alphabet)
    telling, most = simplified + traditional, max(simplified, traditional)
    if not telling:
        locale = _region(sample, alphabet, votes())[0] if "「" in sample else "zh-CN"
        return _guess(locale, "no character tells Simplified from Traditional")
    script = "Simplified" if simplified >= traditional else "Traditional"
    reason = f"{script} script ({most} of {telling} telling characters)"
    clear = telling >= _LEAST and most >= _CLEARLY * telling
    if script == "Simplified":
        return Told("zh-CN", reason) if clear else _guess("zh-CN", reason)
    locale, signs, sure = _region(sample, alphabet, votes())
    reason = f"{reason}, {signs}"
    if not clear:
        return _guess(locale, reason)
    return Told(locale, reason) if sure else _guess(locale, reason, _CHINESE[1:])


def _guess(locale: str, reason: str, possible: tuple[str, ...] = _CHINESE) -> Told:
    return Told(locale, f"a guess: {reason}", tuple(other for other in possible if other != locale))


def _sample(text: str) -> str:
    """Return ``text``, or three parts of a long one."""
    if len(text) <= SAMPLE:
        return text
    part, middle = SAMPLE // 3, len(text) // 2
    return text[:part] + text[middle : middle + part] + text[-part:]


def _is_english(sample: str) -> bool:
    """Tell whether the sentences are English; a few Chinese names, or a list of them, don't make them Chinese.

    A Han character adds two bytes to the text in UTF-8, a Latin letter none: no loop is needed to count them.
    """
    beyond = len(sample.encode("utf-8", "surrogatepass")) - len(sample)
    if beyond < 0.3 * len(sample):
        return True
    if beyond > len(sample):
        return False
    english = sum(map(sample.count, (" the ", " of ", " and ", " to ", " in ", " is ", " for ")))
    return english > sum(map(sample.count, _SPOKEN))


def _scripts(sample: str, alphabet: AbstractSet[str]) -> tuple[int, int]:
    """Return how many characters are Simplified, and how many Traditional.

    In a text of both, what is quoted doesn't count: it stands in the script of the one who is quoted.
    """
    simplified = sum(map(sample.count, SIMPLIFIED_SIGNS))
    traditional = sum(map(sample.count, TRADITIONAL_SIGNS))
    if simplified + traditional < _FEW:
        simplified = sum(map(sample.count, characters("simplified") & alphabet))
        traditional = sum(map(sample.count, characters("traditional") & alphabet))
    most, telling = max(simplified, traditional), simplified + traditional
    if telling and most < _CLEARLY * telling:
        plain = re.sub("「[^「」]*」|『[^『』]*』|“[^“”]*”|《[^《》]*》|[(（][^()（）]*[)）]", "", sample)
        if len(plain) < len(sample) and any(map(plain.__contains__, _SPOKEN)):
            return _scripts(plain, alphabet)
    return simplified, traditional


def _region(sample: str, alphabet: AbstractSet[str], votes: Votes) -> tuple[str, str, bool]:
    """Return the locale of a Traditional text, why, and whether that is clear; Taiwan, the larger, when even.

    What Hong Kong shares with the mainland speaks for it only beside words of its own, and not beside the
    mainland's own, since then all of them may be left over from a conversion. They weigh more in a text without any
    word of Taiwan, for 著 and 臺 come from a converter as easily.
    """
    taiwan_words, hong_kong_words, shared, mainland = (
        max(_weight(sample, alphabet, {1: row}), votes.get(locales, 0)) for locales, row in WORDS.items()
    )
    taiwan = _weight(sample, alphabet, TAIWAN_SIGNS) + 2 * min(MOST, _aspects(sample)) + taiwan_words
    hong_kong = _weight(sample, alphabet, HONG_KONG_SIGNS) + hong_kong_words
    if "「" in sample:
        taiwan += min(MOST, len(re.findall("[0-9]萬[0-9]|[^月0-9][0-9]{1,2}日", sample)))
    else:
        hong_kong += min(1, sample.count("“"))
    most = 2 * hong_kong + 2 if taiwan_words else 4 * hong_kong + 4
    hong_kong += max(0, min(shared - 3 * mainland, most))
    most, least = max(taiwan, hong_kong), min(taiwan, hong_kong)
    locale = "zh-HK" if hong_kong > taiwan else "zh-TW"
    return (
        locale,
        f"Taiwan signs {taiwan} to Hong Kong {hong_kong}",
        most >= _ENOUGH and 2 * most >= 3 * least,
    )


def _aspects(sample: str) -> int:
    """Return how often 著 stands as the mark of an action that goes on, where Hong Kong has 着."""
    found = sample.count("著")
    return found and found - sum(map(sample.count, ASPECT_FREE.split()))


def _weight(sample: str, alphabet: AbstractSet[str], signs: Mapping[int, str]) -> int:
    """Return the weighed number of ``signs``; only those are counted whose ends are in ``alphabet``."""
    return sum(
        weight * min(MOST, sample.count(sign))
        for weight, row in signs.items()
        for sign in row.split()
        if sign[0] in alphabet and sign[-1] in alphabet
    )
