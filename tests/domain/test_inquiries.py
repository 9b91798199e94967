"""What the candidate asks back is answered from the role's own words or noted, and never made up."""

import pytest

from interview_agent.domain.inquiries import reply
from interview_agent.domain.voices import ENGLISH, voice

ROLE = """Backend Engineer

You will join a team of six engineers. The role is fully remote within Europe.
- On-call one week in eight, with compensation.
- Do you love Python? So do we.
- We look for young people who work hard in the team.
Travel: about two trips a year."""


@pytest.mark.requirement("dialogue.questions-back")
@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Can I work from home?", "The role is fully remote within Europe."),
        ("How large is the team?", "You will join a team of six engineers."),
        ("Is there an on-call rotation?", "On-call one week in eight, with compensation."),
        ("How much travelling is there?", "Travel: about two trips a year."),
    ],
)
def test_a_question_that_the_role_speaks_of_is_answered_in_the_words_of_the_role(asked: str, told: str) -> None:
    assert reply(asked, ROLE) == ENGLISH.quoted.format(words=told)


@pytest.mark.requirement("dialogue.questions-back")
@pytest.mark.parametrize("asked", ["Which visa would I need?", "What is your favourite colour?", "Why?", ""])
def test_any_other_question_is_noted_for_the_team(asked: str) -> None:
    assert reply(asked, ROLE) == ENGLISH.noted


def test_how_many_is_answered_by_a_number_or_not_at_all() -> None:
    assert reply("How large is the team?", "You will be part of a friendly team.") == ENGLISH.noted


def test_nothing_is_read_out_that_asks_or_that_an_interviewer_must_not_say() -> None:
    assert reply("Do you love your colleagues?", "Do you love Python in your team?") == ENGLISH.noted
    assert reply("Who is in the team?", "How old are you, team player.") == ENGLISH.noted


def test_a_role_full_of_text_is_read_out_in_sentences_of_bearable_length() -> None:
    assert reply("Is it remote?", "remote " * 500) == ENGLISH.noted


ROLLE = """Backend-Entwicklung

Sie arbeiten in einem Team von sechs Personen. Die Arbeit ist vollständig im Homeoffice möglich.
- Rufbereitschaft alle acht Wochen, mit Zulage.
Reisen: etwa zwei Dienstreisen im Jahr."""


@pytest.mark.requirement("dialogue.questions-back", "dialogue.one-language")
@pytest.mark.parametrize(
    ("asked", "role", "told"),
    [
        ("Kann ich von zu Hause arbeiten?", ROLLE, "Die Arbeit ist vollständig im Homeoffice möglich."),
        ("Wie groß ist das Team?", ROLLE, "Sie arbeiten in einem Team von sechs Personen."),
        ("Gibt es eine Rufbereitschaft?", ROLLE, "Rufbereitschaft alle acht Wochen, mit Zulage."),
        ("Wie oft muss man reisen?", ROLLE, "Reisen: etwa zwei Dienstreisen im Jahr."),
        ("Wie groß ist das Team?", ROLE, "You will join a team of six engineers."),
    ],
)
def test_a_german_question_is_answered_in_the_words_of_the_role_in_german_quotes(
    asked: str, role: str, told: str
) -> None:
    assert reply(asked, role, voice("de")) == f"In der Stellenbeschreibung steht: \u201e{told}\u201c"


@pytest.mark.requirement("dialogue.questions-back", "dialogue.one-language")
@pytest.mark.parametrize(
    "asked", ["Welches Visum brauche ich?", "Was ist Ihre Lieblingsfarbe?", "Wie hoch ist das Gehalt?"]
)
def test_any_other_german_question_is_noted_for_the_team(asked: str) -> None:
    assert reply(asked, ROLLE, voice("de")) == voice("de").noted
