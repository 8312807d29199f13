"""Writing files all or nothing: a reader sees the old file or the new one, whatever happens in between."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator

from termkit.errors import UnwritableFile


def replace_file(path: str, data: bytes, ready: Callable[[str], None] | None = None) -> None:
    """Make ``data`` the content of the file at ``path``; raise ``UnwritableFile`` and leave it as it is.

    File mode and owner stay; of a link, the file it leads to is written. ``ready`` is called with that file's path
    right before the new content takes its place, and may raise to prevent it.
    """
    target = os.path.realpath(path)
    try:
        with _beside(target, data) as temporary:
            if ready:
                ready(target)
            os.replace(temporary, target)
    except OSError as error:
        raise UnwritableFile(f"{path}: cannot be written: {error.strerror or error}.") from None


@contextlib.contextmanager
def _beside(target: str, data: bytes) -> Iterator[str]:
    """A file next to ``target`` that holds ``data`` safely on disk, with the mode and owner of ``target``."""
    import tempfile  # slow to import, and only needed to write

    status = os.stat(target) if os.path.exists(target) else None
    if status and not os.access(
        target, os.W_OK
    ):  # a folder that can be written would let it be replaced all the same
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    descriptor, temporary = tempfile.mkstemp(prefix=".termkit-", dir=os.path.dirname(target))
    try:
        with open(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if status and sys.platform != "win32":
            with contextlib.suppress(OSError):  # only the superuser may give files away
                os.chown(temporary, status.st_uid, status.st_gid)
        os.chmod(temporary, stat.S_IMODE(status.st_mode) if status else 0o666 & ~_umask())
        yield temporary
    finally:
        with contextlib.suppress(FileNotFoundError):  # it has become the target
            os.unlink(temporary)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
