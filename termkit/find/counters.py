"""Counters and scales without their number: 新增 座, 在 个工作日内, 維持 成以上, 超过个百分点."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from termkit.model import Mark
from termkit.text import SPACES

_NUMERIC = frozenset(
    "〇零一二三四五六七八九十百千万亿萬億两兩几幾数數多余餘半整这這那哪每某各该該前后後上下另本首同全单單第廿卅双雙"
    "点點来來逐按论論是做有找个個些老再末初当當今明去翌次隔"
)
"""What stands before a counter in the place of a number, or makes another phrase with it: 这个, 按月."""

_CERTAIN = {
    **dict.fromkeys(("个", "個"), "人别別股体體性案中子头頭展"),
    "座": "位谈談落标標右机機椅驾駕上",
    **dict.fromkeys("辆輛艘枚栋棟幢届屆", "年"),
    **dict.fromkeys("岁歲", "月末暮"),
    **dict.fromkeys(("吨", "噸"), "位"),
    **dict.fromkeys(
        "公里 公斤 公顷 公頃 公尺 平方米 平方公里 百分点 百分點 小时 小時 分钟 分鐘 美元 欧元 歐元 港元 日元 日圓 英镑 英鎊 千瓦 立方米"
        " 毫米 厘米 公分 摄氏度 攝氏度".split(),
        "",
    ),
}
"""Measures that begin no other word, but for what follows them."""

_WORDS = {
    "家": "庭长長人属屬乡鄉里裡具用居务務电電中家园園禽世教",
    "名": "字单單称稱义義声聲词詞人片下言列次校额額誉譽气氣胜勝利",
    "位": "于於置移数數居阶階",
    "台": "湾灣风風州海独獨北中南东東积積词詞阶階上下面灯燈电電",
    "场": "面地合景所馆館次内內外边邊上均",
    "條": "件例約款文理",
    "条": "件例约款文理",
    "部": "分门門队隊署长長落件下属屬位",
    "间": "接隔谍諜距歇断斷",
    "間": "接隔諜距歇斷",
    "张": "",
    "張": "",
    "件": "",
    "种": "子植族种",
    "種": "子植族種",
    "项": "目链",
    "項": "目鍊",
    "次": "数數序年日要级級第",
    "篇": "幅章",
    "架": "构構空设設子",
    "匹": "配",
    "款": "项項式待",
    "支": "持出付撑撐援配票柱部局",
    "宗": "教旨派族",
    "起": "来來初草步点點到源诉訴飞飛码碼",
    "届": "时時",
    "只": "有是要能会會不在为為得好怕见見剩限想",
    "隻": "",
    "人": "",
    "元": "旦素宵老件年首凶帅帥",
    "天": "气氣然空津下生堂使才文",
    "周": "边邊围圍期刊末年岁歲",
    "週": "邊期刊末年歲",
    "年": "轻輕底初度终終龄齡代报報会會货貨级級间間利均夜",
    "月": "底初末亮球份薪台饼餅均",
    "日": "本常前后後均益语語圆圓元内內方军軍",
    "倍": "数數增率受感加速",
    "折": "扣叠疊腾騰射磨旧舊算返回合损損",
    "成": "为為立功本员員长長果都年熟就绩績分效品交语語人千百",
    "步": "骤驟行入伐兵",
    "亩": "",
    "畝": "",
    "度": "过過假",
    "例": "如外子行",
    "票": "房价價据據数數",
}
"""Measures that begin words as well, with what makes one of them: 家庭, 成为, 年底."""

_ENDS = (
    *("以上", "以下", "以内", "以內", "以来", "以來", "左右", "之多", "之久", "的"),
    *"，。、；！？）」”",
)
"""What ends a phrase: before it, any measure lacks its number."""

_COUNTS = frozenset("了有共达達约約至到过過出逾超近增减減获獲设設建")
"""What a number follows where a measure comes."""

_NEEDS = tuple(
    "新增 增至 减至 減至 超过 超過 不足 至少 最多 高达 高達 多达 多達 共计 共計 合计 合計 长达 長達 逾 约 約 将近 將近".split()
)
"""What is followed by a number whenever a measure comes."""
_MANY = tuple(
    "个百分点 個百分點 个工作日 個工作日 个小时 個小時 公里 平方米 平方公里 公顷 公頃 百分点 百分點 倍 成 座 名 亿美元 億美元".split()
)
"""Measures that don't follow any of those without a number."""


def counted_end(text: str, opened: int, resumed: int) -> int:
    """Return where the phrase ends whose measure stands at ``resumed`` without the number, which the gap took; or 0."""
    before = text[opened - 1]
    if before in _NUMERIC:
        return 0
    for length in (4, 3, 2, 1):
        measure, end = text[resumed : resumed + length], resumed + length
        after = text[end : end + 1]
        if measure in _CERTAIN and after not in tuple(_CERTAIN[measure]):
            return end
        if measure in _WORDS:
            counts = before in _COUNTS or text[opened - 2 : opened] in _NEEDS
            if text.startswith(_ENDS, end) or counts and after and after not in tuple(_WORDS[measure]):
                return end
    return 0


def lost_dates(text: str) -> Iterator[Mark]:
    """Yield a mark of kind ``hole`` over 于 月 日 and the like: all numbers of a date are lost."""
    if "月 日" in text or "年 月" in text:
        for match in _date().finditer(text):
            yield Mark("hole", match.start() - 1, match.end(), None, "the numbers of a date are missing")


@functools.cache
def _date() -> re.Pattern[str]:
    return re.compile(
        f"(?<=[^\x00-\x7f，。、；：])[{SPACES}](?:年[{SPACES}])?月[{SPACES}]日|[{SPACES}]年[{SPACES}]月"
    )


def lost_counts(text: str) -> Iterator[Mark]:
    """Yield a mark of kind ``hole`` where no gap is left either: 超过个百分点."""
    for measure in _MANY:
        place = text.find(measure)
        while place > 0:
            need = next((need for need in _NEEDS if text.endswith(need, 0, place)), None)
            end = place + len(measure)
            if need and (len(measure) > 1 or text.startswith(_ENDS, end)):
                yield Mark("hole", place - len(need), end, None, f"no number stands before {measure}")
            place = text.find(measure, end)
