"""What the bench takes from the product's question bank: numbers and ids, no words.

    python -m interview_bench.levels

writes facts/_levels.toml anew: for each topic its skill, type, difficulty and half, and the weight of each of its facts.
"""

from pathlib import Path

from interview_agent import bootstrap
from interview_bench.factbank import LEVELS

FOLDER = Path(__file__).parent / "facts"
HALVES = ("a", "b")


def levels() -> str:
    """The levels file as it has to be for the bank as it is. Within a skill the topics belong to the halves in turn."""
    parts = ["# Written by `python -m interview_bench.levels`.\n"]
    for skill in sorted(bootstrap.bank().skills.values(), key=lambda skill: skill.id):
        for place, question in enumerate(skill.questions):
            weights = ", ".join(f'"{point.id}" = "{point.weight.value}"' for point in question.points)
            parts.append(
                f'["{question.id}"]\nskill = "{skill.id}"\ntype = "{question.type.value}"\n'
                f'difficulty = {question.difficulty}\nhalf = "{HALVES[place % 2]}"\nweights = {{ {weights} }}\n'
            )
    return "\n".join(parts)


if __name__ == "__main__":
    (FOLDER / LEVELS).write_text(levels(), encoding="utf-8")
