"""Map form fields to facts and draft values with source and confidence; never submit."""

from scrubjay.autofill.documents import document_values, read_document
from scrubjay.autofill.draft import Drafter
from scrubjay.autofill.origins import origin as origin_of
from scrubjay.autofill.origins import warnings as page_warnings
from scrubjay.autofill.reading import read_page
from scrubjay.autofill.writing import fill_html

__all__ = [
    "Drafter",
    "document_values",
    "fill_html",
    "origin_of",
    "page_warnings",
    "read_document",
    "read_page",
]
