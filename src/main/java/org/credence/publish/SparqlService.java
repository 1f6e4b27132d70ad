package org.credence.publish;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;

/**
 * Queries by the SPARQL 1.1 Protocol, within limits. The answer is a whole result or a whole error: a result is written
 * row by row to a buffer, a large one to a file, and sent from there once it is complete, so that neither the memory it
 * takes nor the query's running depends on how fast the client reads.
 */
final class SparqlService {
    private static final long SPILL_AFTER = 200_000;

    private final Publication publication;
    private final SiteSettings settings;
    private final Services services;
    private final QueryGate gate = new QueryGate();

    SparqlService(Publication publication, SiteSettings settings) {
        this.publication = publication;
        this.settings = settings;
        this.services = new Services(settings);
    }

    /** Answers a query. */
    void answer(Exchange exchange) throws IOException {
        SparqlRequest request = SparqlRequest.read(exchange, "query");
        Query query = parse(request.text(), exchange.address());
        if (query.isJsonType()) {
            throw new RequestException(400, "A query is SELECT, ASK, CONSTRUCT or DESCRIBE.");
        }
        String type = contentType(exchange, request.parameters(), query);
        try (ResultBuffer result = new ResultBuffer(settings.resultBytes())) {
            gate.enter(exchange.client());
            try {
                run(query, request.parameters(), type, result);
            } finally {
                gate.exit(exchange.client()); // A client that reads slowly keeps no other from asking.
            }
            send(exchange, type, result);
        }
    }

    private static void send(Exchange exchange, String type, ResultBuffer result) throws IOException {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", type.startsWith("text/") ? type + "; charset=utf-8" : type);
        headers.put("Content-Length", Long.toString(result.size()));
        headers.put("Vary", "Accept");
        headers.put("Cache-Control", "no-cache");
        if (exchange.isReading()) {
            result.tag().ifPresent(tag -> headers.put("ETag", tag));
        }
        exchange.stream(headers, result::copyTo);
    }

    private static Query parse(String text, String base) {
        try {
            return QueryFactory.create(text, base, Syntax.syntaxARQ);
        } catch (JenaException e) {
            throw new RequestException(400, "The query is not SPARQL: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw new RequestException(400, "The query is nested too deeply.");
        }
    }

    /** The type of the result, by the parameter {@code format} or else by what the client accepts. */
    private static String contentType(Exchange exchange, Parameters parameters, Query query) {
        boolean graph = query.isConstructType() || query.isDescribeType();
        Optional<String> asked = parameters.first("format");
        if (asked.isPresent()) {
            Optional<String> type = graph
                    ? DataFormat.ofEnding(asked.get()).map(DataFormat::mediaType)
                    : ResultFormat.ofName(asked.get()).map(ResultFormat::mediaType);
            return type.orElseThrow(() -> new RequestException(400, "No such format here: " + asked.get()));
        }
        List<String> offered = graph ? DataFormat.mediaTypes() : ResultFormat.mediaTypes();
        return exchange.negotiation()
                .best(offered)
                .orElseThrow(() -> RequestException.notAcceptable(String.join(", ", offered)));
    }

    private void run(Query query, Parameters parameters, String type, ResultBuffer result) {
        try {
            Txn.executeRead(publication.dataset(), () -> {
                try (QueryExec execution = execution(query, parameters)) {
                    write(execution, query, type, result);
                }
            });
        } catch (QueryCancelledException e) {
            throw new RequestException(
                    503,
                    "The query was stopped: it took longer than " + settings.queryTime().toSeconds()
                            + " seconds. Make it narrower, or load the dump and ask it at home.");
        } catch (RequestException e) {
            throw e;
        } catch (QueryException | RiotException e) {
            throw new RequestException(400, "The query cannot be answered: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw new RequestException(400, "The query is nested too deeply.");
        } catch (OutOfMemoryError e) { // What it held is free again; only a text of gigabytes comes to this.
            throw new RequestException(503, "The query was stopped: it needs more memory than there is.");
        }
    }

    /** Over the graphs that the request names, or the query, or else over the union of all. */
    private QueryExec execution(Query query, Parameters parameters) {
        DatasetGraph dataset = publication.dataset();
        DatasetDescription described = DatasetDescription.create(
                parameters.all("default-graph-uri"), parameters.all("named-graph-uri"));
        if (described.isEmpty() && query.hasDatasetDescription()) {
            described = DatasetDescription.create(query);
        }
        Query bare = query;
        if (!described.isEmpty()) {
            dataset = DynamicDatasets.dynamicDataset(described, dataset, false);
            bare = query.cloneQuery();
            bare.getGraphURIs().clear();
            bare.getNamedGraphURIs().clear();
        }
        Context context = publication.dataset().getContext().copy();
        services.applyTo(context);
        new QueryLimits(settings.queryTime()).applyTo(context);
        context.set(ARQ.spillToDiskThreshold, SPILL_AFTER);
        QueryExecBuilder builder =
                QueryExec.dataset(dataset).query(bare).context(context);
        if (!context.isDefined(ARQ.queryTimeout)) {
            builder.timeout(settings.queryTime().toMillis());
        }
        return builder.build();
    }

    private static void write(QueryExec execution, Query query, String type, ResultBuffer result) {
        if (query.isConstructType() || query.isDescribeType()) {
            Iterator<Triple> triples = query.isDescribeType() ? execution.describeTriples() : execution.constructTriples();
            DataFormat format = DataFormat.ofMediaType(type).orElse(DataFormat.TURTLE);
            DataFiles.write(ResultTriples.of(triples), format, result);
            return;
        }
        ResultFormat format = ResultFormat.ofMediaType(type).orElse(ResultFormat.JSON);
        var writer = RowSetWriterRegistry.getFactory(format.language()).create(format.language());
        if (query.isAskType()) {
            writer.write(result, execution.ask(), execution.getContext());
        } else {
            RowSet rows = execution.select();
            writer.write(result, rows, execution.getContext());
        }
    }
}
