"""Writes `trilat-py/python/trilat/types.py` from the surface of the library.

    cargo run -p trilat-core --features schema --example surface > surface.json
    python3 tools/python_types.py surface.json            # writes the file
    python3 tools/python_types.py surface.json --check    # says whether it is up to date
"""

from __future__ import annotations

import json
import keyword
import re
import sys
import textwrap
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parent.parent / "trilat-py/python/trilat/types.py"
Schema = dict[str, Any]

# Classes that get methods of their own: `trilat/_extras.py`.
EXTRAS = {
    "CampNetwork": "CampNetworkExtras",
    "DateRelation": "DateRelationExtras",
    "Diagnostic": "DiagnosticExtras",
    "SearchHits": "SearchHitsExtras",
    "Track": "TrackExtras",
}

# What JSON may leave out stands in the order of the alphabet, but for what names a thing.
FIRST = ("name", "title", "label", "description")

# The main list of an answer is its first list of values, but for these.
LISTS = {
    "CampNetwork": "ties",
    "Disputes": "claims",
    "FrameworkComparison": "rows",
    "PositionComparison": "pairs",
    "Resilience": "commitments",
}

HEAD = '''"""Records, results and what they are made of. Everything here is frozen.

Written by `tools/python_types.py` from what the library can be asked; change it there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal, Union

from ._extras import (
{extras})
from ._value import Map, Result, Value

if TYPE_CHECKING:
    from typing_extensions import TypeAlias
'''


def name_of(ref: str) -> str:
    """The Python name of a definition."""
    name = ref.rsplit("/", 1)[-1]
    return re.sub(r"^(Commitment|Position)IdExhibit$", r"\1Exhibit", name)


def quoted(value: str | None) -> str:
    return "None" if value is None else json.dumps(value, ensure_ascii=False)


def camel(word: str) -> str:
    return "".join(part.capitalize() for part in re.split(r"[-_]", word))


def safe(field: str) -> str:
    return field + "_" if keyword.iskeyword(field) else field


class Writer:
    """Turns definitions into classes."""

    def __init__(self, surface: Schema) -> None:
        self.surface = surface
        self.defs: dict[str, Schema] = {name_of(name): it for name, it in surface["$defs"].items()}
        self.classes: dict[str, str] = {}
        self.aliases: dict[str, str] = {}
        self.answers = {name_of(it["answer"]["$ref"]) for it in surface["questions"].values()}
        self.variants: dict[str, tuple[str | None, dict[str, str]]] = {}

    # What a value is: its annotation, and what `_value.py` makes of it.

    def kind(self, schema: Schema) -> tuple[str, str]:
        if schema is True or not {"type", "$ref", "anyOf", "enum", "const", "oneOf"} & set(schema):
            return "Any", "="
        if "$ref" in schema:
            return self.named(name_of(schema["$ref"]))
        if "anyOf" in schema:
            return self.any_of(schema["anyOf"])
        if "const" in schema:
            return f"Literal[{quoted(schema['const'])}]", ""
        if "enum" in schema:
            return f"Literal[{', '.join(map(quoted, schema['enum']))}]", ""
        types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        null = "null" in types
        types = [it for it in types if it != "null"]
        if types == ["array"]:
            hint, code = self.array(schema)
        elif types == ["object"]:
            hint, code = self.mapping(schema)
        else:
            words = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
            hint, code = words[types[0]], ""
        if null and code:
            code = "?" + code
        return (f"{hint} | None" if null else hint), code

    def named(self, name: str) -> tuple[str, str]:
        schema = self.defs[name]
        if name in self.variants or "properties" in schema:
            return name, name
        if "oneOf" in schema:
            return (name, "") if all("const" in one for one in schema["oneOf"]) else (name, name)
        if schema["type"] == "array":
            return name, self.kind(schema)[1]
        return name, ""

    def any_of(self, options: list[Schema]) -> tuple[str, str]:
        null = {"type": "null"} in options
        made = [self.kind(option) for option in options if option != {"type": "null"}]
        hints = [hint for hint, _ in made] + (["None"] if null else [])
        codes = {code for _, code in made if code}
        if not codes:
            return " | ".join(hints), ""
        if len(made) > 1:  # words, or a list of something
            return " | ".join(hints), "="
        code = codes.pop()
        return " | ".join(hints), f"?{code}" if null and code[0] in "[{(" else code

    def array(self, schema: Schema) -> tuple[str, str]:
        if "prefixItems" in schema:
            made = [self.kind(item) for item in schema["prefixItems"]]
            codes = [code or "=" for _, code in made]
            code = f"({','.join(codes)})" if any(it for _, it in made) else "[=]"
            return f"tuple[{', '.join(hint for hint, _ in made)}]", code
        hint, code = self.kind(schema["items"])
        if schema.get("minItems") == schema.get("maxItems") == 2:
            return f"tuple[{hint}, {hint}]", "[=]"
        if " | None" in hint and code:
            code = "?" + code
        return f"tuple[{hint}, ...]", f"[{code or '='}]"

    def mapping(self, schema: Schema) -> tuple[str, str]:
        patterns = schema.get("patternProperties")
        each = next(iter(patterns.values())) if patterns else schema["additionalProperties"]
        hint, code = self.kind(each)
        return f"Map[{hint}]", f"{{{code or '='}}}"

    # Classes.

    def field(self, name: str, schema: Schema, required: bool) -> tuple[str, str, str]:
        hint, code = self.kind(schema)
        spec = safe(name) + ("" if required else "?") + (f":{code}" if code else "")
        if required:
            return f"    {safe(name)}: {hint}", spec, hint
        defaults = {"tuple": "()", "Map": "Map()", "bool": "False", "int": "0", "str": '""'}
        default = next(
            (value for start, value in defaults.items() if re.match(rf"{start}\b", hint) and "None" not in hint),
            "None",
        )
        if hint in self.defs and self.defs[hint].get("type") == "array":
            default = "()"
        if schema.get("default") is True:
            default = "True"
        if default == "None" and "None" not in hint:
            hint += " | None"
        if hint.startswith("Map[") and default == "None" and hint.endswith("]"):
            default = "Map()"
        return f"    {safe(name)}: {hint} = {default}", spec, hint

    def write_class(
        self, name: str, schema: Schema, doc: str, tag: tuple[str, str] | None = None
    ) -> None:
        properties: Schema = dict(schema.get("properties", {}))
        if tag:
            properties.pop(tag[0])
        order = [it for it in schema.get("required", []) if it in properties]
        rest = sorted(set(properties) - set(order), key=lambda it: (it not in FIRST, it))
        lines, specs, docs = [], [], []
        for field in order + rest:
            line, spec, _ = self.field(field, properties[field], field in order)
            lines.append(line)
            specs.append(spec)
            if meaning := properties[field].get("description"):
                docs.append((safe(field), meaning))
        main = self.main_list(name, specs)
        out = [f"class {name}({EXTRAS.get(name, 'Result' if main else 'Value')}):"]
        if main:
            doc += f" As a table (`to_pandas()` and its like) it has a row for each of its `{main}`."
        out += docstring(doc, docs)
        if main:
            out.append(f"    _list = {quoted(main)}")
        if tag:
            out.append(f"    {safe(tag[0])}: ClassVar[Literal[{quoted(tag[1])}]] = {quoted(tag[1])}")
            out.append(f"    _tag = ({quoted(tag[0])}, {quoted(tag[1])})")
        out += lines
        out += spec_lines(specs)
        self.classes[name] = "\n".join(out)

    def main_list(self, name: str, specs: list[str]) -> str | None:
        others = {"Verification", "CoderAgreement", "AtopTable"}
        if name not in self.answers and name not in others:
            return None
        if name in LISTS:
            return LISTS[name]
        lists = (re.match(r"(\w+)\??:\[([A-Z]\w+)\]$", spec) for spec in specs)
        return next((it[1] for it in lists if it and it[2] not in self.variants), None)

    def write_choice(self, name: str, schema: Schema) -> None:
        """A closed set of shapes: one class for each, and their union."""
        options = [merged(self.defs, schema, one) for one in schema["oneOf"]]
        words = [one["const"] for one in options if "const" in one]
        shapes = [one for one in options if "const" not in one]
        tag = tag_of(shapes)
        members, choices = [], {}
        for shape in shapes:
            word = shape["properties"][tag]["const"] if tag else shape["required"][0]
            member = name + camel(word)
            self.write_class(
                member, shape, shape.get("description", ""), (tag, word) if tag else None
            )
            members.append(member)
            choices[word] = member
        if words:
            members.insert(0, f"Literal[{', '.join(map(quoted, words))}]")
        self.variants[name] = (tag, choices)
        union = f"{name}: TypeAlias = Union[{', '.join(members)}]"
        if len(union) > 100:
            union = f"{name}: TypeAlias = Union[\n" + "".join(f"    {it},\n" for it in members) + "]"
        self.aliases[name] = union + "\n" + alias_doc(schema.get("description", ""))

    def write(self) -> str:
        for name, schema in self.defs.items():
            if "oneOf" in schema and not all("const" in one for one in schema["oneOf"]):
                self.variants[name] = (None, {})
        for name, schema in self.defs.items():
            if name in self.variants:
                self.write_choice(name, schema)
            elif "properties" in schema:
                self.write_class(name, schema, schema.get("description", ""))
            elif "oneOf" in schema:
                words = [one["const"] for one in schema["oneOf"]]
                lines = "".join(f"    {quoted(word)},\n" for word in words)
                meanings = [(f"`{one['const']}`", one.get("description", "")) for one in schema["oneOf"]]
                self.aliases[name] = (
                    f"{name}: TypeAlias = Literal[\n{lines}]\n"
                    + alias_doc(schema.get("description", ""), meanings)
                )
            else:
                hint = self.kind(schema)[0]
                self.aliases[name] = f"{name}: TypeAlias = {hint}\n" + alias_doc(
                    schema.get("description", "")
                )
        answers = {name: name_of(it["answer"]["$ref"]) for name, it in self.surface["questions"].items()}
        records = {plural: name_of(it["$ref"]) for plural, it in self.surface["records"].items()}
        public = sorted([*self.classes, *self.aliases, "Map", "Result", "Value"])
        simple = {name: text for name, text in self.aliases.items() if name not in self.variants}
        parts = [
            HEAD.format(extras="".join(f"    {it},\n" for it in sorted(EXTRAS.values()))),
            "__all__ = [\n" + "".join(f'    "{name}",\n' for name in public) + "]\n",
            *[text + "\n" for text in simple.values()],
            *["\n" + text + "\n" for text in self.classes.values()],
            "\n",
            *[self.aliases[name] + "\n" for name in self.variants],
            table("ANSWERS", "What each question is answered with.", answers),
            table("RECORDS", "The class of each kind of record.", records),
            "VARIANTS: dict[str, tuple[str | None, dict[str, str]]] = {\n"
            + "".join(f"    {quoted(name)}: ({quoted(tag)}, {json.dumps(of)}),\n" for name, (tag, of) in self.variants.items())
            + '}\n"""The classes of each closed set of shapes, by the word under a key."""\n',
        ]
        return "\n".join(parts)


def table(name: str, doc: str, items: dict[str, str]) -> str:
    lines = "".join(f"    {quoted(key)}: {value},\n" for key, value in items.items())
    return f'{name}: dict[str, type[Value]] = {{\n{lines}}}\n"""{doc}"""\n'


def merged(defs: dict[str, Schema], whole: Schema, one: Schema) -> Schema:
    """A shape with what it shares with the others, and with what it refers to."""
    if "const" in one:
        return one
    out: Schema = {"properties": {}, "required": []}
    parts = [one, *([defs[name_of(one["$ref"])]] if "$ref" in one else []), whole]
    for part in parts:
        out["properties"].update(part.get("properties", {}))
        out["required"] += part.get("required", [])
    out["description"] = one.get("description", "")
    return out


def tag_of(shapes: list[Schema]) -> str | None:
    """The key under which every shape has a word of its own."""
    for key in shapes[0]["properties"]:
        if all("const" in shape["properties"].get(key, {}) for shape in shapes):
            return key
    return None


def clean(text: str) -> str:
    text = " ".join(text.split())
    text = re.sub(r"\[`([^`]+)`\](\([^)]*\))?", r"`\1`", text)
    return text.replace("\\", "\\\\").replace('"""', "'''")


def docstring(doc: str, fields: list[tuple[str, str]]) -> list[str]:
    doc = clean(doc) or "No more than this."
    lines = textwrap.wrap(doc, 92)
    if not fields:
        if len(lines) == 1:
            return [f'    """{lines[0]}"""', ""]
        return [f'    """{lines[0]}', *[f"    {it}" for it in lines[1:]], '    """', ""]
    out = [f'    """{lines[0]}', *[f"    {it}" for it in lines[1:]], ""]
    for name, meaning in fields:
        wrapped = textwrap.wrap(f"{name}: {clean(meaning)}", 92, subsequent_indent="    ")
        out += [f"    {it}" for it in wrapped]
    return [*out, '    """', ""]


def alias_doc(doc: str, words: list[tuple[str, str]] | None = None) -> str:
    if not doc:
        return ""
    lines = textwrap.wrap(clean(doc), 96)
    if words:
        lines.append("")
        for word, meaning in words:
            lines += textwrap.wrap(f"{word}: {clean(meaning)}", 96, subsequent_indent="    ")
        return '"""' + "\n".join(lines) + '\n"""\n'
    return '"""' + "\n".join(lines) + '"""\n'


def spec_lines(specs: list[str]) -> list[str]:
    text = " ".join(specs)
    if len(text) < 84:
        return [f'    _spec = "{text}"']
    lines = textwrap.wrap(text, 88, break_long_words=False, break_on_hyphens=False)
    return ["    _spec = (", *[f'        "{it} "' for it in lines[:-1]], f'        "{lines[-1]}"', "    )"]


def main(arguments: list[str]) -> int:
    surface = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    text = Writer(surface).write()
    if "--check" in arguments:
        if TARGET.read_text(encoding="utf-8") == text:
            return 0
        print(f"{TARGET} is not what tools/python_types.py writes; run it", file=sys.stderr)
        return 1
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
