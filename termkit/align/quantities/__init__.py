"""Tells which figures of several articles are tellings of one quantity."""
