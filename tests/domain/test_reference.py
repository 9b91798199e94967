"""Points that are taken from a reference answer."""

import pytest

from interview_agent.domain import reference


def texts(answer: str) -> list[str]:
    return [point.text for point in reference.points(answer)]


@pytest.mark.requirement("plans.reference-alone")
def test_each_sentence_is_a_point() -> None:
    assert texts("Measure first. Then add an index, and look at the plan.") == [
        "Measure first.",
        "Then add an index, and look at the plan.",
    ]


def test_each_item_of_a_list_is_a_point_and_its_heading_none() -> None:
    told = "What helps:\n- locks in one order\n- time limits for\n  every wait\n\n3) a watchdog that restarts"
    assert texts(told) == ["locks in one order", "time limits for every wait", "a watchdog that restarts"]


def test_what_a_sentence_lists_after_a_colon_are_points() -> None:
    assert texts("There are three phases: collect, sort and merge.") == ["collect", "sort", "merge"]


def test_the_clauses_of_a_single_sentence_are_points() -> None:
    told = "Readers see the old version, while writers create another one, and a sweeper removes what nobody reads."
    assert texts(told) == [
        "Readers see the old version",
        "writers create another one",
        "a sweeper removes what nobody reads.",
    ]


def test_an_abbreviation_ends_no_sentence() -> None:
    assert texts("Use a queue, e.g. Kafka or a table. Retry with care.") == [
        "Use a queue, e.g. Kafka or a table.",
        "Retry with care.",
    ]


def test_there_are_five_points_at_most_and_nothing_is_lost() -> None:
    things = [f"Thing number{n} holds the roof." for n in range(9)]
    found = texts(" ".join(things))
    assert len(found) == reference.MOST
    assert all(f"number{n}" in " ".join(found) for n in range(9))


@pytest.mark.parametrize("told", ["", "  \n ", "...", "- \n- "])
def test_a_text_that_says_nothing_has_no_points(told: str) -> None:
    assert texts(told) == []


def test_ids_differ() -> None:
    points = reference.points("One thing matters. Another thing matters. Both together matter.")
    assert len({point.id for point in points}) == len(points) == 3
