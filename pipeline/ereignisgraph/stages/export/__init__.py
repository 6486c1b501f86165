"""The graph and the findings as files: one module a format, each named after it and saying which standard it follows.

A writer takes finished things and a path and writes that one file or folder, the same bytes for the same input. A graph is a
networkx.MultiDiGraph; the writers of a run's own files look through it from its first node to its last edge, and take one on disk as well.
"""

from .conllu import write_conllu
from .gephi import EdgesWriter, NodesWriter, write_edges, write_nodes
from .gexf import GexfWriter, write_gexf
from .graphml import GraphFile, GraphMLWriter, read_graphml, write_graphml
from .jsonl import write_jsonl
from .neo4j import write_neo4j
from .parquet import write_parquet
from .passing import Causal, write_graph
from .placing import positions
from .svg import write_svg
from .tei import write_tei
from .timelinejs import write_timelinejs
from .turtle import write_turtle
from .webannotation import write_webannotation
from .xmi import write_typesystem, write_xmi

__all__ = [
    "Causal", "EdgesWriter", "GexfWriter", "GraphFile", "GraphMLWriter", "NodesWriter", "positions", "read_graphml", "write_conllu", "write_edges",
    "write_gexf", "write_graph", "write_graphml", "write_jsonl", "write_neo4j", "write_nodes", "write_parquet", "write_svg", "write_tei",
    "write_timelinejs", "write_turtle", "write_typesystem", "write_webannotation", "write_xmi",
]
