"""A sheet as PDF: every piece drawn where the sheet puts it, fonts embedded, the same bytes for the same sheet."""

from __future__ import annotations

import io

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from studio.model.sheet import PlacedLine, Sheet


def pdf_bytes(sheet: Sheet) -> bytes:
    """The PDF file's bytes."""
    names = {}
    for font in sheet.fonts:
        names[font.key] = f"{font.family} {font.key}".replace(" ", "")
        if names[font.key] not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(names[font.key], font.path))
    buffer = io.BytesIO()
    canvas = Canvas(
        buffer, pagesize=(sheet.width, sheet.height), invariant=1, initialFontName=names["regular"], lang=sheet.language
    )
    canvas.setTitle(sheet.title)
    canvas.setAuthor(sheet.author)
    for page in range(sheet.page_count):
        for line in sheet.lines:
            if line.page == page:
                _draw(canvas, sheet, line, names)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw(canvas: Canvas, sheet: Sheet, line: PlacedLine, names: dict[str, str]) -> None:
    y = sheet.height - line.y
    for piece in line.pieces:
        canvas.setFillColor(f"#{piece.colour}")
        canvas.setFont(names[piece.font], piece.size)
        canvas.drawString(piece.x, y, piece.text)
        if piece.link:
            canvas.linkURL(piece.link, (piece.x, y - 2, piece.x + piece.width, y + piece.size), relative=0)
    if line.rule is not None:
        canvas.setStrokeColor("#b8bfd0")
        canvas.setLineWidth(0.6)
        canvas.line(sheet.margin, sheet.height - line.rule, sheet.width - sheet.margin, sheet.height - line.rule)
