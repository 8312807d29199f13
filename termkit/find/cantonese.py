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

SURE = frozenset("嘅咗喺冇嚟啲嗰佢咁噉嘢哋瞓攞嘥攰揾啱㗎嗌嬲喎噃啩㖞啫唞嚿揸孭踎躝撳")
"""Characters of Cantonese alone."""

_WORDS = (
    "嘅:的 咗:了 喺:在 喺度:在 冇:沒有 冇得:不能 有冇:有沒有 冇錯:沒錯 冇事:沒事 嚟:來 啲:些 有啲:有些 "
    "一啲:一些 啲人:那些人 好啲:好一點 嗰:那 嗰個:那個 嗰啲:那些 嗰度:那裏 嗰邊:那邊 嗰陣:那時 嗰陣時:那時 "
    "嗰時:那時 嗰日:那天 嗰次:那次 佢:他 佢哋:他們 我哋:我們 你哋:你們 人哋:人家 嘢:東西 做嘢:做事 "
    "食嘢:吃東西 買嘢:買東西 講嘢:說話 乜嘢:什麼 瞓:睡 瞓覺:睡覺 攞:拿 咁: 咁樣:這樣 咁多:這麼多 "
    "咁啱:這麼巧 點咁: 噉: 噉樣:這樣 哋: 嘥:浪費 攰:累 揾:找 啱: 啱啱:剛剛 㗎:的 嗌:叫 嬲:生氣 "
    "喎: 噃: 啩: 㖞: 啫: 唞:休息 嚿:塊 揸:拿 揸車:開車 孭:背 踎:蹲 躝:滾 撳:按 "
    "不嬲:一向 嘅話:的話 為咗:為了 除咗:除了 唔:不 唔係:不是 係唔係:是不是 係咪:是不是 唔使:不必 唔好:不要 "
    "唔該:請 唔通:難道 唔只:不只 唔止:不止 唔單止:不單 唔會:不會 唔知:不知 唔同:不同 唔見:不見 唔記得:忘記 "
    "唔想:不想 唔得:不行 唔夠:不夠 唔少:不少 唔多:不多 唔再:不再 唔可以:不可以 唔可能:不可能 唔需要:不需要 "
    "唔緊要:不要緊 唔錯:不錯 唔識:不懂 唔啱:不對 乜:什麼 畀:給 俾:給 睇:看 睇到:看到 睇住:看着 睇吓:看看 "
    "睇嚟:看來 好睇:好看 噚日:昨天 諗:想 諗住:打算 諗法:想法 搵:找 搵到:找到 "
    "睇下:看看 睇完:看完 睇過:看過 睇戲:看戲 睇波:看球 睇唔到:看不到 搵食:謀生 俾人:給人 冇人:沒有人"
)
"""Words with a character that is of Cantonese alone or nearly so, and what written Chinese has for them."""

_NEARLY = {
    "唔": f"(?<!唔)唔(?={HAN})(?!唔)",  # 唔 with a comma after it is a sound of doubt
    "畀": "畀(?=[人佢我你他她])",  # 畀 is also classical: 投畀豺虎
    "俾": "俾(?=[佢我你啲咗])",
    "俾人": "俾人(?!民)",
    "睇": "睇",
    "乜": "乜(?=[嘢都鬼])",
    "諗": "(?<!以)諗",
    "揸": "(?<!拉)揸",
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
    "成日": (
        "不當翻落生養年釀促變編集練辦打譯轉組合煉老收煉責抽提做構完達寫建形湊製制造贊速築現織學大連玉混結達拆化六七八"
        "!期本元幣報語夜后後前出用照程記式系文均產益化至內間中之起止為計算數曆立常 整天"
    ),
    "好彩": "良美友愛最叫喝!頭票色虹妝電排信運蛋金民霞旦池繪印帶球燈鉛券店站客網投0123456789 幸好",
    "搞掂": "! 辦妥",
    "攪掂": "! 辦妥",
    "仲有": "伯杜昆崑管孔公奚翁!為 還有",
    "仲要": "伯杜昆崑管孔公奚翁! 還要",
    "仲未": "伯杜昆崑管孔公奚翁! 還沒",
    "仲可以": "伯杜昆崑管孔公奚翁! 還可以",
    "仲想": "伯杜昆崑管孔公奚翁! 還想",
    "仲係": "伯杜昆崑管孔公奚翁! 還是",
    "仲話": "伯杜昆崑管孔公奚翁! 還說",
    "呢間": "! 這間",
    "呢隻": "! 這隻",
    "呢條": "! 這條",
    "呢部": "! 這部",
    "呢款": "! 這款",
    "邊間": "一海河湖周身旁兩單多路江這那左右! 哪間",
    "邊位": "一海河湖周身旁兩單多路江這那左右!置 哪位",
    "點算": "一有重特據節終起觀交號!術法力是盤作數帳賬 怎麼辦",
    "入邊": "進加深輸納收出插!長界緣框數 裏面",
    "入面": "進加深輸納收出!試積條粉包具板談向對臨貌部膜罩世店 裏面",
    "返去": "往重遣折! 回去",
    "食飯": "糧美零飲伙副主素熟肉麵日!店糰團盒 吃飯",
    "老細": "! 老闆",
    "女仔": "子!褲 女孩",
    "細個": "! 小時候",
    "講真": "!的話實相正理 說真的",
    "講笑": "! 開玩笑",
    "黐線": "! 瘋了",
    "家姐": "!妹 姐姐",
    "屋企人": "! 家人",
    "一陣間": "! 一會兒",
    "有陣時": "! 有時",
    "好多時": "!間候段 很多時候",
    "幾耐": "! 多久",
    "得閒": "! 有空",
    "鐘意": "! 喜歡",
    "影相": "投!機館關似同當互位對 拍照",
    "朝早": "王唐宋明清!期年晚已在於就 早上",
    "坐低": "! 坐下",
    "同埋": "一!葬伏沒怨頭入在下 和",
    "做緊": "!急張要密迫缺箍湊接 正在做",
    "講緊": "!急張要密迫缺接 正在講",
    "食緊": "!急張要密迫缺 正在吃",
    "做咩": "! 做什麼",
    "有咩": "! 有什麼",
    "咩事": "! 什麼事",
    "慳錢": "! 省錢",
    "慳電": "! 省電",
    "慳水": "! 省水",
    "傾計": "! 聊天",
    "即係": "! 即是",
    "只係": "! 只是",
    "就係": "! 就是",
    "都係": "成首古故建國! 都是",
    "亦係": "! 也是",
    "亦都": "! 也",
    "好靚": "! 很漂亮",
    "行街": "步暢通!道頭舞樂區友 逛街",
}
"""Words of ordinary characters: beside what before and after an exclamation mark they are none, and the standard word."""

HONG_KONG_ALONE = frozenset(
    "返工 返學 幾多 但係 即係 只係 就係 都係 亦係 仲係 亦都 好靚 行街 點算 講真".split()
)
"""Words that are another thing elsewhere: 返工 is rework on the mainland, 但係 formal in Taiwan."""

_SIMPLIFIED = str.maketrans(
    "來係個們傾僱兒內兩別剛務區喎單噚國園團報場塊夠妝學實寫專尋對屬崑帳帶幣幾張後愛慳戲搵撳據攪數於時晝暢曆會東條業構樂樣機橫歡氣決沒淨湊滾為無煉煩熱燈爭現產當瘋盤種積節築糧糰納細終組結給網緊線緣編練織繪聽臨萬術裏裡製褲見覺觀計記試話該語說誰談請論謀講識譯讀變責買費賬贊車載輸轉辦這連進運過達還邊釀釋鉛鋼錄錢錯鍾長開間闆關陣陸隻難電靚頭飯飲養館體麵麼點諗閒鐘",
    "来系个们倾雇儿内两别刚务区㖞单㖊国园团报场块够妆学实写专寻对属昆帐带币几张后爱悭戏揾揿据搅数于时昼畅历会东条业构乐样机横欢气决没净凑滚为无炼烦热灯争现产当疯盘种积节筑粮团纳细终组结给网紧线缘编练织绘听临万术里里制裤见觉观计记试话该语说谁谈请论谋讲识译读变责买费账赞车载输转办这连进运过达还边酿释铅钢录钱错钟长开间板关阵陆只难电靓头饭饮养馆体面么点谂闲钟",
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
