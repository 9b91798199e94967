"""Every promise has a test, and every test that names a promise names one that exists."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from requirements import REQUIREMENTS, Requirement

TESTS = Path(__file__).parent
KNOWN = {requirement.id for requirement in REQUIREMENTS}


def _marked_in(source: str) -> Iterator[str]:
    """The ids that a module's markers name, found without importing it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.requirement":
            for argument in node.args:
                if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str)):
                    raise ValueError(f"line {node.lineno}: a requirement is named by a plain string")
                yield argument.value


@pytest.fixture(scope="module")
def marked() -> dict[str, set[str]]:
    """Where each id is named: the modules by id."""
    found: dict[str, set[str]] = {}
    for path in sorted(TESTS.rglob("*.py")):
        for id in _marked_in(path.read_text(encoding="utf-8")):
            found.setdefault(id, set()).add(path.relative_to(TESTS).as_posix())
    return found


def test_a_marker_is_found_wherever_it_stands() -> None:
    source = 'pytestmark = [pytest.mark.requirement("a.b", "c.d")]\n@pytest.mark.requirement("e.f")\ndef test(): ...'
    assert sorted(_marked_in(source)) == ["a.b", "c.d", "e.f"]


@pytest.mark.parametrize("requirement", REQUIREMENTS, ids=lambda requirement: requirement.id)
def test_the_promise_has_a_test(requirement: Requirement, marked: dict[str, set[str]]) -> None:
    assert requirement.id in marked, f"no test keeps: {requirement.sentence} ({requirement.source})"


def test_no_test_names_an_unknown_promise(marked: dict[str, set[str]]) -> None:
    assert {id: where for id, where in marked.items() if id not in KNOWN} == {}


def test_no_promise_is_listed_twice() -> None:
    ids = Counter(requirement.id for requirement in REQUIREMENTS)
    sentences = Counter(requirement.sentence for requirement in REQUIREMENTS)
    assert [text for text, times in (*ids.items(), *sentences.items()) if times > 1] == []
