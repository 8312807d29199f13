"""Names run together: the separators of a list lost, or two names joined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from tests.inject import Edit

LOCALES = ("zh-CN", "zh-TW", "zh-HK")

_LATIN = (
    "OpenAI Anthropic Google Microsoft Nvidia DeepSeek Qwen Claude Gemini Llama Mistral GitHub Tesla Samsung Meta Intel AMD "
    "Amazon Oracle IBM Siemens Bloomberg Reuters Netflix Spotify Uber Boeing Airbus Toyota Sony Nokia Ericsson PyTorch"
).split()
_NAMES = {
    "zh-CN": (
        "华为 小米 英伟达 台积电 三星电子 高盛 摩根士丹利 花旗 腾讯 阿里巴巴 百度 京东 比亚迪 宁德时代 特斯拉 丰田 微软 谷歌 苹果 亚马逊",
        "巴西 阿根廷 墨西哥 印度尼西亚 越南 新加坡 波兰 瑞典 埃及 肯尼亚",
        "王欣瑜 郑赛赛 张帅 李明哲 陈思远 刘志强 赵一鸣 孙晓岚",
    ),
    "zh-TW": (
        "台積電 聯發科 鴻海 輝達 高通 博通 三星電子 特斯拉 微軟 蘋果 亞馬遜 高盛 花旗 摩根士丹利 豐田 本田 索尼 任天堂",
        "巴西 阿根廷 墨西哥 越南 新加坡 波蘭 瑞典 埃及 肯亞",
        "林俊傑 陳冠宇 張奕民 王建民 李雅婷 吳志揚 黃偉哲 劉雅琪",
    ),
    "zh-HK": (
        "英偉達 蘋果公司 微軟 亞馬遜 特斯拉 高盛 摩根士丹利 滙豐 渣打 比亞迪 騰訊 阿里巴巴 小米 高通 三星電子 豐田",
        "巴西 阿根廷 墨西哥 越南 新加坡 波蘭 瑞典 埃及 肯雅",
        "陳國強 李家傑 黃偉文 張敬軒 周潤發 何詩蓓 鄭希怡 林鄭",
    ),
}
_KINDS = {"zh-CN": ("家公司", "国", "人"), "zh-TW": ("家公司", "國", "人"), "zh-HK": ("家公司", "國", "人")}
_NUMBERS = "〇一两三四五"
_LIST = re.compile(r"(?<![A-Za-z])[A-Z][A-Za-z]{2,}(?: ?[、和與与/及] ?[A-Z][A-Za-z]{2,})+(?![A-Za-z ])")
_STOP = re.compile("(?<=[。！？])(?=[^”」』）\n])")


def propose(text: str, locale: str, random: Random) -> Iterator[Edit]:
    """Yield the lists of Latin names in the text without their separators, and short sentences with such lists."""
    for match in _LIST.finditer(text):
        yield Edit(*match.span(), re.sub(" ?[、和與与/及] ?", "", match[0]))
    for stop in _STOP.finditer(text):
        yield _sentence(stop.start(), locale, random)


def _sentence(at: int, locale: str, random: Random) -> Edit:
    kind = random.choice((0, 0, 1, 2, 3, 3, 4))
    if kind == 3:
        names, counter = random.sample(_LATIN, random.choice((2, 2, 3))), _KINDS[locale][0]
    elif kind == 4:
        names, counter = (
            random.sample(_LATIN, 2) + random.sample(_NAMES[locale][0].split(), 1),
            _KINDS[locale][0],
        )
    else:
        names, counter = (
            random.sample(_NAMES[locale][kind].split(), random.choice((3, 3, 4))),
            _KINDS[locale][kind],
        )
    counted = f"{'兩' if locale != 'zh-CN' and len(names) == 2 else _NUMBERS[len(names)]}{counter}"
    before, after = random.choice(
        (
            ("其中包括", "。"),
            ("", counted + "也在其中。"),
            ("名单上有" if locale == "zh-CN" else "名單上有", "。"),
        )
    )
    return Edit(at, at, before + "".join(names) + after, head=len(before), tail=len(after))
