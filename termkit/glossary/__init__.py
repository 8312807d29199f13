"""The termbase: concepts, what they are called in each locale, and the compiled form that texts are checked by."""
