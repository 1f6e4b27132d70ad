package org.credence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.system.Txn;
import org.credence.store.OpenStore;
import org.credence.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A SPARQL query on a store, without a server. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Asks a store a SPARQL query from a file, or from the standard input.")
final class QueryCommand implements Callable<Integer> {
    /** The forms of an answer of rows. */
    enum Form {
        TEXT,
        JSON,
        XML,
        CSV,
        TSV
    }

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private BuildOptions build;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, xml, csv or tsv; graphs are written as Turtle. Default: text")
    @SuppressWarnings("NullAway.Init")
    private Form form;

    @Parameters(paramLabel = "FILE.rq", description = "File with the query; - is the standard input.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Query query = parse(read());
        try (OpenStore store = Store.at(build.store).openForReading()) {
            Txn.executeRead(store.dataset(), () -> {
                try (QueryExecution execution = QueryExecution.create(query, DatasetFactory.wrap(store.dataset()))) {
                    answer(query, execution, System.out);
                }
            });
            System.out.flush();
            return ExitCode.DONE;
        }
    }

    private String read() {
        try {
            byte[] bytes = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw MachineException.reading(Path.of(file), e);
        }
    }

    private Query parse(String text) {
        try {
            return QueryFactory.create(text);
        } catch (QueryParseException e) {
            throw new ParameterException(spec.commandLine(), file + " is no SPARQL query: " + e.getMessage(), e);
        }
    }

    private void answer(Query query, QueryExecution execution, OutputStream out) {
        if (query.isAskType()) {
            spec.commandLine().getOut().println(execution.execAsk());
        } else if (query.isConstructType()) {
            RDFDataMgr.write(out, execution.execConstruct(), Lang.TURTLE);
        } else if (query.isDescribeType()) {
            RDFDataMgr.write(out, execution.execDescribe(), Lang.TURTLE);
        } else {
            var rows = execution.execSelect();
            switch (form) {
                case TEXT -> ResultSetFormatter.out(out, rows, query);
                case JSON -> ResultSetFormatter.output(out, rows, ResultSetLang.RS_JSON);
                case XML -> ResultSetFormatter.output(out, rows, ResultSetLang.RS_XML);
                case CSV -> ResultSetFormatter.output(out, rows, ResultSetLang.RS_CSV);
                case TSV -> ResultSetFormatter.output(out, rows, ResultSetLang.RS_TSV);
            }
        }
    }
}
