"""English words left in Chinese sentences, and the Latin letters that belong there."""

from __future__ import annotations

import pytest

from termkit.find.english import find_english
from termkit.find.names import find_glosses
from termkit.find.quotes import find_titles
from termkit.model import Article

REST = "其余的句子都是中文，长短和一篇普通的报道相仿。"


def words(text: str, locale: str = "zh-CN", known: str = "") -> list[str]:
    article = Article("-", text, locale)
    at = text.find(known) if known else -1
    spans = [(at, at + len(known))] if at >= 0 else []
    marks = find_english(article, find_glosses(text), find_titles(text), lambda: spans)
    return [text[mark.start : mark.end] for mark in marks]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("附件里的 spyware 随即潜伏下来，两周后才开始活动。", "spyware"),
        ("老球员在雨中完成了第三个header，全场起立鼓掌。", "header"),
        ("监管部门说，这批饼干漏标了花生这种allergen。", "allergen"),
        ("“英国人习惯点一杯macchiato带了就走，”她笑着说。", "macchiato"),
        ("这个过程称为thermal cracking，会放出大量的热。", "thermal cracking"),
        ("办法是采用roof-to-battery技术，让屋顶直接充电。", "roof-to-battery"),
    ],
)
def test_a_word_left(text: str, word: str) -> None:
    assert words(text + REST) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "这种花生过敏原（allergen）必须写在包装上面。",
        "她在黑板上写下“allergen”，要求全班念三遍。",
        "《allergen指南》是这家出版社今年卖得最好的书。",
        "这个app的logo是一只猫，vlog的播放量很高。",
        "节目组说，每周更新一集podcast，听众多半是上班族。",
        "这种蛋白在 in vitro 实验里很稳定，在体内很快分解。",
        "在终端里输入 systemctl 命令，就能看到全部服务。",
        "请写信到 service@example.org 或访问 example.org/service 页面。",
        "研究人员在 Escherichia coli 里找到了这种酶，产量不高。",
        "她说 the quick brown fox 的时候，大家都笑了起来。",
        "浓度为 12 micrograms 每升，远远低于国家规定的上限。",
        "allergen这个词他用了三次：allergen、还是allergen，都没有翻译。",
        "攻击者使用了一款名为stuxnet的程序，潜伏了好几个月。",
        "参数写成 --verbose 或者 verbose=1 都可以，效果是一样的。",
        "Nothing here is Chinese 但是 allergen 在一行英文里 with many other words around it.",
    ],
)
def test_latin_letters_that_belong_there(text: str) -> None:
    assert words(text + REST) == []


def test_the_glossary_decides_of_its_own_words() -> None:
    text = "附件里的 spyware 随即潜伏下来，两周后才开始活动。"
    assert words(text, known="spyware") == []


def test_an_article_written_with_many_english_words() -> None:
    nouns = ["compiler", "debugger", "iterator", "callback", "closure", "pointer", "mutable"]
    assert words("".join(f"这里说的是{noun}的写法和用处，后面还有。" for noun in nouns)) == []


def test_english_articles_are_left_alone() -> None:
    assert words("附件里的 spyware 随即潜伏下来，两周后才开始活动。", "en") == []
