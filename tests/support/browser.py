"""A browser that tells on the pages it shows: messages, requests, violations of the content policy."""

import subprocess
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response, ViewportSize

from tests.support.project import ROOT

PHONE: ViewportSize = {"width": 360, "height": 740}
DESKTOP: ViewportSize = {"width": 1440, "height": 900}

ARGUMENTS = [
    "--no-sandbox",  # as root, in a container, there is none to be had
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# The event reaches the document whatever stood in the way of what; the binding carries it out of the page.
_REPORT_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", event =>
  reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile || ""} ${event.sample || ""}`))
"""


def tool(name: str) -> str:
    """The path of a program that the tests drive; fail with what to install where there is none."""
    found = subprocess.run([str(ROOT / "scripts" / "tool"), name], capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stderr
    return found.stdout.strip()


@dataclass
class Watch:
    """What a browser context has told so far, of all its pages."""

    host: str
    console: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)

    @classmethod
    def over(cls, context: BrowserContext, host: str) -> "Watch":
        """Begin to listen; `host` is the address of the site, ending in a slash."""
        watch = cls(host)
        context.on("console", watch._on_console)
        context.on("weberror", lambda error: watch.console.append(f"error: {error.error}"))
        context.on("request", lambda request: watch.requests.append(request.url))
        context.on("requestfailed", watch._on_failed)
        context.on("response", watch._on_response)
        context.expose_binding("reportViolation", lambda _source, told: watch.violations.append(told))
        context.add_init_script(_REPORT_VIOLATIONS)
        return watch

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.console.append(f"{message.type}: {message.text} ({message.location.get('url', '')})")

    def _on_failed(self, request: Request) -> None:
        # A page that is left takes what it still waits for with it.
        if request.failure != "net::ERR_ABORTED":
            self.failed.append(f"{request.url}: {request.failure}")

    def _on_response(self, response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST:
            self.refused.append(response.url)

    def paths(self) -> list[str]:
        """The site-relative addresses that were asked for."""
        return [url.removeprefix(self.host) for url in self.requests if url.startswith(self.host)]

    def strangers(self) -> list[str]:
        """The requests that left the host."""
        ours = urlsplit(self.host)[:2]
        return [url for url in self.requests if urlsplit(url)[:2] != ours and not url.startswith(("data:", "blob:"))]

    def faults(self) -> list[str]:
        """Everything that no good page does."""
        return [
            *(f"console {each}" for each in self.console),
            *(f"failed {each}" for each in self.failed),
            *(f"missed {each}" for each in self.refused),
            *(f"another host {each}" for each in self.strangers()),
            *(f"policy {each}" for each in self.violations),
        ]


AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
_RUN_AXE = "tags => axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })"


def settle(page: Page) -> None:
    """Let transitions end, which an audit of contrasts would see half way."""
    page.evaluate("() => Promise.allSettled(document.getAnimations().map(each => each.finished))")


def audit(page: Page) -> list[str]:
    """Audit the page as it stands with axe-core: one line for each element that violates WCAG 2.2 A or AA."""
    settle(page)
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    result: dict[str, Any] = page.evaluate(_RUN_AXE, AXE_TAGS)
    assert len(result["passes"]) > 5, "the audit has looked at the page"
    return [
        f"{violation['id']}: {violation['help']}: {node['html'][:200]} {node['failureSummary'][:300]}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]
