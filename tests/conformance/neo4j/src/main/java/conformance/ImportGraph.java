package conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;

/**
 * Imports a folder with nodes.csv and relationships.csv by Neo4j's own `neo4j-admin`, asks the database and prints the
 * answers, for each question a list of rows.
 *
 * <p>The first argument is a home for the database, an empty folder; the second the folder with the tables; all others are
 * questions in Cypher.
 */
public final class ImportGraph {

    private static final String DATABASE = "neo4j";

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        load(home, Path.of(arguments[1]));
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(home).build();
        List<Object> answers = new ArrayList<>();
        try (Transaction transaction = service.database(DATABASE).beginTx()) {
            for (String question : List.of(arguments).subList(2, arguments.length)) {
                answers.add(rows(transaction.execute(question)));
            }
        } finally {
            service.shutdown();
        }
        System.out.println(new ObjectMapper().writeValueAsString(answers));
    }

    private static void load(Path home, Path tables) throws Exception {
        Path settings = Files.createDirectories(home.resolve("conf"));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction(); PrintStream out = new PrintStream(said)) {
            int status = AdminTool.execute(new ExecutionContext(home, settings, out, out, files), "database", "import", "full",
                "--nodes=" + tables.resolve("nodes.csv"), "--relationships=" + tables.resolve("relationships.csv"),
                "--report-file=" + home.resolve("report.txt"), "--multiline-fields=true", DATABASE);
            if (status != 0) {
                throw new IllegalStateException("not imported:\n" + said);
            }
        }
    }

    private static List<Map<String, Object>> rows(Result result) {
        List<Map<String, Object>> rows = new ArrayList<>();
        while (result.hasNext()) {
            rows.add(new LinkedHashMap<>(result.next()));
        }
        return rows;
    }

    private ImportGraph() {}
}
