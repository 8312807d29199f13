"""XLIFF and TMX: units of translation."""
