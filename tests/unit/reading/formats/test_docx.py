"""Word files: what a person sees in Word is read, in the order in which they see it, and nothing else."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from studio.model.errors import InputError
from studio.reading.formats.docx import read
from studio.reading.raw import File, RawDocument

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NS = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:s="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)
Row = tuple[str, str, str]
HEADER, FOOTER = '<w:headerReference w:type="{}" r:id="{}"/>', '<w:footerReference w:type="{}" r:id="{}"/>'
PROMPT = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>"


def _relations(*rows: Row) -> str:
    mode = ("Internal", "External")
    said = "".join(
        f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{target}" TargetMode="{mode["://" in target]}"/>'
        for name, kind, target in rows
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{said}</Relationships>'


def _bytes(main: str, *rows: Row, at: str = "word/document.xml", kind: str = "officeDocument", **parts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("_rels/.rels", _relations(("main", kind, at)))
        package.writestr(at.strip("/"), main)
        package.writestr("word/_rels/document.xml.rels", _relations(*rows))
        for name, root in parts.items():
            package.writestr(f"word/{name}.xml", root)
    return made.getvalue()


def _main(body: str) -> str:
    return f"<w:document {NS}><w:body>{body}</w:body></w:document>"


def _docx(body: str, *rows: Row, **parts: str) -> RawDocument:
    return read(File(data=_bytes(_main(body), *rows, **parts), format="docx"))


def _part(tag: str, *blocks: str) -> str:
    return f"<w:{tag} {NS}>{''.join(blocks)}</w:{tag}>"


def _run(words: str, looks: str = "") -> str:
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def _p(*inside: str, own: str = "") -> str:
    runs = "".join(one if one.startswith("<") else _run(one) for one in inside)
    return f"<w:p><w:pPr>{own}</w:pPr>{runs}</w:p>"


def _row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def _control(inside: str, properties: str = "<w:sdtPr/>") -> str:
    return f"<w:sdt>{properties}<w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def _texts(document: RawDocument) -> list[str]:
    return [line.text for line in document.lines]


def _codes(document: RawDocument) -> list[str]:
    return [notice.code for notice in document.notices]


def test_a_deleted_word_is_not_read_and_its_replacement_is() -> None:
    gone = '<w:del w:id="1"><w:r><w:delText>two</w:delText></w:r></w:del>'
    document = _docx(_p("Led ", gone, f'<w:ins w:id="2">{_run("three")}</w:ins>', " wards"))
    assert (_texts(document), _codes(document)) == (["Led three wards"], ["tracked-changes"])


def test_moved_words_are_read_only_where_they_were_moved_to() -> None:
    away, here = (f'<w:{tag} w:id="1">{_run("Trained six students")}</w:{tag}>' for tag in ("moveFrom", "moveTo"))
    document = _docx(_p(away, "Led rounds") + _p(here))
    assert (_texts(document), _codes(document)) == (["Led rounds", "Trained six students"], ["tracked-changes"])


@pytest.mark.parametrize(
    "hidden",
    [
        _p("Seen", _run(" nurse nurse", "<w:vanish/>")),
        _p("Seen", _run(" nurse nurse", '<w:rStyle w:val="Unseen"/>')),
        _p("Seen") + _p("nurse nurse", own='<w:pStyle w:val="Unseen"/>'),
    ],
    ids=["by itself", "by its style", "by its paragraph's style"],
)
def test_hidden_text_is_not_read_and_that_is_told(hidden: str) -> None:
    unseen = '<w:style w:styleId="Unseen"><w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr></w:style>'
    document = _docx(hidden, ("s", "styles", "styles.xml"), styles=_part("styles", unseen))
    assert (document.text.strip(), _codes(document)) == ("Seen", ["hidden-text"])


def test_text_that_says_it_is_not_hidden_is_read() -> None:
    document = _docx(_p(_run("Seen", '<w:vanish w:val="0"/>')))
    assert (_texts(document), _codes(document)) == (["Seen"], [])


def test_a_text_box_is_read_once_where_it_is_tied_and_before_its_paragraph() -> None:
    words = f"<w:txbxContent>{_p('Contact')}{_p('mara@example.org')}</w:txbxContent>"
    shape = f"<mc:Choice Requires='wps'><w:drawing><s:txbx>{words}</s:txbx></w:drawing></mc:Choice>"
    old = f"<mc:Fallback><w:pict><v:textbox>{words}</v:textbox></w:pict></mc:Fallback>"
    box = f"<w:r><mc:AlternateContent>{shape}{old}</mc:AlternateContent></w:r>"
    document = _docx(_p("Mara Lind") + _p(box, "Electrician") + _p("Leeds"))
    assert _texts(document) == ["Mara Lind", "Contact", "mara@example.org", "Electrician", "Leeds"]


def test_a_text_box_of_the_old_kind_is_read_with_the_table_in_it() -> None:
    table = f"<w:tbl>{_row(_p('Leeds'), _p('0113 496 0000'))}</w:tbl>"
    box = (
        f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{table}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    assert [words for words in _texts(_docx(_p(box) + _p("Summary"))) if words] == ["Leeds\t0113 496 0000", "Summary"]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (_control(_p("Mara Lind")) + _p("Leeds"), ["Mara Lind", "Leeds"]),
        (_p("Lives in ", _control(_run("Leeds"))), ["Lives in Leeds"]),
        (f"<w:tbl>{_control(_row(_p('Nurse'), _p('2019')))}</w:tbl>", ["Nurse\t2019"]),
        (
            f"<w:tbl><w:tr>{_control('<w:tc>' + _p('Nurse') + '</w:tc>')}<w:tc>{_p('2019')}</w:tc></w:tr></w:tbl>",
            ["Nurse\t2019"],
        ),
    ],
    ids=["block", "inline", "row", "cell"],
)
def test_content_controls_are_read_in_their_place(body: str, lines: list[str]) -> None:
    assert _texts(_docx(body)) == lines


def test_the_prompt_of_a_content_control_is_not_read() -> None:
    body = _control(_p("Click here to enter text"), PROMPT) + _p("Leeds", _control(_run(" click"), PROMPT))
    assert _texts(_docx(body)) == ["Leeds"]


def test_words_that_are_a_link_are_read_in_order_and_keep_their_address() -> None:
    link = f'<w:hyperlink r:id="l">{_run("my page")}</w:hyperlink>'
    [line] = _docx(_p("See ", link, " for more"), ("l", "hyperlink", "https://m.example.org/cv")).lines
    assert (line.text, line.links) == ("See my page for more", ("https://m.example.org/cv",))


def test_a_link_made_by_a_field_keeps_its_address_and_hides_its_code() -> None:
    code = '<w:r><w:instrText> HYPERLINK "https://m.example.org/cv" </w:instrText></w:r>'
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{at}"/></w:r>' for at in ("begin", "separate", "end"))
    [line] = _docx(_p(begin, code, middle, "my page", end)).lines
    assert (line.text, line.links) == ("my page", ("https://m.example.org/cv",))


def test_a_link_to_a_place_in_the_file_has_no_address() -> None:
    [line] = _docx(_p(f'<w:hyperlink w:anchor="top">{_run("Up")}</w:hyperlink>')).lines
    assert (line.text, line.links) == ("Up", ())


def test_a_deleted_link_leaves_no_address() -> None:
    gone = '<w:del w:id="1"><w:hyperlink r:id="l"><w:r><w:delText>old page</w:delText></w:r></w:hyperlink></w:del>'
    [line] = _docx(_p(gone, "Leeds"), ("l", "hyperlink", "https://old.example.org")).lines
    assert (line.text, line.links) == ("Leeds", ())


def test_tables_are_read_where_they_stand_and_those_inside_their_cells_too() -> None:
    inner = f"<w:tbl>{_row(_p('Triage'), _p('Rota'))}</w:tbl>"
    outer = f"<w:tbl>{_row(_p('Staff Nurse'), _p('2019 – 2020'))}{_row(_p('Skills') + inner)}</w:tbl>"
    document = _docx(_p("Experience") + outer + _p("Education"))
    assert _texts(document) == ["Experience", "Staff Nurse\t2019 – 2020", "Skills", "Triage\tRota", "Education"]


EDGES = (("h", "header", "header1.xml"), ("f", "footer", "footer1.xml"), ("o", "header", "header2.xml"))
PARTS = {
    "header1": _part("hdr", _p("Mara Lind"), _p("Page 2 of 3")),
    "header2": _part("hdr", _p("Mara Lind, Electrician, Leeds")),
    "footer1": _part("ftr", _p("mara@example.org")),
}


def test_headers_come_first_and_footers_last_without_page_numbers() -> None:
    section = f"<w:sectPr>{HEADER.format('default', 'h')}{FOOTER.format('default', 'f')}</w:sectPr>"
    lines = _docx(_p("Experience") + section, *EDGES, **PARTS).lines
    assert [(line.text, line.edge) for line in lines] == [
        ("Mara Lind", True),
        ("Experience", False),
        ("mara@example.org", True),
    ]


@pytest.mark.parametrize(("switch", "first"), [("<w:titlePg/>", ["Mara Lind, Electrician, Leeds"]), ("", [])])
def test_the_header_of_the_first_page_is_read_only_where_the_file_has_one(switch: str, first: list[str]) -> None:
    section = f"<w:sectPr>{HEADER.format('default', 'h')}{HEADER.format('first', 'o')}{switch}</w:sectPr>"
    assert _texts(_docx(_p("Experience") + section, *EDGES, **PARTS)) == [*first, "Mara Lind", "Experience"]


def test_a_header_that_repeats_the_body_is_not_read_twice() -> None:
    section = f"<w:sectPr>{HEADER.format('default', 'h')}</w:sectPr>"
    assert _texts(_docx(_p("Mara Lind") + _p("Leeds") + section, *EDGES, **PARTS)) == ["Mara Lind", "Leeds"]


def test_notes_are_read_below_the_text_and_their_rules_are_not() -> None:
    rule = f'<w:footnote w:type="separator" w:id="0">{_p("rule")}</w:footnote>'
    notes = _part("footnotes", rule, f'<w:footnote w:id="1">{_p("With honours")}</w:footnote>')
    ends = _part("endnotes", f'<w:endnote w:id="1">{_p("Now closed")}</w:endnote>')
    rows = (("n", "footnotes", "footnotes.xml"), ("e", "endnotes", "endnotes.xml"))
    document = _docx(_p("BSc Nursing") + _p("Hill Trust"), *rows, footnotes=notes, endnotes=ends)
    assert _texts(document) == ["BSc Nursing", "Hill Trust", "With honours", "Now closed"]


def test_comments_and_charts_are_not_read_and_that_is_told() -> None:
    mark = '<w:r><w:commentReference w:id="0"/></w:r>'
    chart = (
        '<w:r><w:drawing><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/></w:drawing></w:r>'
    )
    said = _part("comments", f'<w:comment w:id="0">{_p("Say more here")}</w:comment>')
    document = _docx(_p("Led rounds", mark, chart), ("c", "comments", "comments.xml"), comments=said)
    assert (_texts(document), _codes(document)) == (["Led rounds"], ["comments", "drawing"])


def test_tabs_breaks_and_fixed_hyphens_are_read() -> None:
    words = (
        "<w:r><w:t>Co</w:t><w:noBreakHyphen/><w:t>op baker</w:t><w:tab/><w:t>2019</w:t><w:br/><w:t>Leeds</w:t></w:r>"
    )
    assert _texts(_docx(_p(words))) == ["Co-op baker\t2019", "Leeds"]


def test_a_sentence_that_a_break_parts_is_one_line() -> None:
    assert _texts(_docx(_p("<w:r><w:t>Led a ward of</w:t><w:br/><w:t>twenty beds.</w:t></w:r>"))) == [
        "Led a ward of twenty beds."
    ]


def test_a_wide_gap_of_spaces_is_a_tab() -> None:
    assert _texts(_docx(_p("Staff Nurse          2019 – 2020"))) == ["Staff Nurse\t2019 – 2020"]


def test_listed_and_hand_marked_paragraphs_are_bullets() -> None:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
    lines = _docx(_p("Led rounds", own=numbered) + _p("• Cut errors") + _p("Leeds")).lines
    assert [(line.text, line.bullet) for line in lines] == [
        ("Led rounds", True),
        ("Cut errors", True),
        ("Leeds", False),
    ]


def test_only_the_first_line_of_a_listed_paragraph_is_the_bullet() -> None:
    own = '<w:numPr><w:numId w:val="3"/></w:numPr>'
    lines = _docx(_p("<w:r><w:t>Led rounds:</w:t><w:br/><w:t>Two wards.</w:t></w:r>", own=own)).lines
    assert [(line.text, line.bullet) for line in lines] == [("Led rounds:", True), ("Two wards.", False)]


def test_bold_type_and_its_turns_are_told() -> None:
    whole, half = _docx(_p(_run("Experience", "<w:b/>")) + _p(_run("Staff Nurse", "<w:b/>"), " Hill Trust")).lines
    assert (whole.bold, half.bold, half.turns, half.apart) == (True, False, (12,), "Staff Nurse\tHill Trust")


def test_a_short_line_in_larger_type_is_a_heading() -> None:
    body, head = _docx(_p("Rewired ninety flats.") + _p(_run("Education", '<w:sz w:val="28"/>'))).lines
    assert (body.heading, body.size) == (False, 1.0)
    assert (head.heading, head.size) == (True, 1.3)


@pytest.mark.parametrize("at", ["word/document2.xml", "/word/main.xml"])
def test_the_main_part_is_found_by_its_relation(at: str) -> None:
    assert _texts(read(File(data=_bytes(_main(_p("Mara Lind")), at=at), format="docx"))) == ["Mara Lind"]


def test_a_file_in_the_strict_grammar_is_read() -> None:
    main = _main(_p("Mara Lind")).replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert _texts(read(File(data=_bytes(main), format="docx"))) == ["Mara Lind"]


def test_parts_that_are_missing_or_elsewhere_cost_nothing_else() -> None:
    section = f"<w:sectPr>{HEADER.format('default', 'h')}</w:sectPr>"
    template = ("t", "attachedTemplate", "https://192.0.2.1/look.dotm")
    rows = (("s", "styles", "styles.xml"), ("h", "header", "header1.xml"), template)
    assert _texts(_docx(_p("Mara Lind") + section, *rows)) == ["Mara Lind"]


def test_a_file_that_python_docx_makes_is_read_in_order() -> None:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "mara@example.org"
    made.add_heading("Experience", 1)
    made.add_paragraph("Electrician, Volt & Sons Ltd")
    made.add_paragraph("Rewired ninety flats", style="List Bullet")
    made.add_table(1, 2).rows[0].cells[1].text = "Leeds"
    data = io.BytesIO()
    made.save(data)
    lines = read(File(data=data.getvalue(), format="docx")).lines
    assert [(line.text, line.heading, line.bullet, line.edge) for line in lines] == [
        ("mara@example.org", False, False, True),
        ("Experience", True, False, False),
        ("Electrician, Volt & Sons Ltd", False, False, False),
        ("Rewired ninety flats", False, True, False),
        ("Leeds", False, False, False),
    ]


@pytest.mark.parametrize(
    "data",
    [
        b"no zip at all",
        _bytes(_main(""))[:-40],
        _bytes(_main(""), kind="picture"),
        _bytes("<w:document"),
        _bytes(f'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>{_main(_p("&x;"))}'),
        _bytes(_main(_p("Mara")), ("s", "styles", "styles.xml"), styles="<!DOCTYPE s><w:styles"),
    ],
    ids=["words", "cut off", "no main part", "broken main part", "external entity", "document type in the styles"],
)
def test_a_damaged_file_is_refused_with_a_way_out(data: bytes) -> None:
    with pytest.raises(InputError) as refused:
        read(File(data=data, format="docx"))
    assert (refused.value.code, refused.value.hint) == ("damaged-docx", "Open it in Word and save it anew.")


@pytest.mark.parametrize("body", [_p("x") * 5_001, " " * 2_000_000], ids=["paragraphs", "spaces"])
def test_a_file_far_larger_than_any_resume_is_refused(body: str) -> None:
    with pytest.raises(InputError) as refused:
        _docx(body)
    assert refused.value.code == "too-large"
