"""What converters, templates, chatbots and translation tools leave in a text, by a sign that is cheap to look for."""

from __future__ import annotations

import functools
import re

from termkit.record import Record


class Leftover(Record):
    """A sort of residue."""

    sort: str
    sign: str
    """A string that stands in every text with this residue."""
    expression: str
    keeps: str | None = None
    """What stays when the markup is gone, as a template of ``re.Match.expand``."""
    in_prose: bool = True
    """Only on lines with Chinese; lines of code and markup alone are an example of it."""

    def pattern(self) -> re.Pattern[str]:
        """Return the compiled expression."""
        return _compiled(self.expression)


@functools.cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.MULTILINE)


_TAGS = (
    "p|br|hr|div|span|a|b|i|u|s|em|strong|img|ul|ol|li|table|tbody|thead|tr|td|th|h[1-6]|blockquote|pre|code|script|style"
    "|iframe|font|sup|sub|section|article|figure|figcaption|center|strike|del|ins|mark|small|button|input|svg|video|audio"
)
_ENTITIES = "nbsp|amp|lt|gt|quot|apos|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|middot|bull|copy|reg|trade|times|deg|ensp|emsp|zwnj"

_BBCODE = "b|i|u|s|url|img|color|size|font|quote|code|list|align|center|caption|gallery|video|audio|embed"

_URL = r"(?:https?://|www\.|mailto:|/|\.|#)"

_MEDIA = "(?:图片|圖片|照片|视频|視頻|影片|插图|插圖)(?:[:：][^\\]\\n]{0,40})?|(?i:embedded content|image|video|photo|caption)"

PATTERNS = (
    # Each begins with a literal, and looks back only after it: the engine then skips to the next sign at once.
    Leftover("converter", ">>>>", r">>>>(?<![^\n]>>>>)>*+[^\n:：。]{0,60}", None, False),
    Leftover("converter", "--->", r"-{3,}>+(?=[ \t\r]*$)", None, False),
    Leftover("converter", "---&gt;", r"-{3,}&gt;(?=[ \t\r]*$)", None, False),
    # What Word writes for a field that points nowhere.
    Leftover("converter", "Error! ", r"Error! (?:Bookmark not defined|Reference source not found)\."),
    Leftover("converter", "错误", r"错误[!！] ?(?:未找到引用源|未定义书签)[.。]?"),
    Leftover("converter", "錯誤", r"錯誤[!！] ?(?:找不到參照來源|尚未定義書籤)[.。]?"),
    Leftover("page", "(Reporting by ", r"\(Reporting by [^()\n]{1,200}\)", "", False),
    Leftover("tag", "<", rf"</?(?i:{_TAGS})(?:\s[^<>\n]{{0,300}})?/?>", ""),
    Leftover("tag", "<", r"<(?<![^\n]<)(?i:br|hr|p|div)\s?/?>(?=[ \t\r]*$)", "", False),
    Leftover("tag", "<!--", r"<!--[^\n]{0,300}?-->", ""),
    Leftover(
        "placeholder",
        "<",
        r"</?(?:g|x|bx|ex|ph|bpt|ept|it|mrk)(?:\s+[a-z-]+=(?:\"[^\"\n]*\"|[0-9]+))+\s?/?>",
        "",
    ),
    Leftover("placeholder", "</", r"<([a-z]{0,2}[0-9]{1,3})>(?=[^\n]{0,400}</\1>)", ""),
    Leftover("placeholder", "</", r"</[a-z]{0,2}[0-9]{1,3}>", ""),
    Leftover("entity", "&", rf"&(?:{_ENTITIES}|#[0-9]{{2,6}}|#x[0-9a-fA-F]{{2,6}});", "entity"),
    Leftover("markdown", "](", r"!\[[^\]\n]{0,200}\]\([^()\n]{1,400}\)", "", False),
    Leftover("markdown", "](", rf"\[(?<!!\[)([^\[\]\n]{{0,200}})\]\({_URL}[^()\n]{{0,400}}\)", r"\1", False),
    Leftover(
        "markdown",
        "**",
        r"\*\*(?<![*0-9A-Za-z年月-]\*\*)(?![*\s-])([^*\n]{1,120}?)(?<!\s)\*\*(?![*0-9])",
        r"\1",
    ),
    Leftover("markdown", "**", r"\*\*(?<![^\n\s]\*\*)(?=[^\s*0-9])(?![^\n]*\*\*)", ""),
    Leftover("markdown", "## ", r"##(?<![^\n]##)#{0,4} (?=\S)", ""),
    Leftover("markdown", "~~", r"~~(?=[^\s~])([^~\n]{1,80}?)(?<!\s)~~", r"\1"),
    Leftover("markdown", "__", r"__(?=[^\x00-\x7f])([^_\n]{1,80})(?<=[^\x00-\x7f])__", r"\1"),
    Leftover("markdown", "- [", r"- (?<![^\n]- )\[[ xX]\] (?=\S)", "", False),
    Leftover("markdown", "---", r"\|(?<![^\n]\|)[ :|-]*-{3}[ :|-]*(?=[ \t\r]*$)", "", False),
    Leftover("markdown", "[^", r"\[\^[0-9]{1,3}\]:?", ""),
    Leftover("markdown", "```", r"```(?<![^\n]```)[a-z]{0,12}(?=[ \t\r]*$)", None, False),
    Leftover("markdown", "[TOC]", r"\[TOC\](?<![^\n]\[TOC\])(?=[ \t\r]*$)", "", False),
    Leftover("converter", ":::", r":::(?<![^\n]:::):*+[a-z {}.-]{0,30}(?=[ \t\r]*$)", None, False),
    Leftover("converter", "\\", r"\\(?<![^\n]\\)[a-z]{4,16}(?:\{[^}\n]{0,80}\})?(?=[ \t\r]*$)", "", False),
    Leftover("converter", "\\n", r"\\(?<=[^\x00-\x7f]\\)n(?:\\n)*+(?=[^\x00-\x7f])", None),
    Leftover("shortcode", '="', r'\[[a-z_]{3,20}(?:\s[a-z_]+="[^"\n]{0,200}")+\s?/?\]', "", False),
    Leftover("shortcode", "[/", rf"\[/?(?:{_BBCODE})(?:=[^\]\n]{{1,80}})?\]", ""),
    Leftover("placeholder", "{{", r"\{\{[^{}\n]{1,60}\}\}"),
    Leftover("placeholder", "${", r"\$\{(?<![\\$=/\"']..)[A-Za-z_][A-Za-z0-9_.]*\}(?![/.])"),
    Leftover("placeholder", "{", r"\{(?<![\\$A-Za-z0-9_}^{]\{)[0-9]{1,2}\}"),
    Leftover("placeholder", "{", r"\{(?<=[^\x00-\x1f!-\x7f]\{)[a-z][a-zA-Z_]{1,24}\}(?![/\\])"),
    Leftover(
        "placeholder", "%", r"%(?<![0-9A-Za-z%+]%)(?:[sd@]|[0-9]\$[sd@]|\([a-z_]+\)[sd])(?![A-Za-z0-9]|\.%)"
    ),
    Leftover("placeholder", "__", r"__(?<![A-Za-z_]__)[A-Z]{2,12}_?[0-9]{0,4}__(?![A-Za-z_])"),
    Leftover("placeholder", "%%", r"%%[A-Za-z][A-Za-z0-9_.-]{0,30}%%", None, False),
    Leftover("placeholder", "[[", r"\[\[[A-Z][A-Z0-9_]{2,30}\]\]", None, False),
    Leftover("placeholder", "[", rf"\[(?<![^\n]\[)(?:{_MEDIA})\](?=[ \t\r]*$)", "", False),
    Leftover("placeholder", "{%", r"\{%-?\s[^%\n]{1,80}%\}", None, False),
    Leftover("placeholder", "<%", r"<%=?\s[^%\n]{1,80}%>", None, False),
    Leftover("placeholder", "[object ", r"\[object [A-Z][A-Za-z]+\]", None, False),
    Leftover("placeholder", "Lorem ipsum", r"Lorem ipsum[ -~]*", None, False),
    Leftover("converter", "\\u", r"\\u[0-9a-fA-F]{4}(?:\\u[0-9a-fA-F]{4})*+", None),
    Leftover("converter", "%E", r"%E[3-9]%[89AB][0-9A-F]%[89AB][0-9A-F](?:%[0-9A-F]{2})*+", None),
    Leftover("placeholder", "⟦", r"⟦[^⟧\n]{0,40}⟧"),
    Leftover(
        "citation",
        "cite",
        r"\ue200?cite(?:[\ue200-\ue2ff]?turn[0-9]+[a-z]+[0-9]+)+[\ue200-\ue2ff]?",
        "",
        False,
    ),
    Leftover("citation", "†", r"【[0-9]+(?::[0-9]+)?†[^】\n]{0,80}】", "", False),
    Leftover("citation", "oaicite", r"(?::contentReference)?\[oaicite:[0-9]+\](?:\{[^}\n]*\})?", "", False),
    Leftover("citation", "[", r"\[(?:edit|编辑|編輯|编辑源代码|原始碼編輯)\](?=[ \t\r]*$)", "", False),
    Leftover("citation", "[", r"\[(?:citation needed|来源请求|來源請求)\]", "", False),
)

_CHAT = (
    r"(?:Sure|Certainly|Of course|Absolutely)[,!.][^\n]{0,120}|Here(?:'s| is|’s) (?:the|your)[^\n]{0,40}translat[^\n]{0,60}[:.]?"
    r"|(?:好的|当然|當然|没问题|沒問題)?[，,。！!]?\s?(?:以下|下面|这|這)(?:就)?(?:是|為|为)[^。\n]{0,24}"
    r"(?:翻译|翻譯|译文|譯文|译稿|譯稿|润色|潤飾|改写|改寫)[^。\n]{0,16}[:：。]?$"
    r"|(?:译文|譯文|翻译|翻譯|翻译结果|翻譯結果|中文翻译|中文翻譯)(?:如下)?[:：]$"
    r"|(?:很?抱歉[，,])?[作身][为為](?:一[个個名款])?\s?(?:AI|人工智能|人工智慧)[^，。\n]{0,10}[，,]我[^。\n]{0,80}。?"
    r"|(?:如果|如|若)(?:您|你)?(?:还|還)?(?:有|需要|希望)[^。\n]{0,30}(?:修改|调整|調整|翻译|翻譯|润色|潤飾)[^。\n]{0,20}"
    r"(?:告诉我|告訴我|告知|随时|隨時)[^。\n]{0,12}[。！!]?$"
    r"|请提供[^。\n]{0,16}翻译[^。\n]{0,10}[。！]?|請提供[^。\n]{0,16}翻譯[^。\n]{0,10}[。！]?"
)

CHAT_WORDS = (
    *("translat", "Sure", "Certainly", "Of course", "Absolutely", "译", "譯", "润色", "潤飾", "改写", "改寫"),
    *(
        "AI语言",
        "AI語言",
        "AI模型",
        "AI助",
        "AI 助",
        "AI 模型",
        "人工智能助",
        "人工智能语言",
        "人工智慧語言",
        "人工智慧助",
    ),
)
"""One of these stands in each such remark, which spares most paragraphs the expression."""

CHAT_OPENERS = frozenset("SCOAH好当當没沒以下这這译譯翻中作身很抱如若请請")


@functools.cache
def chat() -> re.Pattern[str]:
    """Return what a chatbot says about its translation, at the start of a paragraph."""
    return re.compile(_CHAT, re.MULTILINE)
