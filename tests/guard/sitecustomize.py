"""Loaded by every interpreter a test starts, because this folder is on PYTHONPATH."""

import network_guard

network_guard.install()
