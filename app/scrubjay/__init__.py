"""Scrubjay remembers for one person, on their own machine."""

import os

# Read once, when numpy is loaded. Threads of its matrix library spin while they wait: beside a busy
# model or window one thread is faster (decision note 0007).
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
