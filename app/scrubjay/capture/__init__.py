"""Turn what arrived into an utterance that is safe to keep."""
