"""The same quantity told in several articles: what is joined, what isn't, and what disagrees."""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence

import polars as pl
import pytest

from termkit.align.figures import figure_rows, join_figures
from termkit.align.ledger import ARTICLES, FIGURES
from termkit.align.model import Quantity
from termkit.find import Found
from termkit.find.figures import find_figures
from termkit.find.matcher import Matcher
from termkit.find.names import find_glosses
from termkit.find.occurrences import find_occurrences
from termkit.glossary.load import load_glossary
from termkit.model import Article
from termkit.segment import segment_plain
from termkit.text import fold

GLOSSARY = load_glossary()
MATCHER = Matcher(GLOSSARY)

Text = tuple[str, str]

# Articles, and the rows they make: what each article tells, with = where they agree and ! where they don't.
STORIES: dict[str, tuple[list[Text], list[tuple[tuple[str, ...], str]]]] = {
    "share": (
        [
            ("zh-CN", "英伟达首席执行官黄仁勋表示，英伟达在中国的市场份额从95%降至0%。"),
            ("zh-TW", "黃仁勳說，輝達在中國的市占率已從95%跌到零。"),
            (
                "en",
                "Nvidia's market share in China fell from 95% to zero, its chief executive Jensen Huang said.",
            ),
        ],
        [
            (
                (
                    "95%",
                    "95%",
                    "95%",
                ),
                "=",
            ),
            (
                (
                    "0%",
                    "零",
                    "zero",
                ),
                "=",
            ),
        ],
    ),
    "newer downloads": (
        [
            ("zh-CN", "截至2026年1月，Qwen 在 Hugging Face 上的下载量已达7亿次。"),
            ("zh-HK", "2025年，Qwen 模型在 Hugging Face 的下載量達6億次。"),
        ],
        [
            (
                (
                    "7亿次",
                    "6億次",
                ),
                "=",
            ),
        ],
    ),
    "power": (
        [
            ("zh-CN", "远景电池将在沧州建厂，总投资120亿元，可提供数千个岗位。"),
            ("zh-CN", "远景电池沧州工厂开工。据介绍，工厂总投资12亿元，明年投产。"),
        ],
        [
            (
                (
                    "120亿元",
                    "12亿元",
                ),
                "!",
            ),
        ],
    ),
    "other company": (
        [
            ("zh-CN", "苹果第三季度营收为940亿美元，高于预期。"),
            ("zh-CN", "微软第三季度营收为764亿美元，高于预期。"),
        ],
        [],
    ),
    "other year": (
        [
            ("zh-CN", "特斯拉2023年全球交付181万辆汽车。"),
            ("zh-TW", "特斯拉2024年全球交付179萬輛汽車，低於前一年。"),
        ],
        [],
    ),
    "target": (
        [
            ("zh-CN", "比亚迪计划今年销售550万辆汽车。"),
            ("zh-HK", "比亞迪今年賣出460萬輛汽車。"),
        ],
        [],
    ),
    "share/growth": (
        [
            ("zh-CN", "今年华为手机出货量增长20%。"),
            ("zh-CN", "今年华为手机的市场份额为20%。"),
        ],
        [],
    ),
    "part": (
        [
            ("zh-CN", "临江地震造成320人死亡，其中120人是学生。"),
            ("zh-TW", "臨江地震已造成320人死亡，救援仍在進行。"),
        ],
        [
            (
                (
                    "320人",
                    "320人",
                ),
                "=",
            ),
        ],
    ),
    "currency": (
        [
            ("zh-CN", "谷歌因垄断被罚款25亿美元。"),
            ("zh-TW", "谷歌因壟斷被罰款21億歐元。"),
        ],
        [],
    ),
    "rounding": (
        [
            ("zh-CN", "临江市常住人口为5,580,000人。"),
            ("zh-TW", "臨江市常住人口約560萬人。"),
        ],
        [
            (
                (
                    "5,580,000人",
                    "560萬人",
                ),
                "=",
            ),
        ],
    ),
    "hundred": (
        [
            ("zh-CN", "他百分之百支持这项计划。"),
            ("zh-CN", "电池充到100%需要一小时。"),
        ],
        [],
    ),
    "zh-en": (
        [
            ("zh-CN", "智谱在香港上市，筹得5.58亿美元。"),
            ("en", "Zhipu raised $558 million in its Hong Kong IPO."),
        ],
        [
            (
                (
                    "5.58亿美元",
                    "$558 million",
                ),
                "=",
            ),
        ],
    ),
    "zh-en power": (
        [
            ("zh-CN", "智谱在香港上市，筹得55.8亿美元。"),
            ("en", "Zhipu raised $558 million in its Hong Kong IPO."),
        ],
        [
            (
                (
                    "55.8亿美元",
                    "$558 million",
                ),
                "!",
            ),
        ],
    ),
    "toll grows": (
        [
            ("zh-CN", "11月3日，临江地震已造成37人死亡。"),
            ("zh-CN", "截至11月5日，临江地震造成的死亡人数升至45人。"),
        ],
        [
            (
                (
                    "37人",
                    "45人",
                ),
                "=",
            ),
        ],
    ),
    "toll shrinks": (
        [
            ("zh-CN", "截至11月3日，临江地震已造成45人死亡。"),
            ("zh-CN", "截至11月5日，临江地震已造成37人死亡。"),
        ],
        [
            (
                (
                    "45人",
                    "37人",
                ),
                "!",
            ),
        ],
    ),
    "watts": (
        [
            ("zh-CN", "沙特阿拉伯将与英伟达合作，建设2.2吉瓦的数据中心。"),
            ("zh-HK", "沙特阿拉伯與英偉達合作，建設2200兆瓦的數據中心。"),
        ],
        [
            (
                (
                    "2.2吉瓦",
                    "2200兆瓦",
                ),
                "=",
            ),
        ],
    ),
    "watts power": (
        [
            ("zh-CN", "沙特阿拉伯将与英伟达合作，建设2200兆瓦的数据中心。"),
            ("en", "Saudi Arabia will build 220 megawatts of data center capacity with Nvidia."),
        ],
        [
            (
                (
                    "2200兆瓦",
                    "220 megawatts",
                ),
                "!",
            ),
        ],
    ),
    "tenths": (
        [
            ("zh-TW", "Spotify 有三成用戶付費訂閱。"),
            ("en", "About 30% of Spotify users pay for a subscription."),
        ],
        [
            (
                (
                    "三成",
                    "30%",
                ),
                "=",
            ),
        ],
    ),
    "unrelated": (
        [
            ("zh-CN", "市政府今年投入10亿元修路，新建公园20个，绿化率达到40%。"),
            ("zh-CN", "这家药厂去年研发费用为10亿元，有20个新药在研，毛利率为40%。"),
        ],
        [],
    ),
    "rate": (
        [
            ("zh-CN", "蔚来合肥工厂每天生产500辆汽车。"),
            ("zh-CN", "蔚来合肥工厂去年生产18万辆汽车。"),
        ],
        [],
    ),
    "from to years": (
        [
            ("zh-CN", "中国开源AI的全球使用率从2024年底的1.2%上升到2025年底的近30%。"),
            (
                "en",
                "Global usage of Chinese open-source AI rose from 1.2% at the end of 2024 to nearly 30% in late 2025.",
            ),
        ],
        [
            (
                (
                    "1.2%",
                    "1.2%",
                ),
                "=",
            ),
            (
                (
                    "30%",
                    "30%",
                ),
                "=",
            ),
        ],
    ),
    "third": (
        [
            ("zh-CN", "阿斯麦三分之一的销售额来自中国。"),
            ("zh-TW", "艾司摩爾33%的銷售額來自中國。"),
        ],
        [
            (
                (
                    "三分之一",
                    "33%",
                ),
                "=",
            ),
        ],
    ),
    "profit": (
        [
            ("zh-CN", "英伟达第三季度营收为570亿美元。"),
            ("en", "Nvidia's net profit was $31.9 billion in the third quarter."),
        ],
        [],
    ),
    "stock": (
        [
            ("zh-CN", "特斯拉股价从120美元涨至152.4美元。"),
            ("en", "Tesla shares closed at $152.40."),
        ],
        [
            (
                (
                    "152.4美元",
                    "$152.40",
                ),
                "=",
            ),
        ],
    ),
    "countries": (
        [
            ("zh-CN", "中国的发电量占全球的32%。"),
            ("zh-CN", "美国的发电量占全球的14%。"),
        ],
        [],
    ),
    "acquisition 3": (
        [
            ("zh-CN", "软银集团以65亿美元收购了芯片设计公司安培计算，交易预计在下半年完成。"),
            ("zh-TW", "軟銀以65億美元買下晶片商安培運算（Ampere），是今年最大的半導體併購案之一。"),
            ("en", "SoftBank agreed to buy chip designer Ampere for $6.5 billion in cash."),
        ],
        [
            (
                (
                    "65亿美元",
                    "65億美元",
                    "$6.5 billion",
                ),
                "=",
            ),
        ],
    ),
    "acquisition wrong": (
        [
            ("zh-CN", "软银集团以65亿美元收购芯片设计公司安培计算。"),
            ("zh-HK", "軟銀以650億美元收購晶片設計公司安培計算。"),
        ],
        [
            (
                (
                    "65亿美元",
                    "650億美元",
                ),
                "!",
            ),
        ],
    ),
    "two firms revenue": (
        [
            ("zh-CN", "台积电第三季度营收331亿美元，同比增长41%。英特尔第三季度营收137亿美元，增长3%。"),
            (
                "en",
                "Intel's third-quarter revenue was $13.7 billion, up 3%. TSMC reported revenue of $33.1 billion, a 41% increase.",
            ),
        ],
        [
            (
                (
                    "331亿美元",
                    "$33.1 billion",
                ),
                "=",
            ),
            (
                (
                    "41%",
                    "41%",
                ),
                "=",
            ),
            (
                (
                    "137亿美元",
                    "$13.7 billion",
                ),
                "=",
            ),
            (
                (
                    "3%",
                    "3%",
                ),
                "=",
            ),
        ],
    ),
    "firms unknown": (
        [
            ("zh-CN", "青禾汽车今年三季度净利润为12.4亿元，员工达到8600人。"),
            ("zh-CN", "白鹭汽车今年三季度净利润为15.1亿元，员工达到7200人。"),
        ],
        [],
    ),
    "quarter": (
        [
            ("zh-CN", "英伟达第一季度营收为260亿美元。"),
            ("zh-HK", "英偉達第二季度營收為300億美元。"),
        ],
        [],
    ),
    "half/full": (
        [
            ("zh-CN", "今年上半年，小米汽车交付15.7万辆。"),
            ("zh-TW", "小米汽車今年全年交付超過40萬輛。"),
        ],
        [],
    ),
    "model vs other": (
        [
            ("zh-CN", "DeepSeek-V3 拥有6710亿参数，训练成本为557.6万美元。"),
            ("zh-TW", "DeepSeek-V3 有6710億個參數，訓練成本僅557.6萬美元，而 Llama 3.1 有4050億個參數。"),
            ("en", "DeepSeek-V3, a model with 671 billion parameters, cost $5.576 million to train."),
        ],
        [
            (
                (
                    "6710亿参数",
                    "6710億個",
                    "671 billion",
                ),
                "=",
            ),
            (
                (
                    "557.6万美元",
                    "557.6萬美元",
                    "$5.576 million",
                ),
                "=",
            ),
        ],
    ),
    "cost wrong": (
        [
            ("zh-CN", "DeepSeek声称其模型的训练成本仅为25.6万美元。"),
            ("en", "DeepSeek said it spent just $256,000 to train its model."),
            ("zh-TW", "DeepSeek宣稱訓練該模型只花了2.56萬美元。"),
        ],
        [
            (
                (
                    "25.6万美元",
                    "$256,000",
                    "2.56萬美元",
                ),
                "!",
            ),
        ],
    ),
    "tariff": (
        [
            ("zh-CN", "美国宣布对中国电动汽车加征100%关税，对太阳能电池加征50%关税。"),
            (
                "en",
                "The United States will impose a 100% tariff on Chinese electric vehicles and 50% on solar cells.",
            ),
        ],
        [
            (
                (
                    "100%",
                    "100%",
                ),
                "=",
            ),
            (
                (
                    "50%",
                    "50%",
                ),
                "=",
            ),
        ],
    ),
    "tariff other": (
        [
            ("zh-CN", "美国将对中国电动汽车征收100%的关税。"),
            ("zh-CN", "欧盟将对中国电动汽车征收35.3%的关税。"),
        ],
        [],
    ),
    "population": (
        [
            ("zh-CN", "东京都人口约1400万。"),
            ("zh-TW", "大阪府人口約880萬。"),
        ],
        [],
    ),
    "votes": (
        [
            ("zh-CN", "民调显示，54%的受访者支持该法案，38%反对。"),
            ("zh-TW", "民調顯示，54%的受訪者支持該法案，38%反對。"),
        ],
        [
            (
                (
                    "54%",
                    "54%",
                ),
                "=",
            ),
            (
                (
                    "38%",
                    "38%",
                ),
                "=",
            ),
        ],
    ),
    "range": (
        [
            ("zh-CN", "黄仁勋预言，美国将在5至10年内输掉人工智能竞赛。"),
            ("en", "Jensen Huang predicted America would lose the AI race within 5 to 10 years."),
        ],
        [
            (
                (
                    "5至10年",
                    "5 to 10 years",
                ),
                "=",
            ),
        ],
    ),
    "fire": (
        [
            ("zh-CN", "11月26日，香港大埔宏福苑火灾已造成36人死亡、279人失联。"),
            ("zh-HK", "香港大埔宏福苑火警至11月28日增至128人死亡，約200人失聯。"),
        ],
        [
            (
                (
                    "36人",
                    "128人",
                ),
                "=",
            ),
            (
                (
                    "279人",
                    "200人",
                ),
                "=",
            ),
        ],
    ),
    "chips": (
        [
            ("zh-CN", "华为在2025年仅生产了20万块AI芯片。"),
            ("en", "Huawei will make no more than 200,000 AI chips in 2025, a U.S. official said."),
        ],
        [
            (
                (
                    "20万块",
                    "200,000",
                ),
                "=",
            ),
        ],
    ),
    "chips wrong": (
        [
            ("zh-CN", "华为在2025年仅生产了200万块AI芯片。"),
            ("en", "Huawei made only 200,000 AI chips in 2025, a U.S. official told Congress."),
        ],
        [
            (
                (
                    "200万块",
                    "200,000",
                ),
                "!",
            ),
        ],
    ),
    "same article two": (
        [
            ("zh-CN", "英伟达市值蒸发6000亿美元。沙特阿拉伯承诺投资6000亿美元。"),
            ("en", "Saudi Arabia pledged to invest $600 billion in America."),
        ],
        [
            (
                (
                    "6000亿美元",
                    "$600 billion",
                ),
                "=",
            ),
        ],
    ),
    "prices": (
        [
            ("zh-CN", "苹果iPhone 17在中国的起售价为5999元。"),
            ("en", "Apple's iPhone 17 starts at $799 in the United States."),
        ],
        [],
    ),
    "rise/level": (
        [
            ("zh-CN", "特斯拉股价上涨8%，至每股345美元。"),
            ("zh-TW", "特斯拉股價下跌8%，收在每股302美元。"),
        ],
        [],
    ),
    "years of ban": (
        [
            ("zh-CN", "公司成立10年，拥有员工3200人，年收入10亿元。"),
            ("zh-CN", "他被判处10年有期徒刑，罚款10亿元。"),
        ],
        [],
    ),
    "discount": (
        [
            ("zh-CN", "机票打七折，吸引了大批旅客。"),
            ("zh-CN", "七成旅客表示满意。"),
        ],
        [],
    ),
    "multi": (
        [
            ("zh-CN", "中国的发电量占全球总量的32%，是美国的2.3倍。"),
            ("zh-TW", "中國發電量占全球32%，為美國的2.3倍。"),
        ],
        [
            (
                (
                    "32%",
                    "32%",
                ),
                "=",
            ),
            (
                (
                    "2.3倍",
                    "2.3倍",
                ),
                "=",
            ),
        ],
    ),
    "pp": (
        [
            ("zh-CN", "美联储将利率下调0.25个百分点。"),
            ("zh-TW", "聯準會將利率降至4.25%。"),
        ],
        [],
    ),
    "digit swap": (
        [
            ("zh-CN", "OpenAI计划在得克萨斯州投资4870亿美元建设数据中心。"),
            ("zh-TW", "OpenAI計畫在德州投資4780億美元興建資料中心。"),
        ],
        [
            (
                (
                    "4870亿美元",
                    "4780億美元",
                ),
                "!",
            ),
        ],
    ),
    "budget part": (
        [
            ("zh-CN", "该省今年教育预算为860亿元，医疗预算为420亿元。"),
            ("zh-CN", "该省今年医疗预算为420亿元，交通预算为310亿元。"),
        ],
        [
            (
                (
                    "420亿元",
                    "420亿元",
                ),
                "=",
            ),
        ],
    ),
    "rare equals": (
        [
            ("zh-CN", "报告共收录企业4,217家。"),
            ("en", "The survey covered 4,217 firms in 31 provinces."),
        ],
        [
            (
                (
                    "4,217家",
                    "4,217",
                ),
                "=",
            ),
        ],
    ),
    "slip among kin": (
        [
            (
                "zh-CN",
                (
                    "欧盟将对比亚迪加征17.4%的关税，吉利适用18.8%的税率，上汽则为36.3%。"
                    "宁德时代在匈牙利的工厂投资73.4亿欧元，大众裁员3,520人。"
                ),
            ),
            (
                "zh-TW",
                (
                    "歐盟對比亞迪加徵17.4%關稅，吉利稅率18.8%，上汽為36.3%。"
                    "寧德時代砸下73億4000萬歐元在匈牙利設廠，福斯裁員3520人。"
                ),
            ),
            (
                "en",
                (
                    "BYD faces a duty of 17.4 percent, Geely 19.8 percent and SAIC 36.3 percent, the European Union said. "
                    "CATL is spending 7.34 billion euros on a plant in Hungary. Volkswagen will cut 3,250 jobs."
                ),
            ),
        ],
        [
            (("17.4%", "17.4%", "17.4 percent"), "="),
            (("18.8%", "18.8%", "19.8 percent"), "!"),
            (("36.3%", "36.3%", "36.3 percent"), "="),
            (("73.4亿欧元", "73億4000萬歐元", "7.34 billion euros"), "="),
            (("3,520人", "3520人", "3,250"), "!"),
        ],
    ),
    "two like rates": (
        [
            ("zh-CN", "欧盟对吉利征收18.8%的关税，对上汽征收19.8%的关税。"),
            ("zh-TW", "歐盟對吉利課徵18.8%關稅，對上汽課徵19.8%關稅。"),
            ("en", "The European Union will impose a duty of 19.8 percent on SAIC."),
        ],
        [
            (("18.8%", "18.8%", ""), "="),
            (("19.8%", "19.8%", "19.8 percent"), "="),
        ],
    ),
    "like rates of two": (
        [
            ("zh-CN", "欧盟对吉利征收18.8%的关税。"),
            ("zh-TW", "歐盟對上汽課徵19.8%關稅。"),
        ],
        [],
    ),
    "like prices": (
        [
            ("zh-CN", "iPhone 17起售价为7999元。"),
            ("zh-CN", "小米17 Ultra起售价为7899元。"),
        ],
        [],
    ),
    "like dates of closing": (
        [
            ("zh-CN", "标普500指数周三收于6,632点，下跌0.1%。"),
            ("zh-CN", "道琼斯指数周三收于46,018点，上涨0.57%。纳斯达克指数下跌0.33%。"),
        ],
        [],
    ),
    "slip in a list": (
        [
            ("zh-CN", "临江水库蓄水量为4,130万吨，比去年多。"),
            ("zh-HK", "臨江水庫蓄水量為4310萬噸，較去年多。"),
            ("zh-TW", "臨江水庫蓄水量為4310萬噸，多於去年。"),
        ],
        [
            (("4,130万吨", "4310萬噸", "4310萬噸"), "!"),
        ],
    ),
    "both values elsewhere": (
        [
            ("zh-CN", "临江水库蓄水量为4130万吨，青山水库蓄水量为4310万吨。"),
            ("zh-HK", "臨江水庫蓄水量為4130萬噸。"),
            ("zh-TW", "青山水庫蓄水量為4310萬噸。"),
        ],
        [
            (("4130万吨", "4130萬噸", ""), "="),
            (("4310万吨", "", "4310萬噸"), "="),
        ],
    ),
    "counts grow": (
        [
            ("zh-CN", "临江地震造成1,644人遇难，3,408人受伤。"),
            ("zh-HK", "臨江地震造成逾2000人死亡，逾3900人受傷。"),
            ("zh-TW", "臨江地震已造成3085人死亡，4715人受傷。"),
        ],
        [
            (("1,644人", "2000人", "3085人"), "="),
            (("3,408人", "3900人", "4715人"), "="),
        ],
    ),
    "exchanged digits of a count": (
        [
            ("zh-CN", "临江地震造成1,644人遇难。"),
            ("zh-TW", "臨江地震造成1464人死亡。"),
        ],
        [
            (("1,644人", "1464人"), "!"),
        ],
    ),
    "round thousands": (
        [
            ("zh-CN", "瑞典电池厂北伏将裁减1,600个工作岗位。"),
            ("zh-HK", "瑞典電池商北伏將裁減約1600個職位。"),
        ],
        [
            (("1,600个", "1600個"), "="),
        ],
    ),
    "nine months": (
        [
            ("zh-CN", "今年前三季度，比亚迪在欧洲售出8.42万辆汽车。"),
            ("zh-HK", "比亞迪今年首九個月在歐洲售出8.42萬部汽車。"),
            ("zh-TW", "比亞迪第三季在歐洲售出2.91萬輛汽車。"),
        ],
        [
            (("8.42万辆", "8.42萬部", ""), "="),
        ],
    ),
    "a value in a range": (
        [
            ("zh-CN", "欧盟对白兰地征收的保证金比率为30.6%至39.0%。"),
            ("zh-TW", "歐盟對上汽課徵35.3%關稅。"),
        ],
        [],
    ),
}


def join(texts: Sequence[Text]) -> tuple[Quantity, ...]:
    rows, articles = [], []
    for number, (locale, text) in enumerate(texts):
        folded = fold(text)
        found = Found(folded, frozenset(text), MATCHER.find(folded))
        article = Article(str(number), text, locale, segments=segment_plain(text))
        figures = find_figures(text, locale, GLOSSARY.is_name)
        terms = find_occurrences(article, found, find_glosses(text), GLOSSARY)
        rows += figure_rows(article, figures, [(t.start, t.end, t.concept) for t in terms])
        articles.append((article.path, locale, text))
    return join_figures(
        pl.DataFrame(rows, FIGURES, orient="row"), pl.DataFrame(articles, ARTICLES, orient="row")
    )


def told(row: Quantity, articles: int) -> tuple[tuple[str, ...], str]:
    texts = tuple("+".join(m.text for m in row.mentions if m.path == str(i)) for i in range(articles))
    return texts, "=" if row.agrees else "!"


@pytest.mark.parametrize("story", STORIES)
def test_story(story: str) -> None:
    texts, rows = STORIES[story]
    assert sorted(told(row, len(texts)) for row in join(texts)) == sorted(rows)


@pytest.mark.parametrize("story", STORIES)
def test_the_order_of_articles_does_not_matter(story: str) -> None:
    texts, rows = STORIES[story]
    back = [(tuple(reversed(mine)), sign) for mine, sign in rows]
    assert sorted(told(row, len(texts)) for row in join(texts[::-1])) == sorted(back)


def test_a_figure_is_in_one_row_at_most() -> None:
    texts = [text for articles, _ in STORIES.values() for text in articles]
    random.Random(7).shuffle(texts)
    places = [(m.path, m.start) for row in join(texts) for m in row.mentions]
    assert places
    assert len(places) == len(set(places))


def test_rows_say_what_they_are() -> None:
    rows = join(STORIES["cost wrong"][0])
    (row,) = rows
    assert [m.text for m in row.odd] == ["2.56萬美元"]
    assert row.note == "power-of-ten"
    assert "DeepSeek" in row.description
    assert row.id.startswith("deepseek")
    assert 0.6 <= row.confidence <= 1


@pytest.mark.parametrize(
    ("story", "note"),
    [("share", ""), ("rounding", "rounded"), ("newer downloads", "newer"), ("digit swap", "digit")],
)
def test_note(story: str, note: str) -> None:
    assert {row.note for row in join(STORIES[story][0])} == {note}


def test_periods() -> None:
    (row,) = join(STORIES["newer downloads"][0])
    assert [m.period for m in row.mentions] == ["2026-01", "2025"]


def test_one_article_alone_has_no_rows() -> None:
    for texts, _ in itertools.islice(STORIES.values(), 5):
        assert join(texts[:1]) == ()


def test_no_figures() -> None:
    assert join_figures(FIGURES.to_frame(), ARTICLES.to_frame()) == ()
