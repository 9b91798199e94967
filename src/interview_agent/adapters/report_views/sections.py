"""The parts of a report and of the candidate's feedback, in their order: what each is called and how to read it."""

from typing import NamedTuple


class Section(NamedTuple):
    """A part: its heading, a sentence on how to read it, and what stands there if there is nothing to say."""

    title: str
    lead: str = ""
    nothing: str = ""


REPORT = {
    "purpose": Section("What this is, and what it is not"),
    "recommendation": Section("Recommendation"),
    "total": Section(
        "Total",
        "A level lies in its interval eight times in ten. Two candidates whose intervals overlap cannot be told apart by "
        "this interview.",
    ),
    "overview": Section("In short"),
    "competencies": Section(
        "Competencies",
        "Levels run from 0 to 4. What nobody asked about is not assessed, and counts for nothing.",
        "The plan of this interview names no competency.",
    ),
    "strengths": Section("Strengths", "Points that were shown.", "No point was shown in full."),
    "gaps": Section(
        "Gaps", "Points that were asked about and not shown, or not in full.", "No point that was marked was left open."
    ),
    "claims": Section(
        "What the résumé claims",
        "Claims that were not probed are open: neither confirmed nor doubted.",
        "The résumé claims nothing about what the role asks for.",
    ),
    "differences": Section(
        "Where answer and résumé differ",
        "Something to talk about. It enters no number.",
        "No difference was found.",
    ),
    "not_assessed": Section(
        "What was not assessed",
        "This says nothing about the candidate.",
        "Every competency of the plan was assessed.",
    ),
    "candidate_questions": Section("What the candidate wants to know", "", "The candidate left no question open."),
    "corrections": Section("What the candidate corrected", "", "The candidate corrected nothing."),
    "next_round": Section(
        "What the next round should ask",
        "For the person who holds it.",
        "There is nothing in particular.",
    ),
    "for_a_person": Section(
        "Notes for a person",
        "This enters no number. A person should read it, and judge it in its place.",
        "There is nothing to look at.",
    ),
    "questions": Section(
        "What was asked, and why",
        "A question comes with what followed from it: how much all answers to it together showed.",
        "No question was asked.",
    ),
    "interviewer": Section("How the interviewer did"),
    "provenance": Section(
        "Where the figures come from",
        "The same interview gives the same report. The digests tell whether two reports speak of the same one.",
    ),
    "transcript": Section("Transcript", "Everything that was said, as it was said."),
}

FEEDBACK = {
    "purpose": Section("What this is"),
    "topics": Section(
        "What we talked about",
        "Your own words, beside what they showed.",
        "No answer could be looked at yet.",
    ),
    "not_asked": Section(
        "What we did not get to",
        "Nobody asked you about this. It counts neither for nor against you.",
        "We got to everything.",
    ),
    "your_questions": Section("What you wanted to know", "", "You left no question open."),
    "your_corrections": Section("What you corrected", "", "You corrected nothing."),
}
