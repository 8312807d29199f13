"""TK404: markup, converter warnings, placeholders and page furniture left in the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termkit.checks._base import Bad, Good, Report, check
from termkit.model import Fix, Severity

if TYPE_CHECKING:
    from termkit.find import View

_SAYS = {
    "converter": "This was written by a program that converted the document, not by its author; delete it.",
    "tag": "This HTML tag was left in the text; delete it.",
    "shortcode": "This is a code of a forum or blog in square brackets that was left in the text; delete it.",
    "entity": "This HTML entity was left in the text; write the character that it stands for.",
    "markdown": "This is Markdown in a text that isn't; keep the words and delete the marks.",
    "placeholder": "This placeholder was never filled; put in what it stands for, or delete it.",
    "citation": "This is the trace of a reference or an edit link, not text; delete it.",
    "chat": "This is what the translating system said about its work, not part of the article; delete it.",
    "page": "This is a button or caption of an English web page, not part of the article; delete it.",
    "button": "This is a button or link of a web page, not part of the article; delete it.",
    "navigation": "Menus and links of a web page are left in the text; keep the article alone.",
    "stray": "A paragraph of a single character is most likely what is left of a picture; delete it.",
}


@check(
    code="TK404",
    category="design/markup",
    severity="warning",
    bad=(
        Bad("zh-CN", "第一段&nbsp;正文在这里。".replace("&nbsp;", "[[&nbsp;]]"), fix=" "),
        Bad("zh-CN", "今年的[[**重要**]]变化在这里。", fix="重要"),
        Bad("zh-CN", "尊敬的[[{{name}}]]，您有新消息。"),
        Bad("zh-TW", "[[好的，以下是翻譯：]]\n\n晶片的價格在去年上漲。"),
        Bad("zh-CN", "报告于周二公布。\n\n[[Read more »]]"),
        Bad("zh-TW", "[[**]]請注意：價格已含稅，[[%%PHOTO_2%%]]為實物。\n\n[[上一則｜下一則]]", fix=""),
        Bad("zh-CN", "[[首页 > 财经 > 正文]]\n\n报告于周二公布。\n\n[[登录 | 注册]]"),
        Bad("zh-CN", "报告于周二公布。\n\n[[图片来源：Getty Images]]"),
        Bad("zh-CN", "报告于周二公布。\n\n[[Subscribe to our newsletter]]"),
        Bad("zh-HK", "[[>>>> docs2text 警告]]：圖片沒有轉換。\n\n[[----->]]\n\n正文由此開始。"),
    ),
    good=(
        Good("zh-CN", "用 <br> 标签换行，在代码里写 `{{name}}`，C++ 和 C# 都可以，a < b > c。"),
        Good("zh-CN", "见 https://example.org/?a=1&amp;b=2 一页。"),
        Good("zh-CN", "图片来源：视觉中国\n\n网站要用Cookie记住读者，登录页有 | 两个按钮。"),
        Good("zh-CN", "第一幕\n\n完"),
        Good("zh-CN", "点击此处分享到朋友圈的人很多，上一篇和下一篇都讲过。系数为 0.53**。\n\n**表示显著。"),
        Good("zh-CN", "# 标题\n\n这是 **Markdown** 文档。\n\n# 第二节\n\n内容。"),
    ),
)
def leftover_markup(view: View) -> Iterator[Report]:
    """Markup, converter warnings, placeholders or page furniture in the text.

    An article that was copied from a page, converted from a document or translated by a language model brings
    along what isn't text: warnings of the converter, HTML tags and entities, Markdown, placeholders, traces of
    references, remarks such as “here is the translation”, buttons of the page. Menus of a Chinese page are
    reported once, as information; breadcrumbs, share buttons, notices about cookies, credits of agencies in English
    and rows of links (上一篇 | 下一篇) as the others. Articles about
    code may show code: text between backticks, markup that is spoken of and files that are written in Markdown
    are left alone.
    """
    for mark in view.marks.of("residue"):
        fixes = () if mark.stands_for is None else (Fix(mark.stands_for),)
        severity: Severity | None = "info" if mark.note == "navigation" else None
        yield Report(mark.start, mark.end, _SAYS[mark.note], fixes, mark.related, severity)
