"""Settings for all tests."""

from __future__ import annotations

from hypothesis import settings

# No test times anything: a busy machine is no fault.
settings.register_profile("untimed", settings(deadline=None))
settings.load_profile("untimed")
