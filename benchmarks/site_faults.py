"""Faults that are put into a generated site: one of each kind a language, at a place that is known."""

from dataclasses import dataclass

from benchmarks.built_site import URL


@dataclass(frozen=True)
class Seeded:
    """A fault that was put in: its kind, the rule that is to tell it, the file and the line."""

    kind: str
    rule: str
    file: str
    line: int


@dataclass(frozen=True)
class Kind:
    """A kind of fault: the rule about it, and what is written into the article or done to the page's head."""

    name: str
    rule: str
    article: str = ""
    head: str = ""


_MISSING = "built-resource-missing"
_A = '<a href="{}">x</a>'
KINDS = (
    *(
        Kind(name, "built-link-broken", _A.format(value))
        for name, value in {
            "page that is gone": "../gone/",
            "file that is gone": "prices.pdf",
            "letter case of a folder": "../Page-29/",
            "folder without an index": "{up}assets/",
            "page in a part of another name": "../../part-99/page-30/",
            "rooted path to nothing": "/nothing/",
            "own address to nothing": URL + "nothing-there/",
            "path with a number for a letter": "../g%6fne-too/",
            "Markdown file left in the page": "page-30.md",
            "path with a query": "../gone-with/?a=1",
        }.items()
    ),
    Kind("frame that is gone", "built-link-broken", '<iframe src="frame-gone/" title="x"></iframe>'),
    Kind("button of a form to nothing", "built-link-broken", '<form><button formaction="push-gone/">x</button></form>'),
    Kind("form to nothing", "built-link-broken", '<form action="send-gone/"></form>'),
    Kind("map area to nothing", "built-link-broken", '<map name="m"><area href="area-gone/" alt="x"></map>'),
    *(
        Kind(name, "built-anchor-broken", _A.format(value))
        for name, value in {
            "section that is gone": "#section-99",
            "section of another page": "{root}part-0/page-7/#section-99",
            "letter case of a section": "#Section-3",
            "section by the own address": URL + "#no-such-section",
        }.items()
    ),
    *(
        Kind(name, "built-resource-missing", text)
        for name, text in {
            "picture that is gone": '<img src="gone.png" alt="">',
            "second picture of a srcset": '<img src="{up}assets/screen.png" srcset="{up}assets/gone-2x.png 2x" alt="">',
            "letter case of a picture": '<img src="{up}assets/Screen.png" alt="">',
            "poster of a film": '<video poster="gone-poster.png"></video>',
            "source of a film": '<video><source src="gone.webm"></video>',
            "script that is gone": '<script src="gone.js"></script>',
            "picture of a style attribute": "<p style=\"background: url('gone-back.png')\">x</p>",
            "picture of a style element": "<style>p {{ background: url(gone-style.png) }}</style>",
            "object that is gone": '<object data="gone.svg"></object>',
        }.items()
    ),
    Kind("style sheet that is gone", _MISSING, head='<link rel="stylesheet" href="gone.css">'),
    Kind("picture to load early", _MISSING, head='<link rel="preload" as="image" imagesrcset="gone-early.png 2x">'),
    Kind("icon that is gone", _MISSING, head='<link rel="apple-touch-icon" href="gone-icon.png">'),
    Kind("manifest that is gone", _MISSING, head='<link rel="manifest" href="gone.webmanifest">'),
    Kind("picture for other sites", _MISSING, head='<meta property="og:image" content="/gone-card-NUMBER.png">'),
    Kind("path that climbs out", "built-link-outside", _A.format("../../../../x/")),
    *(
        Kind(name, "built-address-malformed", _A.format(value))
        for name, value in {
            "empty address": "",
            "one slash too few": "http:/www.example.com/",
            "scheme misspelt": "htps://www.example.com/",
            "mail to nobody": "mailto:help",
            "telephone number with letters": "tel:0800-HELP",
            "placeholder left": "https://{{{{ host }}}}/",
            "space in a path": "../page 29/",
            "the author's own machine": "http://localhost:8000/",
            "host of a private network": "https://192.168.1.10/",
            "user's name before the host": "https://www.example.com@evil.example.net/",
            "file of the author's disk": "file:///home/me/page.html",
            "port that is none": "https://www.example.com:port/",
        }.items()
    ),
    Kind("picture without encryption", "built-address-insecure", '<img src="http://www.example.com/a.png" alt="">'),
    Kind("own address without encryption", "built-address-insecure", _A.format("http://help.example.com/")),
    Kind("id given twice", "built-id-duplicate", '<p id="section-2">x</p>'),
    Kind("label without its field", "built-id-reference-broken", '<label for="amount">x</label>'),
    Kind("description that is gone", "built-id-reference-broken", '<p aria-describedby="hint">x</p>'),
    Kind("folder without its slash", "built-link-redirected", _A.format("../page-29")),
    Kind("link to another language", "built-link-to-other-language", _A.format("{abroad}")),
)  # fmt: skip
