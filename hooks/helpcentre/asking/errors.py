"""Why an address gave no answer."""

import ssl

from requests.exceptions import RequestException

from helpcentre.asking.limits import Limits
from helpcentre.outside.model import Outcome

# What a browser may know and we don't: the certificates between the host's and one that everybody knows, or those of
# a network that reads along. By OpenSSL's numbers.
_UNKNOWN_CHAIN = frozenset({19, 20, 21})


class NoAnswerError(RequestException):
    """An address wasn't asked, or didn't answer: what came of it, and why, in words that end a message."""

    def __init__(self, outcome: Outcome, detail: str, *, again: bool = False) -> None:
        """Take the outcome, the reason, and whether it is worth another try."""
        super().__init__(detail)
        self.outcome, self.detail, self.again = outcome, detail, again


def bad_certificate(error: ssl.SSLCertVerificationError) -> NoAnswerError:
    """Say what is wrong with a certificate, or that it can't be told from here."""
    if error.verify_code in _UNKNOWN_CHAIN:
        return NoAnswerError(Outcome.UNASKED, f"its certificate can't be verified from here ({error.verify_message})")
    return NoAnswerError(Outcome.CERTIFICATE, error.verify_message)


def failing(error: Exception, host: str, limits: Limits, *, passed: bool) -> NoAnswerError:
    """Say why a host doesn't answer; `passed` where its time was up."""
    if passed or isinstance(error, TimeoutError):
        reason = f"no answer within {limits.request if passed else limits.step:g} seconds"
    elif isinstance(error, ssl.SSLError):
        reason = f"no secure connection: {(error.reason or 'it breaks off').lower().replace('_', ' ')}"
    elif isinstance(error, OSError):
        reason = (error.strerror or "the connection breaks off").lower()
    else:
        reason = "what it answers is not HTTP"
    return NoAnswerError(Outcome.FAILING, f"{host} doesn't answer ({reason})", again=True)
