"""Quick capture: a small window of its own in which one writes down what is not to be forgotten."""
