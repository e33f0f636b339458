"""Map form fields to facts and draft values with source and confidence; never submit."""

from scrubjay.autofill.draft import Drafter
from scrubjay.autofill.reading import read_page
from scrubjay.autofill.writing import fill_html

__all__ = ["Drafter", "fill_html", "read_page"]
