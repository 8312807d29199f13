"""PO and JSON: messages of a program, each by itself."""
