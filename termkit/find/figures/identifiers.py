"""Tells figures from words, names and addresses with numerals: 四川, 五角大楼, GPT-5.3, 0513-88924598, 139号-8."""

from __future__ import annotations

import functools

from termkit.find.figures.context import (
    HYPHENS,
    PLACEHOLDER,
    SPACE,
    after_latin_word,
    is_latin_letter,
    skip_spaces,
)
from termkit.find.figures.dates import compact_date
from termkit.find.figures.numerals import SCALE
from termkit.find.figures.reading import Reading
from termkit.text import is_han

_AHEAD = """
三星 三亚 三亞 三峡 三峽 三明治 三明市 三角 三门峡 三藩市 三井 三菱 三洋 三立 三一重工 三国演义 三國演義
三农 三農 三轮车 三輪車 三维 三維 三番五次 三心二意 三言两语 三言兩語 三三两两 三三兩兩 三天两头 三天兩頭
三长两短 三長兩短 三更 三军 三軍 三民主义 三民主義 三文鱼 三文魚 三极管 三極體 三原色 三叉 三八妇女 三八婦女
三十六计 三十六計 三令五申 三思 三头六臂 三頭六臂 三分球 三伏 三九 三浦 三宅 三方 三者 三重 三点式 三位一体
三位一體 三权 三權 四川 四处 四處 四周 四面 四肢 四海 四季 四平 四环 四環 四书 四書 四分五裂 四通八达
四通八達 四舍五入 四捨五入 四合院 四轮 四輪 四方 四大皆空 四邻 四鄰 四人帮 四人幫 五角大 五角星 五角形 五花八门 五花八門 五颜六色 五顏六色
五湖四海 五粮液 五星 五官 五行 五金 五谷 五穀 五脏 五臟 五四 五一 五环 五環 五洲 五彩 五味 五矿 五菱 五毛党
五体投地 六神 六盘水 六合 六安 六甲 六四 六亲 六親 六畜 六一 七夕 七国 七國 七嘴八舌 七上八下 七七 七喜
七匹狼 七彩 七手八脚 七零八落 七窍 七台河 八卦 八达岭 八達嶺 八一 八路军 八路軍 八宝 八寶 八仙 八国 八國 八方 八股
八成新 八九不离十 八辈子 九江 九龙 九龍 九寨 九州 九二共识 九二共識 九霄 九牛 九泉 九死一生 九一八 九九 十分
十足 十字 十堰 十全 十拿九稳 十万火急 十萬火急 十恶 十惡 十月革命 十有八九 十之八九 十面埋伏 十三五 十四五
十五五 十二五 十一五 十年寒窗 十大 十国 十國 百度 百姓 百科 百货 百貨 百合 百家 百事 百花 百般 百忙 百胜
百勝 百步 百思 百叶 百葉 百老汇 百老匯 百慕大 百济 百濟 百威 百色 百战 百戰 百态 百態 百分百 百里 百折 百发
百發 百无 百無 百试 百試 百闻 百聞 百味 百搭 百变 百變 百川 百炼 百煉 百业 百業 百依 百日 百年 百达
百達 百感 百口 百出 百折不 千万别 千萬別 千万不 千萬不 千万要 千萬要 千万莫 千萬莫 千禧 千篇 千方 千差 千变
千變 千里 千古 千家 千军 千軍 千钧 千鈞 千头 千頭 千辛 千丝 千絲 千奇 千岛 千島 千叶 千葉 千寻 千尋 千问
千問 千帆 千呼 千真 千锤 千錘 千秋 千金 千千万 千千萬 千年 千载 千載 千瓦时 千万富 千萬富 百万富 百萬富
百万雄师 百萬雄師 万一 萬一 万能 萬能 万物 萬物 万科 萬科 万达 萬達 万事 萬事 万圣 萬聖 万有 萬有 万维 萬維
万里 萬里 万古 萬古 万众 萬眾 万岁 萬歲 万豪 萬豪 万象 萬象 万国 萬國 万华 萬華 万向 万宝 萬寶 万幸 萬幸
万般 萬般 万恶 萬惡 万人空巷 万家 萬家 万户 萬戶 万水 万全 萬全 万丈 萬丈 万籁 萬籟 万代 萬代 万无 萬無 万年
萬年 万邦 萬邦 万斯 萬斯 万千 萬千 万万不 萬萬不 万万没 萬萬沒 两国 兩國 两岸 兩岸 两会 兩會 两者 兩者 两旁
兩旁 两边 兩邊 两侧 兩側 两极 兩極 两性 兩性 两难 兩難 两样 兩樣 两用 兩用 两手 兩手 两栖 兩棲 两党 兩黨
两院 兩院 两弹 两全 兩全 两面 兩面 两端 兩端 两头 兩頭 两口 兩口 两翼 兩翼 两伊 兩伊 两韩 兩韓 两两 兩兩
两位数 兩位數 两相 兩相 两种 兩種 两大 兩大 两方 兩方 两地 兩地 两次三番 两名以上 亿万 億萬 亿纬 兆丰 兆豐
兆易 兆芯 兆头 兆頭 二维 二維 二手 二线 二線 二级 二級 二代 二次 二期 二楼 二樓 二层 二層 二人转 二氧 二甲
二元 二进 二進 二十大 二十国 二十國 二流 二位 一年一度 一年四季 一年到头 一年到頭 一年级 一年級 一成不变
一成不變 一五一十 一千零一夜 一年多来的 一百八十度大 一月革命 一倍速 一分为二 一分為二 一分钱 一元化 一元论
一十 一点一滴 两点论 三级跳 三步走 三点钟方向 三百六十行 七十二变 七十二變 半天 半斤八两 半斤八兩 几千年来的
""".replace("\n", " ")
_BEHIND = """
第三方 第三国 第三國 第三世界 第三产业 第三產業 第二产业 第二產業 第一产业 第三者 第一时间 第一時間 第一手
第一夫人 第一线 第一線 第二天 第三天 第一步 第一位的 第三极 双十一 雙十一 双十二 雙十二 双十 雙十 星期三
星期四 星期五 星期六 星期二 礼拜三 禮拜三 周二 周三 周四 周五 周六 週二 週三 週四 週五 週六 期二 期三 期四
期五 期六 拜二 拜三 拜四 拜五 拜六 初二 初三 高二 高三 大三 大四 老三 老四 老五 小三 不三不四 乱七八糟
亂七八糟 横七竖八 橫七豎八 接二连三 接二連三 独一无二 獨一無二 说一不二 成千上万 成千上萬 通义千问 丢三落四
低三下四 颠三倒四 张三 張三 李四 王五 再三 昙花一现 挂一漏万 以一当十 一五一十 一目十行 闻一知十 举一反三
舉一反三 朝三暮四 划一 无三 华为三 二三四线 三五成群 三四线 二三线 二三線 三四線
""".replace("\n", " ")
_MINUTES = frozenset("之钟鐘")
_NUMERALS = "一二三四五六七八九十百千万萬亿億兆两兩半几幾"

_PER = frozenset("每/／")
_SCALES = frozenset("百千万萬亿億兆")
_FORMATS = frozenset("开開")
_OF_FORMAT = frozenset("本纸紙的大小金")

_CODE_BEFORE = frozenset("=&?#@_\\%*")
_LIST_MARKS = frozenset(".、．)）】]")
_LINE_HEAD = " \u3000\t·•|(（[【"
_CLOSERS = frozenset(")）]】")
_BRACKETS = frozenset("(（[【")
_COLONS = frozenset(":：")
_TIES = HYPHENS.union("./:：")
_LABELS = frozenset(":：号號码碼№")
_LABELLED = (
    "邮编", "郵編", "手机", "手機", "电话", "電話", "热线", "熱線", "传真", "傳真",
    "微信", "代码", "代碼", "编码", "編碼", "客服", "学号", "QQ",
)  # fmt: skip
"""Words that a number with no unit is the number of, not a count."""
_SERIES = (
    "Pro",
    "Ultra",
    "Max",
    "Plus",
    "Mini",
    "mini",
    "Lite",
    "SE",
    "Air",
    "Turbo",
    "Ti",
    "Note",
    "Edge",
    "Fold",
    "Flip",
)
"""What a model's number is followed by: 小米15 Ultra."""
_DOTS = frozenset("·•・‧")
_PICTURES, _EXHIBITS = frozenset("图圖"), frozenset("表例章节節")
"""What a number behind them names; 代表 and 比例 may count."""
_SHORT_CODE = 5
_FULL_NUMBER = 11
"""Digits of a mobile number in mainland China."""
_NAMED = (
    "版", "号", "號", "路", "室", "弄", "线", "線", "频道", "頻道", "时代", "時代", "世纪", "世紀", "型", "后", "後",
    "事件", "事变", "事變",
    "进制", "進制", "进位", "進位",
    "大促", "高校", "工程", "晚会", "晚會", "报警", "報警", "工作制",
)  # fmt: skip
_MAY_NAME = SPACE.union(word[0] for word in _NAMED)
_SHORT_LINE = 9
_LARGE = frozenset("万萬亿億兆")
_COUNTING, _HUNDREDS = frozenset("二三四五六七八九两兩"), frozenset("百千")
_OPEN, _CLOSE = frozenset("(（"), frozenset(")）")
_COMMAS = frozenset(",，、")
_ENDS = frozenset("这這而")
"""Behind a bare numeral they begin something new: 不是四而是五."""


def word_at(text: str, start: int) -> int:
    """Return where a word that is no figure ends, if the numeral at ``start`` is part of one, else 0."""
    before = text[start - 1] if start else " "
    if before == "上" and text[start] in "百千万萬":
        return 0  # 上百家
    if before in _PER and text[start] in _SCALES:
        return _scales_end(text, start)
    for word in _words_from(text[start : start + 2]):
        if text.startswith(word, start) and not (word == "十分" and text[start + 2 : start + 3] in _MINUTES):
            return start + len(word)
    for word, at in _words_around(before + text[start]):
        if start >= at and text.startswith(word, start - at):
            return start - at + len(word)
    return 0


def _scales_end(text: str, start: int) -> int:
    """Return where the scale words of 每百萬瓦時, 每万吨 and 元/千瓦时 end, or 0 if more of a numeral follows."""
    end = start
    while text[end : end + 1] in _SCALES:
        end += 1
    return 0 if text[end : end + 1] in _NUMERALS and end < len(text) else end


@functools.lru_cache(maxsize=4096)
def _words_from(pair: str) -> tuple[str, ...]:
    """Return the words that begin with ``pair``, by a search that costs less than a table at every start."""
    return tuple(word for word, at in _words_with(_AHEAD, pair) if at == 0)


@functools.lru_cache(maxsize=4096)
def _words_around(pair: str) -> tuple[tuple[str, int], ...]:
    """Return the words whose first numeral, but for one at their head, is the second of ``pair``; and its place."""
    return tuple(
        (word, at + 1)
        for word, at in _words_with(_BEHIND, pair)
        if not any(c in _NUMERALS for c in word[1 : at + 1])
    )


def _words_with(words: str, pair: str) -> list[tuple[str, int]]:
    found = []
    at = words.find(pair) if len(pair) == 2 and not pair[0].isspace() else -1
    while at >= 0:
        begin, end = words.rfind(" ", 0, at) + 1, words.find(" ", at)
        found.append((words[begin:end], at - begin))
        at = words.find(pair, at + 1)
    return found


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a Chinese numeral without a unit is a figure: it is long, or nothing can make a word of it."""
    size = end - start
    if _is_format(text, end):
        return False
    if size >= 3 or size == 2 and text[start] not in SCALE and not _LARGE.isdisjoint(text[start:end]):
        return True
    if size == 1 and text[start] in SCALE[1:]:
        return False
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in _OPEN and after in _CLOSE:
        return False  # (二): a mark of a list
    opens = not before or not is_han(before) or before == "是"
    closes = not after or not is_han(after) or after in _ENDS
    if size == 2 and closes and text[start] in _COUNTING and text[start + 1] in _HUNDREDS:
        return True  # 只要八千。
    return opens and closes and (size == 2 or after not in _COMMAS)


def settle(text: str, reading: Reading, number_end: int) -> Reading | None:
    """Return ``reading`` unless it is part of a name, code, address or list mark; ``number_end`` ends its digits.

    A number tied to its neighbour by a hyphen comes back as not sure: it counts only as one end of a range.
    """
    start, end, kind = reading[:3]
    before = text[start - 1] if start else " "
    if before in _CODE_BEFORE or before == PLACEHOLDER and text[start] == "$":
        return None  # %s$3 is a place in a message
    if kind == "number" and reading.counter is None:
        return _settle_bare(text, reading)
    if before in _TIES:
        return _settle_tied(text, reading, before)
    letter_unit = end - number_end == 1 and is_latin_letter(text[number_end])
    return None if letter_unit and after_latin_word(text, start) else reading


def _settle_tied(text: str, reading: Reading, mark: str) -> Reading | None:
    previous = text[reading.start - 2] if reading.start > 1 else " "
    if mark in _COLONS:
        return None if previous.isdigit() else reading
    kilo = previous == "k" and _after_kilo(text, reading.start)
    if is_latin_letter(previous) and not kilo or previous in "号號/":
        return None
    if mark in HYPHENS and is_han(previous) and reading.unit is None and reading.counter is None:
        return reading._replace(sure=False)  # 歼-20
    if previous.isdigit() or kilo:
        return reading._replace(sure=False) if mark in HYPHENS else None
    return reading


def _after_kilo(text: str, start: int) -> bool:
    """5k-20k: the letter before the hyphen is part of a number."""
    return start > 2 and text[start - 2] == "k" and text[start - 3].isdecimal() and text[start - 1] in HYPHENS


def _settle_bare(text: str, reading: Reading) -> Reading | None:
    start, end = reading[:2]
    surface, before, after = text[start:end], text[start - 1 : start], text[end : end + 1]
    if len(surface) == 8 and surface.isdigit() and (day := compact_date(surface)):
        return reading._replace(kind="date", written=day, low=None)
    if before == "+" and (is_latin_letter(text[start - 2 : start - 1]) or " " in surface):
        return None  # GMT+8, +86 138
    if (
        is_latin_letter(after)
        or after == "_"
        or after_latin_word(text, start)
        and not _after_kilo(text, start)
    ):
        return None
    if surface[0] == "0" and surface.isdigit() and len(surface) > 1:
        return reading._replace(sure=False) if surface == "000" else None
    if _is_named(text, start, end, surface) or _is_list_mark(text, start, end, after):
        return None
    if before in _TIES:
        settled = _settle_tied(text, reading, before)
        if settled is None or not settled.sure:
            return settled
    if after in _TIES and text[end + 1 : end + 2].isalnum():
        return reading._replace(sure=False) if after in HYPHENS else None
    return reading


def _is_format(text: str, end: int) -> bool:
    """Tell whether the number that ends at ``end`` names a size of paper or a fineness of gold: 32开, 十六开本."""
    following = text[end + 1 : end + 2]
    return text[end : end + 1] in _FORMATS and (
        following in _OF_FORMAT or not (following and is_han(following))
    )


def _is_named(text: str, start: int, end: int, surface: str) -> bool:
    """冷战2.0, 3.1 版本, 139号, 32开, and long digits behind a label."""
    before = text[start - 1] if start else " "
    if (
        before in _DOTS
        and text[start - 2 : start - 1].isdecimal()
        or text[end : end + 1] in _DOTS
        and text[end + 1 : end + 2].isdecimal()
    ):
        return True  # 9·11
    at = start - 1 - (before in SPACE)
    if at >= 0 and (text[at] in _PICTURES or text[at] in _EXHIBITS and ("." in surface or at < start - 1)):
        return True  # 图3, 表 7.8
    if surface.endswith(".0") and start and text[start - 1] not in " \n约約":
        return True
    after = text[end : end + 1]
    if _is_format(text, end):
        return True
    if after in _MAY_NAME and text.startswith(_NAMED, skip_spaces(text, end)):
        return True
    if before in "双雙" or after == " " and text.startswith(_SERIES, end + 1):
        return True
    if len(surface) < _SHORT_CODE or not surface.isdecimal():
        return False
    if len(surface) == _FULL_NUMBER and surface[0] == "1" or text.endswith(_LABELLED, 0, start):
        return True
    return len(surface) > 6 and before in _LABELS


def _is_list_mark(text: str, start: int, end: int, after: str) -> bool:
    """1. and (2) and [3] at the start of a line, and a number that is a line of its own or its short label's."""
    nearest = max(0, start - _SHORT_LINE)
    line = text.rfind("\n", nearest, start) + 1
    if line == 0 < nearest or text[line:start].strip(_LINE_HEAD):
        return text[start - 1 : start] in _BRACKETS and after in _CLOSERS and end - start < 3
    if after in _LIST_MARKS and not text[end + 1 : end + 2].isdigit():
        return True
    stop = text.find("\n", end, line + _SHORT_LINE)
    return stop >= 0 or line > 0 and len(text) < line + _SHORT_LINE
