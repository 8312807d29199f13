"""Tells page furniture, what surrounds the text of a page, from text: menus, counters, bylines, links."""

from __future__ import annotations

import functools
import re

LONGEST = 60
"""Characters; furniture lines, headings and titles are not longer."""

_PHRASES = frozenset(
    """
    收藏 評論 评论 分享 分享到 点赞 點讚 喜欢 喜歡 转发 轉發 举报 舉報 打印 列印 关注 關注 登录 登入 注册 註冊
    首页 首頁 目录 目錄 菜单 選單 搜索 搜尋 返回 返回首页 返回首頁 返回顶部 回到頂部 上一页 上一頁 下一页 下一頁
    上一篇 下一篇 相关文章 相關文章 相关阅读 相關閱讀 相关新闻 相關新聞 相关推荐 相關推薦 推荐阅读 推薦閱讀
    延伸阅读 延伸閱讀 热门文章 熱門文章 最新文章 更多文章 热门推荐 熱門推薦 猜你喜欢 猜你喜歡 为你推荐 為你推薦
    阅读更多 閱讀更多 阅读全文 閱讀全文 阅读原文 閱讀原文 查看更多 查看原文 展示原文 展开全文 展開全文 繼續閱讀 继续阅读
    点击查看 扫码关注 訂閱 订阅 广告 廣告 发表评论 發表評論 加入收藏
    """.split()
)
_CREDITS = frozenset("来源 來源 原文 本文为机器翻译 本文為機器翻譯 机器翻译 機器翻譯".split())

_ENGLISH = frozenset(
    """
    back to blog|back to top|back to home|home|menu|search|share|share this|share this article|share on facebook
    |share on twitter|read more|learn more|show more|load more|see more|continue reading|sign up|sign in|log in|login
    |register|subscribe|subscribe now|newsletter|follow us|contact us|about us|comments|leave a comment|leave a reply
    |related articles|related posts|related stories|recommended|next|previous|next article|previous article|print
    |advertisement|sponsored|skip to content|skip to main content|privacy policy|terms of service|terms of use
    |cookie policy|accept cookies|all rights reserved|table of contents|download app|view original|copy link|cookies
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
"""Buttons, links and captions of English web pages."""

_LABELS = frozenset(
    """
    电话 電話 传真 傳真 邮箱 郵箱 电邮 電郵 地址 网址 網址 邮编 客服 热线 熱線 微信 微博 公众号 公眾號 qq
    来源 來源 出处 出處 原文 作者 译者 譯者 编辑 編輯 编译 編譯 责编 責編 责任编辑 責任編輯 审校 校对 校對 记者 記者 撰文
    文 图 圖 图源 图片来源 圖片來源 摄影 攝影 发布 發布 發佈 发布时间 发布日期 發布時間 更新时间 更新時間 时间 時間 日期
    标签 標籤 分类 分類 关键词 關鍵詞 上一篇 下一篇 分享到 点击数 点击量 浏览量 阅读量 阅读数
    tel fax phone email e-mail mail source author by editor tag tags via posted published updated
    """.split()
)
"""What stands before a colon in bylines and imprints."""

_COUNTED = frozenset(
    """
    浏览 瀏覽 阅读 閱讀 评论 評論 点赞 點讚 赞 讚 喜欢 喜歡 收藏 分享 转发 轉發 点击 點擊 观看 觀看 分钟阅读 分鐘閱讀 分钟 分鐘
    view views comment comments like likes share shares minread minutesread minuteread
    """.split()
)


def is_english_furniture(line: str) -> bool:
    """Tell whether ``line`` is a button, link or caption of an English web page, such as “Read more »”."""
    return line.strip(" »›→>«‹←<|.:•·…").lower() in _ENGLISH


def is_navigation(line: str) -> bool:
    """Tell whether a line of furniture leads elsewhere on the page: menus, tables of links, 阅读更多 »."""
    return line[0] in "|【" or line[-1] in "»›" or line.rstrip(" >:") in _PHRASES


def is_furniture(line: str) -> bool:
    """Tell whether ``line``, stripped and not longer than ``LONGEST``, is page furniture."""
    if line[-1] in "。！？；，、」”":
        return False
    label, colon, _ = line.replace("：", ":").replace("／", ":").partition(":")
    return (
        colon != ""
        and label.rstrip().lower() in _LABELS
        or line.rstrip("»› >") in _PHRASES
        or line in _CREDITS
        or line[-1] in "»›"
        or line[0] == "|"
        or line.startswith(("©", "(c)", "Copyright", "版权所有", "版權所有", "http://", "https://"))
        or line.startswith(("首页", "首頁", "Home "))
        and ">" in line
        or line.count("【") > 1
        and line[-1] == "】"
        or not any(map(str.isalnum, line))
        or is_english_furniture(line)
        or _is_count_or_date(line)
    )


def _is_count_or_date(line: str) -> bool:
    """8 分钟阅读, 84, 点击 64 次, 2026年2月22日 08:18."""
    if not any(map(str.isdigit, line)):
        return False
    rest = line.strip("0123456789.,+ 万萬kK:：()（）").strip("次条條个個人数數量").replace(" ", "").lower()
    return not rest or rest in _COUNTED or _date().fullmatch(line) is not None


@functools.cache
def _date() -> re.Pattern[str]:
    day = r"(?:19|20)[0-9]{2}(?:[-/.年] ?[0-9]{1,2}[-/.月] ?[0-9]{1,2}日?|[01][0-9][0-3][0-9])"
    credit = "来源|來源|作者|编辑|編輯|发布|發布|更新"
    return re.compile(
        rf"(?:[^0-9。，,]{{0,14}}[:： (（])?{day}(?:[ -~\s（）：，]{{0,30}}|.{{0,12}}(?:{credit}).*)"
    )
