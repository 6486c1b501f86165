"""The graph as files: GraphML, GEXF, Gephi's two tables, a drawing.

Each writer takes a finished graph and a path and writes that one file, the same bytes for the same graph.
"""

from .gephi import write_edges, write_nodes
from .gexf import write_gexf
from .graphml import read_graphml, write_graphml
from .svg import write_svg

__all__ = ["read_graphml", "write_edges", "write_gexf", "write_graphml", "write_nodes", "write_svg"]
