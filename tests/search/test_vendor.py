"""What others wrote stands in the repository as they publish it; nothing of it is changed by hand."""

import json
import re

import pytest

from tests.search.node import SCRIPTS
from tests.support.project import LANGUAGES, ROOT

VENDOR = SCRIPTS / "vendor"


def test_the_engine_is_the_package_of_the_lock_file() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    assert lock["packages"]["node_modules/minisearch"]["version"]
    published = (ROOT / "node_modules/minisearch/dist/umd/index.js").read_text(encoding="utf-8")
    assert (VENDOR / "minisearch.js").read_text(encoding="utf-8") == re.sub(r"//# sourceMappingURL.*\n?", "", published)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_its_stemmer(language: str) -> None:
    text = (VENDOR / f"stemmer.{language}.js").read_text(encoding="utf-8")
    assert re.search(r"globalThis\.HelpcentreStemmer=\w+Stemmer\n$", text)


def test_the_licences_are_told() -> None:
    text = (VENDOR / "LICENSES.txt").read_text(encoding="utf-8")
    assert "Luca Ongaro" in text
    assert "Martin Porter" in text
