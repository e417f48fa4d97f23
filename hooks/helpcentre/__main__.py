"""`python -m helpcentre`."""

import sys

from helpcentre.cli import main

sys.exit(main())
