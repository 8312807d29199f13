"""Finds words of spoken Cantonese: by the characters that no other written Chinese uses, and words of ordinary ones.

The words were chosen from the most frequent ones of the Hong Kong Cantonese Corpus that no dictionary of standard
Chinese has. Splitting the text with a segmenter of Cantonese was tried: it sees 而家 in 而家長 as well, and takes longer
to import than an article to check. So words of ordinary characters have the neighbours beside which they are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.model import SIMPLIFIED, TRADITIONAL, Article, Mark, Span
from termkit.text import HAN

SURE = frozenset("嘅咗喺冇嚟啲嗰佢咁噉嘢哋瞓攞嘥攰揾啱㗎嗌嬲")
"""Characters of Cantonese alone."""

_WORDS = (
    "嘅:的 咗:了 喺:在 喺度:在 冇:沒有 冇得:不能 有冇:有沒有 冇錯:沒錯 冇事:沒事 嚟:來 啲:些 有啲:有些 "
    "一啲:一些 啲人:那些人 好啲:好一點 嗰:那 嗰個:那個 嗰啲:那些 嗰度:那裏 嗰邊:那邊 嗰陣:那時 嗰陣時:那時 "
    "嗰時:那時 嗰日:那天 嗰次:那次 佢:他 佢哋:他們 我哋:我們 你哋:你們 人哋:人家 嘢:東西 做嘢:做事 "
    "食嘢:吃東西 買嘢:買東西 講嘢:說話 乜嘢:什麼 瞓:睡 瞓覺:睡覺 攞:拿 咁: 咁樣:這樣 咁多:這麼多 "
    "咁啱:這麼巧 點咁: 噉: 噉樣:這樣 哋: 嘥:浪費 攰:累 揾:找 啱: 啱啱:剛剛 㗎:的 嗌:叫 嬲:生氣 "
    "不嬲:一向 嘅話:的話 為咗:為了 除咗:除了 唔:不 唔係:不是 係唔係:是不是 係咪:是不是 唔使:不必 唔好:不要 "
    "唔該:請 唔通:難道 唔只:不只 唔止:不止 唔單止:不單 唔會:不會 唔知:不知 唔同:不同 唔見:不見 唔記得:忘記 "
    "唔想:不想 唔得:不行 唔夠:不夠 唔少:不少 唔多:不多 唔再:不再 唔可以:不可以 唔可能:不可能 唔需要:不需要 "
    "唔緊要:不要緊 唔錯:不錯 唔識:不懂 唔啱:不對 乜:什麼 畀:給 俾:給 睇:看 睇到:看到 睇住:看着 睇吓:看看 "
    "睇嚟:看來 好睇:好看 噚日:昨天 諗:想 諗住:打算 諗法:想法 搵:找 搵到:找到"
)
"""Words with a character that is of Cantonese alone or nearly so, and what written Chinese has for them."""

_NEARLY = {
    "唔": f"(?<!唔)唔(?={HAN})(?!唔)",  # 唔 with a comma after it is a sound of doubt
    "畀": "畀(?=[人佢我你他她])",  # 畀 is also classical: 投畀豺虎
    "俾": "俾(?=[佢我你])",
    "睇": "睇(?=[到好住落咗吓過嚟佢])",
    "乜": "乜(?=[嘢都鬼])",
    "諗": "諗(?=[住法到起緊下吓])",
    "搵": "搵",
    "噚": "噚日",
}
"""Characters that have other uses, and where they have none."""

_ORDINARY = {
    "而家": "!庭長人園居裡裏里屬業政電事道計禽務產教用具國樂喻徒 現在",
    "點解": "有一重難焦特疑據要熱痛觀論!決釋析除讀構說答散體開僱 為什麼",
    "邊度": "海河湖周身旁兩單多路江!假過量數 哪裏",
    "邊個": "一海河湖周身旁兩單多路江這那左右!案別體性人股 誰",
    "呢個": "! 這個",
    "呢啲": "! 這些",
    "呢度": "! 這裏",
    "呢次": "! 這次",
    "呢件": "! 這件",
    "呢種": "! 這種",
    "呢位": "! 這位",
    "呢班": "! 這群",
    "呢排": "! 最近",
    "呢樣": "! 這樣",
    "尋日": "搜找追探查!期本子記報常 昨天",
    "琴日": "鋼提!本 昨天",
    "聽日": "收聆打!本語文常 明天",
    "尋晚": "! 昨晚",
    "琴晚": "鋼提! 昨晚",
    "聽晚": "收聆!會餐飯 明晚",
    "幾多": "能!愁次少 多少",
    "梗係": "! 當然",
    "係咁": "! 這樣",
    "真係": "! 真的",
    "但係": "不非! 但是",
    "淨係": "! 只是",
    "點樣": "一幾有特重!子品本板式 怎樣",
    "點知": "一有重特亮焦要難觀!識道名情悉音 怎知",
    "屋企": "!業 家",
    "返屋企": "! 回家",
    "傾偈": "! 聊天",
    "返工": "! 上班",
    "返學": "! 上學",
    "細路": "微! 孩子",
    "細佬": "! 弟弟",
    "鍾意": "! 喜歡",
    "好耐": "友美!心用性力熱磨煩久受看讀玩 很久",
    "千祈": "! 千萬",
    "晏晝": "! 下午",
    "專登": "!記錄陸入出上載場 特意",
    "特登": "保!記錄陸入出上載場 特意",
    "無端端": "! 無緣無故",
    "冚唪唥": "! 全部",
    "橫掂": "! 反正",
    "爭啲": "! 差點",
}
"""Words of ordinary characters: beside what before and after an exclamation mark they are none, and the standard word."""

HONG_KONG_ALONE = frozenset("返工 返學 幾多 但係".split())
"""Words that are another thing elsewhere: 返工 is rework on the mainland, 但係 formal in Taiwan."""

_SIMPLIFIED = str.maketrans(
    "來個們傾僱兩別剛務單國園報場夠學專尋對屬幾據數時晝會東業構樂樣橫歡氣決沒淨為無煩熱爭現產當種節細終給緊緣羣聽萬裏裡見覺觀計記話該語說誰請論諗講識讀買費載辦這過邊釋鋼錄錯鍾長開陣陸難電飯體麼點",
    "来个们倾雇两别刚务单国园报场够学专寻对属几据数时昼会东业构乐样横欢气决没净为无烦热争现产当种节细终给紧缘群听万里里见觉观计记话该语说谁请论谂讲识读买费载办这过边释钢录错钟长开阵陆难电饭体么点",
)
"""The characters of these words that Simplified text writes otherwise."""

THROUGHOUT = 33
"""In Cantonese text at least one character in so many is of Cantonese alone."""
DENSE = 12
"""In a paragraph of Cantonese within an article, one in so many."""
ENOUGH = 6
"""How many of them an article or paragraph needs to count as Cantonese."""


def find_cantonese(article: Article, alphabet: frozenset[str]) -> Iterator[Mark]:
    """Yield each word of spoken Cantonese, with the word of written Chinese; none in Cantonese text."""
    if article.locale not in SIMPLIFIED | TRADITIONAL:
        return
    text, sure = article.text, SURE & alphabet
    words = _words(text, alphabet, article.locale)
    if not words or _is_cantonese(text, sure, THROUGHOUT):
        return
    columns = (
        [line for line in _lines(text) if _is_cantonese(text[slice(*line)], sure, DENSE)] if sure else []
    )
    longest_first = sorted(words, key=len, reverse=True)
    for match in re.compile("|".join(words[word][0] for word in longest_first)).finditer(text):
        if not any(column.start <= match.start() < column.end for column in columns):
            yield Mark("cantonese", *match.span(), words[match[0]][1] or None)


def _words(text: str, alphabet: frozenset[str], locale: str) -> dict[str, tuple[str, str]]:
    """Return the words that occur in ``text``, each with its pattern and the standard word."""
    words = {}
    table = _SIMPLIFIED if locale in SIMPLIFIED else {}
    if not (SURE | _NEARLY.keys()).isdisjoint(alphabet):
        for pair in _WORDS.split():
            word, _, right = pair.partition(":")
            if word.translate(table) in text:
                words[word.translate(table)] = (
                    _NEARLY.get(word, word).translate(table),
                    right.translate(table),
                )
    for word, told in _ORDINARY.items():
        form = word.translate(table)
        if (
            form in text
            and (locale == "zh-HK" or word not in HONG_KONG_ALONE)
            and not (table and "係" in word)
        ):
            beside, right = told.translate(table).split(" ")
            before, after = beside.split("!")
            words[form] = (
                (f"(?<![{before}])" if before else "") + form + (f"(?![{after}])" if after else ""),
                right,
            )
    return words


def _is_cantonese(text: str, sure: frozenset[str], share: int) -> bool:
    """Tell whether enough of the characters of ``text`` are of Cantonese alone."""
    count = sum(text.count(char) for char in sure)
    return count >= ENOUGH and count * share >= len(text)


def _lines(text: str) -> Iterator[Span]:
    """Yield each line of ``text``."""
    start = 0
    for line in text.splitlines(keepends=True):
        yield Span(start, start + len(line))
        start += len(line)
