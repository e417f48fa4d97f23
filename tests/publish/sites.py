"""Built sites for the tests of publishing, small enough to be read at a glance."""

from datetime import date

from helpcentre.publish.site import BuiltPage, BuiltSite

LANGUAGES = ("en", "fr", "de")
ADDRESS = "https://help.example.com/"


def url_of(language: str, path: str) -> str:
    """Where MkDocs puts a page: folder addresses, English at the root."""
    folder = path.removesuffix("index.md").replace(".md", "/")
    return folder if language == "en" else f"{language}/{folder}"


def page(
    language: str,
    path: str,
    body: str = "<h1>Title</h1>",
    *,
    head: str = "",
    translated: bool = True,
    modified: date | None = None,
) -> BuiltPage:
    html = (
        f'<!doctype html>\n<html lang="{language}"><head><title>Page - Site</title>{head}</head>'
        f'<body><nav>Menu</nav><article class="md-content__inner md-typeset">{body}</article>'
        f"<footer>Imprint</footer></body></html>"
    )
    return BuiltPage(language, path, url_of(language, path), html, translated, modified)


def site(*pages: BuiltPage, address: str = ADDRESS, languages: tuple[str, ...] = LANGUAGES) -> BuiltSite:
    return BuiltSite(address, "en", languages, pages)


def everywhere(path: str, body: str = "<h1>Title</h1>", **kwargs: str) -> list[BuiltPage]:
    return [page(language, path, body, **kwargs) for language in LANGUAGES]  # type: ignore[arg-type]


def not_found(script: str = "") -> dict[str, str]:
    return {each: f'<html lang="{each}"><body><p>404 {each}</p>{script}</body></html>' for each in LANGUAGES}
