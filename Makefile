# One command each: `make run` sets everything up and takes the corpora through the chain.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
DATA   ?= data
OUT    ?= de_history_sm
SIZE   ?= 3000
EDGES  ?= 1000000
EVENTS ?= 1000000
KILLS  ?= 50
RUNS   ?= 1000
WORDS  ?= 1000000
LOCKED := parquet train export cluster test

.PHONY: help setup run test conformance soak guided heideltime example lock spacy-model train clean

help:
	@echo "make setup        everything that is needed, into $(VENV)"
	@echo "make run          corpora/ into outputs/corpora"
	@echo "make test         all tests"
	@echo "make conformance  what Gephi, Neo4j and others read from our files (needs Java 17, Maven, Node 20)"
	@echo "make soak         the long checks, over SIZE=$(SIZE) documents and spoiled files EDGES=$(EDGES) edges, EVENTS=$(EVENTS) events, KILLS=$(KILLS) kills, WORDS=$(WORDS) words"
	@echo "make guided       inputs that a fuzzer makes up, RUNS=$(RUNS) of each kind (fetches Atheris, for Linux alone)"
	@echo "make heideltime   our dates beside HeidelTime's, on the gold annotation in GOLD=folder (needs Java 17, Maven)"
	@echo "make example      outputs/example, the run that README shows"
	@echo "make spacy-model  spaCy's de_core_news_sm, for --model de_core_news_sm"
	@echo "make train        the language model anew, from DATA=$(DATA) into OUT=$(OUT)"
	@echo "make lock         requirements.lock from pyproject.toml"
	@echo "make clean        remove $(VENV), caches and outputs/corpora"

setup: $(READY)

$(READY): pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "ereignisgraph needs Python 3.11 or newer, and $(PYTHON) is not: make setup PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	@touch $(READY)

run: setup
	$(BIN)/ereignisgraph run corpora --out outputs/corpora

test: setup
	$(BIN)/python -m pytest

conformance: setup
	EREIGNISGRAPH_CONFORMANCE=1 $(BIN)/python -m pytest tests/conformance

soak: setup
	EREIGNISGRAPH_SOAK=$(SIZE) EREIGNISGRAPH_FUZZ=$(SIZE) $(BIN)/python -m pytest tests/test_soak.py tests/stages/read/test_fuzz.py tests/test_fuzz.py
	EREIGNISGRAPH_KILLS=$(KILLS) $(BIN)/python -m pytest tests/test_killed.py
	$(BIN)/python tests/benchmarks/speed.py $(WORDS)
	$(BIN)/python tests/benchmarks/writers.py $(EDGES)
	EREIGNISGRAPH_SOAK_EDGES=$(EDGES) EREIGNISGRAPH_SOAK_EVENTS=$(EVENTS) $(BIN)/python -m pytest tests/benchmarks
	$(BIN)/python tests/benchmarks/memory.py $(SIZE)
	$(MAKE) guided RUNS=$(SIZE)

guided: setup
	$(BIN)/python -m pip install --quiet --editable '.[fuzz]'
	EREIGNISGRAPH_GUIDED=$(RUNS) $(BIN)/python -m pytest -rs tests/test_guided.py

heideltime: setup
	$(BIN)/python tests/benchmarks/heideltime.py $(GOLD)

example: setup
	rm -rf outputs/example
	$(BIN)/ereignisgraph run corpora/stimmen/texts/weberaufstand-1844.txt --out outputs/example
	$(BIN)/ereignisgraph export outputs/example --to svg

lock: setup
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 $(foreach extra,$(LOCKED),--extra $(extra)) --upgrade \
	  --no-emit-index-url --no-emit-find-links --no-header --output-file requirements.lock

spacy-model: setup
	$(BIN)/python -m spacy download de_core_news_sm

train: setup
	$(BIN)/ereignisgraph train $(DATA) --own corpora --out $(OUT)

clean:
	rm -rf $(VENV) outputs/corpora .pytest_cache .hypothesis build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
