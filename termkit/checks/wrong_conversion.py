"""The rule on one-to-many conversions gone wrong."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks import Bad, Good, Report, check
from termkit.find import View
from termkit.model import Fix


@check(
    code="TK302",
    category="linguistic-conventions/spelling",
    severity="error",
    outranks=("mixed-script", "variant-character"),
    bad=(
        Bad("zh-TW", "這家蝕刻機[[制造]]商擴廠,印表機[[制造]]設備也漲價。", fix="製造"),
        Bad("zh-TW", "記者[[克裡斯]]採訪了研究員[[萊裡安]]·帕特爾(Rilian Patel)。", fix="克里斯"),
        Bad("zh-TW", "車隊走了三百[[公裡]],船在外海二百[[海裡]]處。", fix="公里"),
        Bad("zh-HK", "[[皇後]]在會議[[之后]]發言。", fix="皇后"),
        Bad("zh-TW", "這家[[乾部]]學校的[[髮展]]計畫影響很大。", fix="幹部"),
        Bad("zh-HK", "國[[傢]]隊得到[[瞭]]冠軍。", fix="家"),
        Bad("zh-TW", "喬治·[[佈朗森]]與[[紮克伯格]](Zuckerberg)見面。", fix="布朗森"),
        Bad("zh-TW", "[[馬拉鬆]]選手用[[穀]]歌找[[理發]]店,[[復制]]了地址,[[是隻用]]一分鐘。", fix="馬拉松"),
        Bad("zh-TW", "三年[[后]]完成的[[制程]],出口受到[[限製]]。", fix="後"),
        Bad("zh-CN", "公司公布[[瞭]]计划，[[着名]]的专家将[[於]]明天到访。", fix="了"),
        Bad("zh-CN", "这意[[味著]]双方的关系改善,[[由於]]时间不足,[[乾燥]]的天气仍将持续。", fix="味着"),
    ),
    good=(
        Good("zh-HK", "觀鳥會經理余日東說，數字連跌三年。"),
        Good("zh-TW", "體制造成的問題受限制造船計畫影響,這套機制造就了他。"),
        Good("zh-TW", "皇后在之後發展頭髮產業,天皇後來批准了,女王后方的幹部干涉樹幹的乾燥。"),
        Good("zh-TW", "心裡想著公里數,鄰里的里長走了十里外的山谷,稻穀與麵包的表面積很大。"),
        Good("zh-TW", "只有一隻船隻的系統維繫關係,歷史上的日曆恢復了重複覆蓋的標準。"),
        Good("zh-TW", "房間裡馬克·吐溫正在說話,孩子在海裡克服恐懼,大巴裡安靜無聲。"),
        Good("zh-TW", "范先生、于小姐、余太太與姜女士鬆了一口氣,鍾先生看著鐘錶,手錶的錶面很亮。"),
        Good("zh-TW", "不斷重複出現的手機製造商,餅乾什麼時候到,整理發布的資料,放鬆下來,這是隻可愛的貓。"),
        Good("zh-HK", "城市裏的公里數,新聞公佈、公布皆可,旅客佔領、占卜、周圍、回家、迴避、征服、特徵。"),
        Good("zh-HK", "衞生署衝突、沖洗、瞭解、了解、颱風、台灣、志願、雜誌、鬥爭、北斗星、丑時、醜聞。"),
        Good("zh-CN", "他执著地研究著名的编著,乾隆在瞭望塔上看着终于干燥的原野。"),
    ),
)
def wrong_conversion(view: View) -> Iterator[Report]:
    """Of several Traditional characters, the conversion chose the wrong one.

    制 is 製 in 製造 and 制 in 制度; 里 is 裡 in 心裡 and 里 in 公里 and in every transliterated name.
    Converters work by dictionary and go wrong where the text isn't in it, or where a word of the dictionary
    spans the border of two words, as 機制 does in 光刻機制造商.

    Evidence is a word: the rule knows, from OpenCC's dictionaries, the words that the wrong character can't
    be part of, by one neighbour or by two, characters that occur in very few words, names that keep a
    character (馬拉松), and the sounds of transliterated names. Where two
    words may meet (體制造成), the rule is silent. Accepted variants (佔, 占; 裡, 裏; 瞭解, 了解) are no
    faults.
    In Simplified text the same is said of 著 for 着 and 着 for 著, 於 for 于, 瞭 for 了, 乾 for 干 and the like.
    """
    for mark in view.marks.of("wrong-conversion"):
        surface, right = view.article.text[mark.start : mark.end], mark.stands_for or ""
        wrong = "".join(a for a, b in zip(surface, right, strict=True) if a != b)
        message = (
            f"{surface} should be {right}: conversion chose the wrong one of the characters behind {wrong}."
        )
        yield Report(mark.start, mark.end, message, (Fix(right, safe=True),))
