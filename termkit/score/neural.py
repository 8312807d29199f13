"""COMET and CometKiwi, by unbabel-comet: metrics that a neural model learnt from human scores.

An optional extra. The model is a folder or file that the user names; nothing is ever downloaded. A checkpoint can run
code when it is loaded, so it should come from somebody who is trusted.
"""

from __future__ import annotations

import hashlib
import logging
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from termkit.errors import BadUsage, UnreadableFile
from termkit.score.model import Metric, Sample
from termkit.score.signature import signature

if TYPE_CHECKING:
    from termkit.score.model import Scores, Statistics

__all__ = ["Neural", "load"]

_BATCH = 16
_TALKATIVE = (
    "pytorch_lightning",
    "lightning.pytorch",
    "lightning_fabric",
    "lightning.fabric",
    "torch",
    "comet",
)


class Neural(Metric):
    """A model of unbabel-comet's: COMET if it compares with a reference, CometKiwi if source and translation do.

    The score of a set of segments is the mean of theirs, between 0 and 1 for most models.
    """

    def __init__(self, model: Any, signature: str) -> None:
        referenced = bool(model.requires_references())
        self.name = "COMET" if referenced else "CometKiwi"
        self.needs = frozenset(("source", "reference") if referenced else ("source",))
        self._model = model
        self._signature = signature

    @property
    def signature(self) -> str:
        return self._signature

    def statistics(self, samples: Sequence[Sample]) -> Statistics:
        if not samples:
            return np.zeros((0, 2))
        import torch

        texts = [{"src": one.source or "", "mt": one.hypothesis} for one in samples]
        if "reference" in self.needs:
            texts = [{**text, "ref": one.reference or ""} for text, one in zip(texts, samples, strict=True)]
        with _quiet():
            found = self._model.predict(
                texts,
                batch_size=_BATCH,
                gpus=min(torch.cuda.device_count(), 1),
                num_workers=0,
                progress_bar=False,
            )
        return np.array([(score, 1.0) for score in found["scores"]])

    def aggregate(self, sums: Statistics) -> Scores:
        counts = sums[:, 1]
        return np.asarray(np.divide(sums[:, 0], counts, out=np.full(len(sums), np.nan), where=counts > 0))


def load(path: str | Path) -> Neural:
    """Load the model at ``path``: a checkpoint, or the folder that holds ``hparams.yaml`` and ``checkpoints/``.

    Raises BadUsage where the extra isn't installed, UnreadableFile if there is no such model or it can't be loaded.
    """
    try:
        with _quiet():
            from comet import load_from_checkpoint
    except ImportError as error:
        raise BadUsage(
            f"COMET needs unbabel-comet, which can't be imported ({error}): pip install 'termkit-zh[comet]'."
        ) from error
    checkpoint = _checkpoint(Path(path))
    try:
        with _quiet():
            model = load_from_checkpoint(str(checkpoint), local_files_only=True)
    except Exception as error:  # whatever pickle, YAML, torch or transformers may raise
        reason = " ".join(str(error).split()) or type(error).__name__
        raise UnreadableFile(
            f"{checkpoint} can't be loaded as a COMET model: {reason[:300]} (termkit downloads nothing: the configuration "
            "and the tokenizer of the model's encoder must be on this machine too)."
        ) from error
    return Neural(model, _signature(checkpoint))


def _checkpoint(path: Path) -> Path:
    if path.is_dir():
        found = sorted((path / "checkpoints").glob("*.ckpt"))
        if len(found) != 1:
            raise UnreadableFile(
                f"{path} holds {len(found)} checkpoints (checkpoints/*.ckpt); name the one that is meant."
            )
        path = found[0]
    if not path.is_file():
        raise UnreadableFile(f"{path} doesn't exist; give the folder or the checkpoint of a COMET model.")
    settings = path.resolve().parent.parent / "hparams.yaml"
    if not settings.is_file():
        raise UnreadableFile(f"{path} is no COMET model: {settings} is missing.")
    return path.resolve()


def _signature(checkpoint: Path) -> str:
    with checkpoint.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()[:12]
    return signature(model=checkpoint.parent.parent.name, sha256=digest, comet=version("unbabel-comet"))


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the trainer's advertisements and hints off standard error."""
    loggers = [logging.getLogger(name) for name in _TALKATIVE]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
