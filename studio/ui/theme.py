"""Colours and type from the theme's tokens to Qt's palette and style sheet."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from studio.resources import file


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one side of a theme, by meaning, as ``#rrggbb``."""

    window: str
    surface: str
    sunken: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_ground: str
    shown: str
    shown_ground: str
    near: str
    near_ground: str
    lacking: str
    lacking_ground: str


def load_tokens(side: str) -> Tokens:
    """The tokens of the side "light" or "dark"."""
    table = tomllib.loads(file("themes", "bespoke.toml").read_text(encoding="utf-8"))[side]
    return Tokens(**{name: f"#{value}" for name, value in table.items()})


def system_side() -> str:
    """The side that the system asks for."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def palette(tokens: Tokens) -> QPalette:
    """Qt's palette of these tokens."""
    made = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, tokens.window),
        (QPalette.ColorRole.WindowText, tokens.text),
        (QPalette.ColorRole.Base, tokens.surface),
        (QPalette.ColorRole.AlternateBase, tokens.sunken),
        (QPalette.ColorRole.Text, tokens.text),
        (QPalette.ColorRole.PlaceholderText, tokens.muted),
        (QPalette.ColorRole.Button, tokens.surface),
        (QPalette.ColorRole.ButtonText, tokens.text),
        (QPalette.ColorRole.Highlight, tokens.accent),
        (QPalette.ColorRole.HighlightedText, tokens.on_accent),
        (QPalette.ColorRole.ToolTipBase, tokens.surface),
        (QPalette.ColorRole.ToolTipText, tokens.text),
        (QPalette.ColorRole.Link, tokens.accent),
    ):
        made.setColor(role, QColor(colour))
    return made


def style_sheet(tokens: Tokens) -> str:
    """The window's style sheet of these tokens."""
    return _SHEET.format(**{name: getattr(tokens, name) for name in Tokens.__slots__})


_SHEET = """
QMainWindow, QWidget#bar, QWidget#foot {{ background: {surface}; }}
QWidget#bar {{ border-bottom: 1px solid {line}; }}
QWidget#foot {{ border-top: 1px solid {line}; }}
QWidget#pane {{ background: {surface}; }}
QWidget#desk {{ background: {sunken}; }}
QSplitter::handle {{ background: {line}; }}
QLabel#brand {{ font-weight: 600; font-size: 15px; }}
QLabel#title {{ font-weight: 600; font-size: 15px; }}
QLabel#muted {{ color: {muted}; }}
QLabel#count {{ font-weight: 600; font-size: 20px; }}
QLabel#group {{ font-weight: 600; font-size: 13px; }}
QLabel#pill_shown, QLabel#pill_near, QLabel#pill_lacking, QLabel#pill_plain {{ border-radius: 9px; padding: 2px 8px; font-weight: 600; }}
QLabel#pill_shown {{ color: {shown}; background: {shown_ground}; }}
QLabel#pill_near {{ color: {near}; background: {near_ground}; }}
QLabel#pill_lacking {{ color: {lacking}; background: {lacking_ground}; }}
QLabel#pill_plain {{ color: {muted}; background: {sunken}; }}
QPushButton {{ border: 1px solid {line}; border-radius: 6px; padding: 7px 14px; background: {surface}; color: {text}; }}
QPushButton:hover {{ background: {sunken}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 6px 13px; }}
QPushButton:disabled {{ color: {muted}; background: {sunken}; }}
QPushButton#main {{ background: {accent}; color: {on_accent}; border: 1px solid {accent}; font-weight: 600; }}
QPushButton#main:disabled {{ background: {sunken}; color: {muted}; border: 1px solid {line}; }}
QPushButton#main:focus {{ border: 2px solid {text}; padding: 6px 13px; }}
QPushButton#row {{ border: none; color: {accent}; padding: 3px 6px; font-weight: 600; background: transparent; }}
QPushButton#row:hover {{ background: {accent_ground}; }}
QPushButton#row:focus {{ border: 2px solid {accent}; padding: 1px 4px; }}
QPushButton#words {{ border: none; background: transparent; text-align: left; padding: 2px 4px; }}
QPushButton#words:focus {{ border: 2px solid {accent}; padding: 0px 2px; }}
QTabBar::tab {{ padding: 7px 16px; border: none; color: {muted}; background: transparent; border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {text}; border-bottom: 2px solid {accent}; }}
QTabBar::tab:focus {{ color: {accent}; }}
QTextEdit#page, QPlainTextEdit#page {{ background: {surface}; border: 1px solid {line}; border-radius: 10px; padding: 22px 30px; selection-background-color: {accent}; }}
QListView {{ border: none; background: {surface}; outline: none; }}
QFrame#drop {{ border: 2px dashed {line}; border-radius: 10px; background: {sunken}; }}
QFrame#toast {{ background: {surface}; border: 1px solid {line}; border-radius: 10px; }}
QFrame#question {{ background: {accent_ground}; border-bottom: 1px solid {line}; }}
QFrame#over {{ background: {accent_ground}; border: 2px solid {accent}; border-radius: 10px; }}
QProgressBar {{ border: none; background: {sunken}; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QScrollArea {{ border: none; background: {surface}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
QScrollBar::handle:vertical {{ background: {line}; border-radius: 3px; min-height: 30px; }}
QScrollBar::handle:vertical:hover {{ background: {muted}; }}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: transparent; }}
QToolTip {{ border: 1px solid {line}; padding: 4px; background: {surface}; color: {text}; }}
"""
