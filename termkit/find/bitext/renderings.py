"""What in a translation stands for a concept that the source names: a term of the glossary, or what people put for one."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from termkit.glossary.model import Concept
from termkit.record import Record
from termkit.text import fold, is_han, is_latin

_STOPWORDS = frozenset(
    "the of and for in on to a an at by de la le du di von van der & co inc ltd corp".split()
)
_KINDS = (
    "股份有限公司 有限公司 公司 集团 集團 大学 大學 学院 學院 银行 銀行 央行 中央银行 中央銀行 委员会 委員會 管理局 监管局 监督局 机构 "
    "機構 组织 組織 协会 協會 联盟 聯盟 基金会 基金會 研究所 研究院 实验室 "
    "實驗室 政府 法院 医院 醫院 俱乐部 俱樂部 中心 计划 計劃 計畫 法案 "
    "国际 國際 机场 機場 共和国 共和國 王国 王國 联邦 聯邦 国家 國家"
).split()
"""What a name is a name of; alone it stands for any of them."""
_TAIL = re.compile(f"(?:{'|'.join(_KINDS)}|(?<=..)[州市省县縣岛島湾灣河山])+$")
_NATION = re.compile(
    "^(?:[美英法德中韩韓泰俄][国國](?:家|联邦|聯邦)?|日本|[台臺][湾灣]|香港|俄[罗羅]斯|印度|[欧歐]洲|[国國](?:际|際|家)|世界|全[国國]|[美中英法德日韩韓俄欧歐](?=..$))"
)
"""What a name is often shortened by, at its end and at its head."""
_ENGLISH_KINDS = frozenset(
    "company group university college bank commission administration agency organization organisation association league "
    "foundation institute laboratory department ministry government court hospital club center centre plan act international "
    "republic kingdom national federal state united north south east west new chinese american us".split()
)

_HOME = {
    "zh-CN": ("China", "[我全本]国|国内"),
    "zh-TW": ("Taiwan", "[我全本][國国]|國內|[全本]台"),
    "zh-HK": ("Hong Kong", "本港|全港|香江"),
}
"""What an article calls the country it is written in."""
_COUNTRIES = "美中英法德俄日韩韓印澳加欧歐朝越台臺港"
"""Characters that are each short for a country or region, by those that stand before and behind."""
_BESIDE = f"方军軍媒企股债債元府籍裔国國队隊两兩双雙区區{_COUNTRIES}"
_BEFORE = f"赴访訪旅驻駐对對在来來离離援留反亲親{_COUNTRIES}"

_HE = "[他她](?![们們])|其(?![他中实實余餘次间間它])|此人|[这這]位"
_IT = (
    "它(?![们們])|其(?![他中实實余餘次间間它])|[这這该該](?:家|款|座|支|所|项|項)?(?:公司|集团|集團|企业|企業|机构|機構|组织|組織|部门|部門|部|局|委|行|"
    "院|校|国|國|州|省|市|县|縣|地|岛|島|厂|廠|品牌|平台|球队|球隊|队|隊|俱乐部|俱樂部|大学|大學|模型|系统|系統|技术|技術|药|藥|疫苗|法|计划|計畫|"
    "計劃|项目|項目|任务|任務)|[这這]家|此(?:举|舉|法|案|药|藥)|(?:^|[，。；：“「、])(?:公司|集团|集團|当局|當局|政府|法院|医院|醫院)"
)
_THERE = "|[当當]地"
_EACH = "|其中|[每各这這该該][台个個件款支枚辆輛架部张張条條种種颗顆座]"
"""What stands for a person, a thing, a place and a common noun that the passage before has named."""
_ENGLISH_PRONOUN = re.compile(
    "(?<![a-z])(?:it|its|he|his|him|she|her|they|their|them|this|these|"
    "the (?:[a-z]+ )?(?:company|firm|group|agency|team|country|man|woman|chair(?:man|woman)?|president|minister|premier|governor|"
    "mayor|chief|head|executive|director|founder|spokes[a-z]+|official|leader|author|player|coach|scientist|professor))(?![a-z])"
)

_APART = 2
"""Characters that may stand between those of a term: 机器的学习."""


class Side(Record):
    """A passage of the translation, ready to be searched."""

    text: str
    folded: str
    locale: str
    told: frozenset[str] = frozenset()
    """The concepts of which other rules tell what is wrong there: a word of another region, a deprecated one."""


def is_place(concept: Concept) -> bool:
    """Tell whether a concept is a country, a town or another place."""
    return "places" in concept.subject


def refers_back(side: Side, concept: Concept) -> bool:
    """Tell whether a passage has a pronoun or a general noun for a concept that the one before has named."""
    if side.locale == "en":
        return _ENGLISH_PRONOUN.search(side.folded) is not None
    words = _HE if concept.subject == "people" else _IT
    if is_place(concept):
        words += _THERE
    elif not concept.is_name:
        words += _EACH
    return re.search(words, side.text) is not None


def states(side: Side, concept: Concept) -> bool:
    """Tell whether a passage has a term of a concept, be it of another region, or one that another rule tells."""
    return concept.id in side.told or any(_stands_in(form, side.folded) for form in _forms(concept))


def renders(side: Side, concept: Concept) -> bool:
    """Tell whether something in a passage may stand for a concept."""
    if states(side, concept):
        return True
    if any(initials in _capitals(side.text) for initials in _initials(concept)):
        return True
    if side.locale == "en" and is_place(concept):
        return any(_is_adjective(term.text, side.text) for term in concept.terms if term.locale == "en")
    if side.locale == "en":
        return any(_is_worded(words, concept, side.folded) for words in _wordings(concept))
    if concept.is_name:
        return any(short in side.folded for short in _short_names(concept)) or _is_country(side, concept)
    if any(pattern.search(side.folded) for pattern in _spread(concept)):
        return True
    return any(rest in side.folded for rest in _without_letters(concept))


@functools.lru_cache(maxsize=4096)
def _forms(concept: Concept) -> tuple[str, ...]:
    return tuple({fold(term.text) for term in concept.terms if term.allowed})


def _stands_in(form: str, folded: str) -> bool:
    """Whether a form stands in a text, and in Latin letters as words of its own, perhaps in the plural."""
    start = folded.find(form)
    while start >= 0:
        end = start + len(form)
        end += folded[end : end + 1] == "s"
        if not (is_latin(form[0]) and is_latin(folded[start - 1 : start] or " ")) and not (
            is_latin(form[-1]) and is_latin(folded[end : end + 1] or " ")
        ):
            return True
        start = folded.find(form, start + 1)
    return False


@functools.lru_cache(maxsize=256)
def _capitals(text: str) -> frozenset[str]:
    """The words of a text that are all capitals, without their points."""
    return frozenset(
        token.replace(".", "") for token in re.findall("(?<![A-Za-z0-9])[A-Z][A-Z.]+(?![A-Za-z0-9])", text)
    )


@functools.lru_cache(maxsize=4096)
def _initials(concept: Concept) -> tuple[str, ...]:
    """The initials of the capital words of each English term: NASA."""
    found = {
        "".join(w[0] for w in t.text.split() if w[0].isupper()) for t in concept.terms if t.locale == "en"
    }
    return tuple(letters for letters in found if len(letters) > 1)


def _is_adjective(name: str, text: str) -> bool:
    """Whether a text has a capital word that may be made of the name of a place: French, Swiss, Shanghainese."""
    heads = {word[:2].lower() for word in re.findall("[A-Z][A-Za-z]+", text)}
    return any(word[:2].lower() in heads for word in re.findall("[A-Z][A-Za-z]+", name))


def _words(folded: str) -> list[str]:
    return [word for word in re.findall("[a-z0-9]+", folded) if word not in _STOPWORDS]


@functools.lru_cache(maxsize=4096)
def _wordings(concept: Concept) -> tuple[tuple[str, ...], ...]:
    """The words that tell each English term from others: finance for the Ministry of Finance."""
    found = []
    for term in concept.terms:
        words = _words(fold(term.text)) if term.locale == "en" and term.allowed else []
        found.append(tuple(word for word in words if word not in _ENGLISH_KINDS) or tuple(words))
    return tuple(words for words in found if words)


def _is_worded(words: tuple[str, ...], concept: Concept, folded: str) -> bool:
    """Whether the words of a name stand in a text in any order and form.

    Of a person the last one will do, of a term most of them, or the head and half.
    """
    present = _words(folded)
    there = [any(_is_form_of(word, one) for one in present) for word in words]
    if concept.subject == "people":
        return there[-1]
    most = 3 * sum(there) >= 2 * len(words) or there[-1] and 2 * sum(there) >= len(words)
    return all(there) or not concept.is_name and most


def _is_form_of(word: str, other: str) -> bool:
    """Whether two words differ by their endings at most."""
    stem = max(4, min(len(word), len(other)) * 3 // 4)
    return word == other or word[:stem] == other[:stem] and min(len(word), len(other)) >= stem


@functools.lru_cache(maxsize=4096)
def _short_names(concept: Concept) -> frozenset[str]:
    """What people make of a Chinese name: a part of it, one half without what it is a name of, 北大 of 北京大学."""
    return frozenset(short for form in _forms(concept) if is_han(form[0]) for short in _shortened(form))


def _shortened(form: str) -> Iterator[str]:
    parts = form.split("·")
    if len(parts) > 1:
        yield from (part for part in parts if len(part) > 1)
    for part in {_NATION.sub("", form), _TAIL.sub("", form), _NATION.sub("", _TAIL.sub("", form))} - {form}:
        if len(part) > 1 and part not in _KINDS:
            yield part
    if len(form) > 3 and len(parts) == 1 and _TAIL.search(form):
        yield from (form[0] + char for char in form[2:])


def _is_country(side: Side, concept: Concept) -> bool:
    """Whether a country is called by its one character, or as the article's own country."""
    if not is_place(concept):
        return False
    name, home = _HOME.get(side.locale, ("", "(?!)"))
    if concept.preferred("en") == name and re.search(home, side.text):
        return True
    chars = "".join(char for char in (concept.preferred(side.locale) or "")[:2] if char in _COUNTRIES)
    return chars != "" and re.search(f"[{chars}][{_BESIDE}]|[{_BEFORE}][{chars}]", side.text) is not None


@functools.lru_cache(maxsize=4096)
def _without_letters(concept: Concept) -> tuple[str, ...]:
    """The Chinese part of a term like AI加速器, whose letters may be written out: 人工智能加速器."""
    rests = (form.lstrip("abcdefghijklmnopqrstuvwxyz0123456789- ") for form in _forms(concept))
    return tuple(rest for rest in rests if len(rest) > 2 and rest not in _forms(concept))


@functools.lru_cache(maxsize=4096)
def _spread(concept: Concept) -> tuple[re.Pattern[str], ...]:
    """Each Chinese term with something put between its words."""
    forms = [form for form in _forms(concept) if len(form) > 3 and is_han(form[0])]
    return tuple(re.compile(f".{{0,{_APART}}}?".join(map(re.escape, form))) for form in forms)
