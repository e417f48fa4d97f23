"""Codes of languages, as sites write them: `pt`, `pt-BR`, `pt_BR`."""

from functools import lru_cache


@lru_cache(maxsize=256)
def base(code: str) -> str:
    """Give the language itself in small letters, without its region or script: `pt` of `pt-BR` (BCP 47's subtag)."""
    return code.replace("_", "-").partition("-")[0].lower()
