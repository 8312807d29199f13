"""Units, currencies and counters: one table read by longest match, and where a word in it is no unit after all."""

from __future__ import annotations

import functools
import re

from termkit.find.figures.context import skip_spaces
from termkit.find.figures.numerals import DIGITS, SCALE, Numeral
from termkit.find.figures.reading import less
from termkit.model import FigureKind
from termkit.record import Record
from termkit.text import is_han


class Unit(Record):
    """What a word behind a number makes of it."""

    kind: FigureKind
    """``measure``, ``money``, ``duration``, ``percent``, ``multiple`` or ``number`` (a counter)."""
    symbol: str | None
    """ISO 4217 code, unit symbol, ``percent``, ``year`` …; None for a counter."""
    counter: str | None = None
    """The counter, in simplified characters."""
    power: int = 0
    """The power of ten by which the unit is a part of its symbol's: 角 is 10**-1 CNY."""


_MEASURES = """
km 公里 千米 km 千公尺|m 米 公尺 m|cm 厘米 公分 釐米 cm|mm 毫米 公釐 公厘 mm|μm 微米 μm µm um
nm 纳米 納米 奈米 nm|dm 分米 dm|pm 皮米|mi 英里 英哩|ft 英尺 英呎|in 英寸 英吋 吋|yd 码 碼|nmi 海里 浬
li 华里 華里|ly 光年|zhang 丈|chi 市尺|mu 亩 畝|ha 公顷 公頃 ha|km² 平方公里 平方千米 km² km2
m² 平方米 平方公尺 平米 m² m2 ㎡|cm² 平方厘米 平方公分 cm²|ft² 平方英尺 平方呎|mi² 平方英里|acre 英亩 英畝
ping 坪|m³ 立方米 立方公尺 m³ m3|cm³ 立方厘米 立方公分 cm³|km³ 立方公里|ft³ 立方英尺|L 升 公升 L
mL 毫升 ml mL|gal 加仑 加侖|bbl 桶|t 吨 噸 公吨 公噸 t|kg 千克 公斤 kg KG|g 克 公克 g|mg 毫克 mg
μg 微克 μg µg mcg|jin 市斤 斤|liang 两 兩|lb 磅|oz 盎司|ct 克拉|kt 千吨 千噸|st 英石|W 瓦 瓦特 W
kW 千瓦 瓩 kW KW|MW 兆瓦 百万瓦 百萬瓦 千瓩 MW|GW 吉瓦 千兆瓦 GW|TW 太瓦 TW|hp 马力 馬力|Wh 瓦时 瓦時 Wh
kWh 千瓦时 千瓦時 千瓦小时 千瓦小時 度电 度電 kWh|MWh 兆瓦时 兆瓦時 MWh|GWh 吉瓦时 吉瓦時 GWh
TWh 太瓦时 太瓦時 TWh|J 焦耳 焦|kJ 千焦 kJ|cal 卡路里|kcal 千卡 大卡 kcal|V 伏 伏特 V|kV 千伏 kV|mA 毫安
Ah 安时|mAh 毫安时 毫安時 mAh|A 安培|Hz 赫兹 赫茲 赫 Hz|kHz 千赫 千赫兹 千赫茲 kHz
MHz 兆赫 兆赫兹 兆赫茲 MHz|GHz 吉赫 吉赫兹 千兆赫 GHz|bit 比特 bit|kbit 千比特 kbit|Mbit 兆比特 Mbit
Gbit 吉比特 千兆比特 Gbit|B 字节 位元組 位元组|kB 千字节 KB kB|MB 兆字节 兆位元組 MB|GB 吉字节 GB|TB TB
PB PB|EB EB|Mbit/s Mbps Mb/s|Gbit/s Gbps Gb/s|kbit/s kbps Kbps|Tbit/s Tbps|GB/s GB/s|TB/s TB/s
Pa 帕 帕斯卡 Pa|kPa 千帕 kPa|MPa 兆帕 MPa|hPa 百帕 hPa|bar 巴|N 牛顿 牛頓|dB 分贝 分貝 dB|mol 摩尔 摩爾
°C 摄氏度 攝氏度 °C ℃ ºC|°F 华氏度 華氏度 °F ℉|° 度 °|K 开尔文|rad 弧度
km/h 公里每小时 公里/小时 公里每小時 公里/小時 千米/小时 千米每小时 km/h|m/s 米每秒 米/秒 m/s|kn 海里/小时 海里/时 kn
TFLOPS TFLOPS|PFLOPS PFLOPS|EFLOPS EFLOPS|nit 尼特|px 像素 畫素|rpm 转/分|ppm ppm|dpi dpi
"""
_DURATIONS = """
year 年 周年 週年 岁 歲 周岁 周歲 週歲|month 个月 個月 月龄|week 周 週 个星期 個星期 个礼拜 個禮拜 星期
day 天|hour 小时 小時 个小时 個小時 个钟头 個鐘頭 钟头 鐘頭 h|minute 分钟 分鐘 min|second 秒 秒钟 秒鐘 s|quarter-hour 刻钟 刻鐘
millisecond 毫秒 ms|microsecond 微秒 μs|nanosecond 纳秒 奈秒 ns|quarter 个季度 個季度 季度 季|night 夜 晚
year:2 个世纪 個世紀
"""
_MONEY = """
USD 美元 美金 美圆 美圓 美刀 USD|CNY 人民币 人民幣 元人民币 元人民幣 圆人民币 RMB CNY
TWD 新台币 新臺幣 新台幣 台币 台幣 臺幣 元新台幣 元新臺幣 元新台币 NTD TWD
HKD 港元 港币 港幣 HKD 元港币 元港幣|JPY 日元 日圆 日圓 日币 日幣 円 JPY|EUR 欧元 歐元 EUR €|GBP 英镑 英鎊 英磅 镑 鎊 GBP
KRW 韩元 韓元 韩圆 韓圜 韩币 韓幣 KRW|INR 卢比 盧比 印度卢比 INR|SGD 新元 新加坡元 坡币 SGD 新币
MYR 令吉 马币 馬幣 林吉特|CAD 加元 加拿大元 加币 加幣 CAD|AUD 澳元 澳大利亚元 澳洲元 澳币 澳幣 AUD
NZD 新西兰元 纽元 紐元|CHF 瑞士法郎 瑞郎 CHF|RUB 卢布 盧布|THB 泰铢 泰銖|VND 越南盾|IDR 印尼盾 印尼卢比
PHP 比索|BRL 雷亚尔 雷亞爾|SEK 瑞典克朗|NOK 挪威克朗|DKK 丹麦克朗|TRY 里拉 土耳其里拉|ZAR 兰特
MOP 澳门元 澳門元 葡币|SAR 沙特里亚尔 里亚尔|AED 迪拉姆|ILS 谢克尔|MXN 墨西哥比索|PLN 兹罗提
CNY:-1 角 毛|CNY:-2 分|USD:-2 美分|EUR:-2 欧分 歐分|GBP:-2 便士|JPY:-2 日本钱 日本銭 日本錢|元 元 圆 圓
BTC 比特币 比特幣 个比特币 個比特幣 枚比特币 枚比特幣|ETH 以太币 个以太币|FRF 法郎|DEM 马克
"""
_SHARES = """
percent % ％ ﹪ 巴仙|pp 个百分点 個百分點 百分点 百分點|permille ‰|percent:-2 ‱|bp 个基点 個基點 基点 基點 bp bps BP|percent:1 成 折
"""
_COUNTERS = """
个 個|家|块 塊|台 臺|辆 輛|架|艘|部|本|份|张 張|只 隻|条 條|颗 顆|枚|片|座|栋 棟|间 間|所|套|批|期|届 屆
轮 輪|场 場|支|组 組|段|幅|头 頭|匹|株|棵|户 戶|层 層|代|字|页 頁|股|篇|件|项 項|款|名|位|人|人次|次|例|起
剂 劑|箱|瓶|杯|笔 筆|封|首|句|级 級|类 類|种 種|门 門|处 處|对 對|双 雙|把|根|盏|扇|顶|参数 參數
参数量 參數量|token tokens Token Tokens 个token 個token|词元 詞元|粉丝 粉絲|用户 用戶|员工 員工
省|州|市|县 縣|镇|村|区 區|校|班|集|章|节|回|针 針|粒|滴|堆|排|列|行|票|店|队 隊
核|线程|帧 幀|款|架次|车次|艘次
"""
_MULTIPLES = "times 倍 番 x × X"
_SEPARATORS = frozenset(("", " ", "|"))
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_LATIN_WORD = _LATIN.union("0123456789_")


def _rows(table: str) -> str:
    return f"|{table.strip()} ".replace("\n", "|").replace("|", " | ")


_TABLES: tuple[tuple[FigureKind, str], ...] = (
    ("number", _rows(_COUNTERS)),
    ("measure", _rows(_MEASURES)),
    ("duration", _rows(_DURATIONS)),
    ("money", _rows(_MONEY)),
    ("percent", _rows(_SHARES)),
    ("multiple", _rows(_MULTIPLES)),
)


@functools.lru_cache(maxsize=4096)
def _units_from(first: str) -> tuple[tuple[str, Unit], ...]:
    """Return the words that begin with ``first`` and their units, longest first.

    They are searched for when a number is first followed by ``first``: a table of all would cost 1 ms at every start.
    """
    found: dict[str, Unit] = {}
    for kind, table in _TABLES if first not in _SEPARATORS else ():
        at = table.find(" " + first) + 1
        while at:
            name = table[at : table.index(" ", at)]
            row = table.rindex("|", 0, at) + 2
            head, _, power = table[row : table.index(" ", row)].partition(":")
            if kind == "number":
                found[name] = Unit(kind, None, head)
            elif at > row:
                found[name] = Unit(kind, head, None, int(power or 0))
            at = table.find(" " + first, at) + 1
    return tuple(sorted(found.items(), key=lambda unit: -len(unit[0])))


def unit_at(text: str, position: int) -> tuple[Unit, int] | None:
    """Return the longest unit at ``position`` and where it ends; a Latin one must end where its word ends."""
    for name, unit in _units_from(text[position : position + 1]):
        if text.startswith(name, position):
            end = position + len(name)
            if name[-1] not in _LATIN or text[end : end + 1] not in _LATIN_WORD:
                return unit, end
    return None


@functools.cache
def _points() -> re.Pattern[str]:
    return re.compile(r"[个個]?\s?百\s?分\s?[点點]")


def spaced_points(text: str, position: int) -> tuple[Unit, int] | None:
    """Return percentage points that stand at ``position`` even if spaces are between: 个百分 点."""
    if "百" not in text[position : position + 3] or "分" not in text[position : position + 5]:
        return None
    found = _points().match(text, position)
    unit = unit_at("百分点", 0) if found else None
    return (unit[0], found.end()) if found and unit else None


_NOT_AFTER = {
    "成": "品为為立员員功果本长長就都分语語",
    "折": "叠疊腾騰磨射返",
    "元": "素件年老首宇旦组組化月",
    "人": "工口",
    "次": "要",
    "名": "词詞单單",
    "代": "码碼",
    "位": "于於",
    "项": "目",
    "項": "目",
    "对": "于手",
    "對": "於手",
    "级": "别",
    "級": "別",
    "年": "级級报報轻輕",
    "周": "边邊围圍刊",
    "天": "然空",
    "晚": "会會上报報间間餐宴",
    "夜": "市校班里裡间間",
    "秒": "杀殺",
    "升": "级級",
    "度": "假",
    "节": "气氣",
    "支": "持付",
    "部": "分门門",
    "条": "件",
    "條": "件",
    "台": "湾灣风風",
    "期": "间間",
    "组": "织織",
    "組": "織",
    "集": "羣群團团中合成",
}
"""Characters that make another word of the unit before them: 成立, 元素, 次要."""
_WHICH = frozenset("这這那过過去每同某的哪有新整上下第")
"""Before 一年 they make it one certain year, or each, but no count: 这一年, 过去一年."""
_WEAK_AFTER_TWO = frozenset("种種类類级級点校队隊省州")
"""两种 and 两级 say that there are kinds and levels rather than how many."""
_AND_MORE = frozenset("多余餘来來")
NEXT_NUMBER = frozenset("二三四五六七八九十两兩¥￥$0123456789０１２３４５６７８９")
"""Right behind 一对 or 一斤 they tell its price, so that one is counted: 一对八千."""
RATE_STEPS = frozenset("码碼")
"""In Taiwan a quarter of a percentage point, by which interest rates move; elsewhere a yard."""
_RATES = ("升息", "降息", "加息", "減息", "减息", "利率", "聯準會", "联准会", "央行", "Fed", "存準", "準備率")
_RATES_BEFORE, _RATES_BEHIND = 20, 8
_WORDS_TOO = frozenset("两兩里点度")
_BEFORE_CENTS = frozenset("元角毛块塊")
_PARTICULAR = frozenset("成折番分gx×X")
_WATCHED = _PARTICULAR | _NOT_AFTER.keys()
_CELL = 4


def fits(
    text: str, start: int, end: int, name: str, stop: int, unit: Unit, numeral: Numeral, han: bool
) -> bool:
    """Tell whether ``name``, which ends at ``stop``, is the unit of the number at ``start`` to ``end``.

    ``han`` tells that the number is in Chinese.
    """
    alone = han and end - start == 1
    if not alone and name not in _WATCHED:
        return True
    following = text[stop : stop + 1]
    if following and following in _NOT_AFTER.get(name, ""):
        return False
    if name in _PARTICULAR and not _fits_particular(text, (start, end, stop), name, numeral):
        return False
    return not alone or _fits_one_character(text, start, name, unit, numeral, following)


def _fits_particular(text: str, at: tuple[int, int, int], name: str, numeral: Numeral) -> bool:
    """Tell whether one of the units fits that only certain numbers or words may precede or follow."""
    start, end, stop = at
    if name == "番":
        return text[start - 1 : start] == "翻" and 0 < numeral.low[0] < 10
    if name == "分":
        return (
            text[start - 1 : start] in _BEFORE_CENTS or text[stop : stop + 1] in "钱錢" and stop < len(text)
        )
    if name in "x×X":
        return not text[stop : stop + 2].lstrip()[:1].isdecimal()  # 5×8米
    if name == "g":
        return not (text[start:end] in ("3", "4", "5", "6") and is_han(text[stop : stop + 1] or " "))
    return _are_tenths(name, numeral)


def _are_tenths(name: str, numeral: Numeral) -> bool:
    """Up to ten tenths; 十折 is no discount, 五五折 is 55 %."""
    low = numeral.low
    if low[0] <= 0 or name == "折" and low == (10, 0):
        return False
    return not less((10, 0), low) or name == "折" and low[1] == 0 and low[0] < 100


def _fits_one_character(
    text: str, start: int, name: str, unit: Unit, numeral: Numeral, following: str
) -> bool:
    digit = text[start]
    if digit in SCALE and digit not in "十廿卅":
        if unit_at(text, start) is not None:
            return False  # 每千瓦时
        told = numeral.bottomless or text[start + 1 : start + 2] in _AND_MORE
        return told or unit.kind in ("money", "measure") and name != "米"
    if digit == "一":
        priced = following in NEXT_NUMBER or following == "半"
        certain = unit.symbol != "percent" and text[start - 1 : start] in _WHICH  # 全国的一成 is a share
        return priced or len(text) < _CELL or unit.kind != "number" and not certain
    if digit in "两兩" and name in _WEAK_AFTER_TWO:
        return False
    return not (name in _WORDS_TOO and following and is_han(following))


def is_rate_step(text: str, at: int) -> bool:
    """Tell whether the 碼 at ``at`` is the step of an interest rate: 降息1碼, 兩碼的升息."""
    around = text[max(0, at - _RATES_BEFORE) : at].rpartition("\n")[2] + text[at : at + _RATES_BEHIND]
    return any(word in around for word in _RATES)


def is_money(text: str, stop: int, numeral: Numeral) -> bool:
    """块 is money before 钱, and where no noun follows: 三块, but 200 000 块芯片."""
    if text.startswith(("钱", "錢"), stop) or _has_cents(text, stop):
        return True
    after = skip_spaces(text, stop)
    following = text[after : after + 1]
    return not numeral.scale and not (following and (is_han(following) or following.isalnum()))


def _has_cents(text: str, stop: int) -> bool:
    """三块五毛, 三块五一斤, and 三块五 where nothing goes on."""
    if text[stop : stop + 1] not in DIGITS:
        return False
    following = text[stop + 1 : stop + 2]
    return following in "毛角一每的了" or not (is_han(following) or following.isalnum() or following in "%.")
