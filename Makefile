# Two commands: `make site` builds the help centre, `make test` runs every test. The rest serves them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -q

# The same sources give the same bytes: dates in the site are those of the last commit, not of the build.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 0)
# Material's banner about its successor would stand in front of every finding.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help site serve check test lint bench-build lock clean install install-test test-tools
.DEFAULT_GOAL := help

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 20

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name it with: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "Python's venv module is needed (Debian and Ubuntu: apt-get install python3-venv)"; exit 1; }

$(VENV)/site.installed: requirements.txt pyproject.toml | $(BIN)/python
	@echo "Installing what the site needs into $(VENV)"
	@$(PIP) install --require-hashes -r requirements.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q hooks
	@touch $@

$(VENV)/test.installed: requirements-test.txt $(VENV)/site.installed
	@echo "Installing what the tests need into $(VENV)"
	@$(PIP) install --require-hashes -r requirements-test.txt
	@touch $@

install: $(VENV)/site.installed ## install what the site needs
install-test: $(VENV)/test.installed

# axe-core, by the npm that came with the tests' requirements: the machine needs none.
node_modules/.package-lock.json: package.json package-lock.json .npmrc $(VENV)/test.installed
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --ignore-scripts --loglevel=error >/dev/null
	@touch $@

test-tools: install-test node_modules/.package-lock.json
	@scripts/tool chromium --install >/dev/null
	@scripts/tool nginx --install >/dev/null

site: install ## check the sources and build the help centre into site/
	@$(BIN)/mkdocs build --strict --quiet
	@echo "The help centre is in site/: open it with 'make serve', or put that folder on any static host"

serve: install ## preview with live reload
	@$(BIN)/mkdocs serve

check: install ## check the translations only
	@$(BIN)/helpcentre check
	@$(BIN)/helpcentre sync

lint: install-test ## style, types and the rules of who may import whom
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet . || { echo "not formatted as it should be: $(BIN)/ruff format"; exit 1; }
	@$(BIN)/mypy --no-error-summary
	@report=$$($(BIN)/lint-imports 2>&1) || { echo "$$report"; exit 1; }

test: test-tools lint site ## lint, strict build, and every test, those in a real browser included
	@$(BIN)/python -m pytest

bench-build: install ## how long a build takes, and which share of it is checks
	@$(BIN)/python -m benchmarks.build

.PHONY: bench-faults bench-history bench-quiet bench-mutants bench-speed bench-robust
bench-faults: install ## how many real faults the checker finds (CORPUS=FOLDER)
	@$(BIN)/python -m benchmarks.faults

bench-history: install ## how many fixes of any repository's history it finds (REPOSITORY=DIR, ARGS="--source …")
	@$(BIN)/python -m benchmarks.history $(REPOSITORY) --seed $(SEED) $(ARGS)

bench-quiet: install ## what the checker says of translations that are in order
	@$(BIN)/python -m benchmarks.quiet

N ?= 5000
SEED ?= 1
bench-mutants: install ## how many faults put into clean pages it finds (N=5000 SEED=1)
	@$(BIN)/python -m benchmarks.mutants --count $(N) --seed $(SEED)

bench-speed: install ## what a check costs, beside rendering the same pages (MEMORY=1)
	@$(BIN)/python -m benchmarks.speed $(if $(MEMORY),--memory)

.PHONY: bench-words
bench-words: install ## what the rules for words find, tell in vain, and cost (COUNT=140, of each kind)
	@$(BIN)/python -m benchmarks.words --count $(or $(COUNT),140) --seed $(SEED)

SECONDS ?= 60
bench-robust: install ## no crash, no hang, no cost out of bounds (SECONDS=60)
	@$(BIN)/python -m benchmarks.robust --seconds $(SECONDS)

.PHONY: bench-search bench-search-size bench-search-engines
bench-search: test-tools ## what judged queries find in seven languages, beside the raw stack's search
	@$(BIN)/python -m benchmarks.search.quality

bench-search-size: test-tools ## what a search costs at 21, 1,000 and 10,000 pages a language
	@$(BIN)/python -m benchmarks.search.size

bench-search-engines: test-tools ## what engines find by themselves, over the same pages and queries
	@$(BIN)/python -m benchmarks.search.engines

.PHONY: bench-links
PAGES ?= 1000
LIMIT ?= 900
GROWTH ?= 0
bench-links: install-test node_modules/.package-lock.json ## the check of built sites beside other tools (PAGES=1000 LIMIT=900 GROWTH=0)
	@$(BIN)/python -m benchmarks.links --pages $(PAGES) --limit $(LIMIT) --growth $(GROWTH) --seed $(SEED)

.PHONY: links-external
links-external: install-test ## ask the world outside for every address that the sources name (ARGUMENTS="--format json")
	@$(BIN)/helpcentre links --external $(ARGUMENTS)

.PHONY: bench-pages
bench-pages: test-tools ## what a first visit costs on slow 4G and a slow phone, beside its budget
	@$(BIN)/python -m benchmarks.firstvisit

.PHONY: rules
rules: install ## write the reference of the rules from what they say of themselves
	@$(BIN)/helpcentre rules --format markdown > manual/rules.md

lock: ## pin every requirement again, with hashes
	@$(BIN)/python -m pip --disable-pip-version-check -q install 'uv==0.13.9'
	@for extras in ".txt:site spelling" "-test.txt:site spelling test"; do \
	  $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	    $$(for extra in $${extras#*:}; do echo --extra $$extra; done) --custom-compile-command "make lock" \
	    -o requirements$${extras%%:*} pyproject.toml || exit 1; done

clean: ## remove what was built and installed
	@rm -rf site $(VENV) .cache node_modules
