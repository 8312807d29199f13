from __future__ import annotations

import pytest

from termkit.find.glue import find_glue
from tests.find.articles import article, marked

NAMES = {
    "openai",
    "deepseek",
    "qwen",
    "kimi",
    "claude",
    "gpt",
    "google",
    "zhipu ai",
    "ai",
    "glm",
    "meta",
    "github",
    "amd",
    "nvidia",
    "big three",
    "smic",
    "ymtc",
}


def glued(text: str, locale: str = "zh-CN") -> list[str]:
    return marked(text, find_glue(article(text, locale), NAMES.__contains__))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("发布的是DeepSeekQwen两款。", "DeepSeekQwen"),
        ("不是 GPT‑5.3‑CodexClaude Sonnet 4.6。", "GPT‑5.3‑CodexClaude Sonnet 4.6"),
        ("来自 Zhipu AIGLM‑5 的模型", "Zhipu AIGLM‑5"),
        ("支持 OpenAIGPT-5 的接口", "OpenAIGPT-5"),
        ("兼容 AlphaThreadsBetaGoogleOpenAI 等", "AlphaThreadsBetaGoogleOpenAI"),
        ("投资方有 Andreessen HorowitzBpifrance 等", "Andreessen HorowitzBpifrance"),
        ("投资方有 General CatalystLightspeed。", "General CatalystLightspeed"),
        ("投资方有 Big ThreeBpifrance。", "Big ThreeBpifrance"),
        ("包括 SMICYMTC 和其他公司", "SMICYMTC"),
        ("采用 AMDNvidia 的芯片", "AMDNvidia"),
        ("有MoonshotOpenAI两家公司", "MoonshotOpenAI"),
        ("有AMDGLM两款", "AMDGLM"),
    ],
)
def test_names_run_together(text: str, expected: str) -> None:
    assert glued(text) == [expected]


def test_it_stands_for_the_names_apart() -> None:
    text = "智谱发布。智谱上市。模型有 DeepSeekQwenKimi智谱——都很强。"
    (mark,) = find_glue(article(text), NAMES.__contains__)
    assert mark.stands_for == "DeepSeek、Qwen、Kimi、智谱"


def test_an_unknown_name_needs_to_stand_alone_elsewhere() -> None:
    assert glued("有 DeepSeekMoonshot 参加") == []
    assert glued("有 DeepSeekMoonshot 参加，Moonshot 得奖") == ["DeepSeekMoonshot"]


@pytest.mark.parametrize(
    "text",
    [
        "OpenAI、DeepSeek、GitHub、PyTorch、iPhone、McDonald、LaTeX、HarmonyOS、SenseTime、AstraZeneca。",
        "MetaGPT、QwenVL、DeepSeekCoder、MetaAI、GoogleMaps、NVIDIA、AIGC。",
        "见 https://example.org/GoogleOpenAI 和 google_GoogleOpenAI 与 GoogleOpenAI()。",
        "GoogleOpenAI 是本文的笔名。GoogleOpenAI 写道。GoogleOpenAI 完。",
        "用 Microsoft PowerPoint 和 Ronald McDonald 的照片，Google HarperCollins 出版。",
        "General HarperCollins 出版，HarperCollins 是一家公司。",
        "Spring ApplicationContext、Bean FactoryPostprocessor、Java InputstreamReader 都是类。",
        "使用Kimi智能助手和OpenAI公司的产品",
        "MoonshotOpenAI三家分店，YouTube两位网红，QwenVL两款模型",
    ],
)
def test_single_names_and_code_stay_silent(text: str) -> None:
    assert glued(text) == []


def test_english_articles_are_left_alone() -> None:
    assert glued("The GoogleOpenAI deal", "en") == []
