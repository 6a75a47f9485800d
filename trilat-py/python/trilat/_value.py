"""What results and records have in common: frozen, compared by what they hold, shown in short.

A class says its fields in one string, `_spec`: names in order, `name?` for one that JSON leaves
out when it has its default, and after a colon what has to be made of the value: `Class`,
`[Class]` for a list of them, `{Class}` for an object of them, `(A,B)` for a pair; `=` stands for
a value that stays as it is. Decoders are made from it when the first value of a class arrives, so
that importing the package takes no time for classes that nobody uses.
"""

from __future__ import annotations

import operator
from collections.abc import Iterator, Mapping

from ._errors import QuestionError
from ._tabled import Tabled, fields_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, ClassVar, TypeVar

    from matplotlib.axes import Axes
    from typing_extensions import Self, dataclass_transform

    from . import _native
    from .tables import Records as Rows

    V = TypeVar("V")
    T = TypeVar("T", bound="Value")
    Decoder = Callable[[Any], Any]
else:

    def dataclass_transform(**_):
        return lambda it: it


__all__ = ["Map", "Value"]

WIDTH = 88


class Map(Mapping[str, "V"]):
    """A read-only mapping with text keys that can be hashed.

    >>> from trilat.types import Map
    >>> counts = Map({"kept": 2})
    >>> counts["kept"], counts == {"kept": 2}, hash(counts) == hash(Map({"kept": 2}))
    (2, True, True)
    """

    __slots__ = ("_items",)
    _items: dict[str, V]

    def __init__(self, items: Mapping[str, V] | tuple[()] = ()) -> None:
        object.__setattr__(self, "_items", {key: freeze(value) for key, value in dict(items).items()})

    def __getitem__(self, key: str) -> V:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        return self._items == (other._items if isinstance(other, Map) else other)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return repr(self._items)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{a(self)} does not change")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{a(self)} does not change")

    def __reduce__(self) -> tuple[Any, ...]:
        return Map, (self._items,)


def a(value: object) -> str:
    """What a value is, with its article.

    >>> a(Map())
    'a Map'
    """
    name = type(value).__name__
    return f"an {name}" if name[0] in "AEIOUaeiou" else f"a {name}"


def to_json(value: Any) -> str:
    """A question, or records, as JSON. Numbers of other libraries are numbers."""
    import json

    try:
        return json.dumps(value, allow_nan=False, default=number)
    except ValueError:
        for name, found in numbers_in(value):
            if found - found != 0:
                raise QuestionError(f"`{name}` is to be a finite number, not `{found}`") from None
        raise


def number(value: Any) -> int | float:
    """A whole number, or a number, of whatever library."""
    if hasattr(value, "__index__"):
        return operator.index(value)
    if hasattr(value, "__float__"):
        return float(value)
    raise TypeError(f"expected text, a number, a list or a mapping, not {type(value).__name__}")


def numbers_in(value: Any, name: str = "") -> Iterator[tuple[str, float]]:
    """Numbers that need not be whole, with the name of the field in which they stand."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from numbers_in(item, str(key))
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from numbers_in(item, name)
    elif hasattr(value, "__float__") and not hasattr(value, "__index__"):
        yield name, float(value)


def freeze(value: Any) -> Any:
    """Lists become tuples and dictionaries become `Map`s, all the way down."""
    if isinstance(value, (list, tuple)):
        return tuple(map(freeze, value))
    if isinstance(value, dict):
        return Map(value)
    return value


def thaw(value: Any) -> Any:
    """The value as JSON has it."""
    if isinstance(value, Value):
        return value.to_dict()
    if isinstance(value, tuple):
        return [thaw(item) for item in value]
    if isinstance(value, Mapping):
        return {key: thaw(item) for key, item in value.items()}
    return value


class Fields:
    """The fields as `dataclasses` knows them, made when `dataclasses` asks."""

    def __get__(self, _: object, owner: type[Value]) -> Any:
        import dataclasses

        twin = dataclasses.make_dataclass(
            owner.__name__,
            [
                (name, owner.__annotations__.get(name, "Any"), dataclasses.field(default=owner._defaults[name]))
                if name in owner._defaults
                else (name, owner.__annotations__.get(name, "Any"))
                for name in owner.__match_args__
            ],
        )
        return {field.name: field for field in dataclasses.fields(twin)}


class Meta(type):
    """Makes slots of the fields of a class."""

    def __new__(mcs, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> Meta:
        spec = body.get("_spec")
        if spec is not None:
            fields = [part.partition(":")[0] for part in spec.split()]
            names = tuple([field.rstrip("?") for field in fields])
            body["__match_args__"] = body["__slots__"] = names
            body["_defaults"] = {
                name: body.pop(name)
                for name, field in zip(names, fields, strict=True)
                if field.endswith("?")
            }
        # In which module of `trilat.types` a class stands is nobody's business, a pickle's least.
        if body["__module__"].startswith("trilat.types._"):
            body["__module__"] = "trilat.types"
        return super().__new__(mcs, name, bases, body)

    @property
    def __signature__(cls) -> Any:
        from inspect import Parameter, Signature

        defaults = cls._defaults  # type: ignore[attr-defined]
        return Signature(
            [
                Parameter(name, Parameter.POSITIONAL_OR_KEYWORD, default=defaults.get(name, Parameter.empty))
                for name in cls.__match_args__  # type: ignore[attr-defined]
            ]
        )


@dataclass_transform(frozen_default=True)
class Value(metaclass=Meta):
    """A frozen value: compared and hashed by its fields, usable in `match`, pickled and copied."""

    __slots__ = ("_page",)
    __match_args__: ClassVar[tuple[str, ...]] = ()
    __dataclass_fields__: ClassVar[Any] = Fields()
    _spec: ClassVar[str]
    _tag: ClassVar[tuple[str, str] | None] = None
    _defaults: ClassVar[dict[str, Any]] = {}

    if not TYPE_CHECKING:

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            names = self.__match_args__
            if len(args) > len(names):
                raise TypeError(f"{type(self).__name__} has {len(names)} fields, not {len(args)}")
            given = dict(zip(names, args, strict=False))
            for name, value in kwargs.items():
                if name not in names:
                    raise TypeError(f"{type(self).__name__} has no field {name!r}")
                if name in given:
                    raise TypeError(f"{type(self).__name__} got {name!r} twice")
                given[name] = value
            missing = [name for name in names if name not in given and name not in self._defaults]
            if missing:
                raise TypeError(f"{type(self).__name__} needs {', '.join(missing)}")
            for name in names:
                value = given[name] if name in given else self._defaults[name]
                object.__setattr__(self, name, freeze(value))
            object.__setattr__(self, "_page", None)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{a(self)} does not change")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{a(self)} does not change")

    def _values(self) -> tuple[Any, ...]:
        return tuple([getattr(self, name) for name in self.__match_args__])

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self is other or self._values() == other._values()

    def __hash__(self) -> int:
        return hash((type(self), self._values()))

    def __repr__(self) -> str:
        shown = []
        for name in self.__match_args__:
            value = getattr(self, name)
            if name not in self._defaults or value != self._defaults[name]:
                shown.append(f"{name}={in_short(value)}")
        line = f"{type(self).__name__}({', '.join(shown)})"
        if len(line) <= WIDTH:
            return line
        return "\n    ".join([f"{type(self).__name__}(", *[f"{part}," for part in shown]]) + "\n)"

    def __str__(self) -> str:
        return self.explain()

    def __reduce__(self) -> tuple[Any, ...]:
        page = None if self._page is None else self._page.page()
        return restore, (type(self), self._values(), page)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _: object) -> Self:
        return self

    def to_dict(self) -> dict[str, Any]:
        """The same as JSON has it: dictionaries, lists, text, numbers, `None`."""
        out: dict[str, Any] = {} if self._tag is None else {self._tag[0]: self._tag[1]}
        for name in self.__match_args__:
            value = getattr(self, name)
            if name not in self._defaults or value != self._defaults[name]:
                out[name.rstrip("_")] = thaw(value)
        return out

    def _answer(self) -> _native.Answer:
        if self._page is None:
            from ._page import sheet

            object.__setattr__(self, "_page", sheet(self))
        page: _native.Answer = self._page
        return page

    def explain(self, width: int = WIDTH) -> str:
        """The page as text, in lines of at most `width` columns where words allow."""
        return self._answer().text(width).rstrip("\n")

    def to_markdown(self) -> str:
        """The page as Markdown."""
        return self._answer().markdown()

    def to_html(self) -> str:
        """The page as HTML, everything escaped, without styles."""
        return self._answer().html()

    def _repr_html_(self) -> str:
        from ._page import styled

        return styled(self._answer().html())

    def plot(self, ax: Axes | None = None, **options: Any) -> Axes:
        """Draws an answer that has a picture: see `trilat.plot`.

        Needs matplotlib (`pip install trilat[plot]`). Raises `TypeError` if there is no picture of it.
        """
        from .plot import picture

        return picture(self, ax, **options)

    _page: Any


class Result(Value, Tabled):
    """A value that answers a question, and is a table of its main list besides."""

    __slots__ = ()
    _list: ClassVar[str]

    def _rows(self) -> Rows:
        from . import types
        from ._tabled import rows_of

        spec = dict(fields_of(type(self)))[self._list]
        return rows_of(getattr(types, spec.strip("[]")), getattr(self, self._list))


def in_short(value: Any, deep: bool = False) -> str:
    """A value on part of a line."""
    if isinstance(value, str):
        return repr(value if len(value) <= 60 else value[:59] + "…")
    if isinstance(value, Value):
        name = type(value).__name__
        first = getattr(value, "id", None)
        if deep:
            return f"{name}({first!r})" if isinstance(first, str) else f"{name}(…)"
        shown = [
            f"{field}={in_short(getattr(value, field), True)}"
            for field in value.__match_args__
            if getattr(value, field) != value._defaults.get(field, in_short)
        ]
        return f"{name}({', '.join(shown)})" if len(", ".join(shown)) <= 50 else in_short(value, True)
    if isinstance(value, tuple):
        if len(value) <= 12:
            shown_items = ", ".join(in_short(item, True) for item in value)
            if len(shown_items) <= 80:
                return f"({shown_items}{',' if len(value) == 1 else ''})"
        kinds = {type(item).__name__ for item in value}
        what = kinds.pop() if len(kinds) == 1 and isinstance(value[0], Value) else "items"
        return f"<{len(value)} {what}>"
    if isinstance(value, Map):
        if len(value) <= 12:
            shown_items = ", ".join(f"{key!r}: {in_short(item, True)}" for key, item in value.items())
            if len(shown_items) <= 160:
                return f"{{{shown_items}}}"
        return f"<{len(value)} keys>"
    return repr(value)


def restore(cls: type[T], values: tuple[Any, ...], page: str | None) -> T:
    """What was pickled."""
    value = cls(*values)
    if page is not None:
        from . import _native

        object.__setattr__(value, "_page", _native.Answer.of_page(page))
    return value


decoders: dict[str, Decoder] = {}


def decoder(kind: str) -> Decoder:
    """What makes a value of JSON."""
    made = decoders.get(kind)
    if made is None:
        made = decoders[kind] = make_decoder(kind)
    return made


def make_decoder(kind: str) -> Decoder:
    inner = kind[1:-1]
    if kind == "=":
        return freeze
    if kind[0] == "[":
        if inner == "=":
            return tuple
        each = decoder(inner)
        return lambda items: tuple(map(each, items))
    if kind[0] == "{":
        each = decoder(inner)
        return lambda items: Map({key: each(item) for key, item in items.items()})
    if kind[0] == "(":
        first, second = map(decoder, inner.split(","))
        return lambda pair: (first(pair[0]), second(pair[1]))
    if kind[0] == "~":
        value = decoder(kind[1:])
        return lambda item: item if isinstance(item, str) else value(item)
    if kind[0] == "?":
        some = decoder(kind[1:])
        return lambda item: None if item is None else some(item)
    from . import types

    variants = types.VARIANTS.get(kind)
    if variants is not None:
        return make_choice(*variants)
    return make_class_decoder(getattr(types, kind))


def make_choice(tag: str | None, variants: dict[str, str]) -> Decoder:
    """Chooses by the word under the tag or, without a tag, by the key that is there."""
    made = {word: decoder(name) for word, name in variants.items()}
    if tag is not None:
        return lambda item: made[item[tag]](item)

    def choose(item: Any) -> Any:
        if isinstance(item, str):
            return item
        return made[next(iter(item))](item)

    return choose


# Values of one class, before a decoder is written out for it.
MANY = 200


def make_class_decoder(cls: type[Value]) -> Decoder:
    """A function that fills the slots of a value.

    For the first values it goes through the fields in a loop. Written out it takes half as long,
    but compiling it takes as long as some hundred values.
    """
    new, set_page = cls.__new__, Value.__dict__["_page"].__set__
    slots: list[tuple[Callable[[Any, Any], None], str, bool, Any, Decoder | None]] = []
    for name, kind in fields_of(cls):
        make = None if not kind else tuple if kind == "[=]" else when_needed(kind)
        put = cls.__dict__[name].__set__
        slots.append((put, name.rstrip("_"), name in cls._defaults, cls._defaults.get(name), make))
    seen = 0
    written: Decoder | None = None

    def decode(item: Any) -> Any:
        nonlocal seen, written
        if written is not None:
            return written(item)
        seen += 1
        if seen == MANY:
            written = decoders[cls.__name__] = write_decoder(cls)
        it = new(cls)
        set_page(it, None)
        for put, key, optional, default, make in slots:
            value = item.get(key) if optional else item[key]
            if value is None:
                put(it, default)
            else:
                put(it, value if make is None else make(value))
        return it

    return decode


def when_needed(kind: str) -> Decoder:
    """A decoder that is made at its first call: classes may hold one another."""
    made: Decoder | None = None

    def decode(item: Any) -> Any:
        nonlocal made
        if made is None:
            made = decoder(kind)
        return made(item)

    return decode


def write_decoder(cls: type[Value]) -> Decoder:
    """A function that fills the slots one after the other, without a loop."""
    scope: dict[str, Any] = {"new": cls.__new__, "cls": cls, "set_page": Value.__dict__["_page"].__set__}
    lines = ["def decode(item):", " it = new(cls)", " set_page(it, None)"]
    for number, (name, kind) in enumerate(fields_of(cls)):
        key = name.rstrip("_")
        scope[f"set{number}"] = cls.__dict__[name].__set__
        value = f"item[{key!r}]"
        if kind == "[=]":
            value = f"tuple({value})"
        elif kind:
            scope[f"make{number}"] = when_needed(kind)
            value = f"make{number}({value})"
        if name in cls._defaults:
            scope[f"default{number}"] = cls._defaults[name]
            nothing = f"item.get({key!r}) is None"
            value = f"default{number} if {nothing} else {value}"
        elif kind and kind[0] not in "[{=":
            value = f"None if item[{key!r}] is None else {value}"
        lines.append(f" set{number}(it, {value})")
    lines.append(" return it")
    exec("\n".join(lines), scope)  # noqa: S102 - of names that the generator wrote, never of data
    return scope["decode"]  # type: ignore[no-any-return]


def decode(cls: type[T], data: Any, page: _native.Answer | None = None) -> T:
    """A value from what JSON holds."""
    value = decoder(cls.__name__)(data)
    if page is not None:
        object.__setattr__(value, "_page", page)
    return value  # type: ignore[no-any-return]


def decode_list(cls: type[T], text: str) -> tuple[T, ...]:
    """Values from a JSON list."""
    import json

    return tuple(map(decoder(cls.__name__), json.loads(text)))
