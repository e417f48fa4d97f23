"""Findings as lines of text that a terminal or an editor makes clickable."""

from helpcentre.finding import Finding


def lines(finding: Finding) -> list[str]:
    """Tell one finding: its place and message, then its counterpart on an indented line."""
    first = f"{finding.path}:{finding.line}:{finding.column}: {finding.severity}: {finding.message} [{finding.rule}]"
    if finding.source is None:
        return [first]
    return [first, f"    {finding.source}: {finding.source.text.strip()}".rstrip(": ")]
