"""The Forms page: what goes where, from which words, before anything is filled."""
