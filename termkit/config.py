"""The configuration: one file, the nearest upward from the article, ``.termkit.yaml`` or ``[termkit]`` in setup.cfg."""

from __future__ import annotations

import os
from typing import Any

from termkit.errors import BadConfig
from termkit.model import LOCALES
from termkit.record import Record


class Config(Record):
    """What a project wants checked, and how."""

    path: str = ""
    """The file it came from, empty if there is none."""
    locale: str = "auto"
    glossary: tuple[str, ...] = ()
    """Glossary files to lay over the built-in ones; in the file, relative to it."""
    builtin: bool = True
    """Whether the built-in glossaries are used."""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "warning"


KEYS = Config._fields[1:]
_CHOICES = {"locale": ("auto", *LOCALES), "fail_on": ("error", "warning", "info")}
_LISTS = ("glossary", "select", "ignore")


def find_config(folder: str) -> str | None:
    """Return the nearest configuration file upward from ``folder``, or None."""
    folder = os.path.abspath(folder)
    while True:
        path = os.path.join(folder, ".termkit.yaml")
        if os.path.isfile(path):
            return path
        path = os.path.join(folder, "setup.cfg")
        if os.path.isfile(path) and _has_section(path):
            return path
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def load_config(path: str) -> Config:
    """Read a configuration file. Raises ``BadConfig`` with the place and the remedy."""
    try:
        with open(path, encoding="utf-8-sig") as handle:
            text = handle.read()
    except OSError as error:
        raise BadConfig(
            f"{path}: the configuration can't be read ({error.strerror}); check the path"
        ) from None
    except UnicodeDecodeError:
        raise BadConfig(f"{path}: the configuration is not UTF-8; save it as UTF-8") from None
    values = _from_yaml(text, path) if path.endswith((".yaml", ".yml")) else _from_ini(text, path)
    fields: dict[str, Any] = {
        key: _value(key, value, f"{path}:{line}") for key, (value, line) in values.items()
    }
    folder = os.path.dirname(path)
    fields["glossary"] = tuple(os.path.join(folder, name) for name in fields.get("glossary", ()))
    return Config(path, **fields)


def _has_section(path: str) -> bool:
    with open(path, "rb") as handle:
        return b"[termkit]" in handle.read()


def _from_yaml(text: str, path: str) -> dict[str, tuple[Any, int]]:
    import yaml

    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        if root is None:
            return {}
        if not isinstance(root, yaml.MappingNode):
            raise BadConfig(f"{path}:1: the configuration must be a mapping with {', '.join(KEYS)}")
        values = yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise BadConfig(f"{path}:{line}: not valid YAML: {error.problem}") from None
    return {
        str(key.value): (values[key.value], key.start_mark.line + 1)
        for key, _ in root.value
        if key.value in values
    }


def _from_ini(text: str, path: str) -> dict[str, tuple[Any, int]]:
    import configparser

    parser = configparser.ConfigParser(interpolation=None)
    try:
        parser.read_string(text, path)
    except configparser.Error as error:
        raise BadConfig(f"{path}: {error.message.splitlines()[0]}") from None
    lines = text.splitlines()
    start = next((i for i, line in enumerate(lines) if line.strip() == "[termkit]"), 0)
    values: dict[str, tuple[Any, int]] = {}
    for key, value in parser["termkit"].items():
        line = next(
            (i for i, s in enumerate(lines[start:], start + 1) if s.partition("=")[0].strip().lower() == key),
            1,
        )
        values[key] = (_ini_value(key, value), line)
    return values


def _ini_value(key: str, value: str) -> Any:
    if key in _LISTS:
        return value.replace(",", " ").split()
    if key == "builtin" and value.lower() in ("true", "yes", "on", "1", "false", "no", "off", "0"):
        return value.lower() in ("true", "yes", "on", "1")
    return value


def _value(key: str, value: Any, place: str) -> Any:
    if key not in KEYS:
        import difflib

        close = difflib.get_close_matches(key, KEYS, 1)
        raise BadConfig(
            f"{place}: unknown key '{key}'; "
            + (f"did you mean '{close[0]}'?" if close else f"known are {', '.join(KEYS)}")
        )
    if key in _LISTS:
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
            raise BadConfig(f"{place}: '{key}' must be a list of texts")
        return tuple(items)
    if key == "builtin":
        if not isinstance(value, bool):
            raise BadConfig(f"{place}: 'builtin' must be true or false")
        return value
    if value not in _CHOICES[key]:
        raise BadConfig(f"{place}: '{key}' must be one of {', '.join(_CHOICES[key])}, not '{value}'")
    return value
