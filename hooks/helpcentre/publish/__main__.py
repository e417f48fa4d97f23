"""`python -m helpcentre.publish nginx SITE_DIR`: print the headers of a built site as an include for nginx."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from helpcentre.publish.nginx import nginx
from helpcentre.publish.site import PublishError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return 0, or 2 with one line on stderr where the site's _headers can't be used."""
    parser = argparse.ArgumentParser(prog="python -m helpcentre.publish", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser("nginx", help="print the include for nginx's server block")
    command.add_argument("site_dir", type=Path, metavar="SITE_DIR", help="the built site")
    file: Path = parser.parse_args(arguments).site_dir / "_headers"
    try:
        sys.stdout.write(nginx(file.read_text(encoding="utf-8")))
    except OSError as error:
        print(f"{file}: {error.strerror}", file=sys.stderr)
    except (PublishError, UnicodeDecodeError) as error:
        print(f"{file.parent}: {error}", file=sys.stderr)
    else:
        return 0
    return 2


if __name__ == "__main__":
    sys.exit(main())
