package conformance;

import com.google.gson.GsonBuilder;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.plugin.file.spreadsheet.ImporterSpreadsheetCSV;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Opens graph files as Gephi does with its own settings and prints what arrived, one JSON object a graph.
 *
 * <p>An argument is one graph: a GraphML or GEXF file, or two tables with a comma between them, nodes first. Before it may
 * stand "unmerged:", for what the import dialog calls "Don't merge" parallel edges.
 */
public final class ReadGraphs {

    private static final String UNMERGED = "unmerged:";

    public static void main(String[] graphs) throws Exception {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        Lookup.getDefault().lookup(ProjectController.class).newProject();
        List<Object> all = new ArrayList<>();
        for (String graph : graphs) {
            boolean merge = !graph.startsWith(UNMERGED);
            all.add(read(merge, graph.substring(merge ? 0 : UNMERGED.length()).split(",")));
        }
        System.out.println(new GsonBuilder().serializeNulls().serializeSpecialFloatingPointValues().create().toJson(all));
        System.exit(0);
    }

    private static Map<String, Object> read(boolean merge, String[] files) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        Workspace workspace = projects.newWorkspace(projects.getCurrentProject());
        projects.openWorkspace(workspace);
        List<String> issues = new ArrayList<>();
        for (String name : files) {
            File file = new File(name);
            Container container = name.endsWith(".csv") ? imports.importFile(file, spreadsheet(file)) : imports.importFile(file);
            if (!merge) {
                container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
            }
            imports.process(container, new AppendProcessor(), workspace);
            for (Issue issue : container.getReport().getIssuesList(Integer.MAX_VALUE)) {
                issues.add(issue.getLevel() + ": " + issue.getMessage());
            }
        }
        Map<String, Object> read = described(Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace));
        read.put("issues", issues);
        return read;
    }

    private static ImporterSpreadsheetCSV spreadsheet(File file) {
        ImporterSpreadsheetCSV importer = new ImporterSpreadsheetCSV();
        importer.setFile(file);
        return importer;
    }

    private static Map<String, Object> described(GraphModel model) {
        List<Object> nodes = new ArrayList<>();
        for (Node node : model.getGraph().getNodes()) {
            Map<String, Object> row = row(node, model.getNodeTable());
            row.put("x", node.x());
            row.put("y", node.y());
            row.put("size", node.size());
            row.put("colour", node.getColor() == null ? null : String.format("#%06x", node.getColor().getRGB() & 0xffffff));
            nodes.add(row);
        }
        List<Object> edges = new ArrayList<>();
        for (Edge edge : model.getGraph().getEdges()) {
            Map<String, Object> row = row(edge, model.getEdgeTable());
            row.put("source", edge.getSource().getId());
            row.put("target", edge.getTarget().getId());
            row.put("directed", edge.isDirected());
            row.put("type", edge.getTypeLabel());
            edges.add(row);
        }
        Map<String, Object> read = new LinkedHashMap<>();
        read.put("nodes", nodes);
        read.put("edges", edges);
        read.put("nodeColumns", columns(model.getNodeTable()));
        read.put("edgeColumns", columns(model.getEdgeTable()));
        read.put("dynamic", model.isDynamic());
        read.put("timeFormat", model.getTimeFormat().name());
        Interval bounds = model.getTimeBounds();
        read.put("timeBounds", new double[] {bounds.getLow(), bounds.getHigh()});
        return read;
    }

    private static Map<String, Object> row(Element element, Table table) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Column column : table) {
            Object value = element.getAttribute(column);
            row.put(column.getTitle(), value == null || value instanceof Number || value instanceof Boolean ? value : value.toString());
        }
        row.put("id", element.getId());
        row.put("label", element.getLabel());
        return row;
    }

    private static Map<String, String> columns(Table table) {
        Map<String, String> types = new LinkedHashMap<>();
        for (Column column : table) {
            types.put(column.getTitle(), column.getTypeClass().getSimpleName());
        }
        return types;
    }

    private ReadGraphs() {}
}
