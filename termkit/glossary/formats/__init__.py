"""Glossary file formats, one a module."""
