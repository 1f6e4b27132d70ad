package org.credence.publish;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFParser;

/** The W3C's tests of HTTP protocols: requests and the answers expected, as RDF. */
final class ProtocolManifest {
    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String HT = "http://www.w3.org/2011/http#";
    private static final String CNT = "http://www.w3.org/2011/content#";
    private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";

    private ProtocolManifest() {}

    /** A graph that must be there before. */
    record Data(Path file, String name) {}

    record Case(String id, String name, List<Data> data, List<Exchange> exchanges) {}

    /**
     * @param statuses what the status may be, such as {@code OK} or {@code StatusCode4xx}
     * @param type of the answer, or empty
     * @param graph that the answer must hold, or empty
     */
    record Exchange(
            String method,
            String path,
            List<String[]> headers,
            Optional<byte[]> body,
            List<String> statuses,
            Optional<Boolean> truth,
            Optional<String> type,
            Optional<String> graph) {
        HttpRequest.Builder to(URI server, String target) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + target.substring(1)));
            headers.forEach(header -> request.header(header[0], header[1]));
            return request.method(
                    method, body.map(BodyPublishers::ofByteArray).orElse(BodyPublishers.noBody()));
        }

        boolean allows(int status) {
            return statuses.stream().anyMatch(name -> switch (name) {
                case "OK" -> status == 200;
                case "Created" -> status == 201;
                case "NoContent" -> status == 204;
                case "NotFound" -> status == 404;
                default -> name.equals("StatusCode" + status / 100 + "xx");
            });
        }
    }

    static List<Case> read(Path manifest) {
        Model model = RDFParser.source(manifest).base(manifest.toUri().toString()).toModel();
        Resource self = model.listSubjectsWithProperty(property(MF, "entries")).next();
        List<Case> cases = new ArrayList<>();
        for (RDFNode entry : list(self.getProperty(property(MF, "entries")).getResource())) {
            cases.add(test(entry.asResource()));
        }
        return cases;
    }

    private static Case test(Resource test) {
        List<Data> data = new ArrayList<>();
        for (Statement each : test.listProperties(property(UT, "graphData")).toList()) {
            String file = each.getResource().getProperty(property(UT, "graph")).getResource().getURI();
            String label = "http://www.w3.org/2000/01/rdf-schema#label";
            data.add(new Data(
                    Path.of(URI.create(file)),
                    each.getResource().getProperty(ResourceFactory.createProperty(label)).getString()));
        }
        Resource action = test.getProperty(property(MF, "action")).getResource();
        List<Exchange> exchanges = new ArrayList<>();
        for (RDFNode request : list(action.getProperty(property(HT, "requests")).getResource())) {
            exchanges.add(exchange(request.asResource()));
        }
        return new Case(
                test.getLocalName(), test.getProperty(property(MF, "name")).getString(), data, exchanges);
    }

    private static Exchange exchange(Resource request) {
        Resource response = request.getProperty(property(HT, "resp")).getResource();
        List<String> statuses = response.listProperties(property(MF, "expectedStatus"))
                .mapWith(Statement::getResource)
                .mapWith(status -> status.getURI().substring(status.getURI().indexOf('#') + 1))
                .toList();
        return new Exchange(
                request.getProperty(property(HT, "methodName")).getString(),
                request.getProperty(property(HT, "absolutePath")).getString(),
                headers(request),
                body(request),
                statuses,
                Optional.ofNullable(response.getProperty(property(MF, "expectedBoolean"))).map(Statement::getBoolean),
                headers(response).stream()
                        .filter(header -> header[0].equalsIgnoreCase("content-type"))
                        .map(header -> header[1])
                        .findFirst(),
                body(response).map(String::new));
    }

    private static List<String[]> headers(Resource message) {
        Statement headers = message.getProperty(property(HT, "headers"));
        List<String[]> all = new ArrayList<>();
        if (headers != null) {
            for (RDFNode header : list(headers.getResource())) {
                all.add(new String[] {
                    header.asResource().getProperty(property(HT, "fieldName")).getString(),
                    header.asResource().getProperty(property(HT, "fieldValue")).getString()
                });
            }
        }
        return all;
    }

    private static Optional<byte[]> body(Resource message) {
        Statement body = message.getProperty(property(HT, "body"));
        if (body == null) {
            return Optional.empty();
        }
        Statement encoding = body.getResource().getProperty(property(CNT, "characterEncoding"));
        String text = body.getResource().getProperty(property(CNT, "chars")).getString();
        return Optional.of(text.getBytes(Charset.forName(encoding == null ? "UTF-8" : encoding.getString())));
    }

    private static List<RDFNode> list(Resource list) {
        return list.as(RDFList.class).asJavaList();
    }

    private static Property property(String namespace, String name) {
        return ResourceFactory.createProperty(namespace, name);
    }
}
