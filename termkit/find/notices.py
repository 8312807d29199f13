"""Tells lines that speak to the reader of a page, not of the story: credits of agencies, disclaimers, calls, states."""

from __future__ import annotations

from termkit.text import is_han

LONGEST = 120
"""Characters; a paragraph that merely mentions such things is longer."""
_LONGEST_CALL = 60
_LONGEST_STATE = 20

_AGENCIES = tuple(
    "Getty Shutterstock iStock Unsplash Pexels Pixabay Flickr AFP Reuters Bloomberg EPA Alamy 法新社 路透"
    " 美联社 美聯社 歐新社 欧新社 彭博 视觉中国 視覺中國 达志影像 達志影像 东方IC".split()
)
"""Who sells pictures."""
_PICTURE = tuple("图 圖 资料图 資料圖 照片 摄影 攝影 photo image picture credit file".split())

_SELF = tuple(
    "本文 本站 本网 本網 本页 本頁 本刊 本报 本報 本平台 此文 该文 該文 文章 原文 全文 以上内容 以上內容"
    " 上述内容 上述內容 以上资料 以上資料 以上资讯 以上資訊 以上观点 以上觀點 内容 內容 声明 聲明 特别声明"
    " 免责 免責 版权 版權 译文 譯文 部分图片 图片 圖片 資料 资料 未经 未經 如有 如涉 凡 转载 轉載 提示"
    " 风险提示 風險提示 除非 注：本 註：本 此为 此為 由机器 由機器 由AI".split()
)
"""How a page begins to speak of itself."""
_DISCLAIMERS = tuple(
    "机器翻译 機器翻譯 自动翻译 自動翻譯 AI翻译 AI翻譯 人工智能翻译 人工智慧翻譯 系统翻译 系統翻譯"
    " 翻译仅供 翻譯僅供 仅供参考 僅供參考 谨供参考 不代表本 不代表网站 不代表網站 如有侵权 如有侵權"
    " 如涉侵权 如涉侵權 联系删除 聯絡刪除 聯繫刪除 不得转载 不得轉載 禁止转载 禁止轉載 请勿转载 請勿轉載"
    " 注明出处 註明出處 注明来源 註明來源 版权归 版權歸 版权所有 版權所有 翻印必究 授权转载 授權轉載"
    " 获授权 原文链接 原文連結 文责自负 文責自負 风险自负 風險自負 著作權所有".split()
)

_SIZES = tuple("字号 字號 字体 字體 字级 字級".split())
_ROW_LABELS = _SIZES + tuple(
    "浏览 瀏覽 阅读 閱讀 点击 點擊 评论 評論 分享 打印 列印 收藏 转发 轉發 人气 人氣 标签 標籤".split()
)
"""Labels of buttons and counters, which make a row of labels one of the page; a byline has others only."""

_ACTS = tuple(
    "订阅 訂閱 关注 關注 追踪 追蹤 下载 下載 加入 登录 登入 登錄 注册 註冊 扫码 掃碼 扫描 掃描 扫一扫 掃一掃"
    " 长按 長按 点击 點擊 點選 按此 点此 點此 分享 收藏 开启 開啟 打开 打開 按讚 按赞 讚好 转发 轉發 免费订阅"
    " 免費訂閱 成为会员 成為會員 升级 升級 开通 開通 浏览 瀏覽 收听 收聽 收看 观看 觀看".split()
)
_NOUNS = "制者量率费費户戶服经經"
"""What makes a noun of such an act: 訂閱制."""
_POLITE = tuple(
    "请 請 立即 立刻 马上 馬上 快来 快來 欢迎 歡迎 现在 現在 即刻 想看更多 更多 喜欢本文 喜歡本文 一键 一鍵".split()
)
_CHANNELS = tuple(
    "电子报 電子報 通訊 快讯 快訊 邮件 郵件 App APP app 应用 應用程式 客户端 客戶端 公众号 公眾號 微信 微博 LINE Line"
    " Telegram WhatsApp YouTube Instagram IG Facebook Threads 频道 頻道 专页 專頁 粉專 粉丝 粉絲 群组 群組 二维码 二維碼"
    " QR 会员 會員 账号 賬號 帐号 帳號 全文 本报 本報 本刊 我们 我們 本台 本站 官网 官網 朋友 Podcast 播客 小程序"
    " 视频号 推送 推播 通知 专栏 專欄 原文 链接 連結".split()
)
_BENEFITS = tuple(
    "最新 第一时间 第一時間 随时 隨時 更多 精彩 独家 獨家 不错过 不錯過 不漏 免费 免費 优惠 優惠 掌握 每日 每天 每周"
    " 每週 即时 即時 全文 完整 专享 專享 无广告 無廣告 深度 重要新闻 重要新聞 资讯 資訊 详情 詳情 一手 抢先 搶先"
    " 给朋友 給朋友 好友".split()
)
_STORY = tuple(
    "说 說 表示 称 稱 他 她 用户 用戶 公司 然后 然後 输入 輸入 步骤 步驟 设置 設定 “ 「 了".split()
)
"""Words of a report or a manual, which calls don't have."""

_STATES = tuple(
    "加载 加載 載入 缓冲 緩衝 评论 評論 留言 视频 視頻 影片 播放 页面 頁面 广告 廣告 图片 圖片 音频 音訊 直播"
    " 链接 連結 网页 網頁".split()
)
_STATE_SIGNS = tuple(
    "正在 请稍候 請稍候 请稍等 請稍等 稍后再试 稍後再試 稍后重试 稍後重試 加载中 加載中 載入中 加载失败 載入失敗"
    " 暂无 暫無 尚無 还没有 還沒有 已关闭 已關閉 无法播放 無法播放 不支持 不支援 不存在 已失效 已过期 已過期"
    " 秒后 秒後".split()
)


def is_page_notice(line: str) -> bool:
    """Tell whether ``line`` is a credit, disclaimer, call, state or row of labels of a page."""
    return len(line) <= LONGEST and (
        is_bracketed_credit(line)
        or _is_credited_caption(line)
        or _is_disclaimer(line)
        or _is_call(line)
        or _is_state(line)
        or _is_label_row(line)
    )


def is_bracketed_credit(line: str) -> bool:
    """Tell whether ``line`` is nothing but the owner of a picture in brackets: （图/法新社）, (Photo by AFP)."""
    if line[0] not in "(（【" or line[-1] not in ")）】" or len(line) > _LONGEST_CALL:
        return False
    inner = line[1:-1].strip()
    if any(bracket in inner for bracket in "()（）"):
        return False
    parted = "/" in inner or "／" in inner
    lower = inner.lower()
    if (
        lower.startswith("photo by")
        or lower.startswith(_PICTURE)
        and (parted or ":" in inner or "：" in inner)
    ):
        return True
    named = any(agency in inner for agency in _AGENCIES) and not any(
        sign in inner for sign in "。，,報报訊讯電电"
    )
    return named and (parted or inner.isascii())


def _is_credited_caption(line: str) -> bool:
    """圖：警員在館外調查。（法新社／Getty Images）: a labelled caption with the agency at its end."""
    if line[-1] not in ")）" or not line.startswith(("图", "圖", "▲", "△")):
        return False
    opening = max(line.rfind("("), line.rfind("（"))
    return line[1:2] in ":：/／|｜ " and opening > 0 and any(name in line[opening:] for name in _AGENCIES)


def _is_disclaimer(line: str) -> bool:
    bare = line.lstrip("【[（(＊*※•·▲◎●★ \u3000")
    return bare.startswith(_SELF) and any(word in line for word in _DISCLAIMERS) and not _tells(line)


def _is_call(line: str) -> bool:
    """訂閱電子報，每天掌握最新消息: an act of the reader at the start, where it is done, and what it is good for."""
    bare = line.lstrip("【[（(＊*※•·▶►>》 \u3000")
    while not bare.startswith(_ACTS) and bare.startswith(_POLITE):
        bare = bare[max(len(word) for word in _POLITE if bare.startswith(word)) :].lstrip("，, 吗嗎？?")
    act = next((word for word in _ACTS if bare.startswith(word)), "")
    if not act or bare[len(act) : len(act) + 1] in _NOUNS or len(line) > _LONGEST_CALL or _tells(line):
        return False
    clause = bare.replace("，", ",").replace("！", ",").partition(",")[0]
    return any(word in clause for word in _CHANNELS) and any(word in bare for word in _BENEFITS)


def _is_state(line: str) -> bool:
    """正在加载评论……, 影片無法播放: what the player or the comments of a page are at."""
    signed = line.startswith(_STATE_SIGNS)
    return (
        len(line) <= _LONGEST_STATE
        and (signed or line.startswith((*_STATES, "该", "該", "此", "本", "您")))
        and any(word in line for word in _STATES)
        and any(word in line for word in _STATE_SIGNS)
        and "中的" not in line
        and (
            line[-1] in "….。！!~"
            or "秒" in line
            or line.endswith(_STATE_SIGNS)
            or signed
            and is_han(line[-1])
        )
        and not _tells(line)
    )


def _is_label_row(line: str) -> bool:
    """责编：某 来源：某 字号：大 中 小: two labels and more, one of them of a button or counter."""
    words = line.replace(":", "：").replace("|", " ").replace("｜", " ").split()
    labels = [word.partition("：")[0] for word in words if 0 < word.find("：") <= 4]
    if labels and labels[0] in _SIZES:
        return True
    return len(labels) > 1 and any(label.startswith(_ROW_LABELS) for label in labels)


def _tells(line: str) -> bool:
    return any(word in line for word in _STORY)
