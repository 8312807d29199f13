"""Tells figures that can't be: a share above 100 %, a range that ends below its start."""

from __future__ import annotations

import functools
import re

from termkit.find.figures.reading import Reading, less
from termkit.model import Garble

_RATIO = tuple(
    "债 債 利润 利潤 GDP 生产总值 生產總值 生产毛额 生產毛額 杠杆 槓桿 贷 貸 保证金 保證金 覆盖率 覆蓋率 准备金"
    " 準備金 产能 產能 目标 目標 任务 任務 计划 計劃 指标 指標 预算 預算"
    " 资产 資產 担保 擔保 床 房 监狱 監獄 核定 额定 額定 流通 股本 原定 去年 上年 同期 前年 警戒 标准 標準 正常".split()
)
"""What may stand at more than a hundred per cent of something else: debt, reserves, beds, plans, the year before."""
_DEVICES = tuple(
    "CPU GPU 手机 手機 手提 移动 移動 流动 流動 行动 行動 电话 電話 SIM 号码 號碼 蜂窝 宽带 寬頻 宽频".split()
)
_HELD = ("普及", "渗透", "滲透", "拥有", "擁有", "持有", "使用", "占用", "佔用")
"""Things of which people have more than one each, and the rates that tell it."""
_PEOPLE = tuple(
    "的" + word
    for word in (
        "人 患者 病人 受访者 受訪者 家属 家屬 家庭 用户 用戶 学生 學生 选民 選民 市民 居民 网民 網民"
        " 员工 員工 民众 民眾 青少年 老人"
    ).split()
)
_COUNTING = frozenset(
    ("", "\n", "。", "，", "、", "；", "有", "约", "約", "近", "逾", "只有", "约有", "約有", "超过", "超過")
)
_GROWN = tuple("增长 增長 增加 提高 提升 上升 上涨 上漲 增幅 涨幅 漲幅 扩大 擴大 增 涨 漲 翻 多 高出".split())
"""Behind these, a percentage is a growth: 占比增加120%."""
_MORE = ("的增", "的涨", "的漲", "增长", "增長", "的回报", "的回報", "的收益")
_FALLS = frozenset("从從由自降减減跌缩縮倒")
_OPEN = frozenset({"year", "°C", "°F", "°", "percent", "pp"})
"""Units in which people do name the larger number first: years before the present, falling temperatures."""


_FILLERS = (
    "(?:高?达到?|高?達到?|[为為是至到约約近已了仅僅逾将將只有]|超[过過]|升至|[升增]到|增至|接近|不足|合[计計]|加起[来來]|[总總]和|[总總]共|一度|居然|竟|左右"
    "|只剩|[仅僅]剩|剩下|[还還]剩|[维維]持在|保持在|在|提[高升]|估[计計]|[预預][计計]|共|[皆均都也]){0,5}"
)
"""What stands between a noun and its percentage."""
_RATES = (
    "失[业業] 就[业業] [识識]字 合格 及格 成功 投票 支持 得票 [准準][确確] 正[确確] 命中 死亡 病死 致死 [伤傷]亡 空置"
    " 毛利 良品 良 渗透 滲透 普及 使用"
    " 出席 出勤 到席 到[课課] 到[岗崗] 缺席 缺勤 [满滿]意 [认認]可 [赞贊]成 反[对對] 通[过過] 升[学學] [录錄]取 存活"
    " 生存 治愈 治[癒愈] 痊[癒愈] 入住 出租 上座 中[签簽籤]"
    " 回收 [参參][与與] 接[种種] [识識][别別] [误誤]报 [误誤]判 [检檢]出 [阳陽]性 感染 [发發]病 患病 留存 流失"
    " [转轉]化 [开開]机 [开開]票 [胜勝] 机 [機] 几 概 可能"
    " 森林覆[盖蓋] [绿綠]化 破[损損] 流[产產] [犯再]罪 破案 [检檢][测測] [识辨][别別] 送[达達] 收[视視] [拥擁]有 持有"
    " 市占 市佔 占有 佔有 [达達][标標] [毕畢][业業] [辍輟][学學] 退[学學]"
)
"""Rates of a part in a whole. Growth, returns, debt, capacity and enrolment may pass 100 %."""
_PARTS = "份[额額]|比重|占比|佔比|比例|机[会會]|[機][会會]|可能性|[湿濕]度|[纯純]度|[满滿]意度|支持度|股[权權]|[选選]票"
_REST = "[电電]力|[电電]量|油量|余[额額]?[电電]|池"
_LEFT = "只剩下?|[仅僅]剩下?|剩下|[还還]剩下?|剩余|剩餘|[仅僅]存"
_BEHIND = (
    "股份 股权 股權 份额 份額 选票 選票 席位 机率 機率 几率 概率 可能性 机会 機會 支持率 得票率 出席率 合格率 成功率"
    " 市占率 市佔率 市场份额 市場份額"
    " 人口 選民 选民 受访者 受訪者 议席 議席".split()
)
_PART_BEHIND = tuple("的" + word for word in _BEHIND)
"""What a percentage of more than a hundred can't be of: 持有130%的股份."""


@functools.cache
def _share() -> re.Pattern[str]:
    rates = "|".join(_RATES.split())
    return re.compile(
        f"(?:[占佔](?:[^，,、。；：]{{0,14}}?(?:的|中|[总總][数數量体體]|比例|比重))?|市[占佔]|(?:{_PARTS})|(?:{rates})率"
        f"|(?:{_REST})(?:{_LEFT}|[为為是]|降[至到])|(?:{_LEFT})|[占佔][总總全整][^，,、。；：]{{1,8}}|其中[有约約近]?|中[，,]?有[约約近]?)"
        "(?:[由从從自][0-9.]+%[^，,。]{0,2}[升增提涨漲][高升]?[至到])?"
        f"{_FILLERS}[ \u00a0]?$"
    )


def _is_rising(surface: str) -> bool:
    """1到5分, 9.6k~12m: the numbers rise, and it is their units that were read otherwise."""
    numbers = re.findall(r"[0-9.]+", surface)
    scaled = any(char in "万萬亿億千百" for char in surface)
    return (
        len(numbers) == 2
        and not scaled
        and numbers[0].strip(".") != ""
        and _value(numbers[0]) < _value(numbers[1])
    )


def _value(digits: str) -> float:
    try:
        return float(digits)
    except ValueError:  # 1.2.3
        return 0.0


def impossible_share(text: str, start: int, end: int) -> Garble | None:
    """Return a garble if the percentage above 100 at ``start`` is told as a part of a whole."""
    clause = text[max(0, start - 30) : start]
    for mark in "。；;\n":
        clause = clause.rpartition(mark)[2]
    if any(word in clause for word in _RATIO):
        return None
    part = _share().search(clause) or text.startswith(_PART_BEHIND, end) and not _is_change(text, start, end)
    if not part and not _of_people(text, start, end):
        return None
    if any(word in clause for word in _DEVICES) and any(word in clause for word in _HELD):
        return None
    if part and (_is_change(text, start, end) or text.startswith(_MORE, end)):
        return None
    return Garble("impossible-share", None, start, end, "a part is larger than its whole")


def _is_change(text: str, start: int, end: int) -> bool:
    """Whether the percentage tells by how much something grew, or what it is compared with: 份额提高120%, 为去年的130%."""
    before = text[max(0, start - 6) : start].rstrip("了约約近逾超过過达達 ")
    return before.endswith(_GROWN)


def _of_people(text: str, start: int, end: int) -> bool:
    """Whether people are told of, with nothing before them that they might have done by so much: 有130%的人."""
    before = text[max(0, start - 1) : start]
    return text.startswith(_PEOPLE, end) and (
        before in _COUNTING or text[max(0, start - 2) : start] in _COUNTING
    )


def impossible_range(text: str, joined: Reading) -> Garble | None:
    """Return a garble if the range ends below its start and nothing says that it falls."""
    low, high = joined.low, joined.high
    if low is None or high is None or not less(high, low) or high[0] < 0:
        return None
    if joined.unit in _OPEN or joined.unit is None and joined.counter is None:
        return None
    if _is_rising(text[joined.start : joined.end]):
        return None
    if _FALLS & set(text[max(0, joined.start - 12) : joined.start]) or not set(
        text[joined.start : joined.end]
    ) & set("至到~～"):
        return None
    return Garble("impossible-range", None, joined.start, joined.end, "the end is below the start")
