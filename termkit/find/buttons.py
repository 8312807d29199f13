"""Tells buttons and links of web pages that nobody means as text: share buttons, 上一篇 | 下一篇, calls to sign up."""

from __future__ import annotations

LONGEST = 60
"""Characters; buttons are not longer."""

FIRST = frozenset("上下返回点點按分阅閱延相推首ASFCRWLDVJPIasfcrwldvjpi")
"""What buttons begin with, to spare the other lines."""

_LINKS = tuple(
    "上一篇 下一篇 上一则 下一則 上一則 下一则 上一页 下一页 上一頁 下一頁 返回顶部 返回頂部 回到顶部 回到頂部 回顶部 回頂部"
    " 返回首页 返回首頁 返回列表 返回目录 返回目錄 首页 首頁".split()
)
_TO_TOP = tuple("返回顶部 返回頂部 回到顶部 回到頂部 回顶部 回頂部".split())
_BETWEEN = " \u3000\t|｜/／·»›>«‹<←→↑^"

_CLICK = ("点击", "點擊", "按此", "按一下", "分享")
_NEW_WINDOW = ("在新窗口", "在新視窗", "在新视窗", "在新分頁", "在新标签页")
_MORE = tuple(
    "阅读更多 閱讀更多 延伸阅读 延伸閱讀 相关阅读 相關閱讀 推荐阅读 推薦閱讀 相关文章 相關文章".split()
)

_CALLS = frozenset(
    "sign subscribe follow share click read watch listen download skip continue view join log".split()
)
_CALLED_TO = frozenset(
    "newsletter newsletters article story content comments inbox facebook twitter linkedin whatsapp app".split()
)
_ADS = frozenset(("advertisement", "advertisements", "sponsored content"))
_CREDITS = ("photo credit:", "image credit:", "picture credit:", "video credit:")


def is_button(line: str) -> bool:
    """Tell whether ``line`` is a button or a row of links that can't be meant as text, or an English credit."""
    return _is_share(line) or _is_row(line) or _is_english(line.lower())


def is_dangling_link(line: str) -> bool:
    """Tell whether ``line`` announces links (阅读更多：); where nothing follows, it was left behind."""
    line = line.replace("&nbsp;", " ").rstrip()
    return line[-1:] in (":", "：") and line[:-1].rstrip() in _MORE


def _is_share(line: str) -> bool:
    return line.startswith(_CLICK) and "分享" in line and any(window in line for window in _NEW_WINDOW)


def _is_row(line: str) -> bool:
    """Links in a row, with nothing between or beside them but marks; one alone only if it leads to the top."""
    rest, links = line.strip(_BETWEEN), 0
    while link := next((link for link in _LINKS if rest.startswith(link)), None):
        rest, links = rest[len(link) :].lstrip(_BETWEEN), links + 1
    return not rest and (links > 1 or links == 1 and line.strip(_BETWEEN) in _TO_TOP)


def _is_english(line: str) -> bool:
    if not line.isascii() or line[-1] in ".!?":
        return False
    words = line.split()
    return (
        line in _ADS or line.startswith(_CREDITS) or words[0] in _CALLS and not _CALLED_TO.isdisjoint(words)
    )
