"""What units measure, and how many of the dimension's base unit each of them is."""

from __future__ import annotations

import functools
from fractions import Fraction

_TABLE = """
length: m 1|km 1000|dm 1/10|cm 1/100|mm 1/1000|μm 1/1000000|nm 1/1000000000|mi 1609.344|ft 0.3048|in 0.0254|yd 0.9144
    |nmi 1852|li 500|zhang 10/3|chi 1/3|ly 9460730472580800
area: m² 1|km² 1000000|cm² 1/10000|ha 10000|mu 2000/3|acre 4046.8564224|ft² 0.09290304|mi² 2589988.110336|ping 400/121
volume: m³ 1|L 1/1000|mL 1/1000000|cm³ 1/1000000|km³ 1000000000|ft³ 0.028316846592|gal 0.003785411784|bbl 0.158987294928
mass: kg 1|t 1000|kt 1000000|g 1/1000|mg 1/1000000|μg 1/1000000000|jin 1/2|liang 1/20|lb 0.45359237|oz 0.028349523125
    |st 6.35029318|ct 1/5000
power: W 1|kW 1000|MW 1000000|GW 1000000000|TW 1000000000000|hp 745.7
energy: Wh 1|kWh 1000|MWh 1000000|GWh 1000000000|TWh 1000000000000|J 1/3600|kJ 10/36|cal 0.0011622|kcal 1.1622
voltage: V 1|kV 1000|mV 1/1000
frequency: Hz 1|kHz 1000|MHz 1000000|GHz 1000000000
data: bit 1/8|kbit 125|Mbit 125000|Gbit 125000000|B 1|kB 1000|MB 1000000|GB 1000000000|TB 1000000000000
    |PB 1000000000000000|EB 1000000000000000000
rate: kbit/s 125|Mbit/s 125000|Gbit/s 125000000|Tbit/s 125000000000|GB/s 1000000000|TB/s 1000000000000
pressure: Pa 1|hPa 100|kPa 1000|MPa 1000000|bar 100000
speed: m/s 1|km/h 10/36|mph 0.44704|kn 0.514444
computing: TFLOPS 1|PFLOPS 1000|EFLOPS 1000000
span: month 1|quarter 3|year 12|decade 120|century 1200
time: second 1|millisecond 1/1000|microsecond 1/1000000|nanosecond 1/1000000000|minute 60|hour 3600|day 86400|night 86400
    |week 604800
"""


@functools.cache
def _factors() -> dict[str, tuple[str, Fraction]]:
    found: dict[str, tuple[str, Fraction]] = {}
    for line in _TABLE.strip().replace("\n    ", "").splitlines():
        dimension, _, units = line.partition(":")
        for unit in units.split("|"):
            symbol, factor = unit.split()
            found[symbol] = dimension, Fraction(factor)
    return found


def dimension(unit: str) -> tuple[str, Fraction] | None:
    """Return what ``unit``, a figure's, measures and its factor to the base unit; None where it stands alone.

    Factors are exact where they are by definition (the international foot and pound, 1 亩 = 10/15 ha, 1 坪 =
    400/121 m²); months and years are one dimension and days another, since no factor joins them.
    """
    return _factors().get(unit)
