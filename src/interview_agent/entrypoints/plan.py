"""`interview-agent plan`: what interviews for a role are about, for a person to read, to change, and to give back."""

import asyncio
import sys
from dataclasses import dataclass
from pathlib import Path

from interview_agent import bootstrap
from interview_agent.adapters import plan_files
from interview_agent.application.planning import Planner
from interview_agent.domain.bank import Bank
from interview_agent.domain.languages import language_of
from interview_agent.domain.lexicon import plan_of
from interview_agent.domain.plan import TAG, Plan
from interview_agent.entrypoints.screen import forgiving, tell
from interview_agent.errors import InvalidInput
from interview_agent.settings import BadSettings, Settings

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The options of the command."""

    role: str
    out: Path | None = None
    by_model: bool = False
    given: Path | None = None
    keep: bool = False
    language: str | None = None


def plan(wanted: Wanted, settings: Settings) -> int:
    """Print a plan, or check one. Returns the exit code; raises InvalidInput for what has to be changed first."""
    forgiving()
    if wanted.given and (wanted.by_model or wanted.out):
        raise InvalidInput("--plan checks a plan that is there; --model and --out are for a new one.")
    if wanted.language and not TAG.fullmatch(wanted.language):
        raise InvalidInput("--language takes the tag of a language, such as en or de.")
    role = role_text(wanted.role, settings)
    return asyncio.run(_plan(wanted, role, settings))


async def _plan(wanted: Wanted, role: str, settings: Settings) -> int:
    bank = bootstrap.bank(settings.interview_bank)
    if wanted.given:
        found = checked(wanted.given, role, bank)
        tell(_told(wanted.given.name, found))
    else:
        found = await _made(wanted, role, settings, bank)
        _write(plan_files.written(found, bank), wanted.out)
    if wanted.keep:
        await _kept(bootstrap.planner(settings, bank), role, found, settings)
    return 0


async def _made(wanted: Wanted, role: str, settings: Settings, bank: Bank) -> Plan:
    """The plan that a person has kept for the role, or one from its words; or a new one by the model."""
    language = wanted.language or settings.interview_language or language_of(role) or "en"
    if wanted.by_model:
        return await bootstrap.plan_maker(settings, bank, None).plan(role, language)
    planner = bootstrap.planner(settings, bank)
    try:
        return await planner.at_hand(role, language) or plan_of(role, bank, language)
    finally:
        await planner.close()


def role_text(place: str, settings: Settings) -> str:
    """The role in a file, or on standard input. Raises InvalidInput."""
    from interview_agent.adapters.documents import read_file

    if place != STANDARD_INPUT:
        most, pages = settings.interview_upload_bytes, settings.interview_upload_pages
        return read_file(Path(place), max_bytes=most, max_pages=pages)
    role = sys.stdin.read(settings.interview_upload_bytes)
    if not role.strip():
        raise InvalidInput("There is no role on standard input: pipe its text into the command.")
    return role


def checked(file: Path, role: str, bank: Bank) -> Plan:
    """The plan of a file, with what looks odd about it told. Raises InvalidInput."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise InvalidInput(f"{file.name}: cannot be read: check that it is there, and a text in UTF-8.") from None
    given = plan_files.read(text, file.name, role, bank)
    for warning in given.warnings:
        tell(f"Note: {warning}")
    return given.plan


def given(file: Path | None, lasting: bool, role: str, settings: Settings) -> Plan:
    """The plan of a file for an interview; with `lasting` it is kept for the role as well. Raises InvalidInput."""
    if file is None:
        raise InvalidInput("--keep keeps the plan that --plan names: name one.")
    bank = bootstrap.bank(settings.interview_bank)
    found = checked(file, role, bank)
    if lasting:
        asyncio.run(_kept(bootstrap.planner(settings, bank), role, found, settings))
    return found


async def _kept(planner: Planner, role: str, plan: Plan, settings: Settings) -> None:
    """Keep it for the role, and say where. Raises BadSettings where nothing lasts."""
    if settings.interview_store == "memory":
        raise BadSettings("INTERVIEW_STORE: memory keeps no plan beyond this command; use file or redis")
    try:
        await planner.keep(role, plan)
    finally:
        await planner.close()
    place = str(settings.file) if settings.interview_store == "file" else "Redis"
    tell(f"The plan is kept in {place}: interviews for this role that use the same store follow it from now on.")


def _write(text: str, out: Path | None) -> None:
    if out is None:
        sys.stdout.write(text)
        return
    try:
        out.write_text(text, encoding="utf-8")
    except OSError:
        raise InvalidInput(f"{out.name}: cannot be written: check its folder and its permissions.") from None


def _told(file: str, plan: Plan) -> str:
    must = sum(one.must_have for one in plan.competencies)
    names = ", ".join(one.name for one in plan.competencies)
    return f"{file} is a sound plan: {len(plan.competencies)} competencies, {must} of them must-haves ({names})."
