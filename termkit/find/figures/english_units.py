"""English units, currencies and lengths of time: one table, and the symbols that the Chinese side uses too."""

from __future__ import annotations

import functools

_MEASURES = """
m meter metre|km kilometer kilometre|cm centimeter centimetre|mm millimeter millimetre|dm decimeter decimetre
μm micrometer micrometre micron|nm nanometer nanometre|pm picometer picometre|mi mile mi|ft foot feet ft|in inch inches "
yd yard yd yds|nmi nautical_mile|ly light_year lightyear|pc parsec|g gram gramme
kg kilogram kilogramme kilo|mg milligram milligramme|μg microgram mcg|lb pound lb lbs|oz ounce oz fluid_ounce fl_oz
t ton tonne metric_ton metric_tonne long_ton short_ton|kt kiloton kilotonne|Mt megaton megatonne|st stone
ct carat karat|L liter litre ltr|mL milliliter millilitre cc|cL centiliter centilitre|dL deciliter decilitre
hL hectoliter hectolitre|gal gallon gal|bbl barrel bbls|bu bushel|tsp teaspoon tsp|tbsp tablespoon tbsp|cup cup
pt pint|qt quart|dr drachma dram|acre acre|ha hectare|TEU teu|bpm beats_per_minute
m² square_meter square_metre sq_m sqm|km² square_kilometer square_kilometre sq_km sqkm|ft² square_foot square_feet sq_ft sqft
cm² square_centimeter square_centimetre sq_cm|mm² square_millimeter square_millimetre|yd² square_yard sq_yd
mi² square_mile sq_mi|in² square_inch square_inches sq_in|m³ cubic_meter cubic_metre cu_m|cm³ cubic_centimeter cubic_centimetre
km³ cubic_kilometer cubic_kilometre|ft³ cubic_foot cubic_feet cu_ft|yd³ cubic_yard|in³ cubic_inch cubic_inches
mi³ cubic_mile|bit bit|B byte|kB kilobyte kb|MB megabyte mb|GB gigabyte gb|TB terabyte tb|PB petabyte|EB exabyte
kbit kilobit kbit|Mbit megabit mbit|Gbit gigabit gbit|Tbit terabit|kbit/s kilobits_per_second kbps|Mbit/s megabits_per_second mbps
Gbit/s gigabits_per_second gbps|Tbit/s terabits_per_second tbps|px pixel|Mpx megapixel|dpi dots_per_inch
W watt|mW milliwatt|kW kilowatt kw|MW megawatt|GW gigawatt|TW terawatt|Wh watt_hour|kWh kilowatt_hour kwh
MWh megawatt_hour mwh|GWh gigawatt_hour gwh|TWh terawatt_hour twh|hp horsepower bhp hp
J joule|kJ kilojoule|MJ megajoule|cal calorie cal|kcal kilocalorie|Btu btu british_thermal_unit|Hz hertz|kHz kilohertz khz
MHz megahertz mhz|GHz gigahertz ghz|V volt|kV kilovolt kv|A amp ampere|mA milliamp milliampere|mAh milliamp_hour
Ah amp_hour ampere_hour|Ω ohm|N newton|Pa pascal|kPa kilopascal|hPa hectopascal|MPa megapascal|mbar millibar
psi pounds_per_square_inch psi|dB decibel db|cd candela|lm lumen|lx lux|K kelvin
TFLOPS teraflop teraflops|PFLOPS petaflop petaflops|EFLOPS exaflop exaflops|rpm revolutions_per_minute|ppm parts_per_million
° degree deg|°C celsius celcius centigrate centigrade degree_celsius deg_celsius degrees_celsius degrees_centigrade
°C degrees_c degree_c deg_c °_celsius °_c
°F fahrenheit farenheit degree_fahrenheit degrees_fahrenheit degrees_f degree_f deg_f deg_fahrenheit °_fahrenheit °_f
rad radian rad|turn turn|km/h kilometers_per_hour kilometres_per_hour km_per_hour kph kmh kmph|mph miles_per_hour mph
m/s meters_per_second metres_per_second|kn knot kn
"""
_DURATIONS = """
year year yr yo|month month|week week wk|day day|hour hour hr|minute minute min|second second sec
millisecond millisecond|microsecond microsecond|nanosecond nanosecond|night night|year:10 decade|year:100 century centuries
year:1000 millennium millennia|week:2 fortnight
"""
_MONEY = """
USD dollar buck|CNY yuan renminbi kuai|EUR euro|GBP sterling quid pound_sterling pounds_sterling|JPY yen|KRW won|INR rupee
RUB ruble rouble|FRF franc|DEM deutschmark deutschemark marks|TRY lira|MXN peso|BTC bitcoin|XSAT satoshi|BRL reais
SEK krona kronor|DKK krone kroner|THB baht|MYR ringgit|VND dong|IDR rupiah|ZAR rand|PLN zloty zlotys|CZK koruna korunas
HUF forint|ILS shekel|SAR riyal|IRR rial|AED dirham|KWD dinar|EGP egyptian_pound|NGN naira|GHS cedi|KES shilling|LAK kip
BDT taka|PKR pakistani_rupee|UAH hryvnia hryvnias|CRC colon colones|PEN soles|KZT tenge
MMK kyat|KHR riel|MNT tugrik|ETB birr|NLG guilder|ESP peseta|PTE escudo|ATS schilling|MOP pataca
CNY:-1 jiao mao|CNY:-2 fen|MYR:-2 sen|USD:-2 cent|GBP:-2 pence penny|INR:-2 paise paisa|RUB:-2 kopeck kopek
"""
_LANDS = """
USD us u.s american|CAD canadian|AUD australian aussie|NZD new_zealand|HKD hong_kong|TWD taiwan taiwanese new_taiwan
SGD singapore singaporean|JMD jamaican|CNY chinese|JPY japanese|KRW south_korean korean|GBP british|EUR european
CHF swiss|INR indian|PKR pakistani|LKR sri_lankan|NPR nepalese|IDR indonesian|RUB russian|TRY turkish|MXN mexican|PHP philippine
ARS argentine argentinian|CLP chilean|COP colombian|CUP cuban|UYU uruguayan|BRL brazilian|SEK swedish|NOK norwegian|DKK danish
ISK icelandic|PLN polish|CZK czech|HUF hungarian|ILS israeli|SAR saudi|IRR iranian|OMR omani|YER yemeni|QAR qatari
AED uae emirati|KWD kuwaiti|IQD iraqi|JOD jordanian|BHD bahraini|DZD algerian|TND tunisian|LYD libyan|RSD serbian
EGP egyptian|LBP lebanese|SYP syrian|MAD moroccan|NGN nigerian|GHS ghanaian|KES kenyan|TZS tanzanian|UGX ugandan
ZAR south_african|THB thai|MYR malaysian|VND vietnamese|LAK lao laotian|DEM german|FRF french|BEF belgian|ITL italian
XAF cfa|CRC costa_rican|PEN peruvian|BOB bolivian|MOP macau macanese
"""
"""What before the name of a currency says whose it is: Canadian dollars, Philippine pesos."""
_SHARED = frozenset(
    "dollar peso franc pound rupee krona krone kronor kroner crown lira dinar dirham riyal rial real reais yuan yen "
    "won rand ruble rouble shekel baht dong rupiah ringgit forint zloty koruna colon sol mark shilling kip naira cedi".split()
)
CODES = frozenset(
    "usd cny eur gbp jpy hkd twd sgd aud cad krw inr chf nzd mxn sek rmb brl rub thb dkk nok php idr myr zar aed sar "
    "pln czk huf ils ngn kes pkr bdt lkr egp clp ars qar kwd uah mop vnd btc ntd".split()
)
_OTHER_CODES = {"rmb": "CNY", "ntd": "TWD", "rs": "INR", "rm": "MYR"}
BEFORE_NUMBER = frozenset(
    "dollar euro yen yuan rupee peso ringgit baht dirham riyal dinar shekel lira".split()
)
"""Currencies whose names may stand before the amount: dollar 22.5 million."""


Unit = tuple[str, str, int]
"""Kind, symbol, and what one of it is in terms of the symbol: a factor, or for money a power of ten."""


def _rows(table: str) -> list[list[str]]:
    return [row.split() for row in table.replace("\n", "|").split("|") if row.strip()]


@functools.cache
def _units() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for kind, rows in (("measure", _MEASURES), ("duration", _DURATIONS), ("money", _MONEY)):
        for head, *names in _rows(rows):
            symbol, _, factor = head.partition(":")
            hit = kind, symbol, int(factor or (0 if kind == "money" else 1))
            for name in names:
                table[name] = hit
                if name[-1] not in 's"':
                    table[name + "s"] = hit
    table.update({code: ("money", money_code(code), 0) for code in CODES})
    return table


@functools.cache
def _lands() -> dict[str, str]:
    return {name: code for code, *names in _rows(_LANDS) for name in names}


def money_code(code: str) -> str:
    """Return the ISO 4217 code for what is written as one: rmb is CNY."""
    return _OTHER_CODES.get(code) or code.upper()


def unit_named(words: list[str]) -> Unit | None:
    """Return kind, symbol and factor of the unit that ``words`` (at most three, in lower case) name."""
    name = "_".join(words)
    hit = _units().get(name)
    if hit is not None or len(words) == 1:
        return hit
    code = _lands().get("_".join(words[:-1]))
    noun = words[-1]
    return ("money", code, 0) if code and (noun in _SHARED or noun[:-1] in _SHARED) else None
