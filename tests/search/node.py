"""The search's own scripts, run by Node as the browser runs them."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.support.project import ROOT

SCRIPTS = ROOT / "overrides" / "assets" / "javascripts"
NODE = Path(sys.executable).with_name("node")
ENGINE = ("analysis", "beginnings", "lookup", "words", "joining", "phrases", "engine")
_RUN = """
const { readFileSync } = require("node:fs")
const vm = require("node:vm")
const { scripts, call } = JSON.parse(readFileSync(0, "utf8"))
const received = new Map()
const context = vm.createContext({ console, received })
vm.runInContext("globalThis.helpcentreSearch = { receive: (name, data) => received.set(name, data) }", context)
for (const script of scripts) vm.runInContext(script, context)
Promise.resolve(vm.runInContext(call, context)).then(found => process.stdout.write(JSON.stringify(found)))
"""


def run(language: str, call: str, *scripts: str) -> Any:
    """The value of `call` once the engine, the language's stemmer and further scripts are there."""
    names = ["vendor/minisearch.js", f"vendor/stemmer.{language}.js", *(f"search/{name}.js" for name in ENGINE)]
    texts = [(SCRIPTS / name).read_text(encoding="utf-8") for name in names]
    asked = json.dumps({"scripts": [*texts, *scripts], "call": call})
    result = subprocess.run([str(NODE), "-e", _RUN], input=asked, capture_output=True, text=True, check=True)
    return json.loads(result.stdout)
