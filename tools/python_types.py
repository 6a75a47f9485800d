"""Writes `trilat-py/python/trilat/types` from the surface of the library.

    cargo run -p trilat-core --features schema --example surface > surface.json
    python3 tools/python_types.py surface.json            # writes the package
    python3 tools/python_types.py surface.json --check    # says whether it is up to date

Making a class takes time: those of one topic are a module, which is read when one is asked for.
"""

from __future__ import annotations

import json
import keyword
import re
import sys
import textwrap
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parent.parent / "trilat-py/python/trilat/types"
Schema = dict[str, Any]

# Classes that get methods of their own: `trilat/_extras.py`.
EXTRAS = {
    "CampNetwork": "CampNetworkExtras",
    "DateRelation": "DateRelationExtras",
    "Redline": "RedlineExtras",
    "RedlineSeries": "RedlineSeriesExtras",
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
    "RedlineSeries": "threads",
    "Resilience": "commitments",
}

# What is asked, and what is made of what else is asked of a dossier, by topic: a class stands
# with the topic that it occurs in, and what several topics have in common by itself.
TOPICS = {
    "statements": ("Statements and undertakings compared.", "compare_statements compare_commitments series forces"),
    "positions": (
        "Who stands where, in which words.",
        "compare_positions stance_table stance_history own_and_joint consistency compare_readouts frames",
    ),
    "networks": ("Networks and their camps.", "network network_file"),
    "disputes": ("What sources say of one another.", "disputes Verification"),
    "deeds": (
        "What became of undertakings.",
        "track compare_tracks cadence coverage completion compliance implementation recommendations",
    ),
    "removals": ("What would be left.", "without single_removals"),
    "frameworks": ("Kinds of alliance.", "compare_frameworks framework_gap institution_items AtopTable"),
    "finding": ("What is found.", "find record search"),
    "drafts": ("Proposals from raw texts.", "Draft DraftScore ModelRequest"),
    "redlines": ("Raw texts side by side.", "Redline RedlineSeries"),
    "coders": ("What coders agree on.", "CoderAgreement"),
    "reading": ("What is said of a dossier as a whole.", "Diagnostic Header Collision DateRelation"),
}
RECORDS = "records"
SHARED = "shared"
WORDS = "words"

HEAD = '''"""{doc}

Written by `tools/python_types.py` from what the library can be asked; change it there.
"""

from __future__ import annotations

'''

GUARD = """# As `typing` has it, which takes longer to import than all of this.
TYPE_CHECKING = False
"""

INIT = """{head}import sys

from .._value import Map, Result, Value

{guard}if TYPE_CHECKING:
    from typing import Any

{imports}
{all}
_HOMES = {{
{homes}}}


def __getattr__(name: str) -> Any:
    \"\"\"Reads the module that a class stands in.\"\"\"
    for home, names in _HOMES.items():
        if name in names.split():
            # What `importlib` has for this takes longer to import than the module.
            home = f"{{__name__}}.{{home}}"
            __import__(home)
            found = globals()[name] = getattr(sys.modules[home], name)
            return found
    raise AttributeError(f"module {{__name__!r}} has no attribute {{name!r}}")


def __dir__() -> list[str]:
    return __all__


{tables}"""


def name_of(ref: str) -> str:
    """The Python name of a definition."""
    name = ref.rsplit("/", 1)[-1]
    name = re.sub(r"^Matched(Commitment|Position|Event)Id$", r"Matched\1", name)
    name = re.sub(r"^RecordRefDisagreement$", "LinkDisagreement", name)
    of_id = r"^(Commitment|Position|Event)Id(Exhibit|Agreement|Disagreement)$"
    return re.sub(of_id, r"\1\2", name)


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
        if len(made) > 1:  # words, or a list of something, or a value of a class
            (code,) = codes if len(codes) == 1 else ("=",)
            value = code.lstrip("~")
            return " | ".join(hints), f"~{value}" if value.isidentifier() else "="
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
        others = {"Verification", "CoderAgreement", "AtopTable", "Redline", "RedlineSeries"}
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

    def write(self) -> dict[str, str]:
        """The files of the package."""
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
        homes = self.homes()
        docs = {topic: doc for topic, (doc, _) in TOPICS.items()}
        docs |= {RECORDS: "Records and their parts.", SHARED: "What answers on several topics have in common."}
        files = {topic: self.module(docs[topic], homes[topic]) for topic in homes if topic != WORDS}
        files[WORDS] = self.words(homes)
        files["__init__"] = self.package(homes)
        return {f"{name}.py" if name == "__init__" else f"_{name}.py": text for name, text in files.items()}

    # Modules.

    def used(self, text: str) -> set[str]:
        """The names of definitions that occur in the code of a class or an alias."""
        code = re.sub(r'""".*?"""|"[^"]*"', "", text, flags=re.DOTALL)
        known = self.classes.keys() | self.aliases.keys()
        return known & set(re.findall(r"\b[A-Z]\w*", code))

    def reach(self, roots: list[str]) -> set[str]:
        """The definitions that these are made of, near and far."""
        seen: set[str] = set()
        while roots:
            name = roots.pop()
            if name not in seen:
                seen.add(name)
                roots.extend(self.used(self.classes.get(name) or self.aliases[name]))
        return seen

    def homes(self) -> dict[str, list[str]]:
        """The names of each module: classes by topic, and what is no class."""
        records = self.reach([name_of(it["$ref"]) for it in self.surface["records"].values()])
        homes: dict[str, list[str]] = {topic: [] for topic in (*TOPICS, RECORDS, SHARED)}
        reached = {}
        for topic, (_, roots) in TOPICS.items():
            questions = self.surface["questions"]
            names = [name_of(questions[it]["answer"]["$ref"]) if it in questions else it for it in roots.split()]
            reached[topic] = self.reach(names)
        asked = {question for _, roots in TOPICS.values() for question in roots.split()}
        if without := self.surface["questions"].keys() - asked:
            raise SystemExit(f"say in tools/python_types.py of which topic these are: {sorted(without)}")
        for name in self.classes:
            topics = [topic for topic, names in reached.items() if name in names]
            home = RECORDS if name in records else topics[0] if len(topics) == 1 else SHARED
            homes[home].append(name)
        return homes | {WORDS: list(self.aliases)}

    def module(self, doc: str, names: list[str]) -> str:
        classes = [self.classes[name] for name in names]
        extras = sorted(EXTRAS[name] for name in names if name in EXTRAS)
        text = "\n".join(classes)
        values = [it for it in ("Map", "Result", "Value") if re.search(rf"\b{it}\b(?!\")", text)]
        needed = sorted(set().union(*(self.used(it) for it in classes)) - set(names))
        typing = [it for it in ("Any", "ClassVar", "Literal") if re.search(rf"\b{it}\b", text)]
        guarded = [f"    from typing import {', '.join(typing)}\n"] if typing else []
        guarded += [wrapped_import(".", needed)] if needed else []
        parts = [HEAD.format(doc=doc)]
        parts += [wrapped_import(".._extras", extras, "")] if extras else []
        parts += [f"from .._value import {', '.join(values)}\n"]
        if guarded:
            parts += ["\n", GUARD, "if TYPE_CHECKING:\n", "\n".join(guarded)]
        return "".join([*parts, *["\n\n" + it + "\n" for it in classes]])

    def words(self, homes: dict[str, list[str]]) -> str:
        """What is no class: words, ids, and closed sets of shapes."""
        simple = [text for name, text in self.aliases.items() if name not in self.variants]
        choices = [self.aliases[name] for name in self.variants]
        shapes = set().union(*(self.used(it) for it in choices)) - self.aliases.keys()
        needed = {
            topic: sorted(set(names) & shapes)
            for topic, names in sorted(homes.items())
            if topic != WORDS and set(names) & shapes
        }
        return "".join(
            [
                HEAD.format(doc="Words, ids, and closed sets of shapes."),
                "from typing import TYPE_CHECKING, Literal, Union\n\n",
                *[wrapped_import(f"._{topic}", names, "") for topic, names in needed.items()],
                "\nif TYPE_CHECKING:\n    from typing_extensions import TypeAlias\n\n",
                "\n\n".join([*simple, *choices]),
            ]
        )

    def package(self, homes: dict[str, list[str]]) -> str:
        answers = {name: name_of(it["answer"]["$ref"]) for name, it in self.surface["questions"].items()}
        records = {plural: name_of(it["$ref"]) for plural, it in self.surface["records"].items()}
        public = sorted([*self.classes, *self.aliases, "Map", "Result", "Value"])
        variants = "".join(
            f"    {quoted(name)}: ({quoted(tag)}, {json.dumps(of)}),\n" for name, (tag, of) in self.variants.items()
        )
        tables = [
            table("ANSWERS", "The name of the class that each question is answered with.", answers),
            table("RECORDS", "The name of the class of each kind of record.", records),
            "VARIANTS: dict[str, tuple[str | None, dict[str, str]]] = {\n"
            + variants
            + '}\n"""The classes of each closed set of shapes, by the word under a key."""\n',
        ]
        return INIT.format(
            head=HEAD.format(doc="Records, results and what they are made of. Everything here is frozen."),
            guard=GUARD,
            imports="".join(wrapped_import(f"._{it}", sorted(names)) for it, names in sorted(homes.items())),
            all="__all__ = [\n" + "".join(f'    "{name}",\n' for name in public) + "]\n",
            homes="".join(
                f"    {quoted(f'_{it}')}: (\n"
                + "".join(f'        "{line} "\n' for line in textwrap.wrap(" ".join(sorted(names)), 88))
                + "    ),\n"
                for it, names in sorted(homes.items())
            ),
            tables="\n".join(tables),
        )


def table(name: str, doc: str, items: dict[str, str]) -> str:
    lines = "".join(f"    {quoted(key)}: {quoted(value)},\n" for key, value in items.items())
    return f'{name} = {{\n{lines}}}\n"""{doc}"""\n'


def wrapped_import(module: str, names: list[str], indent: str = "    ") -> str:
    line = f"{indent}from {module} import {', '.join(names)}\n"
    if len(line) <= 100:
        return line
    return f"{indent}from {module} import (\n" + "".join(f"{indent}    {it},\n" for it in names) + f"{indent})\n"


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
    """A description on one line, without examples in Rust; its links become plain words."""
    text = re.sub(r"(#+ Examples?\s+)?```.*?```", "", text, flags=re.DOTALL)
    text = " ".join(text.split())
    text = re.sub(r"\[`([^`]+)`\](\([^)]*\))?", r"`\1`", text)
    text = re.sub(r"`[^`]+`", lambda code: code[0].replace("::", "."), text)
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
    files = Writer(surface).write()
    known = {path.name: path.read_text(encoding="utf-8") for path in TARGET.glob("*.py")}
    if "--check" in arguments:
        if known == files:
            return 0
        print(f"{TARGET} is not what tools/python_types.py writes; run it", file=sys.stderr)
        return 1
    for name in known.keys() - files.keys():
        (TARGET / name).unlink()
    TARGET.mkdir(exist_ok=True)
    for name, text in files.items():
        (TARGET / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
