"""DOCX and XLSX: the text in the parts of an office package."""
