package org.credence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.system.Txn;
import org.credence.store.OpenStore;
import org.credence.store.Store;

/**
 * The store of {@code seeds/}, built by the command once for the whole test run when the first test asks for it: to load
 * the language models takes seconds.
 */
final class SeedStore {
    static final Path SEEDS = Path.of("seeds");
    static final Path FOLDER = Path.of("target/seed-store");

    private SeedStore() {}

    private static final class Holder {
        static final Execution BUILD = build();

        private static Execution build() {
            try {
                delete();
                return Execution.of("build", "--store", FOLDER, SEEDS);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete() throws IOException {
            if (Files.exists(FOLDER)) {
                try (Stream<Path> files = Files.walk(FOLDER)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    /** How it was built. */
    static Execution build() {
        return Holder.BUILD;
    }

    static Store store() {
        assertEquals(ExitCode.DONE, build().exitCode(), () -> build().err().toString());
        return Store.at(FOLDER);
    }

    /** What a query of the store answers, made into a value before the store is let go. */
    static <T> T query(String query, Function<ResultSet, T> read) {
        try (OpenStore open = store().openForReading()) {
            return Txn.calculateRead(open.dataset(), () -> {
                try (QueryExecution execution = QueryExecution.create(query, DatasetFactory.wrap(open.dataset()))) {
                    return read.apply(execution.execSelect());
                }
            });
        }
    }

    /** The values of a query's one column. */
    static List<String> values(String query) {
        return query(query, rows -> {
            String column = rows.getResultVars().getFirst();
            List<String> values = new ArrayList<>();
            rows.forEachRemaining(row -> values.add(
                    row.get(column).isLiteral()
                            ? row.getLiteral(column).getLexicalForm()
                            : row.get(column).toString()));
            return values;
        });
    }
}
