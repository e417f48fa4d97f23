"""linkchecker at work: its queue, threads, rules of redirects and robots.txt; the requests go our adapter's way."""

import sys
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from unittest.mock import patch

import requests
from linkcheck import configuration
from linkcheck.cache import results, robots_txt, urlqueue
from linkcheck.checker.httpurl import HttpUrl
from linkcheck.director.aggregator import Aggregate
from linkcheck.plugins import PluginManager

from helpcentre.asking.errors import NoAnswerError
from helpcentre.asking.exchanging import USER_AGENT, Adapter, Trail, World
from helpcentre.asking.limits import Limits
from helpcentre.outside.model import Answer, Outcome

Done = Callable[[str, Trail, Answer | None], None]


class _Crew(Aggregate):  # type: ignore[misc]  # linkchecker has no types
    """linkchecker's threads and queue, with sessions of ours."""

    def __init__(self, world: World, done: Done) -> None:
        self.world, self.done = world, done
        config = _configuration(world.limits)
        queue, robots = urlqueue.UrlQueue(), robots_txt.RobotsTxt(config["useragent"])
        # Without its memory of results: there, an address that another is redirected to inherits that one's.
        super().__init__(config, queue, robots, PluginManager(config), results.ResultCache(-1))

    def add_request_session(self) -> None:
        """Give the thread a session that takes nothing from its surroundings: no proxy, no `.netrc`."""
        session = requests.Session()
        session.trust_env = False
        session.max_redirects = self.world.limits.redirects
        session.adapters.clear()
        adapter = Adapter(self.world)
        for prefix in ("http://", "https://"):
            session.mount(prefix, adapter)
        self.request_sessions[threading.get_ident()] = session

    def wait_for_host(self, host: str) -> None:
        """Wait in the adapter, where redirects and robots.txt are waited for too, and no other host is held up."""


class _Address(HttpUrl):  # type: ignore[misc]
    """An address as linkchecker checks it; what it finds is handed over as an answer."""

    def __init__(self, page: str, crew: _Crew, validators: Mapping[str, Mapping[str, str]]) -> None:
        self.asked, self.validators = page, validators
        self.problem: BaseException | None = None
        self.welcome = True
        self.trail = Trail()
        super().__init__(page, 0, crew, extern=(1, 0))

    def check(self) -> None:
        """Ask; whatever happens, the other addresses are asked too."""
        try:
            super().check()
        except Exception as error:  # a page outside must not end the run
            self.problem = error

    def allows_robots(self, url: str) -> bool:
        """Ask robots.txt first, and then begin anew: its answers aren't the page's."""
        session = self.aggregate.get_request_session()
        session.cookies.clear()
        adapter: Adapter = session.get_adapter(url)
        adapter.trail = Trail(tries=1)
        self.welcome = bool(super().allows_robots(url))
        session.cookies.clear()
        adapter.trail = self.trail = Trail(validators=self.validators)
        return self.welcome

    def allows_simple_recursion(self) -> bool:
        """Follow nothing, not even what the headers name."""
        return False

    def construct_auth(self) -> None:
        """Send no credentials."""

    def handle_exception(self) -> str:
        """Keep the reason as it is, before linkchecker makes words of it."""
        self.problem = sys.exc_info()[1]
        return str(super().handle_exception())

    def check_content(self) -> bool:
        """Hand over what was found; no link of the page is followed."""
        self.aggregate.done(self.asked, self.trail, self._failure())
        return False

    def _failure(self) -> Answer | None:
        if isinstance(self.problem, NoAnswerError):
            return Answer(self.problem.outcome, detail=self.problem.detail)
        if isinstance(self.problem, requests.exceptions.TooManyRedirects):
            return Answer(Outcome.LOOP, detail=f"it has more than {self.aggregate.world.limits.redirects} redirects")
        if isinstance(self.problem, requests.exceptions.InvalidSchema | requests.exceptions.InvalidURL):
            return Answer(Outcome.FORBIDDEN, detail="leads on to something that is no web address")
        if self.problem is not None:
            return Answer(Outcome.UNASKED, detail=f"it can't be followed ({type(self.problem).__name__})")
        if not self.welcome:
            return Answer(Outcome.UNASKED, detail="its robots.txt asks programs not to")
        return None if self.trail.exchanges else Answer(Outcome.UNASKED, detail=f"linkchecker says: {self.result}")


def ask(pages: Iterable[str], world: World, validators: Callable[[str], Mapping[str, Mapping[str, str]]], done: Done,
        progress: Callable[[], None]) -> None:  # fmt: skip
    """Ask for pages, until all are done or the time for the run is up; `done` gets each page's trail or failure.

    `validators` gives what may be sent along to learn that nothing has changed, by address.
    """
    crew = _Crew(world, done)
    for page in pages:
        address = _Address(page, crew, validators(page))
        if address.has_result:
            done(page, Trail(), Answer(Outcome.UNASKED, detail=f"linkchecker says: {address.result}"))
        else:
            crew.urlqueue.put(address)
    if crew.urlqueue.empty():
        return
    crew.start_threads()
    try:
        _wait(crew, time.monotonic() + world.limits.run, progress)
    finally:
        crew.cancel()
        crew.finish()


def _wait(crew: _Crew, end: float, progress: Callable[[], None]) -> None:
    while time.monotonic() < end:
        try:
            crew.urlqueue.join(timeout=0.1)
        except urlqueue.Timeout:
            progress()
        else:
            return


def _configuration(limits: Limits) -> Any:
    # linkchecker makes a folder for plugins in the user's home, and runs what lies in it.
    with patch.object(configuration, "get_plugin_folders", list):
        config = configuration.Configuration()
    config["logger"] = config.logger_new("none")
    config.update(
        checkextern=True,
        status=False,
        useragent=USER_AGENT,
        threads=limits.threads,
        maxhttpredirects=limits.redirects,
        maxrequestspersecond=1_000,
        timeout=limits.step,
        maxfilesizedownload=limits.body,
    )
    return config
