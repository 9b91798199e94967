"""What the candidate asks back is answered by a sentence of the role that says just that, or noted, and never made up."""

import pytest

from interview_agent.domain.inquiries import reply
from interview_agent.domain.inquiries.sentences import sentences
from interview_agent.domain.voices import ENGLISH, voice

ROLE = """Backend Engineer

You will join a team of six engineers. The role is fully remote within Europe.
- On-call one week in eight, with compensation.
- Do you love Python? So do we.
- We look for young people who work hard in the team.
Travel: about two trips a year."""

HOTELS = """# Senior Backend Engineer at Wanderbaum

Wanderbaum is a travel booking platform for small hotels. Our customers travel to more than forty countries, and our app pays out
30 million dollars to hosts every year.

## What you will do
- Build remote APIs that hotels call on demand, and keep the on-site search fast
- Lead the team's effort to deploy code to partner teams
- Report to stakeholders on progress every month
- Start new services from scratch in 2025
- Mentor junior engineers and train machine learning models with a budget of GPU hours
- Take part in code reviews and the release process
- Help our support team answer holiday requests of guests

## What you bring
- Five years of experience with Java or Kotlin, and with agile teams
- Experience with hybrid cloud set-ups and on-call duty
- You have worked in a team of ten or more engineers
- Bonus points for knowing Kafka

## What we offer
- 30 days of paid vacation and a laptop of your choice
- You can work from home or from our office in Leipzig, as you like
- Salary between 65,000 and 80,000 euros a year
- A permanent contract, 38 hours a week
"""
PENSIONS = """Platform Engineer (m/f/d), Bergmann Pension Funds

We build the software that forty pension funds in Switzerland use to pay 2 million people.
You join a team of seven: four developers, a designer, a tester and a product owner.
The team works in two-week sprints and releases every Thursday.
You report to the head of platform engineering.
Every change is reviewed by a colleague before it goes live.
Our stack is Go, PostgreSQL and Kubernetes on our own servers.
One person is on call each week, which is paid with an allowance of 300 francs.
The role is based in Bern, and two days a week in the office are expected.
If you live abroad, remote work may be possible after a year.
We offer health insurance products to firms as well.
Start: 1 March 2026, or as agreed.
The salary is discussed in the second interview.
There is a training budget of 2,000 francs a year.
The working language is German; English is enough for the code.
Candidates have two interviews: one with the team and one with the management.
We are looking for somebody who loves travel, learning and open source tools.
"""
ROBOTS = """**Embedded Software Engineer**
Location: Tampere
Contract: fixed term, 18 months

Our robots sort parcels at night. The night shift of a warehouse relies on what you write, and on-call customers expect replies
at weekends. You will work alongside mechanical engineers and two data scientists.
Controllers are written in C++ and Rust. The team is small and friendly.
We value flexible thinking, full-time commitment to quality and a permanent wish to learn.
Our customers include three of the largest parcel services in Europe.
You will manage releases and lead design discussions.
Security clearance levels of our user accounts are part of your work.
The company was founded in 2011 and has 120 employees.
Visa and Mastercard terminals are among the devices we test.
Travel is limited to one week a year for tests on site.
"""

AT_HOME = "You can work from home or from our office in Leipzig, as you like"
IN_BERN = "The role is based in Bern, and two days a week in the office are expected."
OF_SEVEN = "You join a team of seven: four developers, a designer, a tester and a product owner."
SPRINTS = "The team works in two-week sprints and releases every Thursday."
ON_CALL = "One person is on call each week, which is paid with an allowance of 300 francs."
VACATION = "30 days of paid vacation and a laptop of your choice"
WEEK = "A permanent contract, 38 hours a week"

ASKED: dict[str, tuple[str, str, str]] = {
    "Who is on the team?": ("", OF_SEVEN, "You will work alongside mechanical engineers and two data scientists."),
    "How large is the team?": ("", OF_SEVEN, ""),
    "Who leads the team?": ("", "", ""),
    "Is the team happy?": ("", "", ""),
    "What does a normal week look like for this team?": ("", "", ""),
    "How many people work at the company?": ("", "", ""),
    "Who would I report to?": ("", "You report to the head of platform engineering.", ""),
    "Would I manage people?": ("", "", ""),
    "Which language is spoken in the team?": ("", "The working language is German;", ""),
    "What is your tech stack?": (
        "",
        "Our stack is Go, PostgreSQL and Kubernetes on our own servers.",
        "Controllers are written in C++ and Rust.",
    ),
    "Do you use Kafka?": ("", "", ""),
    "Do you contribute to open source?": ("", "", ""),
    "What does the company do?": (
        "Wanderbaum is a travel booking platform for small hotels.",
        "We build the software that forty pension funds in Switzerland use to pay 2 million people.",
        "",
    ),
    "Who uses your product?": ("", "", "Our customers include three of the largest parcel services in Europe."),
    "How many users do you have?": ("", "", ""),
    "Do you work agile?": ("", SPRINTS, ""),
    "How long is a sprint?": ("", SPRINTS, ""),
    "How do you do code reviews?": ("", "Every change is reviewed by a colleague before it goes live.", ""),
    "What does your release process look like?": ("", "", ""),
    "Is there a training budget?": ("", "There is a training budget of 2,000 francs a year.", ""),
    "Will I have a mentor?": ("", "", ""),
    "Which laptop will I get?": (VACATION, "", ""),
    "What is the salary range?": ("Salary between 65,000 and 80,000 euros a year", "", ""),
    "Is there a bonus?": ("", "", ""),
    "Is there a company pension?": ("", "", ""),
    "Do you pay for health insurance?": ("", "", ""),
    "How many holidays do I get?": (VACATION, "", ""),
    "Is this job remote?": (AT_HOME, IN_BERN, ""),
    "How often do I need to be in the office?": ("", IN_BERN, ""),
    "Where is the office?": (AT_HOME, IN_BERN, "Location: Tampere"),
    "Could I work from another country?": ("", "", ""),
    "What are the working hours?": (WEEK, "", ""),
    "Are the hours flexible?": ("", "", ""),
    "Is part-time possible?": ("", "", ""),
    "Are there night shifts?": ("", "", ""),
    "Is there an on-call rota?": ("", ON_CALL, ""),
    "Is on-call paid?": ("", ON_CALL, ""),
    "How much would I travel?": ("", "", "Travel is limited to one week a year for tests on site."),
    "When would I start?": ("", "Start: 1 March 2026, or as agreed.", ""),
    "Is the contract permanent?": (WEEK, "", "Contract: fixed term, 18 months"),
    "Is there a probation period?": ("", "", ""),
    "Do you sponsor visas?": ("", "", ""),
    "Do I need a security clearance?": ("", "", ""),
    "What are the next steps?": (
        "",
        "Candidates have two interviews: one with the team and one with the management.",
        "",
    ),
    "Why is the position open?": ("", "", ""),
    "Do you mean the users of my last product?": ("", "", ""),
    "Are we talking about salary data here?": ("", "", ""),
    "Should I talk about a team of my own?": ("", "", ""),
    "Is the travel app in your question a real one?": ("", "", ""),
    "Is this interview part-time work for you?": ("", "", ""),
}
"""What is asked, and the sentence of each role that answers it; empty where none does."""


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
@pytest.mark.parametrize("asked", ASKED)
def test_only_a_sentence_that_says_what_was_asked_answers_it(asked: str) -> None:
    for role, told in zip((HOTELS, PENSIONS, ROBOTS), ASKED[asked], strict=True):
        assert reply(asked, role) == (ENGLISH.quoted.format(words=told) if told else ENGLISH.noted)


@pytest.mark.requirement("dialogue.questions-back")
@pytest.mark.parametrize("asked", ["Which visa would I need?", "What is your favourite colour?", "Why?", ""])
def test_any_other_question_is_noted_for_the_team(asked: str) -> None:
    assert reply(asked, ROLE) == ENGLISH.noted


def test_of_two_things_that_are_asked_one_is_answered_and_the_other_noted() -> None:
    said = reply("Is it remote, and what does it pay?", ROLE)
    assert said == f"{ENGLISH.quoted.format(words='The role is fully remote within Europe.')} {ENGLISH.rest}"


def test_what_stands_beside_a_question_asks_nothing() -> None:
    assert reply("My last team was fully remote. May I use a whiteboard?", ROLE) == ENGLISH.noted


def test_how_many_is_answered_by_a_number_or_not_at_all() -> None:
    assert reply("How large is the team?", "You will be part of a friendly team.") == ENGLISH.noted


def test_nothing_is_read_out_that_asks_or_that_an_interviewer_must_not_say() -> None:
    assert reply("Do you work remotely?", "Do you like remote work?") == ENGLISH.noted
    assert (
        reply("How large is the team?", "You join a young team of six men under thirty years of age.") == ENGLISH.noted
    )


def test_a_role_full_of_text_is_read_out_in_sentences_of_bearable_length() -> None:
    assert reply("Is it remote?", "remote " * 500) == ENGLISH.noted


def test_the_longer_the_open_question_is_the_shorter_is_the_sentence_before_it() -> None:
    role = "The team is remote-first and is composed of experts across development, design, research, security and testing."
    assert role in reply("Is it remote?", role, still="How would you find the reason?")
    assert reply("Is it remote?", role, still="word " * 20) == ENGLISH.noted


def test_sentences_are_whole_although_lines_are_wrapped_and_labels_stand_alone() -> None:
    role = (
        "Please note that the highest salary that can be paid for the position\nis 90,000 euros a year. We are in the U.S. and\n"
        "in Canada.\n\n**Travel requirement:**\nTwice a year.\n\n{% comment %}\nThe pay is 10 euros.\n{% endcomment %}\n"
        "# the salary is 20 euros\n- [Remote](https://example.org) work is fine\nIf you like, the job is remote."
    )
    assert sentences(role) == (
        "Please note that the highest salary that can be paid for the position is 90,000 euros a year.",
        "We are in the U.S. and in Canada.",
        "Travel requirement: Twice a year.",
        "Remote work is fine",
    )


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
