"""TK401: names or list items run together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termkit.checks._base import Bad, Good, Report, check
from termkit.model import Fix

if TYPE_CHECKING:
    from termkit.find import View


@check(
    code="TK401",
    category="linguistic-conventions/spelling",
    severity="warning",
    bad=(
        Bad("zh-CN", "对手有[[蔚来小鹏比亚迪]]。", fix="蔚来、小鹏、比亚迪"),
        Bad("zh-CN", "本季度最受关注的是[[DeepSeekQwen]]两款模型。", fix="DeepSeek、Qwen"),
        Bad("zh-CN", "名单上有[[张帅郑赛赛王欣瑜]]三名选手。", fix="张帅、郑赛赛、王欣瑜"),
        Bad("zh-TW", "這款助理支援[[OpenAIAnthropicGoogle]]的模型。", fix="OpenAI、Anthropic、Google"),
    ),
    good=(
        Good("zh-CN", "腾讯微信和英伟达黄仁勋都在列。"),
        Good("zh-CN", "DeepSeek、OpenAI 和 GitHub 都是公司名，PyTorch 是框架，iPhone 是手机。"),
        Good("zh-CN", "QwenVL 和 GoogleMaps 各是一个产品。"),
        Good("zh-CN", "代码见 https://example.org/DeepSeekQwen，函数是 DeepSeekQwen()。"),
    ),
)
def glued_words(view: View) -> Iterator[Report]:
    """Names that were run together.

    Lists lose their separators when a page is turned into text or split into segments: what was a list of
    companies comes out as one long word that no reader can take apart. A word counts as glued when it falls
    into several names of the glossary, or into such a name and others that stand alone elsewhere in the
    article. Three companies, persons or countries in a row are a list too, and as many persons as are counted
    behind them. Camel-case names (OpenAI, PyTorch) are single names, and a word that comes often is taken as one.

    The fix puts enumeration commas between the names; it is never applied by itself, as a word may be missing
    rather than a comma.
    """
    for mark in view.marks.of("glue"):
        message = f"{mark.note} are run together here; write {mark.stands_for}, or the words that were lost between them."
        yield Report(mark.start, mark.end, message, (Fix(mark.stands_for or ""),))
