"""The parts every page is made of. All text shown through them is plain text, never markup."""

from scrubjay.ui.widgets.busy import Busy
from scrubjay.ui.widgets.button import Button, IconButton
from scrubjay.ui.widgets.card import Card, Line, ground
from scrubjay.ui.widgets.cards import Cards
from scrubjay.ui.widgets.chip import Chip
from scrubjay.ui.widgets.choice import Choice
from scrubjay.ui.widgets.feeling_dot import FeelingDot
from scrubjay.ui.widgets.flow import FlowLayout
from scrubjay.ui.widgets.label import ElidedLabel, Label
from scrubjay.ui.widgets.layout import centred, column, row, scrolling
from scrubjay.ui.widgets.notice import EmptyState, ErrorBanner, SectionHeader
from scrubjay.ui.widgets.pressable import Pressable, pressable_words
from scrubjay.ui.widgets.search_field import SearchField
from scrubjay.ui.widgets.strength_bar import StrengthBar
from scrubjay.ui.widgets.toast import Toast, ToastTray
from scrubjay.ui.widgets.when_seen import WhenSeen

__all__ = [
    "Busy",
    "Button",
    "Card",
    "Cards",
    "Chip",
    "Choice",
    "ElidedLabel",
    "EmptyState",
    "ErrorBanner",
    "FeelingDot",
    "FlowLayout",
    "IconButton",
    "Label",
    "Line",
    "Pressable",
    "SearchField",
    "SectionHeader",
    "StrengthBar",
    "Toast",
    "ToastTray",
    "WhenSeen",
    "centred",
    "column",
    "ground",
    "pressable_words",
    "row",
    "scrolling",
]
