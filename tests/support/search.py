"""The files that a search loads, as the browser receives them."""

import json
from pathlib import Path
from typing import Any


def received(file: Path) -> Any:
    """What a file hands over."""
    return received_text(file.read_text(encoding="utf-8"))


def received_text(script: str) -> Any:
    """What the text of such a file hands over."""
    assert script.startswith("helpcentreSearch.receive(")
    assert script.endswith(")\n")
    return json.loads(script.partition(",")[2].removesuffix(")\n"))
