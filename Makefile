# `make help` lists the targets.

SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# The demo reviews this submission.
DEMO_PROBLEM ?= merge-intervals
DEMO ?= problems/$(DEMO_PROBLEM)/submissions/wrong_answer/busy_times.py

.DEFAULT_GOAL := help
.PHONY: help setup demo test test-unit check engine sandbox bench calibration growth fuzz golden picture hostile dogfood clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## make .venv with everything in exact versions; does nothing when it is up to date

$(READY): pyproject.toml constraints.txt
	@ops/setup.sh $(PYTHON) $(VENV)
	@touch $@

demo: $(READY) ## review a sample solution; in a container when an engine answers
	@if ops/engine.sh status; then \
	    $(BIN)/evaluate sandbox build --offline >&2; \
	else \
	    echo "demo: no Docker engine answers, so the process sandbox is used; 'make engine' gives the real one" >&2; \
	fi
	@echo "$$ evaluate $(DEMO) --problem $(DEMO_PROBLEM)" >&2
	@$(BIN)/evaluate $(DEMO) --problem $(DEMO_PROBLEM)

test: $(READY) ## run every test; those that need an engine are skipped without one (REQUIRE_DOCKER=1: refused)
	@ops/test.sh $(BIN)

test-unit: $(READY) ## run the tests that need nothing outside this process
	@$(BIN)/python -m pytest tests/unit

check: $(READY) ## check format, style, types and the direction of imports
	@$(BIN)/ruff format --check
	@$(BIN)/ruff check
	@$(BIN)/mypy
	@$(BIN)/lint-imports

engine: ## install and start a Docker engine where there is none
	@ops/engine.sh

sandbox: $(READY) ## build the sandbox image; from this machine's own Python where no registry can be reached
	@$(BIN)/evaluate sandbox build || $(BIN)/evaluate sandbox build --offline

bench: $(READY) ## measure speed and memory against the plain sequence of tools; needs an engine
	@$(BIN)/python -m tests.benchmarks

calibration: $(READY) ## rebuild the shipped percentile tables from the checkouts in CORPORA
	@$(BIN)/python -m ops.calibration $(or $(CORPORA),$(error say where the checkouts lie: make calibration CORPORA=DIR))

growth: $(READY) ## measure functions of which the growth is known; needs an engine
	@$(BIN)/python -m tests.growth
	@$(BIN)/python -m tests.growth --space

fuzz: $(READY) ## read a million damaged frames as if a sandbox had sent them
	@$(BIN)/python -m tests.fuzz --frames 1000000 --seed 0

golden: $(READY) ## rewrite the stored reports, then show what changed
	@$(BIN)/python -m pytest tests/golden --update-golden
	@git diff --stat -- tests/golden

picture: $(READY) ## draw docs/report.svg, the picture in the README; needs an engine
	@$(BIN)/evaluate sandbox build --offline >&2
	@$(BIN)/evaluate $(DEMO) --problem $(DEMO_PROBLEM) --sandbox docker --format svg=docs/report.svg

hostile: $(READY) ## run the corpus of hostile submissions; needs an engine
	@$(BIN)/evaluate sandbox build --offline >&2
	@REQUIRE_DOCKER=1 $(BIN)/python -m pytest tests/hostile

dogfood: $(READY) ## review this project's own code
	@$(BIN)/evaluate evaluator --quiet

clean: ## remove caches and build output; .venv stays
	@rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +
