"""Turn what arrived into an utterance that is safe to keep."""

from scrubjay.capture.intake import Intake, Refusal
from scrubjay.capture.secrets import redact

__all__ = ["Intake", "Refusal", "redact"]
