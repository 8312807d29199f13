"""Terms in their surroundings: edges for each script, case, context, and what a form is in the article's locale."""

from __future__ import annotations

import pytest

from termkit.find.matcher import Matcher
from termkit.find.terms import Usage, find_terms, votes
from termkit.glossary.compiled import Glossary, compile_concepts
from termkit.glossary.formats.yaml import parse
from termkit.text import fold

CONCEPTS = """\
concepts:
- id: ai
  terms: {en: [artificial intelligence, {text: AI, type: acronym}], zh-CN: 人工智能, zh-TW: 人工智慧, zh-HK: 人工智能}
- id: andrew
  terms: {en: Prince Andrew, zh-CN: 安德鲁王子, zh-TW: 安德魯王子, zh-HK: [{text: 安德魯, type: short-form}]}
- id: apple
  terms: {en: Apple, zh-CN: 苹果, zh-TW: 蘋果, zh-HK: 蘋果}
- id: claude
  original: only
  terms: {en: Claude, zh-CN: Claude, zh-TW: Claude, zh-HK: Claude}
- id: codex
  original: only
  terms: {en: Codex, zh-CN: Codex, zh-TW: Codex, zh-HK: Codex}
- id: deepseek
  original: keep
  terms: {en: DeepSeek, zh-CN: 深度求索, zh-TW: 深度求索, zh-HK: 深度求索}
- id: global
  terms: {en: global scope, zh-CN: [{text: 全局, not_in: [安全局]}], zh-TW: 全域, zh-HK: 全局}
- id: nvidia
  terms: {en: [Nvidia, NVIDIA], zh-CN: 英伟达, zh-TW: 輝達, zh-HK: 英偉達}
- id: procedure
  terms: {en: procedure, zh-CN: 程序, zh-TW: [{text: 程序, near: [法律, 司法]}], zh-HK: 程序}
- id: program
  terms: {en: computer program, zh-CN: 程序, zh-TW: 程式, zh-HK: 程式}
- id: token
  terms: {en: token, zh-CN: 词元, zh-TW: 詞元, zh-HK: 詞元}
"""
GLOSSARY = Glossary(compile_concepts(parse(CONCEPTS, "test.yaml")))


def usages(text: str, locale: str, others: tuple[str, ...] = ()) -> dict[str, Usage]:
    folded = fold(text)
    hits = Matcher(GLOSSARY).find(folded)
    found = find_terms(text, folded, hits, GLOSSARY, locale, lambda start, end, locales: False, others)
    return {usage.concept.id: usage for usage in found}


def standings(text: str, locale: str) -> dict[str, list[tuple[str, int]]]:
    return {
        name: [(r.standing, start) for r in usage.renderings for start in r.starts]
        for name, usage in usages(text, locale).items()
    }


@pytest.mark.parametrize(
    "text",
    [
        "mAIn",
        "xAI",
        "AI=no",
        'x="AI"',
        "AIs2",
        "AI_model",
        "press@AI",
        "OpenAI",
        "AI.com",
        "ai",
        "https://x.y/AI",
        "www.AI",
    ],
)
def test_no_match_inside_a_longer_latin_word_or_an_address(text: str) -> None:
    assert "ai" not in usages(f"中文{text}中文", "zh-CN")


@pytest.mark.parametrize("text", ["AI", "(AI)", "AI-驱动", "AI、", "用AI做", "ＡＩ", "AI/芯片", "AI。"])
def test_latin_inside_han_text_has_edges(text: str) -> None:
    assert "ai" in usages(f"中文{text}中文", "zh-CN")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Apple", True),
        ("APPLE", True),
        ("apple", False),
        ("token", True),
        ("Token", True),
        ("tokens", True),
        ("tokenizer", False),
        ("token-based", False),
    ],
)
def test_case_and_plural(text: str, found: bool) -> None:
    assert bool(usages(f"中文 {text} 中文", "zh-CN")) is found


def test_a_guard_keeps_a_term_from_matching() -> None:
    assert standings("安全局的全局", "zh-TW") == {"global": [("foreign", 4)]}


@pytest.mark.parametrize(
    ("text", "locale", "standing"),
    [
        ("英偉達", "zh-TW", "foreign"),
        ("Claude", "zh-HK", "allowed"),
        ("辉达", "zh-CN", "foreign"),
        ("Nvidia", "zh-CN", "original"),
        ("NVIDIA", "zh-TW", "original"),
        ("Nvidia", "en", "allowed"),
    ],
)
def test_what_a_form_is_in_each_locale(text: str, locale: str, standing: str) -> None:
    assert [*standings(f"。{text}。", locale).values()] == [[(standing, 1)]]


@pytest.mark.parametrize(("text", "locale"), [("英伟达", "zh-CN"), ("輝達", "zh-TW"), ("英偉達", "zh-HK")])
def test_a_word_that_is_plainly_right_is_no_question(text: str, locale: str) -> None:
    assert standings(f"。{text}。", locale) == {}
    assert standings(f"。{text}。Nvidia。", locale)["nvidia"][0] == ("allowed", 1)


@pytest.mark.parametrize(("text", "locale"), [("輝達", "zh-CN"), ("英伟达", "zh-TW"), ("英伟达", "en")])
def test_the_other_script_is_left_to_other_rules(text: str, locale: str) -> None:
    assert usages(text, locale) == {}


def test_english_may_stay_where_the_concept_or_the_type_says_so() -> None:
    found = standings("DeepSeek 的 AI", "zh-CN")
    assert found == {"deepseek": [("kept", 0)], "ai": [("kept", 11)]}


def test_a_term_in_a_longer_english_phrase_is_quoted_with_it() -> None:
    assert usages("推出 Nvidia Jetson Orin 模块", "zh-CN")["nvidia"].renderings[0].free == ()
    assert usages("采用 Nvidia H100 芯片", "zh-CN")["nvidia"].renderings[0].free == (3,)


def test_names_that_have_run_together_are_found() -> None:
    assert standings("不是CodexClaude而是", "zh-CN") == {
        "codex": [("allowed", 2)],
        "claude": [("allowed", 7)],
    }


def test_context_clues_decide_between_concepts() -> None:
    assert standings("依照法律程序辦理", "zh-TW") == {"procedure": [("allowed", 4)]}
    assert standings("這個程序當機了", "zh-TW")["program"] == [("foreign", 2)]


def test_both_meanings_in_one_article() -> None:
    text = (
        "依照法律程序辦理。"
        "這件事拖了很久，各方都在等待結果出爐，記者也一直守在門外等消息，直到深夜才陸續離開現場回家休息。"
        "這個程序當機了"
    )
    found = standings(text, "zh-TW")
    assert found["procedure"] == [("allowed", 4)]
    assert found["program"] == [("foreign", text.rindex("程序"))]


def test_votes_count_words_by_the_locales_that_have_them() -> None:
    hits = Matcher(GLOSSARY).find(fold("輝達和英偉達的人工智慧與人工智能，輝達，輝達"))
    assert votes(hits, GLOSSARY) == {("zh-TW",): 3, ("zh-CN", "zh-HK"): 2}


@pytest.mark.parametrize(
    ("text", "others", "excused"),
    [
        ("人工智能", (), False),
        ("人工智能", ("zh-HK",), True),
        ("英偉達", ("zh-HK",), True),
        ("英偉達", (), False),
        ("Nvidia", ("zh-HK",), False),
    ],
)
def test_what_is_right_in_another_locale_is_excused_in_a_doubtful_article(
    text: str, others: tuple[str, ...], excused: bool
) -> None:
    (usage,) = usages(f"。{text}。", "zh-TW", others).values()
    assert [r.excused for r in usage.renderings] == [excused]


def test_a_part_of_the_locales_own_word_is_not_foreign() -> None:
    assert standings("安德魯", "zh-TW") == {}
    assert standings("安德鲁", "zh-CN") == {}


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("人工智慧就是我们说的人工智能。人工智慧在台湾很热门。", 0),
        ("“人工智慧”其实是人工智能。", 0),
        ("人工智慧很热门。人工智能也是。", 1),
        ("人工智慧是热门的题目，人工智能公司很多。", 1),
    ],
)
def test_a_word_that_is_explained_is_free_of_blame(text: str, free: int) -> None:
    foreign = next(r for r in usages(text, "zh-CN")["ai"].renderings if r.standing == "foreign")
    assert len(foreign.free) == free
