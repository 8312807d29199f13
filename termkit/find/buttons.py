"""Tells buttons and links of web pages that nobody means as text: share buttons, menus in a row, calls to sign up."""

from __future__ import annotations

from termkit.segment.furniture import is_english_furniture

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
    免责声明 免責聲明 隐私政策 隱私政策 隱私權政策 私隱政策 服务条款 服務條款 使用条款 使用條款 用户协议 版权声明 版權聲明 意见反馈 意見反映
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
_CLICKED = ("点击", "點擊", "點選", "点此", "點此", "按此", "请点击", "請點擊", "戳这里", "戳這裡")
_CLICKED_FOR = tuple(
    "更多 内容 內容 全文 原文 详情 詳情 详细 詳細 放大 大图 大圖 图片 圖片 视频 影片 下载 下載"
    " 订阅 訂閱 关注 關注 查看 观看 觀看 进入 進入".split()
)
_SCANS = ("扫描", "扫码", "掃描", "掃碼", "长按", "長按", "识别", "識別")
_SCANNED = ("二维码", "二維碼", "QR", "关注", "關注")
_SHARED = ("点击", "點擊", "按此", "按一下", "分享")
_NEW_WINDOW = ("在新窗口", "在新視窗", "在新视窗", "在新分頁", "在新标签页")
_MORE = tuple(
    "阅读更多 閱讀更多 延伸阅读 延伸閱讀 相关阅读 相關閱讀 推荐阅读 推薦閱讀 相关文章 相關文章".split()
)

_CALLS = frozenset(
    "sign subscribe follow share click read watch listen download skip continue view join log accept".split()
)
_CALLED_TO = frozenset(
    "newsletter newsletters article story content comments inbox facebook twitter linkedin whatsapp app cookies".split()
)
_ADS = frozenset(
    ("advertisement", "advertisements", "sponsored content", "loading", "loading...", "loading…")
)
_TAGGED = ("tags:", "tagged:", "filed under:", "posted in", "posted by", "categories:")
_CREDITS = tuple(
    "图片来源 圖片來源 图片提供 圖片提供 图源 圖源 照片来源 照片來源 photo image picture".split()
)
_CREDITED = ("", "credit", "source", "by")

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
    if line[-1] in "。，；！？!?" or "](" in line:
        return False
    bare = line.strip("（）()[]【】 …．.")
    return (
        bare in _ALONE
        or _is_call(bare)
        or _is_share(line)
        or _is_row(line)
        or _is_bar(line)
        or _is_credit(line)
        or _is_english(line.lower())
    )


def is_notice(line: str) -> bool:
    """Tell whether ``line`` is what a page says of its cookies or its copyright."""
    lower = line.lower()
    if "cookie" in lower:
        return lower.startswith(_NOTICES)
    return "all rights reserved" in lower and lower.startswith(("©", "(c)", "copyright"))


def is_dangling_link(line: str) -> bool:
    """Tell whether ``line`` announces links (阅读更多：); where nothing follows, it was left behind."""
    line = line.replace("&nbsp;", " ").rstrip()
    return line[-1:] in (":", "：") and line[:-1].rstrip() in _MORE


def _is_call(bare: str) -> bool:
    """点击查看更多, 长按识别二维码: whole lines that ask the reader to do something with the page."""
    return (
        bare.startswith(_CLICKED)
        and bare.endswith(_CLICKED_FOR)
        or bare.startswith(_SCANS)
        and any(object_ in bare for object_ in _SCANNED)
        and "，他" not in bare
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
        return first[2].strip() in _HOMES and (not first[0] or first[0].strip() in _PLACES)
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
        or line.startswith(_TAGGED)
        or words[-2:] == ["min", "read"]
        or words[0] in _CALLS
        and not _CALLED_TO.isdisjoint(words)
    )
