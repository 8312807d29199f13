"""The traps of figures in Chinese text, by kind: what each says, or that it says no figure.

A line holds a text and, behind the arrow, its figures: kind, value or [low,high], unit, /counter, sign.
"""

from __future__ import annotations

import pytest

from termkit.find.figures import find_figures
from termkit.model import Figure


def told(figure: Figure) -> str:
    value = figure.value
    if figure.low is not None or figure.high is not None:
        value = f"{figure.value or ''}[{figure.low or ''},{figure.high or ''}]"
    counter = figure.counter and f"/{figure.counter}"
    return " ".join(filter(None, (figure.kind, value, figure.unit, counter, figure.approximate.strip("="))))


def rows(table: str) -> list[tuple[str, str]]:
    pairs = (line.partition(" -> ") for line in table.strip().splitlines())
    return [(text, expected) for text, _, expected in pairs]


DATES = """
二〇二三至2025年 -> range [2023,2025]
2025/12/9 10:40:12 -> date 2025-12-09T10:40:12
04/2013 -> date 2013-04
2026年2月22日 GMT+8 08:18 -> date 2026-02-22; time 08:18
20251208 -> date 2025-12-08
二〇二五年 -> date 2025
二零零八年 -> date 2008
一九四九年 -> date 1949
一九九几年 -> range [1990,1999]
二O二五年 -> date 2025
08年奥运 -> date 2008
1998年 -> date 1998
12月26日 -> date --12-26
10日发布 -> date ---10
13月份 -> date --13
2018/19赛季 -> range [2018,2019]
2017-18赛季 -> range [2017,2018]
2024-2025学年 -> range [2024,2025]
2023/24财年 -> range [2023,2024]
2018/19 -> range [2018,2019]
1986-88 -> range [1986,1988]
1986-88年 -> range [1986,1988]
2020年至2025年 -> range [2020,2025]
2020到2025年 -> range [2020,2025]
19世纪80年代 -> range [1880,1889]
上世纪八九十年代 -> range [1980,1999]
1990s -> range [1990,1999]
60年代 -> range [1960,1969]
21世纪 -> -
二十世纪 -> -
90后 -> -
00后 -> -
九零后 -> -
永乐十一年（1413年） -> date 1413; date 1413
贞元五年（789年） -> date 0789; date 0789
康熙六十一年 -> date 1722
昭和二十年 -> date 1945
民國一百一十年 -> date 2021
民国38年 -> date 1949
公元前221年 -> date -0220
公元79年 -> date 0079
0430 -> -
1月份 -> date --01
7、8月 -> date --07; date --08
三、四月 -> date --03; date --04
七八月 -> range [--07,--08]
2023、2024年 -> date 2023; date 2024
1～2月 -> range [--01,--02]
2025年1至3月 -> range [2025-01,2025-03]
10月1—7日 -> range [--10-01,--10-07]
10月1日至7日 -> range [--10-01,--10-07]
2025年10月1-7日 -> range [2025-10-01,2025-10-07]
5月1、2日 -> date --05-01; date ---02
今年三季度 -> ordinal 3
前8月税收 -> duration 8 month
今年前三季度 -> duration 3 quarter
2024年上半年 -> date 2024
10年 -> duration 10 year
三年 -> duration 3 year
两年 -> duration 2 year
十八个月 -> duration 18 month
3日内 -> duration 3 day
三日游 -> duration 3 day
一个半月 -> duration 1.5 month
5000年历史 -> duration 5000 year
三年级 -> -
半年报 -> -
"""
"""Dates, years of eras and what is counted in years, months and days."""

TIMES = """
凌晨四点半 -> time 04:30
夜里两点 -> time 02:00
晚上10点 -> time 22:00
下午3时 -> time 15:00
下午三时许 -> time 15:00
15时30分 -> time 15:30
15时 -> time 15:00
0点 -> time 00:00
三点一刻 -> time 03:15
七点三刻 -> time 07:45
三点零五分 -> time 03:05
8点30 -> time 08:30
8:30—17:30 -> range [08:30,17:30]
9:00-11:00 -> range [09:00,11:00]
9点到11点 -> range [09:00,11:00]
下午3点至5点 -> range [15:00,17:00]
上午9:00 -> time 09:00
24:00 -> time 24:00
6点半 -> time 06:30
3点意见 -> number 3
3时代 -> -
一刻钟 -> duration 15 minute
三刻钟 -> duration 45 minute
9秒58夺冠 -> duration 9.58 second
3分49秒04创下纪录 -> duration 3 minute; duration 49.04 second
2小时30分 -> duration 2 hour; duration 30 minute
得了3分 -> number 3
2小时30分钟 -> duration 2 hour; duration 30 minute
两个半小时 -> duration 2.5 hour
3:1 -> -
比分25:20 -> -
"""
"""Times of day and lengths of time."""

IDS = """
128GB -> measure 128 GB
180ml -> measure 180 mL
29km -> measure 29 km
内存128 GB -> measure 128 GB
5nm工艺 -> measure 5 nm
"""
"""Names and numbers of things, and the units that look like them."""

SCALES = """
九百五十一千瓩 -> measure 951 MW
对数十二万三千对 -> number 123000 /对
3.6兆美元 -> money 3600000000000 USD
90萬瓩 -> measure 900000 kW
2200兆瓦 -> measure 2200 MW
500兆瓦时 -> measure 500 MWh
8兆字节 -> measure 8 MB
3兆赫 -> measure 3 MHz
200兆比特 -> measure 200 Mbit
千兆宽带 -> -
500千瓦时 -> measure 500 kWh
3千米 -> measure 3 km
三千米 -> measure 3 km
5千克 -> measure 5 kg
50毫米 -> measure 50 mm
万亿 -> number 1000000000000
1.5万亿 -> number 1500000000000
百亿 -> number 10000000000
数千亿 -> number [100000000000,] >
十几亿 -> number 1000000000[1000000000,] >
亿万 -> -
1万8千 -> number 18000
75万7千 -> number 757000
105万1567 -> number 1051567
5亿5850万 -> number 558500000
27亿3000万 -> number 2730000000
三亿四千九百万 -> number 349000000
一万二 -> number 12000
二百五 -> number 250
两百五 -> number 250
一千零五 -> number 1005
5个亿 -> number 500000000
两个亿 -> number 200000000
百余人 -> number 100[100,] /人 >
千余家 -> number 1000[1000,] /家 >
百余年 -> duration 100[100,] year >
120千元 -> money 120000 CNY
十亿美元 -> money 1000000000 USD
6.5百万 -> number 6500000
"""
"""Scale words and the units that begin with one."""

HALVES = """
四成六五 -> percent 46.5 percent
占全国的一成。 -> percent 10 percent
他俩 -> number 2 /人
俩人 -> number 2 /人
仨 -> number 3 /人
俩月 -> duration 2 month
廿五人 -> number 25 /人
卅年 -> duration 30 year
三双筷子 -> number 3 /双
半个世纪 -> duration 50 year
一半 -> fraction 0.5
三个半 -> number 3.5 /个
两年半 -> duration 2.5 year
年过半百 -> number 50
三成 -> percent 30 percent
七成六 -> percent 76 percent
8成5 -> percent 85 percent
三成半 -> percent 35 percent
七八成 -> range [70,80] percent
三至五成 -> range [30,50] percent
七折 -> percent 70 percent
九五折 -> percent 95 percent
7 2 折 -> percent 72 percent
陆点五折 -> percent 65 percent
百分之五 -> percent 5 percent
百分之三十多 -> percent 30[30,] percent >
5个百分点 -> percent 5 pp
25个基点 -> percent 25 bp
千分之三 -> percent 0.3 percent
3‰ -> percent 3 permille
5‱ -> percent 0.05 percent
1/10 -> fraction 0.1
十分之一 -> fraction 0.1
1又1/2 -> number 1.5
翻一番 -> multiple 2 times
翻两番 -> multiple 4 times
1920×1080 -> number 1920; number 1080
5×8米 -> number 5; measure 8 m
"""
"""Two persons, halves, tenths, fractions, powers of two."""

BOUNDS = """
约300 -> number 300 ~
约占300人 -> number 300 /人 ~
大约三十 -> number 30 ~
超300 -> number 300[300,] >
逾300人 -> number 300[300,] /人 >
300多 -> number 300[300,] >
300余 -> number 300[300,] >
300以上 -> number 300[300,] >
300人以上 -> number 300[300,] /人 >
起码300 -> number 300[300,] >
年龄50开外 -> number 50[50,] >
不到300 -> number 300[,300] <
不足300 -> number 300[,300] <
300以下 -> number 300[,300] <
不超过10次 -> number 10[,10] /次 <
不及3% -> percent 3[,3] percent <
转化率过20 -> number 20[20,] >
比三十大 -> number 30[30,] >
他比五十少 -> number 50[,50] <
数百 -> number [100,] >
几百 -> number [100,] >
上百 -> number [100,] >
10多万 -> number 100000[100000,] >
30余万 -> number 300000[300000,] >
一百余万 -> number 1000000[1000000,] >
三年多 -> duration 3[3,] year >
六倍多 -> multiple 6[6,] times >
5至10年 -> range [5,10] year
两到三年 -> range [2,3] year
一到两代 -> range [1,2] /代
一两个 -> range [1,2] /个
三两天 -> range [2,3] day
三五个 -> range [3,5] /个
三、五天 -> range [3,5] day
五、六十岁 -> range [50,60] year
两三百 -> range [200,300]
一万六七千 -> range [16000,17000]
39.2-38.5亿年 -> range [3920000000,3850000000] year
50%至52% -> range [50,52] percent
5-20% -> range [5,20] percent
13-15岁 -> range [13,15] year
百分之七八十 -> range [70,80] percent
￥200-300 -> range [200,300] CNY
$5-10亿 -> range [500000000,1000000000] USD
第3至5名 -> range [3,5]
前十到前二十 -> range [10,20]
1/2到3/4 -> range [0.5,0.75]
10k-20k -> range [10000,20000]
零下5到10度 -> range [-5,-10] °
-5~10℃ -> range [-5,10] °C
大于二十的同时小于等于三十五 -> range [20,35]
20以上30以下 -> range [20,30]
"""
"""About, more than, less than, from and to."""

SEPARATORS = """
共\u00a0200\u00a0000人 -> number 200000 /人
28\u202f020人 -> number 28020 /人
1\u2009550人 -> number 1550 /人
１２，３４５人 -> number 12345 /人
１２．５％ -> percent 12.5 percent
￥１，０００ -> money 1000 CNY
1, 550人 -> number 1550 /人
共100, 000元 -> money 100000 CNY
3，000，000人 -> number 3000000 /人
1, 234, 567人 -> number 1234567 /人
1'000元 -> money 1000 CNY
46,47,935卢比 -> money 4647935 INR
\u22125℃ -> measure -5 °C
5‑10年 -> range [5,10] year
5～10年 -> range [5,10] year
5─10年 -> range [5,10] year
249,289,299都有 -> number 249; number 289; number 299
0.5,1.2 -> number 0.5; number 1.2
"""
"""Spaces, full-width forms, commas, hyphens."""

MONEY = """
人民币2999元 -> money 2999 CNY
卖八块五一斤 -> money 8.5 CNY
5美元 -> money 5 USD
5美金 -> money 5 USD
5 USD -> money 5 USD
USD5 -> money 5 USD
US$5 -> money 5 USD
$5 -> money 5 USD
5元 -> money 5 CNY
5块钱 -> money 5 CNY
一块五 -> money 1.5 CNY
三块五毛 -> money 3.5 CNY
五毛 -> money 0.5 CNY
50美分 -> money 0.5 USD
两三毛 -> range [0.2,0.3] CNY
3美元50美分 -> money 3.5 USD
5圆 -> money 5 CNY
5人民币 -> money 5 CNY
RMB 5 -> money 5 CNY
RMB5亿 -> money 500000000 CNY
CNY 5 -> money 5 CNY
¥5 -> money 5 CNY
JP¥5 -> money 5 JPY
5港元 -> money 5 HKD
HK$5 -> money 5 HKD
港幣500萬 -> money 5000000 HKD
5新元 -> money 5 SGD
S$5 -> money 5 SGD
5令吉 -> money 5 MYR
令吉500 -> money 500 MYR
RM500 -> money 500 MYR
5新台币 -> money 5 TWD
NT$5 -> money 5 TWD
台幣500元 -> money 500 TWD
5加元 -> money 5 CAD
C$5 -> money 5 CAD
5澳元 -> money 5 AUD
A$1,000 -> money 1000 AUD
5欧元 -> money 5 EUR
3€ -> money 3 EUR
5英镑 -> money 5 GBP
5镑 -> money 5 GBP
5卢比 -> money 5 INR
5日圆 -> money 5 JPY
5日元 -> money 5 JPY
5円 -> money 5 JPY
5韩元 -> money 5 KRW
200 000 块 AI 芯片 -> number 200000 /块
"""
"""Currencies."""

NAMES = """
GPT‑5.3|GLM‑5|H100|H20|A100|910B|R1|V3|o1|F-35|L-1049|T-80U|SR5580|4K|Sora 2|Veo 3 / 3.1 版本
Fire-Flyer 2|Opus 4.6|Gemini 3 Pro|小米15 Ultra|歼-20|东风-41|冷戰2.0|IEC 61131|GB/T 13000|S-400|5G|CSS
QQ 451264878|0513-88924598|手机13800138000|+86 138 0000 0000|邮编100081|139号-8|1.10 版本
https://a.cn/2024/12/x?id=30|a30@b.cn|订单号503-4265464-1830254|COVID-19|双11|618大促|9·11事件|315晚会|985高校
covid19疫情
"""
"""Versions, products, addresses, labels and events."""

WORDS = """
一些|一般|一样|一带一路|一刀切|一方面|进一步|一直|一定|唯一|统一|第三方|之一|万一|千万别|三番五次
千篇一律|千差万别|千千万万|百姓|十分|十足|四川|三星|五角大楼|五角大樓|七国集团|九二共识|两会|二十大|两国
陸戰隊|大陸|陆地|参与|參與|伍仁|拾取|放肆|通义千问|昙花一现|朝花夕拾|五花八门|七七八八|半导体|半推半就
半成品|半夜|半路|一点|四人帮|七台河|双
"""
"""Words that are written with numerals."""

PROSE = """
这一位老师一直在进一步推进一带一路，一般说来十分重要。
五角大楼与七国集团统一了立场，第三方千万别一刀切。
双11和618大促期间，小米15 Ultra、歼-20模型与东风-41模型同场展出。
他们三番五次参与，千篇一律，唯一的例外是通义千问。
上半年与下半年，半导体和半成品的行情都一样，二十世纪的经验用不上。
两国在两会之后一度停止往来，一旦恢复，一切照旧。
请看下一页，再看图3、图 13.9和表 7.8。
四川人打一打太极，一起走一走，一下子就熟了。
"""
"""Whole sentences without a figure."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [row for table in (DATES, TIMES, IDS, SCALES, HALVES, BOUNDS, SEPARATORS, MONEY) for row in rows(table)],
)
def test_what_a_figure_says(text: str, expected: str) -> None:
    assert "; ".join(map(told, find_figures(text))) == ("" if expected == "-" else expected)


@pytest.mark.parametrize(
    "text", [text for text in (NAMES + WORDS + PROSE).replace("\n", "|").split("|") if text]
)
def test_what_is_no_figure(text: str) -> None:
    assert find_figures(text) == ()


@pytest.mark.parametrize(("locale", "value"), [("zh-CN", "3.5"), ("zh-TW", "3.5")])
def test_small_change(locale: str, value: str) -> None:
    (figure,) = find_figures("只要3块5。", locale)
    assert (figure.value, figure.unit) == (value, "CNY" if locale == "zh-CN" else "TWD")


@pytest.mark.parametrize("before", ["共", "約", "近", "達", "有"])
def test_traditional_counters(before: str) -> None:
    (figure,) = find_figures(f"{before}三百五十萬個專案", "zh-TW")
    assert (figure.value, figure.counter) == ("3500000", "个")
