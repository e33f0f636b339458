"""The theme in force, and the two ways a widget asks for a role in it.

Qt keeps one palette and one style sheet per application, so the theme they came from is kept the
same way: once, here. Widgets read it while painting, and so follow every change.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor

from scrubjay.host.resources import resource
from scrubjay.ui.theme.fonts import application_font
from scrubjay.ui.theme.palette import qt_palette
from scrubjay.ui.theme.stylesheet import style_sheet
from scrubjay.ui.theme.tokens import Measure, Palette, Scheme, TypeScale

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

Tone: TypeAlias = Literal["ink", "soft", "faint", "accent", "good", "warn", "bad"]
"""Colours of text, by meaning."""
TextStyle: TypeAlias = Literal["caption", "body", "lead", "title", "display", "strong", "mono"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A palette at a text size."""

    palette: Palette
    sizes: TypeScale

    @classmethod
    def of(cls, scheme: Scheme, text_size: float = 1.0) -> Theme:
        """Read the palette of a scheme and scale the type."""
        palette = Palette.read(resource(f"themes/{scheme.value}.toml"))
        return cls(palette=palette, sizes=TypeScale.scaled(text_size))

    def colour(self, name: str) -> QColor:
        """Return a colour by its name in `Colours`."""
        return QColor(str(getattr(self.palette.colours, name)))

    def feeling(self, name: str | None) -> QColor:
        """Return the colour of a feeling; None and unknown names are neutral."""
        feelings = self.palette.feelings
        return QColor(feelings.get(name or "neutral", feelings["neutral"]))

    @property
    def icon_size(self) -> QSize:
        """The size of an icon beside body text."""
        side = round(Measure.ICON * self.sizes.body / 14)
        return QSize(side, side)

    @property
    def small_icon_size(self) -> QSize:
        """The size of an icon beside a caption."""
        side = round(Measure.SMALL_ICON * self.sizes.body / 14)
        return QSize(side, side)


class _InForce:
    theme: Theme | None = None


def active() -> Theme:
    """Return the theme in force; the light one before any was applied."""
    if _InForce.theme is None:
        _InForce.theme = Theme.of(Scheme.LIGHT)
    return _InForce.theme


def apply(application: QApplication, theme: Theme) -> None:
    """Put a theme in force: palette, font and style sheet, at once for every window."""
    if _InForce.theme == theme and application.styleSheet():
        return
    _InForce.theme = theme
    application.setStyle("Fusion")
    application.setFont(application_font(theme.sizes.body))
    application.setPalette(qt_palette(theme.palette.colours))
    application.setStyleSheet(style_sheet(theme.palette, theme.sizes))


def text(widget: QWidget, style: TextStyle, colour: Tone | None = None) -> None:
    """Give a label its place in the type scale, and optionally a tone."""
    widget.setProperty("textStyle", style)
    if colour is not None:
        tone(widget, colour)
    _restyle(widget)


def tone(widget: QWidget, colour: Tone) -> None:
    """Colour a widget's text by meaning."""
    widget.setProperty("tone", colour)
    _restyle(widget)


def _restyle(widget: QWidget) -> None:
    # Qt evaluates property selectors once, when a widget is first shown; after that a changed
    # property needs both calls.
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
