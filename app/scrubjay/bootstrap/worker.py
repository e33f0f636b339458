"""The process of a model, in a frozen program that has no `python -m`."""

from __future__ import annotations

from typing import NoReturn


def model_worker() -> NoReturn:
    """Serve one model on standard input and output until that ends."""
    # Imported here: only a worker needs it.
    from scrubjay.adapters import llama_worker

    llama_worker.main()
