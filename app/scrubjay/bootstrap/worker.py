"""The process of a model, in a frozen program that has no `python -m`."""

from __future__ import annotations


def model_worker() -> int:
    """Serve one model on standard input and output until that ends."""
    # Imported here: only a worker needs it.
    from scrubjay.adapters import llama_worker  # noqa: PLC0415

    llama_worker.main()
    return 0
