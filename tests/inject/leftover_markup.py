"""What pages, converters, templates and chatbots leave: lines between paragraphs, and marks around words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from termkit.text import is_han
from tests.inject import Edit

LOCALES = ("zh-CN", "zh-TW", "zh-HK")

_ENGLISH = (
    "Back to Blog",
    "Back to top",
    "Share this article",
    "Share on Facebook",
    "Read more »",
    "Advertisement",
    "Skip to main content",
    "Subscribe to our newsletter",
    "Sign up for our newsletter",
    "Related articles",
    "Photo credit: Getty Images",
    "Photo: Reuters",
    "Image source: AP",
    "Click here to read the full story",
    "Accept all cookies",
    "We use cookies to improve your experience. By continuing to use this site, you agree to our cookie policy.",
    "This website uses cookies to ensure you get the best experience on our website.",
    "© 2025 Example Media. All rights reserved.",
    "Copyright 2024 Example Corp. All Rights Reserved",
    "Follow us on Twitter",
    "Leave a comment",
    "Terms of Service | Privacy Policy",
    "Home > News > Business",
    "Sign in / Register",
    "[Image]",
    "Loading...",
    "Tags: AI, chips, China",
    "5 min read",
    "Download the app",
    "Next article",
)
_SIMPLIFIED = (
    "分享到微信 | 打印本页 | 字号 A- A+",
    "首页 > 财经 > 国际 > 正文",
    "您当前的位置：首页 > 新闻 > 国内",
    "上一篇：股市收涨 下一篇：油价回落",
    "【打印】【关闭】【收藏】",
    "广告",
    "点击查看更多精彩内容",
    "扫描二维码关注我们",
    "长按识别二维码，关注公众号",
    "本网站使用Cookie以改善您的浏览体验，继续浏览即表示您同意我们的Cookie政策。",
    "分享至：微信 微博 QQ空间",
    "返回顶部",
    "图片来源：Getty Images",
    "（点击图片可放大）",
    "字号：大 中 小",
    "登录 | 注册",
    "阅读原文",
    "展开全文",
    "免责声明 | 隐私政策 | 联系我们",
    "责任编辑：张三 打印 关闭 分享",
    "加载中…",
    "好的，以下是翻译：",
)
_TRADITIONAL = (
    "分享到 Facebook | 列印本頁 | 字級 A- A+",
    "首頁 > 財經 > 國際 > 正文",
    "您目前的位置：首頁 > 新聞 > 國內",
    "上一篇：股市收漲 下一篇：油價回落",
    "【列印】【關閉】【收藏】",
    "廣告",
    "請繼續往下閱讀",
    "點擊查看更多精彩內容",
    "加入LINE好友",
    "訂閱電子報",
    "本網站使用Cookie以改善您的瀏覽體驗，繼續瀏覽即表示您同意我們的Cookie政策。",
    "分享至：Facebook Line Twitter",
    "回到頂部",
    "圖片來源：Getty Images",
    "（點擊圖片可放大）",
    "字級設定：小 中 大 特",
    "登入 | 註冊",
    "閱讀全文",
    "展開全文",
    "免責聲明 | 隱私權政策 | 聯絡我們",
    "載入中…",
    "好的，以下是翻譯：",
)
_CONVERTED = (
    ">>>> gd2md-html alert: inline image link here",
    "----->",
    "<!-- wp:paragraph -->",
    "![](images/image1.png)",
    '{{< figure src="a.png" >}}',
    "[TOC]",
    ":::",
    '<div class="content">',
    "Error! Bookmark not defined.",
    '[caption id="attachment_12" align="aligncenter"]',
    "\\newpage",
    "__NEXT_DATA__",
    "%%IMAGE_1%%",
)
_AROUND = (
    ("<strong>", "</strong>"),
    ("**", "**"),
    ("[", "](https://www.example.com/a)"),
    ("<b>", "</b>"),
    ('<a href="https://www.example.com/">', "</a>"),
    ("[b]", "[/b]"),
    ("{{", "}}"),
    ('<span style="color:red">', "</span>"),
)
_BETWEEN = (
    "&nbsp;",
    "&#160;",
    "<br>",
    "<br/>",
    "&quot;",
    "&amp;nbsp;",
    "{0}",
    "%s",
    "[citation needed]",
    "\\n",
)
_BREAK = re.compile("(?<=[。！？”」])\n\n?(?=[^\n])")
_WORD = re.compile("[^\x00-\u02ff\u2000-\u303f\uff00-\uffef]{3,}")


def propose(text: str, locale: str, random: Random) -> Iterator[Edit]:
    """Yield lines between paragraphs, marks around words and signs between them."""
    lines = (*_ENGLISH, *_CONVERTED, *(_SIMPLIFIED if locale == "zh-CN" else _TRADITIONAL))
    for gap in _BREAK.finditer(text):
        line = random.choice(lines)
        yield Edit(gap.start(), gap.end(), gap[0] + line + gap[0], head=len(gap[0]), tail=len(gap[0]))
    for match in _WORD.finditer(text):
        if random.random() < 0.1 and all(map(is_han, match[0])):
            start = match.start() + 1
            if random.random() < 0.6:
                left, right = random.choice(_AROUND)
                yield Edit(start, start + 2, left + text[start : start + 2] + right)
            else:
                yield Edit(start, start, random.choice(_BETWEEN))
