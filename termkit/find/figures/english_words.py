"""English number words, scale words and units."""

from __future__ import annotations

import functools

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)
ONES = {word: i for i, word in enumerate(_ONES.split())} | {"nought": 0, "naught": 0}
TENS = {word: 10 * (i + 2) for i, word in enumerate(_TENS.split())}
HUNDRED = "hundred"
SCALES = {
    "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "lakh": 5, "crore": 7, "k": 3, "m": 6, "mm": 6, "b": 9,
    "g": 9, "t": 12, "bn": 9, "mn": 6, "mil": 6, "mln": 6, "bln": 9, "tn": 12, "tln": 12, "thousands": 3, "millions": 6,
    "billions": 9, "trillions": 12,
}  # fmt: skip
LETTERS = frozenset("kmbgt") | {"mm"}
"""Scales that need a number in digits before them."""
DOZENS = frozenset({"dozen", "dozens", "doz", "dozs"})
RANKS = {word: i for i, word in enumerate(_ORDINALS.split())} | {"nineth": 9}
RANKS |= {word[:-1] + "ieth": value for word, value in TENS.items()}
RANKS |= {"hundredth": 100, "thousandth": 10**3, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}
PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
PARTS |= {rank: value for rank, value in RANKS.items() if value > 2} | {
    rank + "s": value for rank, value in RANKS.items() if value > 2
}
"""What a whole is divided into: two thirds."""

_MEASURES = """
m meter meters metre metres|km kilometer kilometers kilometre kilometres
cm centimeter centimeters centimetre centimetres|mm millimeter millimeters millimetre millimetres
dm decimeter decimeters|μm micrometer micrometers micron microns|nm nanometer nanometers
pm picometer picometers|mi mile miles|ft foot feet ft|in inch inches "|yd yard yards yd
nmi nautical_mile nautical_miles|ly light-year light-years|g gram grams|kg kilogram kilograms kilo kilos
mg milligram milligrams|μg microgram micrograms mcg|lb pound pounds lb lbs|oz ounce ounces oz
t ton tons tonne tonnes metric_ton metric_tons|kt kiloton kilotons|st stone|L liter liters litre litres
mL milliliter milliliters millilitre|gal gallon gallons|bbl barrel barrels|tsp teaspoon teaspoons
tbsp tablespoon tablespoons|cup cups|pt pint pints|qt quart quarts|dr drachma dram drams|acre acre acres
ha hectare hectares|m² square_meter square_meters square_metre square_metres sq_m
km² square_kilometer square_kilometers square_kilometres|ft² square_foot square_feet sq_ft
mi² square_mile square_miles|in² square_inch square_inches|m³ cubic_meter cubic_meters cubic_metres
ft³ cubic_foot cubic_feet|bit bit bits|B byte bytes|kB kilobyte kilobytes|MB megabyte megabytes
GB gigabyte gigabytes|TB terabyte terabytes|kbit kilobit kilobits|Mbit megabit megabits
Gbit gigabit gigabits|W watt watts|kW kilowatt kilowatts|MW megawatt megawatts|GW gigawatt gigawatts
kWh kilowatt-hour kilowatt-hours kilowatt_hours|hp horsepower|Hz hertz|kHz kilohertz|MHz megahertz
GHz gigahertz|V volt volts|° degree degrees deg deg.
°C celsius celcius centigrade degree_celsius degrees_celsius deg_celsius degrees_c degrees_centigrade °_celsius ° celsius
°F fahrenheit degree_fahrenheit degrees_fahrenheit degrees_f deg_f deg_fahrenheit|rad radian radians rad
turn turn turns|km/h kilometers_per_hour km_per_hour kph|mph miles_per_hour mph
"""
_DURATIONS = """
year year years yr yrs|month month months|week week weeks|day day days|hour hour hours hr hrs
minute minute minutes|second seconds
"""
_MONEY = """
USD dollar dollars us_dollar us_dollars u.s._dollars american_dollars
CNY yuan renminbi rmb chinese_yuan kuai|EUR euro euros
GBP pound_sterling pounds_sterling quid british_pounds|JPY yen japanese_yen
HKD hong_kong_dollars hong_kong_dollar|TWD taiwan_dollars new_taiwan_dollars
CAD canadian_dollars canadian_dollar|AUD australian_dollars australian_dollar|SGD singapore_dollars|KRW won
INR rupee rupees|RUB ruble rubles roubles|CHF swiss_francs swiss_franc|FRF franc francs|DEM mark marks
TRY turkish_lira lira|MXN peso pesos mexican_pesos|BTC bitcoin bitcoins|XSAT satoshi satoshis|BRL reais real
SEK swedish_krona kronor|THB baht|MYR ringgit|VND dong
"""
_CENTS = {"cent": "USD", "cents": "USD", "pence": "GBP", "penny": "GBP"}
CODES = frozenset(
    "usd cny eur gbp jpy hkd twd sgd aud cad krw inr chf nzd mxn sek rmb try brl rub thb dkk nok".split()
)


@functools.cache
def unit_words() -> dict[str, tuple[str, str]]:
    """Return for each unit in words (at most three, joined by _) its kind and symbol."""
    table: dict[str, tuple[str, str]] = {}
    for kind, rows in (("measure", _MEASURES), ("duration", _DURATIONS), ("money", _MONEY)):
        for row in rows.replace("\n", "|").split("|"):
            symbol, *names = row.split() or [""]
            table.update(dict.fromkeys(names, (kind, symbol)))
    table.update({word: ("cents", code) for word, code in _CENTS.items()})
    table.update({code: ("money", "CNY" if code == "rmb" else code.upper()) for code in CODES})
    return table | dict.fromkeys(
        ("percent", "percents", "per_cent", "percentage", "pct"), ("percent", "percent")
    )
