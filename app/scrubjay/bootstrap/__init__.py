"""The composition root: the only place that names adapters.

`execute` runs one command, in this process when it can own the home folder and through
its owner otherwise. `window_program` is handed to the window. `model_worker` is what a frozen
program runs as the process of a model.
"""

from scrubjay.bootstrap.executing import execute, window_program
from scrubjay.bootstrap.worker import model_worker

__all__ = ["execute", "model_worker", "window_program"]
