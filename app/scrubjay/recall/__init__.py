"""Go from a cue to a ranked, budgeted list of recollections with reasons, or abstain."""
