"""Segments for tests: hand-written ones and generated ones, with what translation systems do to them."""

from __future__ import annotations

import random

_WRITTEN = (
    ("港口去年吞吐量达到4,800万箱。", "The port handled 48 million boxes last year."),
    ("「她說：別等了。」他笑了笑。", '"Don\'t wait," she said. He smiled.'),
    ("GPU價格上漲15%，供應仍然吃緊……", "GPU prices rose 15%, and supply stays tight..."),
    ("U.S.-based 公司（成立於1998年）", "The U.S.-based company (founded in 1998)"),
    ("😀 𠮷野家 开门 & 关门 <br>", "A smile :-) & a shop, opened -- and closed"),
    ("", ""),
    ("好。", "Good."),
    ("  两端 有 空格  ", "  spaces at both ends  "),
)
_CHINESE = (
    "公司 政府 市场 研究 數據 芯片 模型 技術 产品 北京 上海 去年 第三季度 增长 下降 发布 報告 分析师 表示 预计 服务器 2.6亿 15% "
    "GPU 价格 成本 出口 影响 目前 仍然 可能 继续 的 了 在 和 与 对 是 不 也 ， 、"
).split()
_ENGLISH = (
    "the company's market fell 3.5% , and research-based data from Nvidia ( GPU ) rose in 2024 ; analysts said it could "
    'not "continue" at $2.6bn & more than 1,000 U.S. servers : growth , prices isn\'t'
).split()


def references(count: int, language: str, seed: int = 1) -> list[str]:
    """Return ``count`` segments of ``zh`` or ``en``, the hand-written ones first."""
    generator = random.Random(seed)
    words, gap = (_CHINESE, "") if language == "zh" else (_ENGLISH, " ")
    made = [pair[language == "en"] for pair in _WRITTEN]
    while len(made) < count:
        made.append(gap.join(generator.choices(words, k=generator.randint(1, 14))) + "。."[gap == " "])
    return made[:count]


def translated(texts: list[str], noise: float, seed: int = 2) -> list[str]:
    """Return ``texts`` as a system gives them: characters lost, put in or swapped, and now and then a segment left out."""
    generator = random.Random(seed)
    return ["" if generator.random() < noise / 20 else _garbled(text, noise, generator) for text in texts]


def _garbled(text: str, noise: float, generator: random.Random) -> str:
    made: list[str] = []
    for char in text:
        drawn = generator.random()
        if drawn < noise / 2:
            continue
        made.append(char)
        if drawn < noise:
            made.insert(generator.randint(0, len(made)), generator.choice("的是 a,"))
    return "".join(made)
