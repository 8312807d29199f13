"""Loading glossaries: the built-in files and the user's own laid over them, compiled once and then cached."""

from __future__ import annotations

import importlib.util
import marshal
import mmap
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from termkit import text
from termkit._version import __version__
from termkit.errors import BadGlossary
from termkit.glossary import compiled, model
from termkit.glossary.compiled import Glossary, compile_concepts
from termkit.glossary.model import Concept, Event, Term, merge
from termkit.record import Record

_File = tuple[str, bytes]

_APART = "records of"
"""The key of cached data under which the name of the file with its records stands."""
_LARGE = 100_000
"""Bytes of records from which on they get a file of their own."""


def load_glossary(paths: Sequence[str] = (), *, builtin: bool = True) -> Glossary:
    """Return the built-in glossaries with those at ``paths`` laid over them, the last one on top.

    The compiled form is kept in the user's cache folder under a key made of the contents, so a changed file is
    never served stale; without a writable cache it is compiled at each call. Raises ``BadGlossary``.
    """
    layers = [_stamps(_builtin_paths())] if builtin else []
    layers += [[(path, _read(path))] for path in paths]
    key = _key(layers)
    data = _cached(key)
    if data is None:
        loaded = load_layers(paths, builtin=builtin)
        data = compile_concepts(merged(loaded), (c.id for layer in loaded[builtin:] for c in layer.concepts))
        _store(key, data)
    return Glossary(data)


def load_concepts(paths: Sequence[str] = (), *, builtin: bool = True) -> tuple[Concept, ...]:
    """Return the concepts of the same layers, read afresh from the files. Raises ``BadGlossary``."""
    return merged(load_layers(paths, builtin=builtin))


class Layer(Record):
    """The concepts of the built-in files, or of one file that is laid over them."""

    name: str
    """``built-in``, or the path of the file."""
    concepts: tuple[Concept, ...]
    files: Mapping[str, str]
    """The file that each concept stands in, by its id."""


def load_layers(paths: Sequence[str] = (), *, builtin: bool = True) -> tuple[Layer, ...]:
    """Return the layers one by one, from the lowest up. Raises ``BadGlossary``.

    The built-in one, which takes seconds to parse, comes from the cache where there is one.
    """
    layers = [_builtin_layer(_builtin_paths())] if builtin else []
    return (*layers, *(_layer(path, [(path, _read(path))]) for path in paths))


def merged(layers: Iterable[Layer]) -> tuple[Concept, ...]:
    """Return the concepts of ``layers`` laid over each other, the last on top."""
    concepts: tuple[Concept, ...] = ()
    for layer in layers:
        concepts = merge(concepts, layer.concepts)
    return concepts


def builtin_folder() -> str:
    """Return the folder of the built-in glossary files: in the package, or beside it in a checkout."""
    try:
        return str(importlib.import_module("termkit.glossaries").__path__[0])
    except ModuleNotFoundError:
        return os.path.join(os.path.dirname(__file__), "..", "..", "glossaries")


def _builtin_paths() -> list[str]:
    folder = builtin_folder()
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".yaml")]


def _stamps(paths: Iterable[str]) -> list[_File]:
    """Return the size and time of each file in place of its contents, as Python has them in its own caches.

    Reading all built-in files to see whether they are the same would take longer than checking an article.
    """
    stats = ((path, os.stat(path)) for path in paths)
    return [(path, f"{path} {stat.st_size} {stat.st_mtime_ns}".encode()) for path, stat in stats]


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as handle:
            return handle.read()
    except OSError as error:
        raise BadGlossary(f"{path}: the glossary can't be read ({error.strerror}); check the path") from None


def _builtin_layer(paths: Sequence[str]) -> Layer:
    from termkit.glossary.formats import yaml

    code = [(str(module.__file__), _read(str(module.__file__))) for module in (model, yaml)]
    key = "layer-" + _key([_stamps(paths), code])
    data = _cached(key)
    if data is None:
        layer = _layer("built-in", [(path, _read(path)) for path in paths])
        numbers = {path: number for number, path in enumerate(paths)}
        plain = [(numbers[layer.files[concept.id]], *_plain(concept)) for concept in layer.concepts]
        _store(key, {"concepts": plain})
        return layer
    concepts = tuple(_concept(fields) for _, *fields in data["concepts"])
    return Layer("built-in", concepts, {fields[1]: paths[fields[0]] for fields in data["concepts"]})


def _plain(concept: Concept) -> tuple[Any, ...]:
    """The concept as plain tuples, which ``marshal`` can write."""
    fields = concept._asdict()
    fields |= {key: tuple(tuple(item) for item in fields[key]) for key in ("history", "terms")}
    return tuple(fields.values())


def _concept(fields: Sequence[Any]) -> Concept:
    made = Concept._make(fields)
    return made._replace(
        history=tuple(Event._make(event) for event in made.history),
        terms=tuple(Term._make(term) for term in made.terms),
    )


def _layer(name: str, files: Sequence[_File]) -> Layer:
    from termkit.glossary.formats import yaml

    concepts: list[Concept] = []
    places: dict[str, str] = {}
    for path, data in files:
        for concept in yaml.parse(data, path):
            if concept.id in places:
                raise BadGlossary(
                    f"{path}: concept '{concept.id}' is already in {places[concept.id]}; merge them"
                )
            places[concept.id] = path
            concepts.append(concept)
    return Layer(name, tuple(concepts), places)


def _key(layers: Sequence[Sequence[_File]]) -> str:
    """A hash of all contents, of Python's own kind for its caches (hashlib takes longer to import than this takes)."""
    parts = [f"{__version__} {sys.implementation.cache_tag}".encode()]
    # What is compiled also depends on how terms are folded and packed.
    parts += [importlib.util.source_hash(_read(str(module.__file__))) for module in (compiled, text)]
    for layer in layers:
        parts += [
            b"layer",
            *(importlib.util.source_hash(data) + len(data).to_bytes(8, "big") for _, data in layer),
        ]
    return "-".join(importlib.util.source_hash(b"\0".join(part)).hex() for part in (parts, parts[::-1]))


def _cache_folder() -> str:
    if os.environ.get("TERMKIT_CACHE"):
        return os.environ["TERMKIT_CACHE"]
    if os.name == "nt":
        return os.path.join(os.environ.get("LOCALAPPDATA", os.path.expanduser("~")), "termkit", "cache")
    home = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(home, "termkit")


def _cached(key: str) -> dict[str, Any] | None:
    try:
        with open(os.path.join(_cache_folder(), key), "rb") as handle:
            data: dict[str, Any] = marshal.loads(handle.read())
        if _APART in data:
            with open(os.path.join(_cache_folder(), data[_APART]), "rb") as handle:
                data["records"] = mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ)
        return data
    except (OSError, ValueError, EOFError, TypeError):
        return None


def _store(key: str, data: dict[str, Any]) -> None:
    """Write the data; large ``records`` to a file of their own, of which an article needs a small part."""
    if len(data.get("records", b"")) > _LARGE:
        _write(f"{key}.records", data["records"])
        data = {name: value for name, value in data.items() if name != "records"} | {_APART: f"{key}.records"}
    _write(key, marshal.dumps(data))


def _write(name: str, data: bytes) -> None:
    """Write beside the place and rename, so that two processes never see half a file."""
    import tempfile

    folder = _cache_folder()
    try:
        os.makedirs(folder, exist_ok=True)
        handle, path = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(path, os.path.join(folder, name))
    except OSError:
        pass  # without a cache it only takes longer
