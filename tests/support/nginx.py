"""A real nginx on the loopback interface, set up as PUBLISHING.md says, with the headers that the build made."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.browser import tool
from tests.support.loopback import find_port
from tests.support.project import ROOT
from tests.support.server import Host


def _configuration(site: Path, run: Path, port: int, base: str) -> Path:
    headers = subprocess.run(
        [sys.executable, "-m", "helpcentre.publish", "nginx", str(site)], capture_output=True, text=True, check=True
    )
    include = run / "headers.conf"
    include.write_text(headers.stdout, encoding="utf-8")
    text = (ROOT / "deploy" / "nginx.conf.template").read_text(encoding="utf-8")
    values = {"PORT": f"127.0.0.1:{port}", "SITE": site, "BASE": base, "HEADERS": include, "RUN": run}
    for name, value in values.items():
        text = text.replace(f"@{name}@", str(value))
    configuration = run / "nginx.conf"
    configuration.write_text(text, encoding="utf-8")
    return configuration


@contextmanager
def nginx(site: Path, run: Path, base: str = "/") -> Iterator[Host]:
    """Serve `site` at `base` of a free port while the context lasts; nginx writes into the folder `run` alone."""
    run.mkdir(parents=True, exist_ok=True)
    for folder in (run, *run.parents[:2]):  # a worker of a root's nginx is somebody else
        folder.chmod(0o755)
    port = find_port()
    configuration = _configuration(site, run, port, base)
    command = [tool("nginx"), "-e", str(run / "start.log"), "-p", str(run), "-c", str(configuration)]
    process = subprocess.Popen([*command, "-g", "daemon off; master_process off;"])
    try:
        _wait(port, process, run)
        yield Host(f"http://127.0.0.1:{port}{base}")
    finally:
        process.terminate()
        process.wait(timeout=10)


def _wait(port: int, process: subprocess.Popen[bytes], run: Path) -> None:
    for _ in range(100):
        assert process.poll() is None, "\n".join(log.read_text(encoding="utf-8") for log in run.glob("*.log"))
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("nginx doesn't answer")
