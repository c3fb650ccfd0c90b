# Each target does all of its own set-up inside .venv and touches nothing of the system.
PYTHON ?= python3
BIN := .venv/bin
ARGS ?=

PIP_INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input

# Else every worker of the tests would compile, and pytest rewrite, every module again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run test coverage lint format check bench faults migration train lock clean
.DEFAULT_GOAL := help

help: ## Show what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: .venv/.runtime ## Start the bot; without BOT_TOKEN the sandbox too. ARGS="--help" passes arguments on
	@$(BIN)/linli run $(ARGS)

test: .venv/.dev ## Run the tests on SQLite and on a real PostgreSQL
	@$(BIN)/python -m pytest -n auto --dist worksteal -q $(ARGS)

coverage: .venv/.dev ## Run the tests and print line and branch coverage
	@$(BIN)/python -m pytest -n auto --dist worksteal -q --cov --cov-report=term $(ARGS)

lint: .venv/.dev ## Check format, style, types and who imports whom
	@$(BIN)/ruff format --check --quiet . || { echo "Not formatted: run 'make format'."; exit 1; }
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

format: .venv/.dev ## Format the code and put right what can be put right by machine
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format --quiet .

check: lint test ## Lint and test: what has to pass before a commit

bench: .venv/.dev ## Measure throughput and latency beside stock python-telegram-bot and aiogram
	@$(BIN)/python -m benchmarks $(ARGS)

faults: .venv/.dev ## Kill, cut off and flood the bot, and count what was lost or doubled
	@$(BIN)/python -m pytest -m faults $(ARGS)

migration: .venv/.dev ## Write the migration that brings the tables to the models. NAME="what changes"
	@test -n "$(NAME)" || { echo 'Say what changes: make migration NAME="parcels have a shelf"'; exit 2; }
	@$(BIN)/python -m storage.migrations "$(NAME)"
	@$(BIN)/ruff format --quiet storage/migrations/versions && $(BIN)/ruff check --fix --quiet storage/migrations/versions

train: ## Learn intents/weights.json and network.json from the tuning part of the corpus (about eight minutes)
	@test -x build/train/bin/python || $(PYTHON) -m venv build/train
	@build/train/bin/python -m pip install -qq --disable-pip-version-check -r requirements.lock
	@build/train/bin/python -m pip install -qq --disable-pip-version-check "scikit-learn~=1.9"
	@build/train/bin/python -m benchmarks.intent_training

lock: ## Choose the newest versions that pyproject.toml allows and write both lock files
	@test -x build/lock/bin/uv || { $(PYTHON) -m venv build/lock && build/lock/bin/python -m pip install -qq uv; }
	@build/lock/bin/uv $(UV_COMPILE) --upgrade --group build --group dev -o requirements-dev.lock
	@build/lock/bin/uv $(UV_COMPILE) --upgrade --group build -c requirements-dev.lock -o requirements.lock

# One lock for every supported Python and platform, and no word of where the packages came from.
UV_COMPILE := pip compile pyproject.toml --quiet --universal --generate-hashes \
	--no-header --no-annotate --no-emit-index-url

clean: ## Remove the virtual environment and every cache; data/ stays
	@rm -rf .venv build *.egg-info .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis htmlcov .coverage

.venv/bin/python:
	@command -v $(PYTHON) >/dev/null || { \
		echo "Python is missing. Install it with:  sudo apt-get install python3 python3-venv   (macOS: brew install python)"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Linli needs Python 3.11 or newer and found $$($(PYTHON) -V 2>&1). With a newer one beside it:  make PYTHON=python3.12 ..."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "Python's venv is missing. Install it with:  sudo apt-get install python3-venv"; exit 1; }
	@command -v git >/dev/null || { \
		echo "git is missing. Install it with:  sudo apt-get install git   (macOS: xcode-select --install)"; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/.runtime: requirements.lock pyproject.toml | .venv/bin/python
	@echo "Installing what the bot needs into .venv (once; about a minute) ..."
	@$(PIP_INSTALL) --require-hashes -r requirements.lock
	@$(PIP_INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

.venv/.dev: requirements-dev.lock pyproject.toml | .venv/bin/python
	@echo "Installing what the bot and its tests need into .venv (once; about two minutes) ..."
	@$(PIP_INSTALL) --require-hashes -r requirements-dev.lock
	@$(PIP_INSTALL) --no-deps --no-build-isolation -e .
	@touch $@ .venv/.runtime
