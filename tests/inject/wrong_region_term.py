"""Words of another region, as script conversion leaves them: 軟件 in Taiwan, 软体 on the mainland."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from random import Random

from termkit.glossary.model import Concept
from termkit.text import fold
from tests.inject import Edit
from tests.inject._terms import (
    CHINESE,
    certain,
    glossary_table,
    in_script,
    opencc_table,
    replaced,
    right_words,
)

LOCALES = CHINESE
RULES = ("wrong-region-term", "inconsistent-term", "deprecated-term")
"""A name beside the locale's own is inconsistent, too, and some words are marked as wrong for a locale."""

_EVERYWHERE = frozenset(
    "內核 核心 數據 資料 項目 專案 文檔 文件 像素 畫素 圖像 影像 進程 程序 行程 運行 執行 保存 儲存 存儲 打開 開啟 支持 支援 數字 數位 "
    "組件 元件 部件 設備 裝置 性能 效能 集成 整合 位圖 自行車 腳踏車 高清 智能 智慧 視頻 影片 聲音 播放 創建 建立 信號 訊號 概率 機率 "
    "全球 全局 全域 實現 實作 響應 回應 訪問 存取 窗口 視窗 對象 物件 接口 介面 界面 變量 字符 通道 內存 消息 訊息 信息 資訊 模擬 仿真 "
    "用戶 使用者 調用 呼叫 呼籲 加載 載入 配置 設定 設置 循環 迴圈 質量 品質 通過 透過 傳感 感測 傳輸".split()
)
"""Words of OpenCC's tables that are as good in both regions, or have another meaning too."""


def propose(text: str, locale: str, random: Random) -> Iterator[Edit]:
    """Yield the change of each word of the locale to one of another region."""
    yield from replaced(text, locale, _table(locale))


@functools.cache
def _table(locale: str) -> Mapping[str, Sequence[str]]:
    table = {word: list(others) for word, others in glossary_table(locale, _of_other_regions).items()}
    for word, other in _opencc_pairs(locale):
        table.setdefault(in_script(word, locale), []).append(in_script(other, locale))
    return table


def _of_other_regions(concept: Concept, locale: str) -> list[str]:
    terms = [t for t in concept.terms if t.locale not in ("en", locale) and t.allowed and certain(t)]
    return [in_script(term.text, locale) for term in terms if not term.text.isascii()]


def _opencc_pairs(locale: str) -> Iterator[tuple[str, str]]:
    """Yield words of the locale with those of the mainland, or for the mainland with those of Taiwan."""
    names = {"zh-CN": "TWPhrasesRev.txt", "zh-TW": "TWPhrases.txt", "zh-HK": "HKPhrases.txt"}
    for other, words in opencc_table(names[locale]).items():
        known = len(words) > 1 or not _EVERYWHERE.isdisjoint((other, *words)) or len(other) < 2
        if not known and fold(in_script(other, locale)) not in right_words(locale):
            yield words[0], other
