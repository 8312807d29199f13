"""The built-in glossaries: data only, installed as ``termkit.glossaries``."""
