// Opens GraphML and GEXF files as Gephi Lite does and prints what arrived, one JSON object a graph.

import { readFileSync } from "node:fs";
import Graph from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";

function read(file) {
  const parse = file.endsWith(".gexf") ? gexf.parse : graphml.parse;
  const graph = parse(Graph, readFileSync(file, "utf-8"));
  return {
    type: graph.type,
    multi: graph.multi,
    nodes: graph.mapNodes((id, attributes) => ({ ...attributes, id })),
    edges: graph.mapEdges((id, attributes, source, target) => ({ ...attributes, id, source, target })),
  };
}

console.log(JSON.stringify(process.argv.slice(2).map(read)));
