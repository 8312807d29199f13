"""Tells lines of page furniture by what they are made of: nothing but words that speak of the page itself.

分享 and 订阅 are acts of who reads a page, 二维码 and 电子报 what they are done with, 请 and 立即 fill up. A line in
which no other words stand, and an act, is a button, a call or a counter, however it is put together.
"""

from __future__ import annotations

import functools

from termkit.text import is_han

_ACTS = """
分享 转发 轉發 点击 點擊 点选 點選 点此 點此 按此 按下 轻触 輕觸 戳 点开 點開 扫描 掃描 扫码 掃碼 扫一扫 掃一掃 扫 掃 长按 長按 识别 識別
订阅 訂閱 关注 關注 追踪 追蹤 收藏 点赞 點讚 点讚 按赞 按讚 讚好 登录 登入 登錄 注册 註冊 下载 下載 打开 打開 开启
開啟 复制 複製 打印 列印
纠错 糾錯 报错 報錯 勘误 勘誤 举报 檢舉 舉報 返回 回到 展开 展開 收起 收合 加载 載入 加載 刷新 重试 重試 跳过 略過
跳至 跳到 查看 檢視 查閱 观看
觀看 收看 播放 暂停 暫停 静音 靜音 全屏 全螢幕 点图 點圖 放大 缩小 縮小 接受 拒绝 拒絕 同意 允许 允許 解锁 解鎖 加入
评论 評論 留言 回复 回覆 浏览 瀏覽 阅读
閱讀 收听 收聽 聆听 聆聽 搜索 搜尋 关闭 關閉 投稿 爆料 转载 轉載 轉貼 打赏 打賞 续看 續看 看更多 读更多 設為首頁 设为首页 倒赞
"""
_THINGS = """
全文 原文 详情 詳情 详细 詳細 更多 内容 內容 二维码 二維碼 QRCode QR Code 公众号 公眾號 视频号 客户端 客戶端 App 应用
應用程式 应用程序 小程序 电子报 電子報
邮件 郵件 微信 微博 朋友圈 QQ空间 QQ LINE Facebook FB 脸书 臉書 Instagram IG Twitter YouTube Telegram WhatsApp Threads
抖音 小红书 好友 朋友 频道
頻道 链接 鏈接 連結 链结 大图 大圖 原图 原圖 图片 圖片 视频 影片 短片 视讯 音频 音訊 文章 本文 本页 本頁 页面 頁面
网页 網頁 首页 首頁 主页 主頁 顶部 頂部 頂端 顶端
列表 目录 目錄 上一页 下一页 上一頁 下一頁 上一篇 下一篇 上一则 下一则 上一則 下一則 网站 網站 官网 官網 账号 帐号
帳號 賬號 帳戶 会员 會員 密码
密碼 字号 字號 字体 字體 字级 字級 按钮 按鈕 广告 廣告 新闻 新聞 资讯 資訊 通知 推送 推播 Cookies Cookie 偏好 隐私 隱私 私隱 政策 条款
條款 专页 專頁 粉丝团 粉絲團 粉絲專頁 群组 群組 社群 报道 報道 報導 浏览器 瀏覽器 评论区 留言板 剪贴板 剪貼簿 手机版
电脑版 頁首 页首 標籤 标签 授权 授權 许可 版权 版權 著作權 著作权 權利 权利
"""
_FILLERS = """
我要 请 請 立即 立刻 马上 馬上 即可 可 可以 以 了解 一下 到 至 给 給 给我们 用 看 讀 读 的 本 此 这里 這裡 這裏 此处
此處 并 和 与 與 或 及 后 後 前 次 条 條 则
則 篇 分钟 分鐘 秒 小时 预计 預計 约 約 需 需要 时间 時間 共 字 为 為 您 你 您的 你的 我们 我們 我们的 我們的 成为
成為 免费 免費 随时 隨時 随地 隨地 掌握 第一时间 第一時間
获取 獲取 获得 獲得 接收 收到 错过 錯過 每天 每日 每周 每週 全部 所有 仅限 僅限 专享 專享 独享 獨享 限定 付费 付費
剩余 剩餘 未 已 有 也 来 在 上 下 继续 繼續
让 讓 使用 支持 支援 失败 失敗 中 不 无法 無法 稍后 稍後 人 人次 数 數 量 精彩 独家 獨家 热门 熱門 最新 相关 相關 推荐
推薦 延伸 最 好 手机 手機 消息 设置 設置 設定 管理 选项 選項
內文 功能 官方 全新 升级 體驗 体验 享受 优惠 文中 內文 正文 更 多 将 將 就 能 还 還 欢迎 歡迎 感谢 感謝 按钮 下方 上方
右上角 左上角 以下 以上 完整 版 图 圖 发表 發表 我 想 要 送出 提交 输入 輸入
未经 未經 不得 禁止 必究 违者 違者 保留 未完 往下 滑动 滑動 滚动 捲動 喜欢 喜歡 这篇 這篇 吗 嗎
"""
_COUNTED = frozenset(
    "阅读 閱讀 浏览 瀏覽 评论 評論 点赞 點讚 收藏 转发 轉發 观看 觀看 播放 分享 留言 回复 回覆 讚好 按讚 点击 點擊 收听 收聽".split()
)
"""Acts that a page counts."""

_OPENERS = tuple(
    "请 請 立即 马上 馬上 点击 點擊 點選 点此 點此 按此 扫 掃 长按 長按 下载 下載 登录 登入 订阅 訂閱 关注 關注 追蹤"
    " 加入 欢迎 歡迎 喜欢 喜歡 更多 想 您的浏览器 您的瀏覽器 未经 未經 版权 版權".split()
)
"""How a call begins that is written as a sentence."""
_ENDS = "。！!.…～~"

_ENGLISH_ACTS = frozenset(
    "sign subscribe follow share click tap read watch listen download skip continue view join log login register accept reject print"
    " save open load show advertisement tweet email comment reply report enter loading scroll play pause mute manage copy"
    " buffering back jump hide expand collapse donate unlock bookmark allow decline".split()
)
_ENGLISH_REST = frozenset(
    "up in on to for the our your us this that full free now here more out of and or a an with all by via get it as"
    " you we i agree min mins"
    " minute minutes newsletter newsletters inbox article articles story stories content comments comment facebook"
    " twitter linkedin whatsapp instagram"
    " youtube telegram app apps cookies cookie post page top bottom menu main home news latest daily weekly email address link video"
    " audio podcast image images photo photos gallery below above later related replies options settings preferences account member"
    " members subscriber subscribers is only access about friends next previous x google apple store play not now no thanks"
    " original text version larger enlarge search results topic topics transcript live chat".split()
)
_SEPARATORS = dict.fromkeys(map(ord, "|｜/／·•>»›＞←→"), "\n")
_LONGEST_LABEL = 16


def is_page_line(line: str) -> bool:
    """Tell whether ``line`` is made of words about the page: a call, a counter, a row of buttons."""
    sentence = line[-1] in _ENDS
    if sentence and not line.lstrip("【（(").startswith(_OPENERS):
        return False
    if line.isascii():
        return not sentence and is_english_page_line(line)
    if _speaks_of_page(line):
        return True
    parts = [part.strip() for part in line.translate(_SEPARATORS).split("\n") if part.strip()]
    if len(parts) < 2 or sentence or max(map(len, parts)) > _LONGEST_LABEL:
        return False
    # of a byline the reading time may be part
    return (
        any(_speaks_of_page(part) for part in parts if not any(map(str.isdigit, part)))
        or sum(part in _words()[0] for part in parts) > 1
    )


def is_english_page_line(line: str) -> bool:
    """Tell whether an English ``line`` is made of such words, and has an act and another one."""
    words = [word.strip("()[]:!,.…|>»&-'\"") for word in line.lower().replace("’", "'").split()]
    words = [word for word in words if word and not word.replace(":", "").replace(".", "").isdigit()]
    acts = sum(word in _ENGLISH_ACTS for word in words)
    return (
        acts > 0
        and len(words) > 1 + (words[0] not in _ENGLISH_ACTS)
        and all(w in _ENGLISH_ACTS or w in _ENGLISH_REST for w in words)
    )


def _speaks_of_page(line: str) -> bool:
    """Whether an act stands in ``line``, with another or with its thing or count, and no more than a name besides."""
    acts, things, counted, unknown, place = 0, 0, False, 0, 0
    words_of_act, words_of_thing, fillers = _words()
    while place < len(line):
        char = line[place]
        if not (is_han(char) or char.isalpha()):
            counted |= char.isdigit()
            place += 1
            continue
        for length in range(_longest(), 0, -1):
            word = line[place : place + length].lower()
            if word in words_of_act or word in words_of_thing or word in fillers:
                acts += word in words_of_act
                things += word in words_of_thing
                break
        else:
            length = 1
            unknown += 1
        place += length
    if counted and any(word in line for word in _COUNTED) and not unknown:
        return True
    return unknown * 8 <= len(line) and acts > 0 and acts + things > 1


@functools.cache
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    acts, things, fillers = (frozenset(words.lower().split()) for words in (_ACTS, _THINGS, _FILLERS))
    return acts, things, fillers


@functools.cache
def _longest() -> int:
    return max(len(word) for words in _words() for word in words)
