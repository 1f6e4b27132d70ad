package org.credence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
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
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A SPARQL query on a store, without a server. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Asks a store a SPARQL query from a file, or from the standard input.",
        footer = {"", "Example: credence query --format csv question.rq"})
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
    private Path file;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Query query = parse(read());
        NamedOutput out = main.standardOutput();
        try (OpenStore store = Store.at(build.store).openForReading()) {
            Txn.executeRead(store.dataset(), () -> {
                try (QueryExecution execution = QueryExecution.create(query, DatasetFactory.wrap(store.dataset()))) {
                    answer(query, execution, out);
                }
            });
        } catch (QueryException | HttpException e) {
            throw new MachineException(file + " has no answer: " + oneLine(e) + ".", e);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private String read() {
        boolean standardInput = file.toString().equals("-");
        if (!standardInput && !Files.exists(file)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + file + ".");
        }
        try {
            byte[] bytes = standardInput ? System.in.readAllBytes() : Files.readAllBytes(file);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw MachineException.reading(file, e);
        }
    }

    private Query parse(String text) {
        try {
            return QueryFactory.create(text);
        } catch (QueryException e) {
            throw new ParameterException(spec.commandLine(), file + " is no SPARQL query: " + oneLine(e), e);
        }
    }

    /** The parser goes on to list all that it would have taken. */
    private static String oneLine(RuntimeException failure) {
        return String.valueOf(failure.getMessage())
                .replaceFirst("(?s)\\s*Was expecting.*", "")
                .strip()
                .replaceAll("\\s+", " ");
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
