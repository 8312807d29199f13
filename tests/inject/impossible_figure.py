"""Days that the calendar lacks, times beyond the day, parts larger than their whole, ranges that end below their start."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from tests.inject import Edit
from tests.inject._numbers import COUNTED, SCALE

LOCALES = ("zh-CN", "zh-TW", "zh-HK")

_DAY = re.compile(r"(?<![0-9.])([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?日")
_CLOCK = re.compile(r"(?<![0-9.:])([0-9]{1,2})([:：])([0-9]{2})(?![0-9.:])")
_SPOKEN = re.compile(r"(?<=[午晚晨间間日])([0-9]{1,2})([时時點点])([0-9]{1,2})分")
_SHARE = re.compile(r"(?<=[占佔比額额])([为為达達约約]?)([0-9.]+) ?([%％])")
_RANGE = re.compile(rf"(?<![0-9.])([0-9.]+)([至到])([0-9.]+)((?:{SCALE})?(?:{COUNTED}))")
_PART = re.compile(r"(其中(?:有|约|約)?)([0-9.]+) ?([%％])")


def propose(text: str, locale: str, random: Random) -> Iterator[Edit]:
    """Yield for each date, time, share and range one that can't be."""
    for day in _DAY.finditer(text):
        wrong = random.choice(
            ((2, 30), (2, 31), (4, 31), (6, 31), (9, 31), (11, 31), (day[1], 32), (day[1], 35))
        )
        yield Edit(*day.span(), f"{wrong[0]}月{wrong[1]}日")
        if int(day[1]) > 2:
            yield Edit(*day.span(), f"{int(day[1]) + 12}月{day[2]}日")
    for clock in _CLOCK.finditer(text):
        wrong_time = random.choice((f"{clock[1]}{clock[2]}{random.randrange(61, 99)}", "25:70"))
        yield Edit(*clock.span(), wrong_time)
    for spoken in _SPOKEN.finditer(text):
        yield Edit(*spoken.span(), f"{spoken[1]}{spoken[2]}{random.randrange(61, 99)}分")
    for share in (*_SHARE.finditer(text), *_PART.finditer(text)):
        wrong_share = f"{float(share[2]) + 100 * random.randrange(1, 4):g}{share[3]}"
        yield Edit(*share.span(), share[1] + wrong_share, head=len(share[1]))
    for span in _RANGE.finditer(text):
        if float(span[1]) * 1.2 < float(span[3]):
            yield Edit(*span.span(), f"{span[3]}{span[2]}{span[1]}{span[4]}")
