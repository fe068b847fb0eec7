"""How words of a Word file look, through the styles that they wear."""

from __future__ import annotations

import pytest
from lxml import etree

from studio.reading.markup.word_styles import Look, Styles, styles_of

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _styles(*styles: str, default: str = "") -> Styles:
    head = f"<w:docDefaults><w:rPrDefault><w:rPr>{default}</w:rPr></w:rPrDefault></w:docDefaults>"
    return styles_of(etree.fromstring(f"<w:styles {NS}>{head}{''.join(styles)}</w:styles>"))


def _style(
    name: str, looks: str = "", *, based: str = "", paragraph: str = "", mark: str = "", called: str = ""
) -> str:
    parent = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}" {mark}><w:name w:val="{called or name}"/>{parent}'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{looks}</w:rPr></w:style>"
    )


def _paragraph(style: str = "", own: str = "") -> etree._Element:
    worn = f'<w:pStyle w:val="{style}"/>' if style else ""
    return etree.fromstring(f"<w:p {NS}><w:pPr>{worn}{own}</w:pPr></w:p>")


def _run(looks: str, words: str = "words") -> etree._Element:
    return etree.fromstring(f"<w:r {NS}><w:rPr>{looks}</w:rPr><w:t>{words}</w:t></w:r>")


def test_a_style_looks_like_what_it_is_based_on_unless_it_says_otherwise() -> None:
    styles = _styles(
        _style("Base", '<w:b/><w:sz w:val="28"/>'),
        _style("Quiet", '<w:b w:val="0"/><w:i/>', based="Base"),
        default='<w:sz w:val="20"/>',
    )
    assert styles.paragraph(_paragraph("Base")).look == Look(bold=True, size=28.0)
    assert styles.paragraph(_paragraph("Quiet")).look == Look(bold=False, italic=True, size=28.0)
    assert styles.paragraph(_paragraph("Unknown")).look == Look(size=20.0)


def test_a_paragraph_that_names_no_style_wears_the_usual_one() -> None:
    styles = _styles(_style("Normal", "<w:i/>", mark='w:default="1"'))
    assert styles.paragraph(_paragraph()).look.italic


def test_styles_based_on_each_other_end() -> None:
    styles = _styles(_style("One", "<w:b/>", based="Two"), _style("Two", "<w:i/>", based="One"))
    assert styles.paragraph(_paragraph("One")).look == Look(bold=True, italic=True)


@pytest.mark.parametrize(
    ("looks", "seen"),
    [
        ("<w:b/><w:i/>", Look(bold=True, italic=True)),
        ('<w:b w:val="false"/>', Look()),
        ("<w:vanish/>", Look(hidden=True)),
        ('<w:vanish w:val="off"/>', Look()),
        ('<w:sz w:val="31"/>', Look(size=31.0)),
        ('<w:sz w:val="huge"/>', Look()),
    ],
)
def test_a_run_looks_as_its_own_properties_say(looks: str, seen: Look) -> None:
    assert styles_of(None).run(_run(looks), Look()) == seen


def test_a_run_wears_its_named_style_below_its_own_properties() -> None:
    styles = _styles(_style("Strong", '<w:b/><w:sz w:val="30"/>'))
    assert styles.run(_run('<w:rStyle w:val="Strong"/><w:sz w:val="26"/>'), Look(italic=True)) == Look(
        bold=True, italic=True, size=26.0
    )


@pytest.mark.parametrize(
    ("paragraph", "heading", "listed"),
    [
        (_paragraph("berschrift2"), True, False),
        (_paragraph("Title"), True, False),
        (_paragraph("Firm"), True, False),
        (_paragraph(own='<w:outlineLvl w:val="0"/>'), True, False),
        (_paragraph(own='<w:outlineLvl w:val="9"/>'), False, False),
        (_paragraph("List Bullet"), False, True),
        (_paragraph(own='<w:numPr><w:numId w:val="4"/></w:numPr>'), False, True),
        (_paragraph("Numbered", own='<w:numPr><w:numId w:val="0"/></w:numPr>'), False, False),
        (_paragraph("Numbered"), False, True),
        (_paragraph("berschrift2", own='<w:numPr><w:numId w:val="4"/></w:numPr>'), True, False),
    ],
    ids="heading title parent level body bullet number unnumbered inherited numbered-heading".split(),
)
def test_headings_and_lists_are_told_by_name_level_and_number(
    paragraph: etree._Element, heading: bool, listed: bool
) -> None:
    styles = _styles(
        _style("berschrift2", called="heading 2"),
        _style("Title"),
        _style("Section", paragraph='<w:outlineLvl w:val="1"/>'),
        _style("Firm", based="Section"),
        _style("List Bullet"),
        _style("Numbered", paragraph='<w:numPr><w:numId w:val="2"/></w:numPr>'),
    )
    look = styles.paragraph(paragraph)
    assert (look.is_heading, look.is_listed) == (heading, listed)


def test_the_size_of_the_text_is_that_of_most_words_so_far() -> None:
    styles = _styles(default='<w:sz w:val="20"/>')
    assert styles.body_size == 20.0
    styles.run(_run('<w:sz w:val="32"/>', "Mara Lind"), Look())
    styles.run(_run('<w:sz w:val="21"/>', "Rewired ninety flats in one winter"), Look())
    assert styles.body_size == 21.0
