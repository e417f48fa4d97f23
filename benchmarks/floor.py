"""`python -m benchmarks.floor FOLDER`: what nobody can do without: read every page, list its references and ids.

A C parser alone does it, with the fewest questions to it; nothing is looked up.
"""

import sys
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser


def main() -> None:
    """Count references and ids."""
    references = ids = 0
    for file in sorted(Path(sys.argv[1]).rglob("*.html")):
        tree = LexborHTMLParser(file.read_bytes())
        references += len([node.attributes["href"] for node in tree.css("[href]")])
        references += len([node.attributes["src"] for node in tree.css("[src]")])
        ids += len([node.id for node in tree.css("[id]")])
    print(f"{references} references, {ids} ids")


if __name__ == "__main__":
    main()
