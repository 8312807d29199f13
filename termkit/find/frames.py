"""The frames of Chinese grammar that show a lost word: what opens them, and what can't follow at once.

以 … 为单位, 由 … 领导的, 在 … 的帮助下: between opening and ending must stand a noun. Both scripts side by side.
Plain strings in place of regular expressions: a text has few gaps, and compiling would take longer.
"""

from __future__ import annotations

from termkit.record import Record

_STOPS = "，,。、；;"


class Frame(Record):
    """An opening, and the endings that need something between."""

    opening: str
    not_after: str
    """Characters that make another word with the opening: 自由, 所以, 存在, 绝对."""
    endings: tuple[str, ...]
    at_stop: tuple[str, ...] = ()
    """What is an ending only right before a stop: 在 期间，."""
    not_before: str = ""
    """Characters that make another word with the ending: 为主流, 来自."""
    weak: bool = False
    """Whether it could be a sentence for all that (人还在 的可能), in a text that leaves spaces elsewhere."""

    def ending(self, text: str, start: int) -> int:
        """Return where the ending ends that stands at ``start``, or 0."""
        for endings, stopped in ((self.endings, False), (self.at_stop, True)):
            if text.startswith(endings, start):
                end = start + max(len(e) for e in endings if text.startswith(e, start))
                after = text[end : end + 1]
                if not (after and after in self.not_before) and (not stopped or after and after in _STOPS):
                    return end
        return 0


def _each(before: str, words: str, after: str = "") -> tuple[str, ...]:
    return tuple(before + word + after for word in words.split())


_MADE_BY = _each(
    "",
    "领导 領導 主导 主導 组成 組成 构成 構成 提供 开发 開發 负责 負責 支持 发起 發起 撰写 撰寫 制造 製造 生产 生產 运营 營運 控制"
    " 资助 資助 设计 設計 管理 执导 執導 主演 推动 推動 牵头 牽頭 创立 創立 创办 創辦 引起 引发 引發 导致 導致 造成 赞助 贊助 主持"
    " 编写 編寫 支付 承担 承擔 驱动 驅動 训练 訓練 推出 发布 發布 發佈 拥有 擁有 投资 投資",
    "的",
)
_REGARDED = _each(
    "",
    "视为 視為 归咎于 歸咎於 归因于 歸因於 列为 列為 定义为 定義為 称为 稱為 转化为 轉化為 看作 当作 當作",
)
_TARGETS = _each(
    "的",
    "影响 影響 依赖 依賴 态度 態度 控制 需求 限制 投资 投資 制裁 看法 评价 評價 关注 關注 攻击 攻擊 理解 支持 承诺 承諾 威胁 威脅"
    " 挑战 挑戰 打击 打擊 回应 回應",
)
_AIDS = _each(
    "的",
    "帮助 幫助 支持 领导 領導 带领 帶領 主导 主導 推动 推動 驱动 驅動 影响 影響 背景 情况 情況 前提 条件 條件 压力 壓力 框架 协助"
    " 協助 指导 指導 努力 主持 监督 監督 陪同 配合 冲击 衝擊 带动 帶動 引导 引導 作用 保护 保護 协调 協調 资助 資助",
    "下",
) + _each("的", "过程中 過程中 基础上 基礎上 竞争中 競爭中 期间 期間 方面 框架内 框架內")
_RELATIONS = _each("的", "关系 關係 合作 竞争 競爭 差距 对话 對話 贸易 貿易")

_ADVERBS = "仍然 依然 已经 已經 正在 尚未 更加 越来越 越來越 十分 极其 極其".split()
_NEVER_LAST = (
    "能够 能夠 即将 即將 正在 旨在 试图 試圖 有助于 有助於 致力于 致力於 以便 不得不 以及 对于 對於 关于 關於 由于 由於 为了 為了"
).split()
"""Verbs, conjunctions and prepositions that no clause ends with."""

_PREPOSITIONS = (
    ("以", "可所难難足加得予何给給借致能处處聊用是之"),
    ("由", "自理因缘緣经經事来來情根案任不"),
    ("被", "棉毛植覆泽澤"),
    ("从", "服自跟听顺随遵屈盲依主信适侍师"),
    ("從", "服自跟聽順隨遵屈盲依主信適侍師"),
    ("与", "参给赋"),
    ("與", "參給賦"),
)
_AT_ONCE = tuple("，,。；")

_ALL = (
    Frame(
        "以",
        "可所难難足加得予何给給借致能处處聊用",
        (
            "的",
            *_each(
                "为",
                "单位 主 例 中心 核心 基础 目标 目的 代表 首 由 准 荣 生 导向 标准 依据 前提 重点 特色 背景 题 原则 起点",
            ),
            *_each(
                "為",
                "單位 主 例 中心 核心 基礎 目標 目的 代表 首 由 準 榮 生 導向 標準 依據 前提 重點 特色 背景 題 原則 起點",
            ),
        ),
        not_before="流动動要意席体體持",
    ),
    Frame("由", "自理因缘緣经經事来來情根案任", ("的", *_MADE_BY)),
    Frame(
        "在",
        "现現存正实實内內外潜潛所自何好旨健常早身同恰",
        (*_AIDS, "和之间", "与之间", "和之間", "與之間", "方面", "期间", "期間"),
        at_stop=_each("", "下 中 上 之间 之間 之前 之后 之後 以来 以來"),
        not_before="军軍",
    ),
    Frame(
        "在",
        "现現存正实實内內外潜潛所自何好旨健常早身同恰不",
        ("的",),
        not_before="时時地人日话話那这這确確",
        weak=True,
    ),
    *(Frame(reached, "", ("之间", "之間")) for reached in "达到 達到 介于 介於 处于 處於".split()),
    Frame("对", "面针相绝反应不核校配派一敌成结", ("进行", "加以", "予以", "来说", "而言", *_TARGETS)),
    Frame("對", "面針相絕反應不核校配派一敵成結", ("進行", "加以", "予以", "來說", "而言", *_TARGETS)),
    Frame("对于", "", ("的", "来说", "而言")),
    Frame("對於", "", ("的", "來說", "而言")),
    Frame(
        "把",
        "一拖火那这這几幾两兩每大手门門车車",
        (*_REGARDED, *_each("", "作为 作為 变成 變成 当成 當成 的")),
    ),
    Frame("将", "即必行终大名主麻老中少武", _REGARDED),
    Frame("將", "即必行終大名主麻老中少武", _REGARDED),
    Frame("被", "棉毛植覆泽澤", ("的", "所"), not_before="有在谓謂"),
    Frame(
        "从", "服自跟听顺随遵屈盲依主信适侍师", ("到", "至", "的", "出发", "来看", "转向"), at_stop=("起",)
    ),
    Frame(
        "從", "服自跟聽順隨遵屈盲依主信適侍師", ("到", "至", "的", "出發", "來看", "轉向"), at_stop=("起",)
    ),
    Frame(
        "与",
        "参给赋",
        ("的", "之间", "有关", "无关", "不同", *_each("相", "比 关 同 结合 似 连 匹配 媲美 抗衡")),
    ),
    Frame(
        "與",
        "參給賦",
        ("的", "之間", "有關", "無關", "不同", *_each("相", "比 關 同 結合 似 連 匹配 媲美 抗衡")),
    ),
    Frame(
        "和",
        "平温溫总總饱飽缓緩柔附随隨共中调調暖祥谦謙求议議不亲親谐諧讲講应應人",
        ("相比", "之间", "之間", "上空", "境内", "境內", "等地", "等国", "等國", "等公司", *_RELATIONS),
    ),
    Frame("于", "终", ("的", "之间")),
    Frame("於", "終", ("的", "之間")),
    *(Frame(named, "所", ("的",)) for named in "名为 名為 称为 稱為 作为 作為 译为 譯為 视为 視為".split()),
    *(Frame(named, "", ("的",)) for named in "名叫 叫做 叫作 称作 稱作".split()),
    Frame(
        "向",
        "方面转轉倾傾导導走意动動一定志去流双雙横橫纵縱逆正投迈邁指朝内內外反偏趋趨风風取",
        _each("", "提供 出售 支付 提交 介绍 介紹 透露 施压 施壓 转让 轉讓 发出 發出"),
    ),
    Frame("比", "对對相占佔可之环環同无無好评評类類价價正反排攀百较較力配此", ("更", "高出", "低于", "低於")),
    Frame("通过", "", ("来", "的方式", "的手段", "的方法", "的途径"), not_before="自源往电信访华回说"),
    Frame("通過", "", ("來", "的方式", "的手段", "的方法", "的途徑"), not_before="自源往電信訪華回說"),
    Frame("当", "相适应正不恰充上每", ("的时候",)),
    Frame("當", "相適應正不恰充上每", ("的時候",)),
    Frame("像", "好不图圖影偶头頭录錄想肖石雕塑画畫", ("一样", "一樣")),
    Frame("除", "解排清删刪废廢免", ("之外", "以外")),
    Frame("除了", "", ("之外", "以外"), at_stop=("外",)),
    *(Frame(such, "", ("等的",), at_stop=("等",)) for such in "例如 诸如 諸如 比如 譬如 包括".split()),
    *(Frame(given, "有无無", ("的",)) for given in "按照 随着 隨着 隨著 根据 根據 关于 關於".split()),
    *(Frame(degree, "", ("的",)) for degree in ("最", "很", "非常")),
    *(Frame(adverb, "", ("的",), not_before="确確") for adverb in _ADVERBS),
    *(Frame(verb, "", _AT_ONCE) for verb in _NEVER_LAST),
    *(Frame(noted, "有无無的之跟伴紧緊", _AT_ONCE) for noted in "根据 根據 按照 随着 隨着 隨著".split()),
    *(Frame(before, not_after, _AT_ONCE) for before, not_after in _PREPOSITIONS),
    Frame("的", "", ("之一",)),
)

FRAMES: dict[str, list[Frame]] = {}
"""The frames by the last character of their opening, the longest opening first."""
for _frame in sorted(_ALL, key=lambda frame: -len(frame.opening)):
    FRAMES.setdefault(_frame.opening[-1], []).append(_frame)
