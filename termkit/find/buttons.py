"""Tells buttons and links of web pages that nobody means as text: share buttons, menus in a row, calls to sign up."""

from __future__ import annotations

from termkit.find.notices import is_bracketed_credit, is_page_notice
from termkit.find.pagewords import is_english_page_line, is_page_line
from termkit.segment.furniture import is_english_furniture
from termkit.text import is_han

LONGEST = 60
"""Characters; buttons are not longer."""
LONGEST_NOTICE = 240
"""The same of notices about cookies."""

_BARS = dict.fromkeys(map(ord, "|｜>»›＞/／·・•←→«‹<"), "\n")
"""What stands between links."""
_LINK_SEPARATORS = " \u3000\t|｜/／·»›>«‹<←→↑^"

_NEIGHBOURS = tuple(
    "上一篇 下一篇 上一则 下一則 上一則 下一则 上一页 下一页 上一頁 下一頁 首页 首頁 返回首页 返回首頁 返回列表 返回目录 返回目錄".split()
)
_TO_TOP = tuple("返回顶部 返回頂部 回到顶部 回到頂部 回顶部 回頂部".split())

_LABELS = frozenset(
    """
    登录 登錄 登入 注册 註冊 退出 收藏 分享 转发 轉發 点赞 點讚 打印 列印 关闭 關閉 打印本页 列印本頁 友善列印 举报 檢舉 纠错
    复制链接 複製連結
    首页 首頁 主页 主頁 返回首页 返回首頁 网站地图 網站地圖 网站导航 網站導覽 联系我们
    聯絡我們 聯繫我們 关于我们 關於我們 加入我们 加入我們
免责声明 免責聲明 隐私政策 隱私政策 隱私權政策 私隱政策 服务条款 服務條款 使用条款 使用條款 用户协议 版权声明 版權聲明
意见反馈 意見反映
    上一篇 下一篇 上一页 下一页 上一頁 下一頁 正文 下载APP 下載APP 微信 微博 朋友圈 QQ空间 Facebook Twitter Line LINE X 广告合作 廣告刊登
    """.split()
)
_LABEL_STARTS = ("分享到", "分享至", "字号", "字號", "字级", "字級", "字体大小", "字體大小")
_PLACES = (
    "您的位置",
    "您当前的位置",
    "您目前的位置",
    "当前位置",
    "當前位置",
    "目前位置",
    "所在位置",
    "现在位置",
    "你的位置",
)
_HOMES = ("首页", "首頁", "主页", "主頁", "Home")

_ALONE = frozenset(
    """
    广告 廣告 加载中 載入中 展开全文 展開全文 收起全文 阅读全文 閱讀全文 阅读原文 閱讀原文 扫码关注 掃碼關注
    扫一扫 请继续往下阅读 請繼續往下閱讀
    广告后继续阅读 文章未完 更多精彩内容 更多精彩內容 订阅电子报 訂閱電子報 加入LINE好友 加入会员 加入會員 开启App 打开APP 打開APP
    """.split()
)
_SHARED = ("点击", "點擊", "按此", "按一下", "分享")
_NEW_WINDOW = ("在新窗口", "在新視窗", "在新视窗", "在新分頁", "在新标签页")
_MORE = tuple(
    "阅读更多 閱讀更多 延伸阅读 延伸閱讀 相关阅读 相關閱讀 推荐阅读 推薦閱讀 相关文章 相關文章".split()
)

_ADS = frozenset(
    ("ad", "advertisement", "advertisements", "sponsored content", "loading", "loading...", "loading…")
)
_LINKS = tuple(
    "延伸阅读 延伸閱讀 相关阅读 相關閱讀 相关文章 相關文章 相关新闻 相關新聞 相关报道 相關報道 相關報導 相关链接"
    " 相關連結 推荐阅读 推薦閱讀 更多阅读 更多新闻"
    " 更多新聞 更多报道 更多報導 更多報道 往期回顾 往期回顧 往期推荐 热门文章 熱門文章 热门推荐 熱門推薦 熱門新聞"
    " 热门新闻 编辑推荐 編輯推薦 小編推薦"
    " 你可能也喜欢 你可能還想看 您可能感興趣 你可能感興趣 猜你喜欢 猜你喜歡 看更多 阅读更多 閱讀更多 延伸收看 延伸聆聽"
    " 赞助内容 贊助內容 推广内容 广告 廣告"
    " 标签 標籤 文章標籤 文章标签 分享到 分享至 关注我们 追蹤我們 關注我們 上一篇 下一篇 上一則 下一則 本文链接"
    " 本文連結 本文网址 本文網址"
    " 浏览量 瀏覽量 瀏覽人次 瀏覽數 阅读量 閱讀數 點閱數 人氣 点击量".split()
)
"""What a page calls the links, tags and counts that it names behind a colon."""
_ENGLISH_LINKS = frozenset(
    "related,read more,read also,also read,see also,more on this,recommended,sponsored,tags,tagged,topics,filed under"
    ",posted in,posted by,categories,follow us,share this,up next,related articles,related stories".split(",")
)
_SECTIONS = frozenset(
    "首页 首頁 主页 主頁 新闻 新聞 要闻 要聞 即時 即时 财经 財經 国际 國際 体育 體育 娱乐 娛樂 社会 社會 政治 科技"
    " 生活 正文 内文 內文 频道 頻道 港聞 两岸 兩岸 中国 观点 觀點 文章 文化 健康"
    " 汽车 汽車 房产 地產 房產 新闻中心 新聞中心 资讯 資訊 产业 產業 國內 国内 本地 world news home business tech sports politics".split()
)
_CREDITS = tuple(
    "图片来源 圖片來源 图片提供 圖片提供 图源 圖源 照片来源 照片來源 photo image picture".split()
)
_CREDITED = ("", "credit", "source", "by")

_SENTENCE_ENDS = "。！？"

_ASKS = (
    "我们",
    "我們",
    "本网站",
    "本網站",
    "本站",
    "本网",
    "本網",
    "本頁",
    "本页",
    "瀏覽本",
    "浏览本",
    "we ",
    "our ",
)
_ASKED = (
    "同意",
    "接受",
    "您的",
    "你的",
    "继续浏览",
    "繼續瀏覽",
    "繼續使用",
    "继续使用",
    "consent",
    "accept",
    "agree",
    "your",
)
"""Who tells of cookies on a page, and what he asks for."""
_NOTICES = (
    "本网站",
    "本網站",
    "本站",
    "我们使用",
    "我們使用",
    "为了提供",
    "為了提供",
    "we use",
    "this site",
    "this website",
    "by continuing",
)


def is_button(line: str) -> bool:
    """Tell whether ``line`` is a button, a call or a row of links that can't be meant as text, or a picture's credit."""
    if "](" in line:
        return False
    if is_page_line(line) or is_page_notice(line) or _is_credit_and_more(line):
        return True
    if line[-1] in "。，；！？!?":
        return False
    bare = line.strip("（）()[]【】 …．.")
    return (
        bare in _ALONE
        or _is_share(line)
        or _is_row(line)
        or _is_bar(line)
        or _is_credit(line)
        or _is_link(bare)
        or _is_english(line.lower())
    )


def is_notice(line: str) -> bool:
    """Tell whether ``line`` is what a page says of its cookies or its copyright."""
    lower = line.lower()
    if "cookie" in lower:
        asks = any(map(lower.__contains__, _ASKS)) and any(map(lower.__contains__, _ASKED))
        return asks or lower.startswith(_NOTICES) or not any(map(is_han, line)) or is_page_line(line)
    return "all rights reserved" in lower and lower.startswith(("©", "(c)", "copyright"))


def tail_at(line: str) -> int:
    """Return where in ``line``, behind its last sentence, a credit in English, a button or a row of them begins, or 0."""
    end = max(line.rfind(sign, 0, len(line) - 1) for sign in _SENTENCE_ENDS) + 1
    while 0 < end < len(line) and line[end] in " \u3000”」』":
        end += 1
    tail = line[end:]
    if not 0 < end < len(line) or not 2 < len(tail) <= LONGEST:
        return 0
    if tail[0] in "(（":
        return end if tail.isascii() and is_bracketed_credit(tail) or _is_credit_and_more(tail) else 0
    if tail.isascii():
        return end if is_english_page_line(tail) else 0
    return end if tail[-1] not in _SENTENCE_ENDS and (is_page_line(tail) or _is_row(tail)) else 0


def _is_credit_and_more(line: str) -> bool:
    """（图/法新社）上一篇 下一篇"""
    if line[0] not in "(（":
        return False
    end = max(line.find(")"), line.find("）")) + 1
    return 0 < end < len(line) and is_bracketed_credit(line[:end]) and is_button(line[end:].strip())


def is_dangling_link(line: str) -> bool:
    """Tell whether ``line`` announces links (阅读更多：); where nothing follows, it was left behind."""
    line = line.replace("&nbsp;", " ").rstrip()
    return line[-1:] in (":", "：") and line[:-1].rstrip() in _MORE


def _is_link(line: str) -> bool:
    """相关文章：…, 延伸閱讀｜…: a link to something else on the page."""
    label, colon, _ = (
        line.replace("：", ":").replace("｜", ":").replace("|", ":").replace("／", ":").partition(":")
    )
    name = label.strip(" 【】[]▶►●■◆>»-").lower()
    if colon and (name in _LINKS or name in _ENGLISH_LINKS):
        return True
    return line.startswith("#") and _is_row_of_tags(line)


def _is_row_of_tags(line: str) -> bool:
    tags = line.split()
    return len(tags) > 1 and all(
        len(tag) > 1 and tag[0] == "#" and tag[1] not in "#0123456789" for tag in tags
    )


def _is_share(line: str) -> bool:
    return line.startswith(_SHARED) and "分享" in line and any(window in line for window in _NEW_WINDOW)


def _is_row(line: str) -> bool:
    """Links in a row, with nothing between or beside them but marks; one alone only if it leads to the top."""
    rest, links = line.strip(_LINK_SEPARATORS), 0
    while link := next((link for link in _NEIGHBOURS + _TO_TOP if rest.startswith(link)), None):
        rest, links = rest[len(link) :].lstrip(_LINK_SEPARATORS), links + 1
    return not rest and (links > 1 or links == 1 and line.strip(_LINK_SEPARATORS) in _TO_TOP)


def _is_bar(line: str) -> bool:
    """登录 | 注册, 首页 > 新闻 > 正文, 上一篇：… 下一篇：…, 分享至：微信 微博: labels of a page side by side."""
    if line[0] == "|":  # the cell of a table that holds the page's menu
        return False
    if line.startswith(_LABEL_STARTS) and ("：" in line or ":" in line):
        return True
    if line.startswith(("上一篇：", "上一篇:")) and "下一篇" in line:
        return True
    parts = [part.strip(" \u3000") for part in line.translate(_BARS).split("\n")]
    parts = [part for part in parts if part]
    if len(parts) > 1 and ">" in line.replace("＞", ">").replace("›", ">").replace("»", ">"):
        first = parts[0].replace("：", ":").rpartition(":")
        if first[2].strip() in _HOMES and (not first[0] or first[0].strip() in _PLACES):
            return True
        return len(parts) > 2 and sum(part.lower() in _SECTIONS for part in parts) > 1
    words = parts if len(parts) > 1 else line.split()
    return (
        sum(word in _LABELS or word.startswith(_LABEL_STARTS) or is_english_furniture(word) for word in words)
        > 1
    )


def _is_credit(line: str) -> bool:
    """图片来源：Getty Images, Photo: Reuters: a credit in English, as pictures of an English page have it."""
    label, colon, source = line.replace("：", ":").partition(":")
    name = label.strip().lower()
    if (
        not colon
        or not name.startswith(_CREDITS)
        or not source.isascii()
        or not any(map(str.isalpha, source))
    ):
        return False
    return name in _CREDITS or name.partition(" ")[2] in _CREDITED


def _is_english(line: str) -> bool:
    if not line.isascii() or line[-1] in "!?" or line[-1] == "." and line not in _ADS:
        return False
    words = line.split()
    return (
        line in _ADS
        or words[-2:] == ["min", "read"]
        or line.startswith(("please enable javascript", "your browser does not support"))
    )
