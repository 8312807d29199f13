"""Script: what conversion left behind is found, and clean text of every region stays silent."""

from __future__ import annotations

import pytest

from termkit.find.script import find_script
from termkit.find.script.tables import characters, confused, neighbours, other_forms, triples
from termkit.model import Article, Mark

TAIWAN = """
皇后在之後的日子裡走了三公里，里程碑就在鄰里之間，里長說她心裡很平靜。頭髮產業的發展需要乾燥的環境，幹部不干涉樹幹的生長。
桌子的面積很大，麵包師傅每天只有一隻船隻可用。系統維繫了彼此的關係，歷史與日曆都記錄了這段恢復的過程，重複的內容覆蓋了原稿。
主管批准了標準的範圍，范先生在山谷種稻穀，松樹下的人放鬆心情。制度限制了機制，體制造成的問題抑制了製造業，複製品也受影響。
他沖洗照片時發生衝突，周先生本週到周圍買布料，公司公布了占卜與佔領的故事。志願者讀雜誌，手錶的表面有刮痕，錶面很新。
台灣遇到颱風，人們回家迴避，游泳與旅遊都取消了。大家了解也瞭解實情，云云之語不必當真，雲端服務正常。生薑很辣，姜女士於是離席。
于先生與余先生分了剩餘的準備金，谷歌在千里之外。斗六的居民參加戰鬥，丑時傳出醜聞，松山的鐘錶行老闆鍾先生征服了特徵與象徵。
臟器移植不碰骯髒的器械，體制造就了人才，限制造船的法令取消，前面包括後續計畫。女王后方有樹，天皇後來退位，表面包覆金屬。
老么今年十歲，茶几上放著拮据的帳本，內湖的東門里、龍潭里與埔里都有里民活動中心。舞台上的歌手台風穩健，他喊了一聲呼籲。
國家隊一齣戲演了三齣，明瞭一目瞭然，老闆嚮往嚮導的生活，鞦韆上的孩子鬧彆扭，叮噹聲響起，白朮入藥，蘿蔔熟了。
放鬆下來的人不斷重複出現，手機製造商的餅乾什麼時候到，這只適用於三分之一只開半天的店，這是隻可愛的貓，方便麵與千層麵都好吃。
郭樹範先生規範地示範，黃穀先生吃五穀雜糧，善用酒麯，代理發行的公司整理發布的資料，城市裡約熱鬧一倍，森林裡斯文的人。
索馬里邊境的難民，巴西的里約熱內盧，城市里約有三成人口。編輯器的多重游標，動畫捲動，批註視圖，他不覆寫檔案。
"""

HONG_KONG = """
衞生署在城市裏公佈了路綫，群眾看着山峰上的羊群，床邊的溫度計說明了稅務的變化。市民佔用行人路，港鐵的營運圖掛在牆上，電線與綫上課程都在。
他只有一隻手錶，隻身前往歐洲，船隻停泊在維港。麵包、麪粉與面積都是常見的詞，颱風襲港後，天文台發出警告。
十里外的村落里程不遠，公里數在表內。皇后大道中的舖頭裏，后妃與太后都是書中人物，之後、以後、後來、前後都寫得對。
小巴裏安靜，大巴裏擠迫，他在海裏克服了恐懼，在三海里外獲救。局長們制定制度，控制造成傷亡的機制，印製文件，製作節目。
"""

MAINLAND = """
乾隆年间的瞭望台与神祇雕像并列，编著者著有著名的著作，他执著地研究显著的特征。看着手机，沿着路走，由于时间关系，终于到了。
李昇与陈喆在昇腾公司任职，淼、堃、犇都是名字里的字。宫商角徵羽，乾坤已定，慰藉与狼藉，覆盖与颠覆，像与想象，答复与重复。
他在后面的里屋干活，面条与面粉，系统与关系，只有一只松鼠，复杂的历史与日历，丑时的丑闻，于先生与余先生，云云。
"""


def found(locale: str, text: str, kind: str) -> list[tuple[str, str | None]]:
    """The texts of the marks of ``kind``, with what they stand for."""
    return [(text[m.start : m.end], m.stands_for) for m in marks(locale, text) if m.kind == kind]


def marks(locale: str, text: str) -> list[Mark]:
    return list(find_script(Article("article.txt", text, locale), frozenset(text)))


@pytest.mark.parametrize(("locale", "text"), [("zh-TW", TAIWAN), ("zh-HK", HONG_KONG), ("zh-CN", MAINLAND)])
def test_clean_text_is_silent(locale: str, text: str) -> None:
    loud = [(text[m.start - 3 : m.end + 3], m.kind) for m in marks(locale, text) if m.kind != "variant"]
    assert loud == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("光學儀器機制造商", "制造", "製造"),
        ("媒體制造新聞", "制造", "製造"),
        ("總統夫人與皇後", "皇後", "皇后"),
        ("走了五公裡", "公裡", "公里"),
        ("心里明白", "心里", "心裡"),
        ("之后離開", "之后", "之後"),
        ("理髮與頭發", "頭發", "頭髮"),
        ("經濟髮展", "髮展", "發展"),
        ("干部開會", "干部", "幹部"),
        ("若乾問題", "若乾", "若干"),
        ("關系密切", "關系", "關係"),
        ("複雜與復雜", "復雜", "複雜"),
        ("批準申請", "批準", "批准"),
        ("方麵很廣", "方麵", "方面"),
        ("面包與牛奶", "面包", "麵包"),
        ("矽谷與山穀", "山穀", "山谷"),
        ("三分鍾", "分鍾", "分鐘"),
        ("心髒手術", "心髒", "心臟"),
        ("呼吁停火", "呼吁", "呼籲"),
        ("游泳與遊泳", "遊泳", "游泳"),
        ("國傢利益", "傢", "家"),
        ("做瞭決定", "瞭", "了"),
        ("歷史與曆史", "曆史", "歷史"),
        ("特征明顯", "特征", "特徵"),
        ("去理發店", "理發", "理髮"),
        ("復制檔案", "復制", "複製"),
        ("旅遊業複蘇", "複蘇", "復蘇"),
        ("這個機製", "機製", "機制"),
        ("還有100只羊", "0只羊", "0隻羊"),
        ("並不是隻靠運氣", "是隻靠", "是只靠"),
        ("你在乾什麼", "乾什麼", "幹什麼"),
        ("萬裡長城", "萬裡", "萬里"),
        ("盡管下雨", "盡管", "儘管"),
        ("貼上標簽", "標簽", "標籤"),
        ("最鐘愛的書", "鐘愛", "鍾愛"),
        ("有一只依照火星時間走的錶", "有一只", "有一隻"),
        ("兩校合並之後", "合並", "合併"),
        ("看雜志", "雜志", "雜誌"),
        ("一碗面的價錢", "一碗面", "一碗麵"),
        ("提出新概唸", "概唸", "概念"),
        ("興高採烈", "高採烈", "高采烈"),
        ("發現尸體", "尸", "屍"),
        ("河水涌入", "涌入", "湧入"),
        ("前僕後繼", "前僕後", "前仆後"),
        ("半程馬拉鬆比賽", "馬拉鬆", "馬拉松"),
        ("飛往裡斯本", "裡斯本", "里斯本"),
        ("演員範曉萱", "範曉萱", "范曉萱"),
        ("一條麯線", "麯", "曲"),
        ("三年后才", "后", "後"),
        ("卻隻多了", "隻", "只"),
        ("失智癥協會", "癥", "症"),
        ("從盒子里拿", "子里", "子裡"),
        ("三十余年", "余年", "餘年"),
        ("限製出口", "限製", "限制"),
        ("先進制程技術", "制程", "製程"),
        ("沉默與瀋重", "瀋", "沈"),
        ("松了一口氣", "松了", "鬆了"),
        ("實力的錶現", "錶現", "表現"),
    ],
)
def test_spoilt_words_in_traditional_text(text: str, wrong: str, right: str) -> None:
    assert found("zh-TW", text, "wrong-conversion") == [(wrong, right)]
    assert found("zh-HK", text, "wrong-conversion") == [(wrong, right)]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("工程師裡奧·漢森說", "裡奧", "里奧"),
        ("總裁莫裡斯到訪", "莫裡斯", "莫里斯"),
        ("球員哈裏森(Harrison)進球", "哈裏森", "哈里森"),
        ("在馬德裡。", "馬德裡", "馬德里"),
        ("船距岸二百海裡", "海裡", "海里"),
        ("作家艾倫·佈魯姆的書", "佈魯姆", "布魯姆"),
        ("教練紮伊德·卡裡姆", "紮伊德", "扎伊德"),
    ],
)
def test_characters_that_no_transliterated_name_has(text: str, wrong: str, right: str) -> None:
    assert found("zh-TW", text, "wrong-conversion")[0] == (wrong, right)


@pytest.mark.parametrize(
    "text",
    [
        "辦公室裡馬克·吐溫正在寫作",
        "他在屋裡(Room 5)等人",
        "史密斯·布朗採用新法",
        "出生於安娜·弗洛伊德的時代",
        "在海裡克服恐懼",
        "小巴裡安靜",
    ],
)
def test_words_beside_names_are_no_part_of_them(text: str) -> None:
    assert found("zh-TW", text, "wrong-conversion") == []


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("zh-TW", "南迴鐵路與南迴公路"),
        ("zh-TW", "他用盡管道整合並推出,統一只是口號,唯一只有他"),
        ("zh-TW", "老范與于洋要求簽署,招標簽約,對面店家的牆面店招"),
        ("zh-TW", "大海像鏡子,真像個孩子,號誌與百年誌"),
        ("zh-HK", "東涌出現、葵涌出發、鰂魚涌現場"),
        ("zh-CN", "他望了望窗外,忘了望远镜,为了望子成龙去了望京"),
        ("zh-CN", "树干隆起,骨干县,眼神只是,精神只有,特征羽毛"),
        ("zh-CN", "“瞭望”不是“了望”"),
        ("zh-CN", "就象征意义而言,时间像海绵,出现像样的作品,不再只盯着名店"),
    ],
)
def test_words_that_meet_are_silent(locale: str, text: str) -> None:
    assert found(locale, text, "wrong-conversion") == []


@pytest.mark.parametrize(
    ("text", "mixed"),
    [
        ("國家「抱团」取暖的作法很常見。", ["团"]),
        ("招牌上寫「团结」二字,他看了很久。", []),
        ("台積電(台积电)沒有回應這個問題。", []),
    ],
)
def test_an_ordinary_word_in_quotation_marks_is_no_mention(text: str, mixed: list[str]) -> None:
    assert [wrong for wrong, _ in found("zh-TW", text, "other-script")] == mixed


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("这意味著什么", "味著", "味着"),
        ("干隆的书房", "干隆", "乾隆"),
        ("一座了望全球的窗口", "座了望", "座瞭望"),
        ("杯盘狼借", "狼借", "狼藉"),
        ("网络复盖全国", "复盖", "覆盖"),
        ("好象下雨", "好象", "好像"),
        ("重迭的部分", "重迭", "重叠"),
        ("古代神只的雕塑", "神只的", "神祇的"),
        ("房间的檯灯", "檯灯", "台灯"),
        ("这是什麽", "什麽", "什么"),
        ("沿著河走", "沿著", "沿着"),
        ("由於下雨", "由於", "由于"),
        ("天气乾燥", "乾燥", "干燥"),
        ("完成瞭任务", "瞭", "了"),
        ("位於上海", "位於", "位于"),
        ("下著雨", "下著", "下着"),
        ("著名与着名", "着名", "著名"),
        ("瞭解情况", "瞭解", "了解"),
    ],
)
def test_spoilt_words_in_simplified_text(text: str, wrong: str, right: str) -> None:
    assert found("zh-CN", text, "wrong-conversion") == [(wrong, right)]


def test_a_run_of_the_other_script_is_one_mark_with_its_conversion() -> None:
    assert found("zh-TW", "董事會說，时间太紧，會再開會。", "other-script") == [("时间太紧", "時間太緊")]


def test_a_run_with_a_doubtful_character_has_no_conversion() -> None:
    assert found("zh-TW", "董事會說，产后护理很重要。", "other-script") == [("产后护", None)]


def test_a_line_of_the_other_script_is_one_mark() -> None:
    text = "董事會開會。\r\n这个计划需要两年时间。\r\n會後沒有說明。"
    assert [match for match, _ in found("zh-TW", text, "other-script")] == ["这个计划需要两年时间。"]


def test_nothing_else_is_sought_within_the_other_script() -> None:
    assert found("zh-TW", "之后发现这个问题还没结束，时间紧迫。", "wrong-conversion") == []


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("zh-TW", "據《参考消息》報導"),
        ("zh-TW", "台積電（台积电）發表聲明"),
        ("zh-TW", "機關法院辦法係依法訂定，遞迴呼叫，換發新證，五股區新店里活動中心，人員製作，阿后"),
        ("zh-HK", "覆診病人，預託證券，的士起錶，落錶，彰顯着實力"),
        (
            "zh-CN",
            "宫、商、角、徵、羽，“乾”读作qián，作家於梨华，鲁迅著《呐喊》，彰显着，跟着名师，文著协，见微知著",
        ),
        ("zh-TW", "語言：繁體中文／简体中文"),
        ("zh-CN", "鸿海（鴻海）在《聯合報》刊登广告"),
        ("zh-CN", "歌名是「さくらの國」，这里說明一下"),
        ("en", "They wrote 时间 and 時間, then 公裡."),
    ],
)
def test_names_and_mentions_in_their_own_script_are_silent(locale: str, text: str) -> None:
    assert marks(locale, text) == []


def test_a_variant_habit_is_one_mark_with_the_other_places() -> None:
    text = "成爲第一，認爲很好，因爲下雨"
    (mark,) = marks("zh-TW", text)
    assert (mark.kind, mark.start, mark.stands_for, len(mark.related)) == ("variant", 1, "為", 2)


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("zh-TW", "台灣很熱，台灣很擠，臺灣很小", "臺"),
        ("zh-TW", "因為與認爲，成為", "爲"),
        ("zh-HK", "家裏與城裏，心裡", "裡"),
        ("zh-HK", "路綫與路線，路綫", "線"),
    ],
)
def test_a_word_in_both_forms_is_a_mix(locale: str, text: str, wrong: str) -> None:
    assert [(text[m.start], m.kind) for m in marks(locale, text)] == [(wrong, "mixed-variant")]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("zh-TW", "台灣的國立臺灣大學與臺灣銀行，台北的臺北市政府，他說「臺灣加油」，《臺灣通史》談台灣"),
        ("zh-HK", "看着著名的衞生署，路綫與光線"),
    ],
)
def test_names_and_quotations_keep_their_form(locale: str, text: str) -> None:
    assert [m for m in marks(locale, text) if m.kind == "mixed-variant"] == []


def test_the_tables_agree_with_themselves() -> None:
    assert not characters("simplified") & characters("traditional")
    assert all(len(form) == 1 for form in other_forms("traditional").values())
    assert {"裡", "後", "髮"} <= confused("traditional").keys()
    assert triples("鬆", "traditional") and set(triples("鬆", "traditional")[0].following()) >= {"下"}
    assert triples("A", "traditional") == ()
    assert neighbours("造").after and "成" in neighbours("造").after
    assert neighbours("A") == ("", "", False)
