"""Finds an installed Chromium; nothing is ever downloaded."""

import os
import shutil
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
NOT_TESTED = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess")
"""Pages of the browser's own, which nobody sees: loading them with each window costs more than ours."""
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    f"--disable-features={','.join(NOT_TESTED)}",
]
MISSING = "browser tests did not run: no Chromium found (install chromium, or name one in CHROMIUM)"


def find_chromium() -> str | None:
    """The path in CHROMIUM, else the first browser in PATH; None where there is none."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if Path(named).is_file() else None
    return next((path for name in NAMES if (path := shutil.which(name))), None)
