"""Reading a role or a résumé from a file: readable text comes out, or a sentence that says what to do."""

import logging
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from interview_agent.adapters.documents import read_document, read_file
from interview_agent.adapters.pdf_text import pdf_text
from interview_agent.errors import InvalidInput
from tests.support.documents import (
    column,
    docx,
    docx_with_body,
    pdf,
    pdf_of_nested_forms,
    pdf_of_operations,
    scanned_pdf,
    with_member,
    words_drawn_one_by_one,
)
from tests.support.privileges import ordinary_user

SENTENCE = "Built streaming pipelines in Scala for a team of five engineers"
SECRET = "Zanzibar"


def refusal(data: bytes, name: str = "", **limits: int) -> str:
    with pytest.raises(InvalidInput) as caught:
        read_document(data, name, **limits)
    return caught.value.sentence


# Plain text


@pytest.mark.requirement("documents.read")
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1"]
)
def test_text_is_read_in_every_usual_encoding(encoding: str) -> None:
    text = "Résumé of a Python developer in Zürich, naïve about nothing"
    assert read_document(text.encode(encoding), "resume.txt") == text


def test_the_typographic_signs_of_windows_are_read() -> None:
    assert read_document("“Senior” – 80 €".encode("cp1252")) == "“Senior” – 80 €"


def test_nul_bytes_in_a_text_are_dropped() -> None:
    assert read_document(b"Python\0 and Go\0 developer") == "Python and Go developer"


def test_what_a_reader_cannot_see_is_dropped() -> None:
    hidden = "Py\u00adthon\u200b \u202edeveloper\u2069 \U000e0041\U000e0042with Go"
    assert read_document(hidden.encode()) == "Python developer with Go"


def test_icons_of_private_fonts_leave_a_blank_and_bullets_stay_bullets() -> None:
    assert read_document("Berlin\ue989Python\n\uf0b7 Go".encode()) == "Berlin Python\n• Go"


def test_ligatures_become_letters_but_other_compatibility_forms_stay() -> None:
    assert read_document("e\ufb03cient work\ufb02ow on 20 m²".encode()) == "efficient workflow on 20 m²"


def test_runs_of_blank_lines_collapse_to_one() -> None:
    assert read_document(b"Skills\r\n\r\n  \r\n\r\nPython\r\n") == "Skills\n\nPython"


def test_the_indentation_of_a_text_stays() -> None:
    assert read_document(b"goals:\n  - ship\n    - daily\n") == "goals:\n  - ship\n    - daily"


@pytest.mark.parametrize("text", ['{"basics": {"name": "Ada"}}', "name,skill\nAda,Python"])
def test_json_and_csv_are_text(text: str) -> None:
    assert read_document(text.encode(), "data.bin") == text


def test_a_text_that_is_named_like_a_pdf_is_read_as_text() -> None:
    assert read_document(SENTENCE.encode(), "role.pdf") == SENTENCE


def test_a_text_that_mentions_a_pdf_header_is_text() -> None:
    assert "header" in read_document(b"I wrote a parser for files whose header is %PDF-1.7")


# Template comments


ADVERT = "We look for an engineer who builds, ships and runs services with care, and who tells us when we are wrong. "


def test_comments_of_front_matter_are_dropped_and_its_values_stay() -> None:
    text = f"---\n# Write the title here.\ntitle: Engineer\n  # And more.\n---\n# About the role\n{ADVERT}"
    read = read_document(text.encode())
    assert "title: Engineer" in read
    assert "# About the role" in read
    assert "Write the title" not in read
    assert "And more" not in read


def test_liquid_comment_blocks_are_dropped() -> None:
    text = f"{{% comment ---- %}}\nPut the text here.\n{{% endcomment ---- %}}\n{ADVERT}"
    assert read_document(text.encode()) == ADVERT.strip()


def test_a_text_that_is_all_template_comments_stays_as_it_is() -> None:
    text = "---\n# Write the title here.\n# And the grade here.\n---"
    assert read_document(text.encode()) == text


@pytest.mark.requirement("documents.read")
def test_headings_without_front_matter_are_no_comments() -> None:
    text = f"# Role\n\n## Duties\n\n{ADVERT.strip()}"
    assert read_document(text.encode()) == text


# PDF


@pytest.mark.requirement("documents.read")
def test_lines_that_the_page_broke_become_sentences_again() -> None:
    page = column("Built streaming pipelines in Scala for a team", "of five engineers.", "Education")
    assert read_document(pdf(page)) == "Built streaming pipelines in Scala for a team of five engineers.\nEducation"


def test_bullets_each_begin_a_line() -> None:
    page = column(
        "\u2022 Ran the Kafka cluster for payments", "\u2022 mentored two people", "\u2022", "Wrote the guide"
    )
    expected = "• Ran the Kafka cluster for payments\n• mentored two people\n• Wrote the guide"
    assert read_document(pdf(page)) == expected


def test_a_word_divided_at_a_line_end_is_put_together_where_the_program_divides_words() -> None:
    page = column("Wrote a scheduler for distributed compu-", "tation on small machines.")
    assert "computation" in read_document(pdf(page, producer="pdfTeX-1.40.22"))


def test_a_compound_keeps_its_hyphen() -> None:
    page = column("Designed systems that are cloud-", "native from the first day.")
    assert "cloud-native" in read_document(pdf(page, producer="Skia/PDF m143"))


def test_a_compound_of_words_that_the_text_knows_keeps_its_hyphen_even_where_words_are_divided() -> None:
    page = column(
        "Moved to the cloud with native tools.", "Designed systems that are cloud-", "native from the first day."
    )
    assert "cloud-native" in read_document(pdf(page, producer="pdfTeX-1.40.22"))


def test_words_that_are_drawn_one_by_one_become_lines() -> None:
    lines = ("You will build reliable services for everybody.", "Our languages are Python and Go.", "Benefits we offer")
    page = words_drawn_one_by_one(*lines, "Remote work and a fair share of calm.")
    assert read_document(pdf(page)) == "\n".join((*lines, "Remote work and a fair share of calm."))


def test_columns_are_read_one_after_the_other() -> None:
    left = column("Skills", "Python", "Kubernetes")
    right = column("Experience", "Ran the platform of a bank", "Led four engineers", x=300)
    assert read_document(pdf([*left, *right])).split("\n") == [
        "Skills", "Python", "Kubernetes", "Experience", "Ran the platform of a bank", "Led four engineers",
    ]  # fmt: skip


def test_pages_follow_one_another_and_a_sentence_goes_on_over_the_break() -> None:
    first, second = column("About you", "You know how to run services and"), column("databases at scale.", "Apply now")
    expected = "About you\nYou know how to run services and databases at scale.\nApply now"
    assert read_document(pdf(first, second)) == expected


def test_a_pdf_is_known_by_its_bytes() -> None:
    document = pdf(column(SENTENCE))
    for name in ("", "resume", "resume.docx", "resume.txt"):
        assert read_document(document, name) == SENTENCE


def test_junk_before_the_header_of_a_pdf_does_no_harm() -> None:
    assert read_document(b"\r\n\0junk\n" + pdf(column(SENTENCE))) == SENTENCE


def test_a_pdf_without_text_is_refused() -> None:
    assert "no text on its pages" in refusal(pdf([]))


def test_a_scan_is_refused_with_what_to_do_instead() -> None:
    sentence = refusal(scanned_pdf())
    assert "contains only pictures" in sentence
    assert "export it as PDF with text or paste the text" in sentence


@pytest.mark.parametrize("algorithm", ["AES-256", "RC4-128"])
def test_a_pdf_with_a_password_is_refused(algorithm: str) -> None:
    assert "protected by a password" in refusal(pdf(column(SENTENCE), password="open", algorithm=algorithm))


@pytest.mark.requirement("limits.upload")
def test_a_pdf_of_too_many_pages_is_refused() -> None:
    document = pdf(*[column(f"Page {number}") for number in range(51)])
    assert "more than 50 pages" in refusal(document)
    assert "Page 50" in read_document(document, max_pages=51)


def test_a_pdf_that_was_cut_off_at_its_beginning_is_refused() -> None:
    assert "damaged" in refusal(pdf(column(SENTENCE))[:120])


def test_a_pdf_that_unpacks_to_something_huge_is_refused() -> None:
    assert "too complex" in refusal(pdf_of_operations("BT /F1 11 Tf ET" + " " * 25_000_000))


def test_reading_a_pdf_stops_when_its_time_is_over() -> None:
    with pytest.raises(InvalidInput, match="too complex"):
        pdf_text(pdf(column(SENTENCE)), max_pages=1, max_text=1000, seconds=0.0)


def test_forms_that_draw_one_another_many_times_stop_at_the_time_limit() -> None:
    with pytest.raises(InvalidInput, match="too complex"):
        pdf_text(pdf_of_nested_forms(depth=6, width=10), max_pages=1, max_text=1000, seconds=0.2)


def test_the_warnings_of_the_pdf_library_reach_neither_the_error_stream_nor_the_log(
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        moved = re.sub(rb"startxref\n\d+", b"startxref\n3", pdf(column(SECRET)))
        assert read_document(moved) == SECRET
    captured = capfd.readouterr()
    assert captured.err + captured.out + caplog.text == ""


# Word


@pytest.mark.requirement("documents.read")
def test_a_word_document_is_read_from_its_header_to_its_footer() -> None:
    document = docx(
        ["Profile", "Engineer for networks."],
        bullets=["Ran BGP", "Wrote Go"],
        table=[["Python", "5 years"], ["Go", "2 years"]],
        header="Ada Example",
        footer="ada@example.org",
    )
    assert [line for line in read_document(document).split("\n") if line] == [
        "Ada Example", "Profile", "Engineer for networks.", "- Ran BGP", "- Wrote Go",
        "Python | 5 years", "Go | 2 years", "ada@example.org",
    ]  # fmt: skip


def test_columns_that_were_made_with_a_table_are_read_one_after_the_other() -> None:
    read = read_document(docx(table=[["Skills\nPython\nGo", "Experience\nRan a platform"]]))
    assert read.replace("\n\n", "\n") == "Skills\nPython\nGo\nExperience\nRan a platform"


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def test_content_controls_text_boxes_and_insertions_are_read() -> None:
    body = (
        f"<w:sdt><w:sdtContent><w:p>{run('From a control')}</w:p></w:sdtContent></w:sdt>"
        f"<w:p>{run('Text')}<w:ins>{run(' with an insertion')}</w:ins></w:p>"
        f"<w:p><w:r><w:pict><w:txbxContent><w:p>{run('From a box')}</w:p></w:txbxContent></w:pict></w:r></w:p>"
    )
    assert read_document(docx_with_body(body)) == "From a control\nText with an insertion\n\nFrom a box"


def test_deleted_and_repeated_text_is_left_out() -> None:
    body = (
        f"<w:p>{run('Kept')}<w:del>{run('deleted')}</w:del><mc:AlternateContent>"
        f"<mc:Choice>{run(' once')}</mc:Choice><mc:Fallback>{run(' twice')}</mc:Fallback></mc:AlternateContent></w:p>"
    )
    assert read_document(docx_with_body(body)) == "Kept once"


def test_a_word_document_is_known_by_its_bytes() -> None:
    assert read_document(docx([SENTENCE]), "resume.pdf") == SENTENCE


def test_a_word_document_without_text_is_refused() -> None:
    assert "no text in it" in refusal(docx())


def test_a_damaged_word_document_is_refused() -> None:
    whole = docx([SENTENCE])
    assert "damaged" in refusal(whole[: len(whole) // 2])
    assert "damaged" in refusal(with_member(whole, "word/document.xml", b"<w:document>"))


def test_a_word_document_that_unpacks_to_something_huge_is_refused() -> None:
    assert "too large when unpacked" in refusal(with_member(docx(), "word/document.xml", b" " * 11_000_000))


def test_entities_of_xml_are_not_expanded() -> None:
    declared = b'<!DOCTYPE d [<!ENTITY a "Zanzibar">]>'
    body = (
        b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        b"<w:p><w:r><w:t>Kept &a;</w:t></w:r></w:p></w:body></w:document>"
    )
    assert read_document(with_member(docx(), "word/document.xml", declared + body)) == "Kept"


# What is no document


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"---\n***\n", "no text in it"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "picture"),
        (b"\xff\xd8\xff\xe0" + bytes(40), "picture"),
        (b"RIFF\x00\x01\x00\x00WEBPVP8 ", "picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), ".doc"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"{\\rtf1 Zanzibar}", "Rich Text"),
        (bytes(range(256)) * 4, "not a text document"),
    ],
)
def test_other_files_are_refused_with_their_kind(data: bytes, said: str) -> None:
    assert said in refusal(data)


def test_another_kind_of_archive_is_refused() -> None:
    spreadsheet = with_member(b"PK\x05\x06" + bytes(18), "xl/workbook.xml", b"<a/>")
    assert "another kind of Office file" in refusal(spreadsheet)


def test_binary_data_that_is_named_like_a_document_is_said_to_be_none() -> None:
    assert "named .pdf but is none" in refusal(bytes(range(256)) * 4, "resume.PDF")


@pytest.mark.requirement("limits.upload")
def test_limits_are_said_in_a_unit_people_use() -> None:
    assert "larger than 10 MB" in refusal(b"a" * 10_000_001)
    assert "more than 1 MB of text" in refusal(b"words " * 200_000)
    assert "more than 50 bytes of text" in refusal(docx([SENTENCE] * 3), max_text=50)
    assert "more than 50 bytes of text" in refusal(pdf(column(SENTENCE, SENTENCE)), max_text=50)


# Files


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "role.md"
    path.write_text(SENTENCE)
    assert read_file(path) == SENTENCE


def file_refusal(path: Path, **limits: int) -> str:
    with pytest.raises(InvalidInput) as caught:
        read_file(path, **limits)
    return caught.value.sentence


def test_the_sentence_about_a_file_begins_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "role.pdf").write_bytes(pdf([]))
    assert file_refusal(tmp_path / "role.pdf").startswith("role.pdf: The PDF has no text")


def test_missing_files_and_folders_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text(SENTENCE)
    assert file_refusal(tmp_path / "away.txt") == "away.txt: there is no such file; check the path."
    assert "folder" in file_refusal(tmp_path)
    assert "cannot be opened" in file_refusal(tmp_path / "file" / "below")
    assert "cannot be opened" in file_refusal(Path("a\0b"))
    assert "cannot be opened" in file_refusal(tmp_path / ("long" * 200))


@pytest.mark.requirement("documents.unreadable")
def test_a_file_that_may_not_be_read_is_refused() -> None:
    with ordinary_user() as folder:
        path = folder / "role.md"
        path.write_text(SENTENCE)
        assert read_file(path) == SENTENCE
        path.chmod(0)
        assert "may not be read" in file_refusal(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="There is no endless file here.")
def test_an_endless_file_is_read_only_up_to_the_limit() -> None:
    assert "larger than 1,000 bytes" in file_refusal(Path("/dev/zero"), max_bytes=1000)


# Anything at all

WHOLE = (pdf(column(SENTENCE, SENTENCE)), docx([SENTENCE], table=[["a", "b"]]))


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A document with some bytes changed, and perhaps its end cut off."""
    document = bytearray(draw(st.sampled_from(WHOLE)))
    places = st.integers(0, len(document) - 1)
    for place, value in draw(st.dictionaries(places, st.integers(0, 255), max_size=12)).items():
        document[place] = value
    return bytes(document[: draw(st.one_of(st.none(), places))])


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.binary(max_size=400), st.text(max_size=200).map(str.encode), damaged()))
@example(b"%PDF-")
@example(b"PK\x03\x04")
@example("\ud800".encode("utf-8", "surrogatepass"))
def test_whatever_comes_in_is_text_or_refused(data: bytes) -> None:
    try:
        said = read_document(data)
    except InvalidInput as refused:
        said = refused.sentence
    assert said.encode("utf-8")
    assert "\0" not in said
