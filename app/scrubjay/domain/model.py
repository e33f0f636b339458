"""What is known of a language model."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFacts:
    """What is known of a loaded model.

    Attributes:
        context: Tokens its window holds.
        device: Where it runs, in words ("CPU", "NVIDIA … (all 24 layers)").
        reason: Why there, in one sentence, to be shown.
        capable: Its probe passed: it may be asked to infer and extract.
    """

    name: str
    context: int
    device: str
    reason: str
    capable: bool
