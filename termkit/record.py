"""``Record``: what ``typing.NamedTuple`` is to a type checker, but quick to define.

Defining a NamedTuple compiles code: 0.2 ms each, which for all of termkit's values was a fifth of the time that
``termkit check`` may take to start. A Record is the same tuple subclass, made without compiling anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__all__ = ["Record"]

if TYPE_CHECKING:
    from typing import NamedTuple as Record
else:
    from operator import itemgetter

    class _Definition(type):
        def __new__(meta, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> type:
            fields = tuple(namespace.get("__annotations__", ()))
            defaults = {field: namespace[field] for field in fields if field in namespace}
            namespace |= {field: property(itemgetter(index)) for index, field in enumerate(fields)}
            namespace |= {"__slots__": (), "_fields": fields, "_field_defaults": defaults}
            if fields:
                namespace["__new__"] = _constructor(name, fields, defaults)
            return super().__new__(meta, name, bases or (tuple,), namespace)

    def _constructor(name: str, fields: tuple[str, ...], defaults: dict[str, Any]) -> Any:
        count, needed, tail = len(fields), len(fields) - len(defaults), tuple(defaults.values())

        def make(cls: type, *args: Any, **named: Any) -> Any:
            if len(args) == count and not named:
                return tuple.__new__(cls, args)
            if named:
                missing = fields[len(args) :]
                args += tuple(named.pop(field) if field in named else defaults[field] for field in missing)
            elif needed <= len(args) < count:
                args += tail[len(args) - needed :]
            if named or len(args) != count:
                raise TypeError(f"{name} takes {', '.join(fields)}")
            return tuple.__new__(cls, args)

        return make

    class Record(metaclass=_Definition):
        """A frozen tuple with named fields; see ``typing.NamedTuple``."""

        def __repr__(self) -> str:
            fields = ", ".join(f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({fields})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

        @classmethod
        def _make(cls, values: Any) -> Any:
            return tuple.__new__(cls, values)

        def _replace(self, **changes: Any) -> Any:
            values = [changes.pop(field, value) for field, value in zip(self._fields, self, strict=True)]
            if changes:
                raise ValueError(f"{type(self).__name__} has no {', '.join(changes)}")
            return tuple.__new__(type(self), values)

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))
