"""Term success against the definition of the WMT 2025 terminology task, and termkit's own longest match."""

from __future__ import annotations

import random

import pytest

from termkit.score import term_success
from termkit.score.terms import TermSample


def by_definition(samples: list[TermSample]) -> float | None:
    """The mean over documents and terms, computed as the task's paper and code define it."""
    rates = []
    for source, hypothesis, terms, reference in samples:
        for term, forms in terms.items():
            count = source.lower().count(term.lower())
            if not count or (
                reference is not None and not any(f.lower() in reference.lower() for f in forms)
            ):
                continue
            rates.append(min(1.0, sum(hypothesis.lower().count(form.lower()) for form in forms) / count))
    total = 0.0
    for rate in rates:
        total += rate
    return total / len(rates) if rates else None


TERMS = {
    "net profit": ["纯利", "净利润"],
    "profit": ["溢利", "利润"],
    "the Group": ["本集团", "集团"],
    "HKEX": ["港交所", "香港交易所"],
    "board": ["董事会", "董事會"],
    "share": ["股份"],
}


def documents(count: int, *, with_reference: bool) -> list[TermSample]:
    generator = random.Random(5)
    words = [*TERMS, "rose", "in", "2015", "and", "of"]
    forms = [form for forms in TERMS.values() for form in forms] + ["上升", "于", "，", "的"]

    def drawn(pool: list[str], gap: str) -> str:
        return gap.join(generator.choices(pool, k=generator.randint(5, 60)))

    return [
        (drawn(words, " "), drawn(forms, ""), TERMS, drawn(forms[::2], "") if with_reference else None)
        for _ in range(count)
    ]


@pytest.mark.parametrize("with_reference", [True, False])
def test_compatible_is_the_definition(with_reference: bool) -> None:
    samples = documents(200, with_reference=with_reference)
    assert term_success(samples, compatible=True).score == by_definition(samples)


CASES: list[tuple[str, TermSample, float | None, float | None]] = [
    # name, document, compatible, longest
    ("plain", ("A chip.", "一块芯片。", {"chip": ["芯片"]}, None), 1, 1),
    ("wrong form", ("A chip.", "一块晶片。", {"chip": ["芯片"]}, None), 0, 0),
    ("any allowed form", ("A chip.", "一块晶片。", {"chip": ["芯片", "晶片"]}, None), 1, 1),
    ("half of them", ("Chip by chip.", "芯片接着来。", {"chip": ["芯片"]}, None), 0.5, 0.5),
    ("not more than all", ("A chip.", "芯片芯片。", {"chip": ["芯片"]}, None), 1, 1),
    ("case", ("A CHIP of NVIDIA", "nvidia 的芯片", {"chip": ["芯片"], "Nvidia": ["NVIDIA"]}, None), 1, 1),
    ("no term of the source", ("A car.", "一块芯片。", {"chip": ["芯片"]}, None), None, None),
    ("nothing", ("", "", {}, None), None, None),
    ("an empty term", ("A chip.", "芯片", {"": ["芯片"], "chip": ["芯片"]}, None), 1, 1),
    ("the reference has it", ("A chip.", "晶片", {"chip": ["芯片"]}, "一块芯片"), 0, 0),
    ("the reference has it not", ("A chip.", "晶片", {"chip": ["芯片"]}, "一块集成电路"), None, None),
    # 网络 inside 神经网络 is no network, and a neural network is no network of its own.
    (
        "inside a longer term",
        (
            "A network of a neural network.",
            "神经网络的神经网络。",
            {"network": ["网络"], "neural network": ["神经网络"]},
            None,
        ),
        1,
        0.5,
    ),
    ("inside a longer word", ("A chipset.", "芯片", {"chip": ["芯片"]}, None), 1, None),
    ("a plural", ("Two chips.", "两块芯片", {"chip": ["芯片"]}, None), 1, 1),
    ("into English", ("一块芯片。", "A microchip.", {"芯片": ["chip"]}, None), 1, 0),
    ("full width", ("A GPU.", "ＧＰＵ", {"GPU": ["gpu"]}, None), 0, 1),
]


@pytest.mark.parametrize(
    ("document", "compatible", "longest"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_success(document: TermSample, compatible: float | None, longest: float | None) -> None:
    assert term_success([document], compatible=True).score == compatible
    assert term_success([document]).score == longest


def test_terms_one_by_one() -> None:
    found = term_success(
        [
            ("A chip, a chip.", "一块芯片。", {"chip": ["芯片"]}, None),
            ("A chip and a car.", "一块芯片。", {"chip": ["芯片"], "car": ["汽车"]}, None),
        ]
    )
    assert (found.score, dict(found.per_term), found.counted) == (0.5, {"chip": 0.75, "car": 0.0}, 3)
