"""Map form fields to facts and draft values with source and confidence; never submit."""

from scrubjay.autofill.documents import document_values, read_document
from scrubjay.autofill.draft import Drafter
from scrubjay.autofill.reading import read_page
from scrubjay.autofill.writing import fill_html

__all__ = ["Drafter", "document_values", "fill_html", "read_document", "read_page"]
