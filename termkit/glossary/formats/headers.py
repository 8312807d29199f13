"""The columns of tables: what their names mean, as our own tables have them and as people call them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from termkit.glossary.formats.tbx_categories import folded, known
from termkit.glossary.tags import locale_of
from termkit.record import Record

_FIELDS = {
    "id": "id|concept|concept id|entry id|概念|编号|編號",
    "subject": "subject|subject field|domain|category|field|topic|领域|領域|学科|學科|分类|分類",
    "definition": "definition|description|meaning|explanation|定义|定義|释义|釋義|解释|解釋|说明|說明",
    "concept_source": "concept source|definition source",
    "concept_note": "concept note",
    "related": "related",
    "links": "links|link|url",
    "history": "history",
    "original": "original",
    "gloss": "gloss",
    "remove_concept": "remove concept",
    "locale": "locale|language|lang|language code|语言|語言|语种|語種",
    "term": "term|text|designation|术语|術語|词条|詞條|用语|用語",
    "status": "status|term status|usage status|administrative status|状态|狀態|狀况",
    "type": "type|term type|类型|類型",
    "case": "case",
    "not_in": "not in",
    "near": "near|clues",
    "not_near": "not near|avoid clues",
    "ambiguous": "ambiguous",
    "part_of_speech": "part of speech|pos|词性|詞性",
    "geographical_usage": "geographical usage|region|地区|地區",
    "reading": "reading|pronunciation|pinyin|读音|讀音|拼音",
    "source": "source|reference|来源|來源|出处|出處",
    "note": "note|notes|comment|comments|remark|remarks|备注|備註|備注|附註|附注|注释|註釋",
    "remove": "remove",
}
_NAMED = {
    "en": "english|英文|英语|英語",
    "zh-CN": "simplified chinese|chinese simplified|chinese china|china|mainland|简体中文|簡體中文|简体|簡體|中文简体|"
    "中国大陆|中國大陸|大陆|大陸|中国|中國",
    "zh-TW": "traditional chinese|chinese traditional|chinese taiwan|taiwan|繁体中文|繁體中文|正體中文|繁體|繁体|"
    "中文繁體|台灣|臺灣|台湾",
    "zh-HK": "chinese hong kong|hong kong|香港",
}
_STATUSES = {
    "preferred": "首选|首選|推荐|推薦|approved|standard",
    "admitted": "允许|允許|可用|admissible|provisional|acceptable",
    "deprecated": "不推荐|不推薦|不建议|不建議|错误|錯誤|wrong|nonstandard",
    "superseded": "旧称|舊稱|旧|舊",
    "forbidden": "禁用|禁止|rejected|banned",
}
_LISTS = {name: [folded(word) for word in words.split("|")] for name, words in _FIELDS.items()}
_FIELD_OF = {word: name for name, words in _LISTS.items() for word in words}
_LOCALE_OF = {folded(word): locale for locale, words in _NAMED.items() for word in words.split("|")}
_STATUS_OF = {folded(word): status for status, words in _STATUSES.items() for word in words.split("|")}
_TAG = re.compile(r"(?:[a-z]{2,3}|[a-z]{2,3}[-_][a-z0-9]{2,8}(?:[-_][a-z0-9]{2,8})*)", re.IGNORECASE)
_UNTOLD = frozenset("zh zho chi cmn chinese 中文 汉语 漢語 华语 華語".split())
_SIDES = {
    "source": "source src 原文 源文 源语 源語".split(),
    "target": "target tgt translation 译文 譯文 目标 目標".split(),
}
_WITH_STATUS = re.compile(r"(.+?)[\s:(（\[]+([^\s:()（）\[\]]+)[)）\]]?")


class Column(Record):
    """What a column holds: terms of a locale (with a status, if its name says one), a field, or neither."""

    name: str
    """As the file has it."""
    locale: str = ""
    status: str = ""
    field: str = ""
    language: bool = False
    """Whether it holds terms, if in a language that is no locale of a glossary."""


def column(name: str, tags: Mapping[str, str]) -> Column:
    """Tell what the column ``name`` holds; ``tags`` decides first."""
    name = name.strip()
    locale = language(name, tags)
    if locale:
        return Column(name, locale)
    field = _FIELD_OF.get(folded(name), "")
    if field:
        return Column(name, field=field)
    split = _WITH_STATUS.fullmatch(name)
    if split and (status := status_named(split[2])) and (locale := language(split[1], tags)):
        return Column(name, locale, status)
    return Column(name, language=name.lower() in _UNTOLD or bool(_TAG.fullmatch(name)))


def language(name: str, tags: Mapping[str, str]) -> str | None:
    """Return the locale that a tag, a name of a language, or source and target in ``tags`` name, or None."""
    return locale_of(name, tags) or locale_of(side(name), tags) or _LOCALE_OF.get(folded(name))


def tells_no_region(name: str) -> bool:
    """Tell whether ``name`` means Chinese of no certain region."""
    return name.strip().lower() in _UNTOLD


def side(name: str) -> str:
    """Return ``source`` or ``target`` if that is what the column is called, else nothing."""
    return next((side for side, names in _SIDES.items() if name.strip().lower() in names), "")


def status_named(value: str) -> str | None:
    """Return the status that ``value`` names, in English or Chinese or as TBX and UTX have it."""
    return _STATUS_OF.get(folded(value)) or known("status", value) or None


def type_named(value: str) -> str | None:
    """Return the type of term that ``value`` names."""
    return known("type", value) or None


def part_named(value: str) -> str | None:
    """Return the part of speech that ``value`` names."""
    return known("part_of_speech", value) or None
