from __future__ import annotations

import pytest

from termkit.find.residue import find_residue
from tests.find.articles import article, marked

PROSE = "这是一个足够长的段落，它讲述芯片市场在过去一年里的变化，并解释价格为什么在全球各地上涨。"


def residue(text: str, path: str = "a.txt") -> list[tuple[str, str]]:
    found = sorted(find_residue(article(text, path=path)), key=lambda mark: mark.start)
    return [(text[mark.start : mark.end], mark.note) for mark in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (">>>> docs2md 警告：图片丢失。\n\n正文", (">>>> docs2md 警告", "converter")),
        ("正文\n\n----->\n\n正文", ("----->", "converter")),
        ("第一行<br/>第二行", ("<br/>", "tag")),
        ("文字&nbsp;文字", ("&nbsp;", "entity")),
        ("点击[这里](https://example.org)查看", ("[这里](https://example.org)", "markdown")),
        ("这很**重要**。", ("**重要**", "markdown")),
        ("你好{{name}}先生", ("{{name}}", "placeholder")),
        ("共有{0}条消息", ("{0}", "placeholder")),
        ("共有 %s 条消息", ("%s", "placeholder")),
        ("共有 ${count} 条", ("${count}", "placeholder")),
        ("这是 __PH1__ 的话", ("__PH1__", "placeholder")),
        ("他说<g id=1>好", ("<g id=1>", "placeholder")),
        ("价格上涨。【4†source】", ("【4†source】", "citation")),
        ("价格上涨。citeturn0search0", ("citeturn0search0", "citation")),
        ("历史[编辑]\n正文", ("[编辑]", "citation")),
        ("以下是翻译：\n\n正文", ("以下是翻译：", "chat")),
        ("Sure, here is the translation:\n\n正文", ("Sure, here is the translation:", "chat")),
        ("作为一个AI语言模型，我无法评论。", ("作为一个AI语言模型，我无法评论。", "chat")),
        (f"{PROSE}\n\nRead more »", ("Read more »", "page")),
        ("今天%%IMAGE_3%%发布", ("%%IMAGE_3%%", "placeholder")),
        ("正文\n\n{{related_links}}", ("{{related_links}}", "placeholder")),
        ("正文\n\n<!-- end of article -->", ("<!-- end of article -->", "tag")),
        ("正文\n\n[圖片：總部大樓]\n\n正文", ("[圖片：總部大樓]", "placeholder")),
        ("正文\n\n**重要提示：请检查账单。", ("**", "markdown")),
        ("点击 [](https://example.org) 订阅", ("[](https://example.org)", "markdown")),
        ("见第错误！未找到引用源。节", ("错误！未找到引用源。", "converter")),
        (
            "正文。(Reporting by J. Doe; Editing by R. Roe)",
            ("(Reporting by J. Doe; Editing by R. Roe)", "page"),
        ),
        (f"{PROSE}\n\nSign up for our newsletter", ("Sign up for our newsletter", "button")),
        (
            f"{PROSE}\n\n點擊分享到 Facebook（在新視窗中開啟）",
            ("點擊分享到 Facebook（在新視窗中開啟）", "button"),
        ),
        (f"{PROSE}\n\nAdvertisement", ("Advertisement", "button")),
        (f"{PROSE}\n\n返回頂部", ("返回頂部", "button")),
        (f"{PROSE}\n\n上一篇下一篇", ("上一篇下一篇", "button")),
        (f"{PROSE}\n\n閱讀更多：", ("閱讀更多：", "button")),
        (f"{PROSE}\n\n分享到微信 | 打印本页 | 字号 A- A+", ("分享到微信 | 打印本页 | 字号 A- A+", "button")),
        (f"首頁 > 財經 > 正文\n\n{PROSE}", ("首頁 > 財經 > 正文", "button")),
        (f"{PROSE}\n\n登录 | 注册\n\n{PROSE}", ("登录 | 注册", "button")),
        (f"{PROSE}\n\n广告\n\n{PROSE}", ("广告", "button")),
        (f"{PROSE}\n\n長按識別二維碼，關注公眾號", ("長按識別二維碼，關注公眾號", "button")),
        (f"{PROSE}\n\n图片来源：Getty Images", ("图片来源：Getty Images", "button")),
        (f"{PROSE}\n\n5 min read", ("5 min read", "button")),
        (
            f"本網站使用Cookie以改善瀏覽體驗。\n\n{PROSE}",
            ("本網站使用Cookie以改善瀏覽體驗。", "button"),
        ),
        (f"{PROSE}\n\n© 2025 A Co. All rights reserved.", ("© 2025 A Co. All rights reserved.", "button")),
        (f"{PROSE}\n\n[TOC]\n\n{PROSE}", ("[TOC]", "markdown")),
        (f'{PROSE}\n\n<div class="a">\n\n{PROSE}', ('<div class="a">', "tag")),
        ('[caption id="a1"]\n\n正文', ('[caption id="a1"]', "shortcode")),
        ("第一行\\n第二行", ("\\n", "converter")),
        (f"{PROSE}\n\n相关文章", ("相关文章", "navigation")),
        (f"茶\n\n{PROSE}", ("茶", "stray")),
    ],
)
def test_residue(text: str, expected: tuple[str, str]) -> None:
    assert residue(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "用 <br> 标签换行，`<p>` 和“&nbsp;”，C++ 与 C#，a < b > c，2**3**4，***",
        "见 https://example.org/?a=1&amp;b=2 一页",
        "```python\nprint('{0}')\n```\n这段代码里有 {0} 和 <br>。",
        "# 标题\n\n**重点**\n\n# 标题\n\n[链接](https://example.org)",
        f"完\n\n{PROSE}",
        "他问 ChatGPT，对方答：“作为一个AI语言模型，我不能。”",
        "表中 0.53** 显著\n**表示在百分之一水平上显著",
        "<section>\n<!-- a -->\n<!-- b -->\n</section>\n以上是代码。",
        "{{ a }}\n{{ b }}\n以上是模板。",
        "Follow the Money\n\nRead My Lips\n\n是两部片名。",
        "点击按钮可以分享到朋友圈。他说[图片]没了，增长 50%%。",
        "作为回应，公司下调了价格。这是翻译史上的大事。",
        "图片来源：视觉中国\n\n点击率为何下降\n\n广告业的春天\n\n首页改版 | 设计手记",
        "登录页的设计 | 专栏\n\n上一篇讲到，网站要用Cookie记住读者。",
        "生于****年**月**日，证号610527********，单号****-**-**。",
        "换行符\\n在不同系统上不同，参见[1]和[注]。",
    ],
)
def test_code_and_prose_stay_silent(text: str) -> None:
    assert residue(text) == []


def test_files_hold_their_own_markup() -> None:
    assert residue("这很**重要**，{0} 条。", "a.md") == [("{0}", "placeholder")]
    assert residue("共有{0}条消息<br>。", "a.po") == []


def test_what_stays_without_the_markup() -> None:
    (mark,) = find_residue(article("点击[这里](https://example.org)查看"))
    assert mark.stands_for == "这里"


def _lines_marked(line: str) -> list[str]:
    text = f"{PROSE}\n\n{line}\n\n{PROSE}"
    return marked(text, find_residue(article(text)))


@pytest.mark.parametrize(
    "line",
    [
        "阅读时间：5分钟",
        "责任编辑：李某 | 我要纠错 | 返回顶部",
        "扫一扫，手机看新闻",
        "COOKIE 设置 接受全部 拒绝",
        "延伸閱讀：點此訂閱電子報>>",
        "圖片來源：通訊社 / 點擊放大",
        "相關文章：十大望遠鏡",
        "登入以閱讀全文",
        "点击下载App，随时随地看新闻！",
        "您的浏览器不支持视频播放",
        "评论 12 点赞 35 收藏",
        "新闻中心 > 国际 > 正文",
        "#晶片 #台積電",
        "Listen to this article",
        "Related: Ten best phones",
        "We value your privacy. Accept all cookies",
        "Nous utilisons des cookies pour améliorer la page",
        "未经授权不得转载",
        "编辑：周敏 浏览：3021 打印",
        "（圖／路透）",
        "（图/法新社）上一篇 下一篇",
        "圖／颱風過後的街道。（美聯社）",
        "本文由AI翻译，仅供参考。",
        "加入LINE好友，重要新聞不漏接",
        "喜歡本文嗎？按讚並分享給朋友",
        "评论加载失败，请稍后重试",
        "暫無評論……",
    ],
)
def test_lines_made_of_words_about_the_page_are_marked(line: str) -> None:
    assert _lines_marked(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "责任编辑：李某",
        "關注 | 央行降準",
        "如何下载视频",
        "會員制度改革",
        "文、攝影／編輯小柏　2025年11月6日　閱讀時間約4分鐘",
        "Google Play",
        "速度：光纤 > 5G > 4G",
        "公司推出新聞訂閱服務",
        "訂閱制的電子報重新流行，每天都有新刊物",
        "打开微信，扫描二维码，输入手机号。",
        "圖為總部大樓，攝於去年十一月。",
        "（中央社記者王小明台北十二日電）",
        "图片侵权官司越来越多",
        "加載中的貨輪停靠在碼頭",
        "他写了一本书。Hello World",
    ],
)
def test_lines_with_other_words_are_text(line: str) -> None:
    assert _lines_marked(line) == []


@pytest.mark.parametrize("tail", ["Accept all cookies", "上一篇 | 下一篇", "點擊查看大圖", "(Photo by AFP)"])
def test_what_follows_the_last_sentence_of_a_line_is_marked(tail: str) -> None:
    text = f"{PROSE}{tail}\n\n{PROSE}"
    assert marked(text, find_residue(article(text))) == [tail]


def test_line_ends_are_told_once() -> None:
    (mark,) = find_residue(article("第一段。\\n第二段。\\n第三段。"))
    assert mark.start == 4 and [span.start for span in mark.related] == [10]


def test_menus_are_marked_once() -> None:
    text = f"{PROSE}\n\n相关文章\n\n阅读更多 »\n\n| 首页 | 关于 |"
    assert marked(text, find_residue(article(text))) == ["相关文章", "阅读更多 »"]
