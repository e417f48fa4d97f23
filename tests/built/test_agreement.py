"""The check of built sites beside linkchecker, which crawls the same site with the same faults as a browser would.

What only one of them finds is listed here with the reason; anything else that differs fails.
"""

from pathlib import Path

from helpcentre import sitefolder
from helpcentre.built.reading import read_site
from tests.site.test_linkchecker import judge

BOTH = {
    "gone/": '<a href="gone/">x</a>',
    "gone.pdf": '<a href="gone.pdf">x</a>',
    "There/": '<a href="There/">x</a>',
    "empty/": '<a href="empty/">x</a>',
    "rooted/": '<a href="/rooted/">x</a>',
    "asked/": '<a href="asked/?a=1">x</a>',
    "there/#no": '<a href="there/#no">x</a>',
    "there/#Section": '<a href="there/#Section">x</a>',
    "gone.png": '<img src="gone.png" alt="">',
    "gone-2x.png": '<img src="there.png" srcset="gone-2x.png 2x" alt="">',
    "gone.css": '<link rel="stylesheet" href="gone.css">',
    "gone.js": '<script src="gone.js"></script>',
    "gone.ico": '<link rel="icon" href="gone.ico">',
    "frame/": '<iframe src="frame/" title="x"></iframe>',
    "back.png": "<p style=\"background: url('back.png')\">x</p>",
    "gone.webm": '<video src="gone.webm"></video>',
    "send/": '<form action="send/"></form>',
    "gone.svg": '<object data="gone.svg"></object>',
    "sheet.png": "",
}
ONLY_OURS = {
    "#here": ('<a href="#here">x</a>', "linkchecker leaves out links within a page"),
    "card.png": ('<meta property="og:image" content="card.png">', "it reads no addresses of pictures for other sites"),
    "inner.png": ("<style>p { background: url(inner.png) }</style>", "it reads style attributes, no style elements"),
    "poster.png": ('<video poster="poster.png"></video>', "it reads a film's sources, not its picture"),
    "lost/": ("", "it reads no search index"),
}
ONLY_THEIRS: dict[str, str] = {}


def write(folder: Path) -> None:
    page = '<!doctype html>\n<html lang="en"><head><title>x</title></head><body>{}</body></html>'
    faults = "\n".join([*BOTH.values(), *(text for text, _ in ONLY_OURS.values())])
    sheet = '<link rel="stylesheet" href="there.css">'
    files = {
        "index.html": page.format(f'{faults}\n{sheet}<a href="there/#section">x</a><a href="there/index.html">x</a>'),
        "there/index.html": page.format('<h1 id="section">x</h1><a href="../">x</a>'),
        "empty/file.txt": "x",
        "there.png": "x",
        "there.css": "p { background: url(sheet.png) }",
        "search/index.json": '{"docs": [{"location": "lost/"}, {"location": "there/#section"}]}',
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def found_by_us(folder: Path) -> set[str]:
    built = read_site(sitefolder.list_files(folder), sitefolder.reader(folder))
    leads = [f"{lead.path}#{lead.fragment}".rstrip("#") for lead in (*built.lost, *built.sections)]
    listed = [each.path or "" for each in (*built.entries, *built.searched) if built.host.file(each.path or "") is None]
    return {lead.removeprefix("index.html") for lead in (*leads, *listed)}


def test_both_find_the_same_but_for_what_is_explained(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(site)
    verdict = judge(site, tmp_path / "linkcheckerrc", "/")
    theirs = {link.target.partition("?")[0] for link in verdict.faults}
    ours = found_by_us(site)
    assert theirs - ours == set(ONLY_THEIRS)
    assert ours - theirs == set(ONLY_OURS)
    assert ours & theirs == set(BOTH)
