package org.credence.validate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.FmtUtils;
import org.apache.jena.system.Txn;

/**
 * The query checks: what SHACL says badly, such as what holds across articles. Each check is a file; the table {@code
 * levels.tsv} beside them lists the files and says which of them reject a build, so that a new check needs no Java.
 * Parsed once, usable from several threads.
 */
public final class Checks {
    private final List<Check> checks;

    private Checks(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** The ontology's own checks, {@code ontology/checks/*.rq}. */
    public static Checks ofOntology() {
        return ofClassPath("org/credence/ontology/checks");
    }

    /** The checks that the file {@code levels.tsv} of a class path folder lists. */
    static Checks ofClassPath(String folder) {
        List<Check> checks = new ArrayList<>();
        for (String line :
                new OntologyFile(folder + "/levels.tsv").read().lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                checks.add(check(folder, line));
            }
        }
        return new Checks(checks);
    }

    /** A name, a level, and where rows of it do not depend on their subject alone, the word {@code whole}. */
    private static Check check(String folder, String line) {
        String[] columns = line.strip().split("\t", -1);
        if (columns.length < 2) {
            throw new IllegalArgumentException(folder + "/levels.tsv: not a name, a tab and a level: " + line);
        }
        String name = columns[0].strip().replaceFirst("\\.rq$", "");
        Finding.Level level = Finding.Level.valueOf(columns[1].strip().toUpperCase(Locale.ROOT));
        Check check = Check.parse(name, level, new OntologyFile(folder + "/" + name + ".rq").read());
        return columns.length > 2 && columns[2].strip().equals("whole") ? check.ofWhole() : check;
    }

    /** The checks, in the order of the table. */
    public List<Check> list() {
        return checks;
    }

    /**
     * Runs every check over a dataset, its default graph taken as the union of its graphs. On a store they run side by
     * side, each in a read transaction of its own thread.
     *
     * @return one finding for each check that has any row, in the order of the table
     */
    public List<Finding> inspect(DatasetGraph dataset) {
        return inspect(dataset, Check::query);
    }

    /**
     * Runs every check for some things only, in sight of the whole dataset: after a small change of a large dataset that
     * was without errors this takes the time that the change deserves.
     *
     * @param things those that may be the subject of a row now and were not before
     */
    public List<Finding> inspect(DatasetGraph dataset, Collection<Node> things) {
        return inspect(dataset, check -> check.about(things));
    }

    private List<Finding> inspect(DatasetGraph dataset, Function<Check, Query> query) {
        DatasetGraph published = UnionView.of(dataset);
        Stream<Check> all = UnionView.isStore(dataset) ? checks.parallelStream() : checks.stream();
        return all.map(check -> published.isInTransaction()
                        ? run(check, query.apply(check), published)
                        : Txn.calculateRead(published, () -> run(check, query.apply(check), published)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> run(Check check, Query query, DatasetGraph dataset) {
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            RowSet rows = execution.select();
            List<String> examples = new ArrayList<>();
            long count = 0;
            for (; rows.hasNext(); count++) {
                Binding row = rows.next();
                if (examples.size() < Finding.EXAMPLES) {
                    examples.add(describe(rows.getResultVars(), row));
                }
            }
            return count == 0
                    ? Optional.empty()
                    : Optional.of(
                            new Finding(check.level(), check.name(), check.problem(), check.remedy(), count, examples));
        }
    }

    private static String describe(List<Var> variables, Binding row) {
        return variables.stream()
                .filter(row::contains)
                .map(variable -> variable + " " + FmtUtils.stringForNode(row.get(variable)))
                .collect(Collectors.joining(" "));
    }
}
