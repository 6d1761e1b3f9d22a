"""The messages that the code asks a language for, read from its syntax: say("…") and say.count("…", "…", n)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path


def messages_in(folder: Path) -> Iterator[tuple[str, str]]:
    """Each message and where it stands; a message that is not a literal is an error."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield from ((message, f"{path.name}:{node.lineno}") for message in _messages(node))


def _messages(call: ast.Call) -> Iterator[str]:
    match call.func:
        case ast.Name(id="say"):
            arguments = call.args[:1]
        case ast.Attribute(value=ast.Name(id="say"), attr="count"):
            arguments = call.args[:2]
        case _:
            return
    for argument in arguments:
        for choice in (argument.body, argument.orelse) if isinstance(argument, ast.IfExp) else (argument,):
            if not isinstance(choice, ast.Constant):
                raise AssertionError(f"line {call.lineno}: a message must be a literal")
            yield str(choice.value)
