"""A redirect of the built site leads nowhere, to another redirect, or in a circle.

## Why

A redirect is there for readers with an old address: what leads on to nothing loses them. Browsers give up on a
circle, and search engines on a chain.

## Fix

Let each redirect lead to the page itself.

## Example

    site/old/index.html:4:9: error: redirect to "../older/" goes in a circle: old → older → old
    [built-redirect-broken]
"""

from collections.abc import Iterator

from helpcentre.built.leads import missing
from helpcentre.built.model import Built, Flaw, Redirect
from helpcentre.built.strange import outside


def check(built: Built) -> Iterator[Flaw]:
    """Tell every redirect that doesn't reach a page in one step."""
    by_path = {_key(each.source): each for each in built.redirects}
    for each in built.redirects:
        steps = _steps(built, each, by_path)
        value = each.at.value
        if each.at.path is None:
            if not outside(value):
                yield _flaw(built, each, f'redirect to "{value}" leads out of the site')
        elif steps[-1] in steps[:-1]:
            yield _flaw(built, each, f'redirect to "{value}" goes in a circle: {" → ".join(steps)}')
        elif len(steps) > 2:
            yield _flaw(built, each, f'redirect to "{value}" leads to another redirect: {" → ".join(steps)}')
        else:
            yield from (_flaw(built, each, flaw.message) for flaw in missing(built, each.at, "redirect to"))


def _key(path: str) -> str:
    return path.rstrip("/").removesuffix("/index.html") or "/"


def _steps(built: Built, start: Redirect, by_path: dict[str, Redirect]) -> list[str]:
    steps, each = [_key(start.source)], start
    while each.at.path is not None:
        key = _key(each.at.path)
        seen = key in steps
        steps.append(key)
        if seen or key not in by_path:
            break
        each = by_path[key]
    return steps


def _flaw(built: Built, redirect: Redirect, message: str) -> Flaw:
    at = redirect.at
    if at.line:
        return Flaw(at.file, message, line=at.line, column=at.column)
    return Flaw(at.file, message, at.value, "meta", "content")
