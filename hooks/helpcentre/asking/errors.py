"""Why an address gave no answer."""

from requests.exceptions import RequestException

from helpcentre.outside.model import Outcome


class NoAnswerError(RequestException):
    """An address wasn't asked, or didn't answer: what came of it, and why, in words that end a message."""

    def __init__(self, outcome: Outcome, detail: str, *, again: bool = False) -> None:
        """Take the outcome, the reason, and whether it is worth another try."""
        super().__init__(detail)
        self.outcome, self.detail, self.again = outcome, detail, again
