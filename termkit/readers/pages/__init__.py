"""Markdown and HTML: what a reader of the page sees."""
