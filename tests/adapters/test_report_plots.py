"""The pictures of a report, at the ends of what they can be given."""

import re

import pytest

from interview_agent.adapters.report_views import plots
from support.pages import Page
from support.reports import asked, level


def places(picture: str) -> list[float]:
    """Every position across, in per cent of the width."""
    return [float(found) for found in re.findall(r'\b(?:x|x1|x2|cx)="(-?[\d.]+)%?"', picture)]


@pytest.mark.parametrize(
    "shown", [level(0, 0, 0), level(4, 4, 4), level(-1, -2, 9), None], ids=["lowest", "highest", "beyond", "none"]
)
def test_a_level_stays_within_its_picture(shown: object) -> None:
    for picture in (plots.level("Python", shown, 2.0), plots.total(shown, 4.0)):  # type: ignore[arg-type]
        assert all(0 <= place <= 100 for place in places(picture))


def test_a_higher_level_is_drawn_further_right() -> None:
    def dot(mean: float) -> float:
        return float(re.findall(r'cx="([\d.]+)%"', plots.level("Python", level(mean, 0, 4), 2.0))[0])

    assert dot(0.5) < dot(1.5) < dot(3.9)


@pytest.mark.parametrize("seconds", [0, 1, 59, 600, 14_400])
def test_a_time_axis_has_few_marks_however_long_the_interview(seconds: int) -> None:
    assert 1 <= plots.minutes(seconds).count("<text") <= 7


def test_an_interview_of_no_length_is_drawn() -> None:
    one = asked(1, "python", "Why?", 0, 0)
    assert all(0 <= place <= 100 for place in places(plots.lane("Python", [one], 0) + plots.took(one, 0)))


def test_an_answer_that_is_not_marked_is_told_from_one_that_showed_nothing() -> None:
    nothing = plots.lane("Python", [asked(1, "python", "Why?", 0, 60, shown=0.0)], 60)
    unmarked = plots.lane("Python", [asked(1, "python", "Why?", 0, 60, shown=None)], 60)
    assert "0% of the points shown" in nothing
    assert "not marked" in unmarked
    assert "unmarked" in unmarked
    assert "unmarked" not in nothing


def test_a_name_cannot_leave_its_picture() -> None:
    name = "</title></svg><script>alert(1)</script>"
    picture = plots.level(name, None, 2.0) + plots.lane(name, [], 60)
    assert "script" not in Page(picture).tags
    assert name in Page(picture).pictures[0]
