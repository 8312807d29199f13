"""A Record behaves as typing.NamedTuple does."""

from __future__ import annotations

import copy
import pickle
from typing import NamedTuple

import pytest

from termkit.record import Record


class Mine(Record):
    """A point."""

    x: int
    y: int = 2
    z: str = "z"

    @property
    def total(self) -> int:
        return self.x + self.y


class Theirs(NamedTuple):
    x: int
    y: int = 2
    z: str = "z"


@pytest.mark.parametrize(
    ("args", "named"),
    [
        ((1,), {}),
        ((1, 5), {}),
        ((1, 5, "q"), {}),
        ((), {"x": 3}),
        ((1,), {"z": "q"}),
        ((1,), {"z": "q", "y": 7}),
    ],
)
def test_made_alike(args: tuple[int, ...], named: dict[str, int]) -> None:
    mine, theirs = Mine(*args, **named), Theirs(*args, **named)
    assert mine == theirs
    assert (mine.x, mine.y, mine.z) == (theirs.x, theirs.y, theirs.z)
    assert hash(mine) == hash(theirs)
    assert repr(mine) == repr(theirs).replace("Theirs", "Mine")
    assert mine._asdict() == theirs._asdict()
    assert mine._replace(y=9) == theirs._replace(y=9)
    assert Mine._make(theirs) == mine


@pytest.mark.parametrize(
    ("args", "named"), [((), {}), ((1, 2, "z", 4), {}), ((1,), {"w": 1}), ((1,), {"x": 1})]
)
def test_refused_alike(args: tuple[int, ...], named: dict[str, int]) -> None:
    with pytest.raises((TypeError, KeyError)):
        Theirs(*args, **named)
    with pytest.raises((TypeError, KeyError)):
        Mine(*args, **named)


def test_frozen_with_methods_and_copies() -> None:
    mine = Mine(1)
    assert mine.total == 3
    assert Mine._fields == Theirs._fields
    assert Mine.__doc__ == "A point."
    assert pickle.loads(pickle.dumps(mine)) == copy.deepcopy(mine) == mine
    with pytest.raises(AttributeError):
        mine.x = 2  # type: ignore[misc]
    with pytest.raises(AttributeError):
        mine.other = 2  # type: ignore[attr-defined]
    with pytest.raises(ValueError, match="no w"):
        mine._replace(w=1)
