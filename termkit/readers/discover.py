"""Finds the files to read among files and folders, and leaves out what version control leaves out."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from termkit.errors import UnreadableFile
from termkit.readers import SUFFIXES

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

Ignores = tuple[tuple[str, "GitIgnoreSpec"], ...]
"""The folders that hold a ``.gitignore``, from the top down, and what it says."""


def discover(paths: Sequence[str]) -> Iterator[str | UnreadableFile]:
    """Yield each file of ``paths`` once, in order, and an error for each path that gives none.

    Files are taken as given, whatever their suffix and even if ignored, and so is ``-``. Of a folder, the
    files of a readable suffix are taken, sorted, without hidden and ignored ones; links to folders are not
    followed.
    """
    seen: set[str] = set()
    for found in (found for path in paths for found in _discover(path)):
        if isinstance(found, UnreadableFile):
            yield found
            continue
        key = os.path.normcase(os.path.abspath(found))
        if key not in seen:
            seen.add(key)
            yield found


def _discover(path: str) -> Iterator[str | UnreadableFile]:
    if os.path.isdir(path):
        yield from _folder(path)
    elif path == "-" or os.path.exists(path):
        yield path
    else:
        yield UnreadableFile(f"{path}: there is no such file or folder.")


def _folder(path: str) -> Iterator[str | UnreadableFile]:
    empty = True
    for found in _walk("" if path == os.curdir else path, _ignores_above(path)):
        empty = False
        yield found
    if empty:
        wanted = ", ".join(f"*{suffix}" for suffix in SUFFIXES)
        yield UnreadableFile(f"{path}: there is no file in this folder that termkit reads ({wanted}).")


def _walk(folder: str, ignores: Ignores) -> Iterator[str | UnreadableFile]:
    try:
        with os.scandir(folder or os.curdir) as entries:
            visible = sorted((entry for entry in entries if entry.name[0] != "."), key=lambda e: e.name)
    except OSError as error:
        yield UnreadableFile(f"{folder or os.curdir}: this folder cannot be read: {error.strerror}.")
        return
    ignores += _ignores_in(folder)
    for entry in visible:
        path = os.path.join(folder, entry.name)
        if entry.is_dir(follow_symlinks=False):
            if not _ignored(path, ignores, is_folder=True):
                yield from _walk(path, ignores)
        elif entry.name.lower().endswith(SUFFIXES) and entry.is_file() and not _ignored(path, ignores):
            yield path


def _ignored(path: str, ignores: Ignores, *, is_folder: bool = False) -> bool:
    """Ask the ignore files from the nearest up: the first that says something about ``path`` decides."""
    for folder, spec in reversed(ignores):
        relative = os.path.relpath(path, folder or os.curdir).replace(os.sep, "/")
        include = spec.check_file(relative + "/" if is_folder else relative).include
        if include is not None:
            return include
    return False


def _ignores_above(path: str) -> Ignores:
    """The ignore files between the top of the repository and the folder at ``path``, its own left out.

    A folder that they ignore was asked for by name, so they have no say in it.
    """
    folders = []
    folder = os.path.abspath(path)
    while not os.path.exists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:  # not in a repository
            return ()
        folders.append(folder := parent)
    ignores: Ignores = ()
    for folder in reversed(folders):
        ignores += _ignores_in(folder)
    return () if _ignored(os.path.abspath(path), ignores, is_folder=True) else ignores


def _ignores_in(folder: str) -> Ignores:
    try:
        with open(os.path.join(folder, ".gitignore"), encoding="utf-8-sig", errors="surrogateescape") as file:
            lines = file.read().splitlines()
    except OSError:
        return ()
    from pathspec import GitIgnoreSpec  # slow to import, and most folders have no ignore file

    return ((folder, GitIgnoreSpec.from_lines(line for line in lines if _is_pattern(line))),)


def _is_pattern(line: str) -> bool:
    """Tell whether ``line`` means something; like git, pass over one that doesn't, such as a lone ``!``."""
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True
