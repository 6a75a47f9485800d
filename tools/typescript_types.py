#!/usr/bin/env python3
"""Writes the TypeScript types of what the library answers, from its own schemas.

    cargo run -q -p trilat-core --features schema --example surface |
        tools/typescript_types.py --write trilat-wasm/npm/types.d.ts

With `--check FILE` nothing is written, and a file that differs is an error.
"""

import json
import re
import sys

# Schemas of generic types are named after their parameters.
NAMES = {
    f"{noun}Id{kind}": f"{noun}{kind}"
    for noun in ("Commitment", "Position", "Event")
    for kind in ("Exhibit", "Agreement", "Disagreement")
}
NAMES |= {f"Matched{noun}Id": f"Matched{noun}" for noun in ("Commitment", "Position", "Event")}
NAMES["RecordRefDisagreement"] = "LinkDisagreement"
# JavaScript has a `Date` of its own.
NAMES["Date"] = "ImpreciseDate"
# What can be handed over is wider than what is answered, where both have a schema of one name.
ARGUMENT_NAMES = {"Statement": "StatementChoice"}
HEAD = """\
// Written by tools/typescript_types.py from the library's schemas: change those, not this file.
"""


def doc(text, indent=""):
    """A description as a comment; links into Rust's documentation become plain words."""
    if not text:
        return ""
    text = re.sub(r"\[(`[^`\]]+`)\](\([^)]*\))?", lambda link: link[1].replace("::", "."), text)
    # Examples in Rust are of no use here.
    text = re.sub(r"\n*(#+ Examples?\n+)?```.*?```", "", text, flags=re.DOTALL)
    text = text.replace("*/", "*\u200b/")
    lines = text.strip().split("\n")
    if len(lines) == 1:
        return f"{indent}/** {lines[0]} */\n"
    body = "".join(f"{indent} * {line}".rstrip() + "\n" for line in lines)
    return f"{indent}/**\n{body}{indent} */\n"


def camel(name):
    return re.sub(r"_(.)", lambda letter: letter[1].upper(), name)


class Writer:
    """Turns schemas into types; `rename` says how keys and types are called."""

    def __init__(self, names, key=lambda name: name):
        self.names = names
        self.key = key

    def name(self, reference):
        name = reference.rsplit("/", 1)[1]
        return self.names.get(name, name)

    def fields(self, schema, indent):
        required = schema.get("required", [])
        out = []
        for name, field in schema.get("properties", {}).items():
            optional = name not in required
            # A key that may be left out is left out rather than null.
            kind = self.type(field, indent + "  ", nullable=not optional)
            mark = "?" if optional else ""
            out.append(doc(field.get("description"), indent + "  "))
            out.append(f"{indent}  {self.key(name)}{mark}: {kind};\n")
        return "".join(out)

    def object(self, schema, indent):
        if "properties" not in schema:
            extra = schema.get("additionalProperties")
            if isinstance(extra, dict):
                return f"{{ [key: string]: {self.type(extra, indent)} }}"
            return "Record<string, never>" if extra is False else "{ [key: string]: unknown }"
        return "{\n" + self.fields(schema, indent) + indent + "}"

    def union(self, parts, indent, nullable):
        types = []
        for part in parts:
            if part == {"type": "null"} and not nullable:
                continue
            kind = self.type(part, indent)
            if kind not in types:
                types.append(kind)
        return " | ".join(types)

    def type(self, schema, indent="", nullable=True):
        if schema is True or schema == {}:
            return "unknown"
        parts = []
        if "$ref" in schema:
            parts.append(self.name(schema["$ref"]))
        for key in ("oneOf", "anyOf"):
            if key in schema:
                parts.append(self.union(schema[key], indent, nullable))
        if "const" in schema:
            parts.append(json.dumps(schema["const"]))
        elif "enum" in schema:
            parts.append(" | ".join(json.dumps(word) for word in schema["enum"]))
        elif schema.get("type") == "object" or "properties" in schema:
            if "properties" in schema or not parts:
                parts.append(self.object(schema, indent))
        elif "type" in schema and not parts:
            kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
            if set(kinds) == {"string", "number"}:
                # An id or a date that looks like a number is read as one, and written as a text.
                kinds = ["string"]
            each = [self.plain(kind, schema, indent) for kind in kinds if kind != "null" or nullable]
            parts.append(" | ".join(each))
        if not parts:
            # Only a description: any value.
            return "unknown"
        if len(parts) == 1:
            return parts[0]
        return " & ".join(f"({part})" if " | " in part else part for part in parts)

    def plain(self, kind, schema, indent):
        if kind == "array":
            if "prefixItems" in schema:
                return "[" + ", ".join(self.type(item, indent) for item in schema["prefixItems"]) + "]"
            item = self.type(schema.get("items", {}), indent)
            return f"({item})[]" if re.search(r" [|&] ", item) else f"{item}[]"
        return {
            "string": "string",
            "number": "number",
            "integer": "number",
            "boolean": "boolean",
            "null": "null",
            "object": "{ [key: string]: unknown }",
        }[kind]

    def words(self, schema):
        """The words of a vocabulary, with their meanings; `None` if it is something else."""
        options = schema.get("oneOf", [])
        if options and all("const" in option for option in options) and "properties" not in schema:
            return [(option["const"], option.get("description")) for option in options]
        return None

    def declare(self, name, schema):
        name = self.names.get(name, name)
        about = doc(schema.get("description"))
        words = self.words(schema)
        if words is not None:
            lines = "".join(f"{doc(what, '  ')}  | {json.dumps(word)}\n" for word, what in words)
            return f"{about}export type {name} =\n{lines.rstrip()};\n"
        if set(schema) & {"oneOf", "anyOf", "$ref"} or "properties" not in schema:
            return f"{about}export type {name} = {self.type(schema)};\n"
        return f"{about}export interface {name} {self.object(schema, '')}\n"


def arguments(surface):
    """Arguments twice: as the questions have them, and in camelCase for the methods."""
    definitions = surface["arguments"]
    shared = {name for name in definitions if definitions[name] == surface["$defs"].get(name)}
    of_their_own = [name for name in definitions if name not in shared]
    plain = {name for name in of_their_own if "properties" not in definitions[name]}
    names = {name: ARGUMENT_NAMES.get(name, name) for name in of_their_own}
    asked = {name: name if name in plain else f"{name}Arguments" for name in of_their_own}
    asked |= {name: names[name] for name in plain}
    as_is, methods = Writer(NAMES | asked), Writer(NAMES | names, camel)
    for name in of_their_own:
        if name in surface["$defs"] and names[name] == name:
            if as_is.type(definitions[name]) == as_is.type(surface["$defs"][name]):
                continue
            sys.exit(f"`{name}` is one thing as an argument and another in answers: name it")
        yield methods.declare(name, definitions[name])
        if name not in plain:
            yield as_is.declare(name, definitions[name])
    removal = surface["questions"]["without"]["arguments"]
    removal = {**removal, "description": "What is taken away, and what is looked at."}
    removal["properties"] = {k: v for k, v in removal["properties"].items() if k != "as_of"}
    removal["required"] = []
    yield methods.declare("RemovalChoice", removal)

    body = ["/** Every question, by name, with its arguments. */\nexport interface Questions {\n"]
    for name, question in surface["questions"].items():
        body.append(doc(question["description"], "  "))
        asked_for = {"properties": {}, **question["arguments"]}
        body.append(f"  {name}: {as_is.object(asked_for, '  ')};\n")
    yield "".join(body) + "}\n"


def main():
    surface = json.load(sys.stdin)
    writer = Writer(NAMES)
    out = [HEAD]
    out += [writer.declare(name, schema) for name, schema in sorted(surface["$defs"].items())]
    out += arguments(surface)
    body = ["/** What each question is answered with. */\nexport interface Answers {\n"]
    for name, question in surface["questions"].items():
        body.append(doc(question["description"], "  "))
        body.append(f"  {name}: {writer.type(question['answer'])};\n")
    out.append("".join(body) + "}\n")
    tables = "".join(f"  {name}: {writer.type(schema)};\n" for name, schema in surface["records"].items())
    out.append(f"/** The kinds of record, by the dossier's tables. */\nexport interface Tables {{\n{tables}}}\n")
    text = "\n".join(out)
    what, path = sys.argv[1:]
    if what == "--write":
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    elif what == "--check":
        with open(path, encoding="utf-8") as file:
            if file.read() != text:
                sys.exit(f"{path} is stale: run `make types`")
    else:
        sys.exit(__doc__)


main()
