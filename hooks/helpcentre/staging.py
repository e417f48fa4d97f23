"""A folder that is replaced whole or not at all: filled beside its target, then moved into its place."""

import shutil
from collections.abc import Mapping
from pathlib import Path


class Staging:
    """Where a site is built before it takes the place of the last good one.

    The folder lies beside its target, on the same file system, so that putting it in place is a rename.
    """

    def __init__(self, target: Path) -> None:
        """Prepare for `target`, which may or may not exist yet."""
        self.target = target.resolve()
        self.folder = self.target.with_name(f".{self.target.name}.next")
        self._previous = self.target.with_name(f".{self.target.name}.previous")

    def clear(self) -> None:
        """Drop what an earlier, unfinished build left behind; give back a target that it had set aside."""
        if self._previous.exists() and not self.target.exists():
            self._previous.rename(self.target)
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.rmtree(self._previous, ignore_errors=True)

    def put_in_place(self) -> None:
        """Make the staged folder the target; the old target stays until the new one stands.

        Raises OSError when a rename fails, with the old target back in its place.
        """
        if self.target.exists():
            self.target.rename(self._previous)
        try:
            self.folder.rename(self.target)
        except OSError:
            if self._previous.exists():
                self._previous.rename(self.target)
            raise
        shutil.rmtree(self._previous, ignore_errors=True)


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write `files` (path relative to `folder` → content), making the folders that they need."""
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
