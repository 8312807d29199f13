from __future__ import annotations

import pytest

from termkit.find.masks import find_masks
from tests.find.articles import article, marked


@pytest.mark.parametrize(
    ("text", "expected", "stands_for"),
    [
        ("请加微_信联系", "微_信", "微信"),
        ("由李*克*强出席", "李*克*强", "李克强"),
        ("警-察到场", "警-察", "警察"),
        ("敏·感词很多", "敏·感", "敏感"),
        ("核＊能不是核能", "核＊能", "核能"),
        ("由台*積*電代工", "台*積*電", "台積電"),
        ("我们比*较了价格", "比*较", "比较"),
        ("主席鲍·威·尔说", "鲍·威·尔", "鲍威尔"),
        ("總統特.朗.普發文", "特.朗.普", "特朗普"),
        ("導演帕·納·希獲得大獎", "帕·納·希", "帕納希"),
        ("发言人王·小·明说", "王·小·明", "王小明"),
        ("核\u200d电站", "核\u200d电", "核电"),
        ("汉*字很美，汉字很老", "汉*字", "汉字"),
        ("文\u200b章在此", "文\u200b章", "文章"),
        ("Deep\u00adSeek", "p\u00adS", "pS"),
        ("政府□发表声明。", "□", None),
        ("乱\ufffd\ufffd码", "\ufffd\ufffd", None),
        ("锟斤拷锟斤拷是什么", "锟斤拷锟斤拷", None),
        ("他说ä½\u00a0å¥½。", "ä½\u00a0å¥½", "你好"),
        ("donâ€™t", "â€™", "’"),
    ],
)
def test_masks(text: str, expected: str, stands_for: str | None) -> None:
    (mark,) = find_masks(article(text))
    assert (text[mark.start : mark.end], mark.stands_for) == (expected, stands_for)


@pytest.mark.parametrize(
    "text",
    [
        "里特維·古普塔說，3*5，A*B，***，看*词*的，*强调*",
        "长*宽*高，中-美关系，衣·食·住·行，某××公司，张××",
        "带*号的为必填项",
        "约瑟夫·维·斯大林与弗·伊·列宁，文·史·哲，马·恩·列·斯",
        "“真·善·美”与德·智·体，哈立德·本·萨勒曼，老-中-青，甲/乙/丙",
        "总价=单*双",
        "体*积*大，词*语*学，句*法*学",
        "五*星，四*星",
        "是□否□，男□女□。",
        "café，naïve，Pelé”——他说",
        "句首\u200b。\u200b句末",
        "客户_编号与户编不同",
        "“锟斤拷”是乱码",
    ],
)
def test_dots_arithmetic_and_forms_stay_silent(text: str) -> None:
    assert marked(text, find_masks(article(text))) == []


def test_names_of_the_glossary_are_known_without_their_marks() -> None:
    names = {"英伟达", "华为", "国务院"}.__contains__
    text = "英·伟·达上涨，阿里云、华*为云都在，国/务/院开会，香_气四溢，中·美两国。"
    assert marked(text, find_masks(article(text), names)) == ["英·伟·达", "华*为", "国/务/院", "香_气"]
