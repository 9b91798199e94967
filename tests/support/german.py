"""A German interview: its role, and a language model that asks in German and hears what a test says."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from interview_agent.adapters.scripted_model import ScriptedModel
from interview_agent.application.ports import OutputSchema, Prompt
from interview_agent.domain.dialogue import Kind
from interview_agent.domain.voices import Voice
from interview_agent.minds.llm import LlmMind

ROLE = """Backend-Entwicklung mit Python
Python ist erforderlich. Redis wäre schön.
Die Arbeit ist vollständig im Homeoffice möglich."""
RESUME = "Zehn Jahre Arbeit im Backend."
STORY = "Ich habe den Abgleich der Konten in Python geschrieben und ein Jahr lang betreut."
ASKED = (
    "Was war das Größte, das Sie bisher in Python gebaut haben?",
    "Warum laufen rechenintensive Threads in CPython auf mehreren Kernen kaum schneller?",
    "Weshalb bringen Threads bei reiner Rechenarbeit auf vielen Kernen so wenig?",
    "Wie würden Sie herausfinden, welche Abfrage die Datenbank ausbremst?",
    "Wann ist ein Schlüssel in Redis für Sie zu groß?",
    "Woran merken Sie, dass ein Speicher für Zwischenergebnisse veraltet ist?",
    "Wie gehen Sie mit einem Fehler um, der nur nachts auftritt?",
    "Welche Tests würden Sie vor einem Umbau zuerst schreiben?",
    "Was haben Sie aus einem Ausfall im Betrieb gelernt?",
    "Wie erklären Sie jemandem ohne Vorwissen eine Warteschlange?",
    "Was möchten Sie zum Schluss noch ergänzen oder fragen?",
)


@dataclass
class Script:
    """Asks the questions one after the other, and hears what the test says next."""

    heard: list[Kind] = field(default_factory=list)
    asked: int = 0

    def __call__(self, prompt: Prompt, output: OutputSchema) -> Mapping[str, Any]:
        reply: dict[str, Any] = {"question": ASKED[self.asked % len(ASKED)]}
        self.asked += 1
        if output.name == "next_turn":
            reply |= {"heard": (self.heard.pop(0) if self.heard else Kind.THIN).value, "branch": "", "marks": []}
        return reply


def german_mind(script: Script | None = None) -> LlmMind:
    return LlmMind(ScriptedModel(script or Script()))


def plain_sentences(own: Voice) -> list[str]:
    """What code says in a language, where nothing is put into it."""
    return [text for key, text in asdict(own).items() if key != "code" and "{" not in text]
