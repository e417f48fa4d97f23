"""Block rules for markdown-it that read Markdown as MkDocs renders it: Python-Markdown with its usual extensions.

CommonMark and Python-Markdown differ most in blocks. There is one function a construct here, on markdown-it's own
state, tried in Python-Markdown's order of precedence. A *group* is a run of lines without a blank one between
them, which is what Python-Markdown calls a block.
"""

from markdown_it import MarkdownIt

from helpcentre.document.mkdocs import containers, leaves, lists, notes, tables

_RULES = (
    ("html", leaves.html),
    ("admonition", containers.admonition),
    ("details", containers.details),
    ("tab", containers.tab),
    ("directive", containers.directive),
    ("code", leaves.code),
    ("table", tables.table),
    ("heading", leaves.heading),
    ("setext", leaves.setext),
    ("break", leaves.thematic_break),
    ("list", lists.list_),
    ("definitions", notes.definitions),
    ("quote", containers.quote),
    ("footnote", notes.footnote),
    ("abbreviation", notes.abbreviation),
    ("reference", notes.reference),
    ("paragraph", leaves.paragraph),
)


def use(md: MarkdownIt) -> None:
    """Put these rules in the place of markdown-it's own."""
    ruler = md.block.ruler
    own = set(ruler.get_all_rules())
    for name, rule in _RULES:
        if name in own:
            ruler.at(name, rule)
        else:
            ruler.push(name, rule)
    ruler.enableOnly([])
    # The order of the ruler is that of precedence, whatever stood in it before.
    by_name = {entry.name: entry for entry in ruler.__rules__}
    ruler.__rules__[:] = [by_name[name] for name, _ in _RULES]
    ruler.enableOnly([name for name, _ in _RULES])
