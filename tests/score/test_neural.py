"""COMET models, by a tiny one made here: untrained, but loaded and run as a real one is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from termkit.errors import BadUsage, UnreadableFile
from termkit.score.model import Sample
from termkit.score.neural import load

pytestmark = pytest.mark.filterwarnings("ignore")  # of the packages behind unbabel-comet, not of ours
SAMPLES = [
    Sample("The chip is new.", "芯片是新的。", "这款芯片是新的。"),
    Sample("It sells well.", "卖得好。", "它卖得很好。"),
    Sample("Prices rose.", "价格上涨了，涨得很快。", "价格上涨了。"),
]


def comet() -> Any:
    try:
        import comet
    except ImportError:
        pytest.skip("the extra 'comet' is not installed")
    return comet


def encoder(folder: Path) -> str:
    """Write a tiny XLM-R: a configuration and a tokenizer of single characters."""
    from tokenizers import Regex, Tokenizer, models, pre_tokenizers
    from transformers import XLMRobertaConfig, XLMRobertaTokenizerFast

    texts = "".join(text for sample in SAMPLES for text in sample[:3] if text)
    words = ["<s>", "<pad>", "</s>", "<unk>", "<mask>", *sorted(set(texts))]
    tokenizer = Tokenizer(models.WordLevel({word: at for at, word in enumerate(words)}, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex("."), "isolated")
    XLMRobertaTokenizerFast(tokenizer_object=tokenizer, model_max_length=128).save_pretrained(folder)
    XLMRobertaConfig(
        vocab_size=len(words),
        hidden_size=8,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=8,
        max_position_embeddings=130,
        pad_token_id=1,
        bos_token_id=0,
        eos_token_id=2,
    ).save_pretrained(folder)
    return str(folder)


def model(folder: Path, kind: str) -> Path:
    """Write a model of the class that COMET calls ``kind`` as its training does, and return its folder."""
    comet()
    import pytorch_lightning
    import torch
    from comet.models import str2model

    torch.manual_seed(1)
    made = str2model[kind](
        pretrained_model=encoder(folder / "encoder"), load_pretrained_weights=False, hidden_sizes=[4]
    )
    (folder / "checkpoints").mkdir()
    saved = {
        "state_dict": made.state_dict(),
        "hyper_parameters": dict(made.hparams),
        "pytorch-lightning_version": pytorch_lightning.__version__,
    }
    torch.save(saved, folder / "checkpoints" / "model.ckpt")
    (folder / "hparams.yaml").write_text(f"class_identifier: {kind}\n")
    return folder


@pytest.mark.parametrize(
    ("kind", "name", "needs"),
    [
        ("regression_metric", "COMET", {"source", "reference"}),
        ("referenceless_regression_metric", "CometKiwi", {"source"}),
    ],
)
def test_a_model_scores_segments_and_their_mean(
    tmp_path: Path, kind: str, name: str, needs: set[str]
) -> None:
    folder = model(tmp_path / "tiny", kind)
    metric = load(folder)
    assert (metric.name, set(metric.needs)) == (name, needs)
    rows = metric.statistics(SAMPLES)
    scores = metric.unit_scores(rows)
    assert metric.aggregate(rows.sum(axis=0, keepdims=True))[0] == pytest.approx(scores.mean())
    assert len(set(scores.tolist())) == len(SAMPLES)
    alone = [metric.unit_scores(metric.statistics([sample]))[0] for sample in SAMPLES]
    assert scores == pytest.approx(np.array(alone), abs=1e-5)
    parts = {part.partition(":")[0] for part in metric.signature.split("|")}
    assert "model:tiny" in metric.signature and {"sha256", "comet", "version"} <= parts


def test_a_checkpoint_is_named_by_itself_and_scores_are_comets_own(tmp_path: Path) -> None:
    checkpoint = model(tmp_path, "regression_metric") / "checkpoints" / "model.ckpt"
    metric = load(checkpoint)
    own = comet().load_from_checkpoint(str(checkpoint), local_files_only=True)
    texts = [{"src": one.source, "mt": one.hypothesis, "ref": one.reference} for one in SAMPLES]
    expected = own.predict(texts, batch_size=16, gpus=0, num_workers=0, progress_bar=False)
    assert metric.unit_scores(metric.statistics(SAMPLES)).tolist() == expected["scores"]


def test_nothing_to_score_and_nothing_said(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    metric = load(model(tmp_path, "referenceless_regression_metric"))
    capfd.readouterr()
    assert metric.statistics([]).shape == (0, 2)
    assert np.isnan(metric.aggregate(np.zeros((1, 2)))[0])
    metric.statistics(SAMPLES)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("files", "path", "message"),
    [
        ((), "none", "doesn't exist"),
        ((), ".", "holds 0 checkpoints"),
        (("checkpoints/a.ckpt", "checkpoints/b.ckpt"), ".", "holds 2 checkpoints"),
        (("checkpoints/a.ckpt",), ".", "hparams.yaml is missing"),
        (("checkpoints/a.ckpt", "hparams.yaml"), ".", "can't be loaded as a COMET model"),
    ],
)
def test_what_is_no_model_is_said_in_one_sentence(
    tmp_path: Path, files: tuple[str, ...], path: str, message: str
) -> None:
    comet()
    for name in files:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    with pytest.raises(UnreadableFile, match=message):
        load(tmp_path / path)


def test_without_the_extra_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(__import__("sys").modules, "comet", None)
    with pytest.raises(BadUsage, match=r"pip install 'termkit-zh\[comet\]'"):
        load(tmp_path)
