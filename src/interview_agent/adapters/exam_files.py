"""The examination as TOML files: the settings of its interviews, and the turns, one file a theme."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from importlib import resources
from typing import Any

import tomli

from interview_agent.domain.dialogue import Kind
from interview_agent.domain.exam import Exam, Expected, Said, Setting, Trial

SETTINGS = "_roles.toml"


def load_exam() -> Exam:
    """The examination that comes with the program. Raises ValueError for a turn that names something unknown."""
    texts = _texts()
    settings = {role["id"]: _setting(role) for role in tomli.loads(texts[SETTINGS])["role"]}
    entries = [(name.removesuffix(".toml"), entry) for name, entry in _entries(texts)]
    whole = {entry["id"]: _trial(theme, entry, settings) for theme, entry in entries if "inside" not in entry}
    trials = tuple(
        _inside(theme, entry, whole[entry["inside"]]) if "inside" in entry else whole[entry["id"]]
        for theme, entry in entries
    )
    return Exam(trials, sha256("\0".join(texts.values()).encode()).hexdigest()[:12])


def _texts() -> dict[str, str]:
    """The files by name, in the order of their names."""
    files = [file for file in resources.files("interview_agent").joinpath("exam").iterdir() if _is_toml(file.name)]
    return {file.name: file.read_text(encoding="utf-8") for file in sorted(files, key=lambda file: file.name)}


def _is_toml(name: str) -> bool:
    return name.endswith(".toml")


def _entries(texts: Mapping[str, str]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, text in texts.items():
        if name != SETTINGS:
            for entry in tomli.loads(text)["turn"]:
                yield name, entry


def _setting(entry: Mapping[str, Any]) -> Setting:
    return Setting(
        id=entry["id"],
        language=entry["language"],
        role=entry["text"].strip(),
        resume=entry["resume"],
        opener=entry["opener"],
        opening=entry["opening"],
    )


def _trial(theme: str, entry: Mapping[str, Any], settings: Mapping[str, Setting]) -> Trial:
    return Trial(
        id=entry["id"],
        theme=theme,
        setting=settings[entry["role"]],
        said=_said(entry),
        expected=_expected(entry),
        earlier=_said(entry["earlier"]) if "earlier" in entry else None,
        instructs=entry.get("instructs", False),
    )


def _said(entry: Mapping[str, Any]) -> Said:
    return Said(entry["question"], entry["answer"].strip(), entry.get("asked", ""))


def _expected(entry: Mapping[str, Any]) -> Expected:
    points = {name: tuple(entry.get(name, ())) for name in ("met", "partly", "contradicted", "either")}
    return Expected(tuple(Kind(kind) for kind in entry["kinds"]), **points)


def _inside(theme: str, entry: Mapping[str, Any], twin: Trial) -> Trial:
    """The answer of another turn with an instruction in it; what should be heard is the same."""
    pieces = (entry.get("before"), twin.said.answer, entry.get("after"))
    said = Said(twin.said.question, "\n\n".join(piece for piece in pieces if piece), twin.said.asked)
    return Trial(entry["id"], theme, twin.setting, said, twin.expected, twin.earlier, instructs=True, twin=twin.id)
