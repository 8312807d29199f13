"""Judgement that the dictionaries don't hold: which characters are confused, which are interchangeable."""

from __future__ import annotations

TWO_WAY = (
    "丑醜 于於 云雲 余餘 准準 几幾 划劃 制製 歷曆 發髮 只隻 后後 咸鹹 團糰 困睏 復複覆 誇夸 姜薑 "
    "幹乾干 征徵 御禦 惡噁 "
    "鬥斗 朱硃 朴樸 松鬆 匯彙 沈瀋 塗涂 澱淀 漓灕 种種 筑築 系係繫 纖縴 胡鬍 髒臟 致緻 舍捨 蘇甦 范範 "
    "谷穀 辟闢 郁鬱 "
    "鐘鍾 面麵 須鬚 仆僕 曲麴 丰豐 沖衝 捲卷 采採 表錶 扎紮"
).split()
"""Characters that one Simplified character stands for and that never stand for each other, variants aside."""

ONE_WAY = (
    "佈布 佔占 迴回 遊游 游遊 誌志 志誌 儘盡 癒愈 託托 摺折 氾泛 註注 籤簽 纍累 矇蒙 濛蒙 嶽岳 檯台 "
    "剋克 慾欲 藉借 讚贊 "
    "彙匯 週周 家傢 卜蔔 向嚮 当噹 別彆 板闆 吁籲 术朮 里裡"
).split()
"""Wrong and right: the first never stands for the second; the second may well stand for the first."""

HABITS = frozenset(
    (
        "游遊 遊游 註注 注註 迴回 周週 週周 摺折 折摺 佔占 占佔 佈布 儘盡 盡儘 慾欲 欲慾 讚贊 藉借 托託 託托 嶽岳 岳嶽 "
        "志誌 誌志 匯彙 彙匯 鐘鍾 鍾鐘 采採 採采 划劃 劃划 表錶 錶表 致緻 緻致 沖衝 衝沖 覆復 復覆 卷捲 捲卷 沈瀋 "
        "征徵 徵征 准準 準准 只隻 隻只 台檯 裡里 闢辟 辟闢 蒙矇 朱硃"
    ).split()
)
"""Right and wrong that many writers don't keep apart: rare words and names say nothing of them."""

NAME_CHARACTERS = "里松范谷舍郁布占扎姜朱岳咸采征志托卷克蒙丑"
"""Characters that stand unchanged in names, where a word may have another: 馬拉松, 范冰冰."""

CLOSED = {
    "傢家": "俱伙私什具/",
    "韆千": "/鞦",
    "鞦秋": "韆/",
    "齣出": "戲劇好鬧悲喜/一二兩三四五六七八九十百千幾數這那每整首此該本哪多",
    "瞭了": "解望然如若亮哨臺/明一照",
    "闆板": "/老",
    "彆別": "扭嘴/",
    "嚮向": "往導慕應/",
    "籲吁": "請求/呼",
    "蔔卜": "糕/蘿菔",
    "噹當": "噹啷嘟/叮噹咣哐啷鈴",
    "颱台": "風東/強輕中防抗雙西超侵颶秋/",
    "朮術": "赤/白蒼兀莪金",
    "範范": "圍例本疇文式型兒/規典模示師防風就垂軌洪遺懿閨失",
    "穀谷": "物倉類雨粒殼子賤價神場糧米飼氨胺胱草苗豐穗稗/稻五雜布米糧曬打全百新脫碾舂種積六嘉",
    "麯曲": "黴霉菌酒種/酒大紅神米黃小製制麥",
    "衕同": "/衚",
    "鼕冬": "鼕/鼕",
    "曏向": "/",
}
"""Characters of a few words alone, wrong and right: all that may follow, a slash, all that may precede.

Anywhere else a converter put them in place of the common character that shares their Simplified form.
"""

INTERCHANGEABLE = frozenset(
    (
        "家伙 家具 家什 家俱 扎實 扎根 穩扎 包扎 摺線 摺光 摺轉 匯編 匯總 總匯 詞匯 液面 朱砂 朱筆 "
        "水表 秒表 馬表 跑錶 鐘表 表帶 錶面 "
        "游說 游走 游賞 神游 漂遊 轉遊 週遊 遊牧 大餘 當涂 涂山 黨項 龍遊 游仙 湖里 灣里 水里 埔里 "
        "后里 後里 半裡 明里 霧里 頭里 里海 "
        "紅麴 一准 保准 丟丑 光麵 內卷 卷尺 卷簾 卷舌 卷起 卷雲 膠卷 花卷 捲鬚 手捲 畫捲 別致 景致 "
        "雅致 韻緻 標致 縣志 "
        "復賽 復信 復合 復命 復姓 復審 復查 復核 復習 復蘇 復診 復議 批復 答復 複刻 複讀 覆核 覆述 "
        "覆寫 反復 反覆 回復 回覆 "
        "征地 征得 征用 稽征 曆數 疲困 週知 週邊 週天 週長 週圍 鐘情 鐘愛 衝壓 衝床 衝決 面肥 髮包 "
        "麵團 划拉 "
        # 里 is a district of a town in Taiwan: 東門里, 龍潭里, 新店里, 本市里長
        "圈里 園里 土里 坑里 室里 封里 局里 巷里 市里 店里 廟里 廠里 池里 河里 湖里 潭里 灣里 班里 "
        "田里 盒里 社里 窩里 系里 組里 縣里 "
        "表里 門里 院里 頭里 風里 山里 村里 鄉里 鄰里 城里 港里 溪里 圳里 石里 街里 寺里 "
        "曆年 曆月 系結 幹休 鬱鬱 郁郁 三丰 潤發 係詞 惡心 困倦 調制 幹材 松口 豆干 朱紅 電表 面皮 里脊 扎帶 表盤"
    ).split()
)
"""Words that dictionaries spell in another way alone, though this one is in good use, and names of places."""

NAMED = [
    pair.split(":")
    for pair in (
        "關系:關係 聯系:聯繫 公裡:公里 英裡:英里 華裡:華里 裡程:里程 隻能:只能 隻是:只是 "
        "隻要:只要 隻會:只會 隻不:只不 隻好:只好 隻在:只在 隻需:只需 不隻:不只 裡木:里木 "
        "佈什:布什 佈萊:布萊 佈魯:布魯 紮克:扎克 託馬:托馬 斯裡:斯里 阿裡:阿里 裡長:里長 "
        "裡民:里民 裡昂:里昂 鄰裡:鄰里 故裡:故里 千裡:千里 萬裡:萬里 干部:幹部 頭發:頭髮 "
        "面包:麵包 位于:位於 制作:製作 見麵:見面 麵子:面子 干脆:乾脆 谷物:穀物 手表:手錶 "
        "房里:房裡 來曆:來歷 出徵:出征"
    ).split()
]
"""Wrong and right words that the dictionaries leave out, or spoil."""

FAINT = [pair.split(":") for pair in "機製:機制 複出:復出 複蘇:復蘇".split()]
"""The same, where the spoilt one is seen where two words meet: 重複出現, 手機製造."""

NAMES = "松下電器 松下公司 松下集團 萬里長 里約熱內盧".split()
"""Names that the word list doesn't mark as such."""

SPOILT_NAMES = ["鬆下"]
"""Beginnings of names with a wrong character that would be right in other words: 鬆下來."""

WORDS = (
    "里約 里昂 里斯 里奧 里加 里海 里民 里長 里鄰 里拉 里程 著书 著称 著述 著名 著作 著者 里港 捲動 "
    "視圖 鏈結 游標 覆寫 覆蓋 邊境 邊界 造船 造就 造福 造成 造型 造價 "
    "捨入 面向 面試 面積 後續 後方 後端 干預 干擾"
).split()
"""Words that decide where one word ends and the next begins, and that the word list lacks or seldom saw."""

FREE = "里"
"""Characters free to stand by themselves, besides those that often do."""

SIMPLIFIED_ALONE = "万个价党厂广叶宁适据虫极柜证确腊蜡苹荐"
"""Characters that are Traditional in old texts and dictionaries, but Simplified where people write today."""

VALID_IN_BOTH = (
    "霉麽虱昵迹庄籼咤恒糍凄蘖晒踪笋肴瓮洼厮眦祢内栖荡绦" + "拚醣摺牴冑捱淩琱寀埰塚榘陞濬樑檯阪崑傑"
)
"""Characters that the dictionaries give to one script, but that are in good use in the other too."""

SIMPLIFIED = "著着 於于 瞭了 乾干 徵征 夥伙 餘余 祇只 託托 噁恶 鍾钟 釐厘 儘尽 彷仿".split()
"""Wrong and right in Simplified text: the first is Simplified too, but in a few words alone."""

SIMPLIFIED_ALLOWED = frozenset("瞭望 瞭哨 乾坤 乾隆 神祇 夥多 彷徨 编著".split())
"""Words in which the first of these pairs is right."""
