"""Points without signs: what shows them are their own words, said and meant."""

import pytest

from interview_agent.domain import reference
from interview_agent.domain.conversation import Answer, Question, Turn
from interview_agent.domain.rubric import Point, Verdict, quoted, verbatim
from interview_agent.minds.builtin import hearing, likeness, meaning
from support.dialogues import AT

ASKED = "How do you keep two workers from charging the same card twice?"
POINTS = (
    Point("key", "Each request carries an idempotency key that the client chooses"),
    Point("constraint", "A unique constraint in the database rejects the duplicate"),
    Point("stored", "The stored response is returned when a request is repeated"),
)
GOOD = (
    "Well, the client chooses an idempotency key and sends it with every request. "
    "In the database there is a unique constraint, so a duplicate gets rejected. "
    "Whoever repeats a request gets the stored response."
)
PADDING = (
    "It is certainly a question that comes up again and again in my daily work. "
    "One has to weigh all of the aspects, and of course there are many ways of looking at it. "
    "I have always found that to be a really important and interesting subject."
)
DOMAINS = [
    pytest.param(
        "What do you check before a blood transfusion?",
        ("Two nurses compare the blood group with the wristband", "The bag is inspected for leaks and its expiry date"),
        "A second nurse and I compare the blood group on the label with the patient's wristband. I also inspect the bag for leaking and look at the expiry date.",
        "I call the doctor and write it into the file.",
        id="nursing",
    ),
    pytest.param(
        "How do you plan a loading bay?",
        ("Heavy pallets go to the bottom, above the axles", "The lorry is loaded in reverse order of its stops"),
        "We put heavy pallets at the bottom, above the axle. And loading happens in the reverse order of the stops.",
        "You need good communication with the drivers and a forklift licence.",
        id="logistics",
    ),
    pytest.param(
        "Wie gehen Sie bei einem Stromausfall im Rechenzentrum vor?",
        ("Die Notstromaggregate werden geprüft", "Unkritische Server werden heruntergefahren"),
        "Zuerst prüfe ich das Notstromaggregat. Danach fahre ich die unkritischen Server herunter, also heruntergefahren wird alles außer der Datenbank.",
        "Ich rufe meine Kollegin an und warte auf sie.",
        id="in German",
    ),
]  # fmt: skip


def verdicts(said: str, points: tuple[Point, ...] = POINTS, asked: str = ASKED) -> dict[str, Verdict]:
    return {id: verdict for id, (verdict, _) in likeness.verdicts(said, points, asked).items()}


def all_of(verdict: Verdict, points: tuple[Point, ...] = POINTS) -> dict[str, Verdict]:
    return dict.fromkeys((point.id for point in points), verdict)


@pytest.mark.requirement("builtin.own-words")
def test_an_answer_in_other_forms_of_the_words_meets_every_point() -> None:
    assert verdicts(GOOD) == all_of(Verdict.MET)


@pytest.mark.requirement("builtin.own-words")
@pytest.mark.parametrize(("asked", "texts", "good", "beside"), DOMAINS)
def test_points_of_any_field_are_told_from_talk_beside_them(
    asked: str, texts: tuple[str, ...], good: str, beside: str
) -> None:
    points = tuple(Point(f"p{n}", text) for n, text in enumerate(texts))
    assert Verdict.NOT_SHOWN not in verdicts(good, points, asked).values()
    assert verdicts(beside, points, asked) == all_of(Verdict.NOT_SHOWN, points)


@pytest.mark.requirement("builtin.own-words")
def test_repeating_the_question_shows_nothing() -> None:
    assert verdicts(f"{ASKED} {ASKED}") == all_of(Verdict.NOT_SHOWN)
    near = (Point("p", "Double charges of a card by workers are kept off with a ledger"),)
    assert verdicts("Keeping workers from charging cards twice is about charged cards.", near) == {
        "p": Verdict.NOT_SHOWN
    }


@pytest.mark.requirement("builtin.own-words")
@pytest.mark.parametrize("said", [GOOD, "There is a unique constraint.", "No idea, sorry."])
def test_padding_and_repeating_change_no_verdict(said: str) -> None:
    for longer in (f"{said} {PADDING}", f"{PADDING} {said}", f"{said} {said}", f"{said} {ASKED} {PADDING}"):
        assert verdicts(longer) == verdicts(said)


@pytest.mark.requirement("builtin.own-words")
@pytest.mark.parametrize(
    "said",
    [
        "We never used a unique constraint in the database.",
        "There is no unique constraint, the database takes the duplicate.",
        "There is no unique constraint. The database takes the duplicate.",
        "I don't know what a unique constraint in the database would do with a duplicate.",
    ],
)
def test_what_is_denied_is_not_met(said: str) -> None:
    assert verdicts(said)["constraint"] is not Verdict.MET
    assert verdicts("A unique constraint in the database rejects duplicates.")["constraint"] is Verdict.MET


def test_a_point_that_denies_is_met_by_a_denial_alone() -> None:
    points = (Point("p", "The replica does not accept writes"), Point("q", "Backups run nightly"))
    asked = "What is special about the second machine?"
    assert verdicts("The replica doesn't accept writes.", points, asked)["p"] is Verdict.MET
    assert verdicts("The replica will accept writes.", points, asked)["p"] is not Verdict.MET


def test_not_only_denies_nothing() -> None:
    assert (
        verdicts("There is not only a unique constraint in the database that rejects duplicates.")["constraint"]
        is Verdict.MET
    )


def test_half_of_a_point_is_partly_shown() -> None:
    points = (Point("p", "The scheduler drains the queue before the worker exits"), Point("q", "Signals are forwarded"))
    assert verdicts("Something empties the queue.", points, "How do you stop?")["p"] is Verdict.PARTLY


def test_words_that_look_alike_and_say_the_opposite_are_not_the_same() -> None:
    points = (Point("p", "Synchronous replication"), Point("q", "Quorum"))
    assert verdicts("It is asynchronous.", points, "How is it copied?")["p"] is Verdict.NOT_SHOWN


def test_words_in_the_order_of_the_point_say_more_of_it() -> None:
    points = (Point("p", "Server certificates authenticate clients"), Point("q", "Clients rotate server certificates"))
    in_order, apart = (
        likeness.shares(said, points)["p"][0] for said in ("Server certificates.", "Certificates of a server.")
    )
    assert in_order > apart > 0


def test_what_a_point_gives_as_an_example_need_not_be_said() -> None:
    points = (Point("p", "Rotate credentials (e.g. passwords, tokens, certificates, deploy keys)"), Point("q", "Audit"))
    assert verdicts("We rotate credentials.", points, "What do you do after a leak?")["p"] is Verdict.MET


@pytest.mark.requirement("builtin.own-words", "models.verbatim-quotes")
@pytest.mark.parametrize(
    "said", [GOOD, "- key\n- chosen by client\n\nUnique\u2019 constraint!  DUPLICATE\nrejected. Yes.", "Key."]
)
def test_every_mark_has_a_quote_that_is_in_the_answer(said: str) -> None:
    turn = Turn(Question(ASKED, AT, "q", 1, points=POINTS), (Answer(said, AT, "q"),))
    marks = hearing.listen(turn).marks
    assert verbatim(marks, said, POINTS) == (marks, ())
    assert all(quoted(mark.quote, said) for mark in marks if mark.verdict is not Verdict.NOT_SHOWN)


def test_the_sentence_that_says_most_is_the_quote() -> None:
    found = likeness.verdicts(GOOD, POINTS, ASKED)
    assert found["constraint"][1] == "In the database there is a unique constraint, so a duplicate gets rejected."


def test_a_point_with_signs_is_recognised_by_its_signs_alone() -> None:
    points = (Point("signed", "A unique constraint rejects the duplicate", signs=("penguin",)), *POINTS[:1])
    turn = Turn(Question(ASKED, AT, "q", 1, points=points), (Answer(GOOD, AT, "q"),))
    assert {mark.point: mark.verdict for mark in hearing.listen(turn).marks} == {
        "signed": Verdict.NOT_SHOWN,
        "key": Verdict.MET,
    }


def test_a_sign_of_the_opposite_counts_without_signs_of_the_point_too() -> None:
    points = (Point("p", "A unique constraint rejects the duplicate", wrong=("lock whole table",)), *POINTS[:1])
    said = "We lock the whole table, and a unique constraint rejects the duplicate."
    turn = Turn(Question(ASKED, AT, "q", 1, points=points), (Answer(said, AT, "q"),))
    assert hearing.listen(turn).marks[0].verdict is Verdict.CONTRADICTED


def test_a_point_that_says_what_the_question_says_is_told() -> None:
    points = (Point("p", "The card is charged twice"), *POINTS)
    assert likeness.silent(points, ASKED) == points[:1]
    assert verdicts("The card is charged twice.", points)["p"] is Verdict.NOT_SHOWN


def test_a_reference_answer_shows_the_points_that_are_taken_from_it() -> None:
    points = reference.points(GOOD)
    assert verdicts(GOOD, points) == all_of(Verdict.MET, points)


class Paraphrases:
    """Takes texts of the same group to be near in meaning."""

    def __init__(self, *groups: tuple[str, ...]) -> None:
        self.groups = groups

    def nearness(self, one: str, other: str) -> float:
        return 0.9 if any({one, other} <= set(group) for group in self.groups) else 0.1


def meant(said: str, near: likeness.Meaning) -> dict[str, tuple[Verdict, str]]:
    return likeness.verdicts(said, POINTS, ASKED, near)


OTHER_WORDS = "Postgres refuses the second row."


def test_what_is_near_in_meaning_shows_a_point_in_other_words() -> None:
    near = Paraphrases((POINTS[1].text, OTHER_WORDS))
    assert verdicts(OTHER_WORDS)["constraint"] is Verdict.NOT_SHOWN
    assert meant(f"Let me think. {OTHER_WORDS} And so on.", near)["constraint"] == (Verdict.MET, OTHER_WORDS)


def test_what_is_near_in_meaning_and_denied_shows_nothing() -> None:
    denied = "Postgres does not refuse the second row."
    assert meant(denied, Paraphrases((POINTS[1].text, denied)))["constraint"][0] is Verdict.NOT_SHOWN


def test_what_the_question_means_too_shows_nothing() -> None:
    assert meant(OTHER_WORDS, Paraphrases((POINTS[1].text, OTHER_WORDS, ASKED)))["constraint"][0] is Verdict.NOT_SHOWN


def test_meaning_takes_nothing_from_what_words_show() -> None:
    assert {id: verdict for id, (verdict, _) in meant(GOOD, Paraphrases()).items()} == all_of(Verdict.MET)


@pytest.mark.skipif(meaning.installed() is None, reason="The extra minilm is not installed.")
def test_the_small_model_takes_a_paraphrase_to_be_nearer_than_another_subject() -> None:
    near = meaning.installed()
    assert near is not None
    said = "The client picks a token that makes retries harmless"
    point = POINTS[0].text
    assert near.nearness(point, said) > near.nearness(point, "We had pasta with tomatoes") + 0.2
    assert near.nearness(said, said) == pytest.approx(1, abs=1e-3)
