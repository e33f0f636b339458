"""Read feeling, entities, dates and salience; cut streams into episodes."""
