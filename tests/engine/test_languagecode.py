"""Codes of languages."""

import pytest

from helpcentre.languagecode import base


@pytest.mark.parametrize("code", ["pt", "pt-BR", "pt_BR", "PT-br"])
def test_the_language_of_a_code(code: str) -> None:
    assert base(code) == "pt"
