"""CSV and TSV: cells, and which columns hold source and translation."""
