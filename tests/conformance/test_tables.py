"""Our tables in pandas and DuckDB: every row, and each column with its type."""

from __future__ import annotations

import duckdb
import pandas as pd
import pytest
from ereignisgraph.exporting import export
from ereignisgraph.finished import read_table
from ereignisgraph.schema.columns import EDGE_COLUMNS, NODE_COLUMNS
from ereignisgraph.schema.tables import FINDINGS
from ereignisgraph.stages.export import write_neo4j, write_parquet

pytestmark = pytest.mark.model

TABLES = ("documents", *FINDINGS)
DUCKDB = {str: "VARCHAR", int: "BIGINT", float: "DOUBLE"}


@pytest.fixture(scope="session")
def exported(run):
    export(run, ["parquet", "neo4j"])
    return run


@pytest.fixture(scope="session")
def parquet(graph, tmp_path_factory):
    folder = tmp_path_factory.mktemp("parquet") / "made"
    write_parquet(graph, {}, folder)
    return folder


def duck(query: str, *values: object) -> list[tuple]:
    with duckdb.connect() as connection:
        return connection.execute(query, values).fetchall()


@pytest.mark.parametrize("table", [*TABLES, "nodes", "edges"])
def test_pandas_and_duckdb_read_every_row_of_a_csv_table(exported, table):
    path = exported / f"{table}.csv"
    rows = list(read_table(exported, table))
    assert rows
    assert pd.read_csv(path, dtype=str, keep_default_na=False).to_dict("records") == rows
    found = duck("SELECT * FROM read_csv(?, all_varchar = true, header = true)", str(path))
    assert [tuple(cell or "" for cell in row) for row in found] == [tuple(row.values()) for row in rows]


@pytest.mark.parametrize("table", TABLES)
def test_pandas_and_duckdb_read_every_row_of_a_parquet_table(exported, table):
    path = exported / "parquet" / f"{table}.parquet"
    rows = [tuple(row.values()) for row in read_table(exported, table)]
    frame = pd.read_parquet(path, dtype_backend="pyarrow")
    assert [tuple("" if pd.isna(cell) else str(cell) for cell in row) for row in frame.itertuples(index=False)] == rows
    found = duck("SELECT * FROM read_parquet(?)", str(path))
    assert [tuple("" if cell is None else str(cell) for cell in row) for row in found] == rows


@pytest.mark.parametrize(("name", "columns"), [("nodes", NODE_COLUMNS), ("edges", EDGE_COLUMNS)])
def test_a_parquet_column_has_the_type_that_is_declared(parquet, name, columns):
    types = dict(row[:2] for row in duck("DESCRIBE SELECT * FROM read_parquet(?)", str(parquet / f"{name}.parquet")))
    assert {column.name: DUCKDB[column.type] for column in columns}.items() <= types.items()


def test_a_question_to_duckdb_finds_what_caused_what(parquet, graph):
    found = duck("""
        SELECT cause.label, edge.cue, effect.label FROM read_parquet(?) edge
        JOIN read_parquet(?) cause ON edge.source = cause.id JOIN read_parquet(?) effect ON edge.target = effect.id
        WHERE edge.kind = 'CAUSE' ORDER BY ALL""", *(str(parquet / f"{name}.parquet") for name in ("edges", "nodes", "nodes")))
    assert found == [("Feldherr: fliehen", "daher", "Senat: zürnen"), ("Senat: zürnen", "weil", "Feldherr: fliehen")]


def test_decimal_years_before_christ_are_numbers_in_pandas(parquet, graph):
    frame = pd.read_parquet(parquet / "nodes.parquet").set_index("id")
    assert frame.loc["event:rom:10", "earliest"] == -48.25 and pd.isna(frame.loc["entity:rom:100", "earliest"])


@pytest.mark.parametrize("name", ["nodes", "relationships"])
def test_pandas_and_duckdb_read_the_neo4j_tables(graph, tmp_path, name):
    write_neo4j(graph, tmp_path / "neo4j")
    path = tmp_path / "neo4j" / f"{name}.csv"
    size = len(graph) if name == "nodes" else graph.number_of_edges()
    assert len(pd.read_csv(path)) == size
    assert duck("SELECT count(*) FROM read_csv(?, header = true)", str(path)) == [(size,)]
