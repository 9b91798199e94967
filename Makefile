# Everything is installed into .venv and .cache of this folder; nothing else on the machine is touched.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
ROLE   ?=
RESUME ?=

# Debian ships Python without what makes virtual environments; root may put that right at once.
VENV_PACKAGE = [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get -qq update && apt-get -qq install -y python3-venv >/dev/null

.DEFAULT_GOAL := help
.PHONY: help run chat test coverage setup servers lint format constraints bench clean

help:  ## what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

run: $(VENV)/run  ## the pages for recruiters and candidates, with a sample interview, on http://localhost:8084
	@$(BIN)/interview-agent web --demo

chat: $(VENV)/run  ## an interview in the terminal; ROLE=file RESUME=file for your own
	@$(BIN)/interview-agent chat $(if $(ROLE),--role "$(ROLE)") $(if $(RESUME),--resume "$(RESUME)")

test: setup servers lint  ## set up and pass all tests
	$(BIN)/pytest tests/ -v --durations=15 --numprocesses=2 --dist=loadfile

coverage: setup servers  ## the tests again, with what of the code they run; it takes twice as long
	$(BIN)/pytest tests/ --cov --numprocesses=2 --dist=loadfile

setup: $(VENV)/dev  ## install what development needs

lint: setup  ## style, types, and who may import whom
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup  ## put the code in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

servers: setup  ## fetch what the tests start: Redis, the mesh registry, a browser, a small model
	@$(BIN)/python tests/fetch.py

bench: setup  ## the measurements of the README
	$(BIN)/python -m bench.turns
	$(BIN)/python -m bench.turns --kills 5
	$(BIN)/python -m bench.overhead
	$(BIN)/python -m bench.dialogues
	$(BIN)/python -m bench.prompts
	$(BIN)/python -m bench.validity
	$(BIN)/interview-bench run

constraints: setup  ## pin anew all that is installed
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --no-header --no-emit-index-url --no-emit-find-links --all-extras --upgrade \
		--python-version 3.11 --output-file constraints.txt pyproject.toml

clean:  ## remove what make has installed and measured
	rm -rf $(VENV) .cache .coverage* .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12 ..." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) 2>/dev/null || { rm -rf $(VENV); $(VENV_PACKAGE) && $(PYTHON) -m venv $(VENV); } || { rm -rf $(VENV); \
		echo "This Python cannot make virtual environments. On Debian and Ubuntu: sudo apt install python3-venv" >&2; exit 1; }

$(VENV)/run: $(BIN)/pip pyproject.toml constraints.txt
	@echo "Setting up (once, about a minute) ..." >&2
	@$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

$(VENV)/dev: $(BIN)/pip pyproject.toml constraints.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".[dev]"
	@touch $@ $(VENV)/run
