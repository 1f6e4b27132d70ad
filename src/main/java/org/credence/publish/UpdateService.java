package org.credence.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.modify.UsingList;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

/** SPARQL updates, for whoever may write. {@code LOAD} is refused: it would have this machine call any address. */
final class UpdateService {
    private final Publication publication;
    private final GraphWriting writing;

    UpdateService(Publication publication, GraphWriting writing) {
        this.publication = publication;
        this.writing = writing;
    }

    void answer(Exchange exchange) throws IOException {
        if (!exchange.method().equals("POST")) {
            throw RequestException.notAllowed("POST, OPTIONS");
        }
        writing.authorize(exchange);
        SparqlRequest request = SparqlRequest.read(exchange, "update");
        check(request.text(), exchange.address());
        UsingList using = using(request.parameters());
        writing.change(
                publication.edition().base(), view -> execute(request.text(), using, view, exchange.address()));
        exchange.send(Answer.text(200, "Done."));
    }

    private static void check(String text, String base) {
        try {
            UpdateRequest update = UpdateFactory.create(text, base, Syntax.syntaxARQ);
            if (update.getOperations().stream().anyMatch(UpdateLoad.class::isInstance)) {
                throw new RequestException(403, "LOAD is not allowed: send the data to graphs/.");
            }
        } catch (JenaException e) {
            throw new RequestException(400, "The update is not SPARQL: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw new RequestException(400, "The update is nested too deeply.");
        }
    }

    private static UsingList using(Parameters parameters) {
        UsingList using = new UsingList();
        parameters.all("using-graph-uri").forEach(graph -> using.addUsing(Names.uri(graph)));
        parameters.all("using-named-graph-uri").forEach(graph -> using.addUsingNamed(Names.uri(graph)));
        return using;
    }

    private static void execute(String text, UsingList using, DatasetGraph view, String base) {
        try {
            UpdateAction.parseExecute(
                    using,
                    view,
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    base,
                    Syntax.syntaxARQ);
        } catch (JenaException e) {
            throw new RequestException(400, "The update cannot be done: " + e.getMessage());
        }
    }
}
