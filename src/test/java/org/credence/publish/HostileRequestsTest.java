package org.credence.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.credence.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Requests that are malformed or mean harm: each gets the right status and a body fit to be seen, and nobody else suffers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private Server server;

    /** One request, sent byte for byte, and what its status may be. */
    private record Hostile(String name, String request, Set<Integer> statuses) {}

    @BeforeAll
    void start(@TempDir Path folder) {
        Store store = Store.at(folder.resolve("store"));
        SampleStore.build(store, 1);
        server = Server.of(store)
                .port(0)
                .settings(SiteSettings.standard()
                        .requestsPerSecond(0)
                        .queryTime(Duration.ofSeconds(1))
                        .resultBytes(1 << 20))
                .start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> getTheRightStatusAndAWholeBody() {
        List<Hostile> all = new ArrayList<>();
        queries(all);
        expressions(all);
        services(all);
        protocol(all);
        paths(all);
        headers(all);
        markup(all);
        assertTrue(all.size() >= 200, () -> "only " + all.size());
        return all.stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
    }

    private static void queries(List<Hostile> all) {
        List<String> broken = List.of(
                "SELECT", "SELECT *", "SELECT * {", "SELECT * }", "SELECT ?x WHERE", "ASK", "ASK {?s ?p}", "DESCRIBE",
                "CONSTRUCT {", "SELECT (1 AS) {}", "SELECT * { ?s ?p ?o } LIMIT x", "SELECT * { ?s ?p ?o } ORDER",
                "PREFIX : SELECT * {}", "PREFIX x <a> ASK {}", "SELECT * { <a b> ?p ?o }", "SELECT * { ?s ex:a ?o }",
                "INSERT DATA { <a> <b> <c> }", "DELETE WHERE { ?s ?p ?o }", "CLEAR ALL", "DROP ALL",
                "LOAD <http://127.0.0.1/>", "LOAD <file:///etc/passwd>", "JSON {\"a\": ?x} WHERE {?x ?p ?o}",
                "SELECT * { \"a\" ?p ?o . FILTER }", "\u0000", "SELECT * { ?s ?p 'abc }", "SELECT ?x ?x {?x ?y} }",
                "{{{{{{{{", "'\"'\"'\"", "DROP TABLE events;--", "<script>alert(1)</script>", "SELECT * { ?s ?p ?o ",
                "SELECT * { VALUES ?x { } ", "SELECT * { BIND(1 AS ?x) BIND(2 AS ?x) }", "SELECT ?s { ?s ?p ?o } GROUP BY ?p",
                "SELECT (SUM(?x) AS ?x) { ?x ?p ?o }", "ASK { GRAPH { } }", "ASK { ?s ?p ?o FILTER(?s = ) }");
        broken.forEach(query -> all.add(new Hostile("broken " + query, get("sparql?query=" + Client.encode(query)), Set.of(400))));
        broken.forEach(query -> all.add(new Hostile(
                "broken, posted " + query, post("sparql", "application/sparql-query", query), Set.of(400))));
        String product = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
        all.add(new Hostile("Cartesian product", get("sparql?query=" + Client.encode(product)), Set.of(503)));
        all.add(new Hostile("counted product", get("sparql?query=" + Client.encode(
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")), Set.of(503)));
        all.add(new Hostile("sorted product", get("sparql?query=" + Client.encode(
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?i")), Set.of(503)));
        all.add(new Hostile("constructed product", get("sparql?query=" + Client.encode(
                "CONSTRUCT { ?a ?e ?i } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")), Set.of(503)));
        all.add(new Hostile("deep groups", post("sparql", "application/sparql-query",
                "ASK " + "{".repeat(20_000) + "}".repeat(20_000)), Set.of(400)));
        all.add(new Hostile("deep brackets", post("sparql", "application/sparql-query",
                "ASK { FILTER(" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ") }"), Set.of(400)));
        all.add(new Hostile("deep lists", post("sparql", "application/sparql-query",
                "ASK { ?s ?p " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + " }"), Set.of(400)));
        all.add(new Hostile("deep options", post("sparql", "application/sparql-query",
                "ASK " + "{ OPTIONAL ".repeat(5_000) + "{}" + "}".repeat(5_000)), Set.of(200, 400)));
        all.add(new Hostile("10 MB query", head("POST", "sparql", "application/sparql-query", 10_000_000), Set.of(413)));
        all.add(new Hostile("10 MB form", head("POST", "sparql", FORM, 10_000_000), Set.of(413)));
        all.add(new Hostile("long address", get("sparql?query=" + "a".repeat(100_000)), Set.of(414, 431)));
    }

    /** Expressions that run, or make texts and numbers grow, almost without end, wherever a query may have one. */
    private static void expressions(List<Hostile> all) {
        String endless = "REGEX(CONCAT('" + "a".repeat(60) + "', STR(?o)), '(a|a)*\\\\1c')";
        for (String query : List.of(
                "SELECT * { ?s ?p ?o FILTER " + endless + " }",
                "SELECT * { ?s ?p ?o BIND(" + endless + " AS ?x) }",
                "SELECT (" + endless + " AS ?x) { ?s ?p ?o }",
                "SELECT ?s { ?s ?p ?o } ORDER BY " + endless,
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (" + endless + " AS ?x)",
                "SELECT (SUM(IF(" + endless + ", 1, 0)) AS ?n) { ?s ?p ?o }",
                "SELECT ?o { ?s ?p ?o } GROUP BY ?o HAVING(" + endless + ")",
                "SELECT * { ?s ?p ?o OPTIONAL { ?s ?q ?r FILTER " + endless + " } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?s ?q ?r FILTER " + endless + " } }",
                "SELECT * { ?s ?p ?o BIND(EXISTS { ?s ?q ?o FILTER " + endless + " } AS ?x) }",
                "SELECT * { { SELECT * { ?s ?p ?o FILTER " + endless + " } } }",
                "SELECT * { ?s ?p ?o MINUS { ?s ?p ?o FILTER " + endless + " } }",
                "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER " + endless + " }",
                "ASK { FILTER REGEX('" + "a".repeat(60) + "', '(a|a)*\\\\1c') }",
                "SELECT (REPLACE('" + "a".repeat(60) + "', '(a|a)*\\\\1c', 'b') AS ?x) {}")) {
            all.add(new Hostile("endless " + query, get("sparql?query=" + Client.encode(query)), Set.of(503)));
        }
        StringBuilder doubled = new StringBuilder("SELECT * { BIND('ab' AS ?x0)");
        StringBuilder encoded = new StringBuilder("SELECT * { BIND('%%' AS ?x0)");
        StringBuilder squared = new StringBuilder("SELECT * { BIND(1234567891 AS ?x0)");
        for (int i = 0; i < 40; i++) {
            doubled.append(" BIND(CONCAT(?x%d, ?x%d) AS ?x%d)".formatted(i, i, i + 1));
            encoded.append(" BIND(ENCODE_FOR_URI(CONCAT(?x%d, ?x%d)) AS ?x%d)".formatted(i, i, i + 1));
            squared.append(" BIND(?x%d * ?x%d AS ?x%d)".formatted(i, i, i + 1));
        }
        String replaced = "'aaaaaaaaaa'";
        String grouped = "'aaaaaaaaaa'";
        for (int i = 0; i < 14; i++) {
            replaced = "REPLACE(" + replaced + ", 'a', 'aaaaaaaaaa')";
            grouped = "REPLACE(" + grouped + ", '^.*$', '$0$0$0')";
        }
        for (String query : List.of(
                doubled + " }", squared + " }", "SELECT (" + replaced + " AS ?x) {}", "SELECT (" + grouped + " AS ?x) {}",
                encoded + " }",
                "SELECT (GROUP_CONCAT(?x) AS ?y) { BIND(REPLACE('" + "a".repeat(900) + "', 'a', '" + "a".repeat(900)
                        + "') AS ?x) ?s ?p ?o . ?t ?p ?q }",
                "SELECT (GROUP_CONCAT(DISTINCT ?y) AS ?z) { BIND(REPLACE('" + "a".repeat(900) + "', 'a', '" + "a".repeat(900)
                        + "') AS ?x) ?s ?p ?o . ?t ?p ?q BIND(CONCAT(?x, STR(?s), STR(?t)) AS ?y) }")) {
            all.add(new Hostile("growing " + query, get("sparql?query=" + Client.encode(query)), Set.of(503)));
        }
        String text = "'" + "a".repeat(60) + "'";
        for (String call : List.of(
                "<http://www.w3.org/2005/xpath-functions#matches>(" + text + ", '(a|a)*\\\\1c')",
                "<http://www.w3.org/ns/sparql#regex>(" + text + ", '(a|a)*\\\\1c')",
                "CALL(<http://www.w3.org/2005/xpath-functions#matches>, " + text + ", '(a|a)*\\\\1c')",
                "<java:org.apache.jena.sparql.function.library.FN_Matches>(" + text + ", '(a|a)*\\\\1c')",
                "<http://www.w3.org/2005/xpath-functions/math#pow>(10, 1000000000) > 1")) {
            all.add(new Hostile("called " + call, get("sparql?query=" + Client.encode("ASK { FILTER(" + call + ") }")), Set.of(200)));
        }
        all.add(new Hostile("split", get("sparql?query=" + Client.encode("SELECT * { ?x <http://jena.apache.org/ARQ/property#strSplit> ("
                + text + " '(a|a)*\\\\1c') }")), Set.of(200)));
    }

    private static void services(List<Hostile> all) {
        for (String address : List.of(
                "http://127.0.0.1:3030/sparql", "http://localhost/", "http://[::1]/", "http://10.0.0.1/", "http://192.168.1.1/",
                "http://172.16.0.1/", "http://169.254.169.254/latest/meta-data/", "http://0.0.0.0/", "http://2130706433/",
                "file:///etc/passwd", "ftp://localhost/", "http://example.org/sparql", "jar:file:/a!/b", "urn:x",
                "http://query.wikidata.org.example.org/sparql", "https://query.wikidata.org/sparql/../x")) {
            all.add(new Hostile("SERVICE " + address, get("sparql?query=" + Client.encode(
                    "SELECT * { SERVICE <" + address + "> { ?s ?p ?o } }")), Set.of(403)));
        }
        all.add(new Hostile("SERVICE by a variable", get("sparql?query=" + Client.encode(
                "SELECT * { VALUES ?where { <http://127.0.0.1/> } SERVICE ?where { ?s ?p ?o } }")), Set.of(403)));
        all.add(new Hostile("SERVICE in EXISTS", get("sparql?query=" + Client.encode(
                "SELECT * { ?a ?b ?c FILTER EXISTS { SERVICE <http://127.0.0.1/> { ?s ?p ?o } } }")), Set.of(200, 403, 503)));
        all.add(new Hostile("silent SERVICE", get("sparql?query=" + Client.encode(
                "SELECT * { SERVICE SILENT <http://127.0.0.1/> { ?s ?p ?o } }")), Set.of(200, 403)));
        all.add(new Hostile("FROM loopback", get("sparql?query=" + Client.encode(
                "SELECT * FROM <http://127.0.0.1:1/> { ?s ?p ?o }")), Set.of(200)));
    }

    private static void protocol(List<Hostile> all) {
        for (String method : List.of("PUT", "DELETE", "PATCH", "FOO", "TRACE", "PROPFIND")) {
            for (String path : List.of("sparql", "", "page/event/x", "data/event/x.ttl", "id/event/x", "events", "reconcile")) {
                all.add(new Hostile(method + " /" + path, request(method, path), Set.of(405, 404, 501, 400)));
            }
        }
        for (String path : List.of("update", "graphs?default", "graphs?graph=http://example.org/labels")) {
            for (String method : List.of("POST", "PUT", "DELETE")) {
                all.add(new Hostile(method + " /" + path, post(path, "text/turtle", "<a> <b> <c> .").replaceFirst("POST", method),
                        Set.of(403, 405)));
            }
        }
        all.add(new Hostile("query twice", get("sparql?query=ASK%7B%7D&query=ASK%7B%7D"), Set.of(400)));
        all.add(new Hostile("bad escape", get("sparql?query=%zz"), Set.of(400)));
        all.add(new Hostile("half escape", get("sparql?query=%4"), Set.of(400)));
        all.add(new Hostile("not UTF-8", get("sparql?query=%ff%fe"), Set.of(400)));
        all.add(new Hostile("wrong type", post("sparql", "image/png", "ASK {}"), Set.of(415)));
        all.add(new Hostile("no type", "POST /sparql HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 6\r\n\r\nASK {}", Set.of(415)));
        all.add(new Hostile("UTF-16", post("sparql", "application/sparql-query; charset=UTF-16", "ASK {}"), Set.of(415)));
        all.add(new Hostile("unknown format", get("sparql?format=exe&query=ASK%7B%7D"), Set.of(400)));
        all.add(new Hostile("reconcile no JSON", get("reconcile?queries=%7B"), Set.of(400)));
        all.add(new Hostile("reconcile a list", get("reconcile?queries=%5B%5D"), Set.of(400)));
        all.add(new Hostile("reconcile deep", post("reconcile", FORM, "queries=" + "%5B".repeat(50_000)), Set.of(400)));
        all.add(new Hostile("reconcile wrong types", get("reconcile?queries=" + Client.encode("{\"q\":{\"query\":[],\"limit\":\"x\"}}")), Set.of(400)));
        for (String wrong : List.of("null", "{\"a\":1}", "{\"a\":{\"query\":\"x\",\"limit\":\"no\"}}")) {
            all.add(new Hostile("reconcile " + wrong, post("reconcile", FORM, "queries=" + Client.encode(wrong)), Set.of(400)));
        }
        all.add(new Hostile("reconcile with a callback", get("reconcile?callback=" + Client.encode("<script>alert(1)</script>")), Set.of(200)));
        all.add(new Hostile("extend nothing", get("reconcile?extend=" + Client.encode("{}")), Set.of(400)));
        all.add(new Hostile("graph by a relative name", get("graphs?graph=a"), Set.of(400)));
        all.add(new Hostile("graph not said", get("graphs"), Set.of(400)));
        all.add(new Hostile("page not a number", get("page/event/x?page=x"), Set.of(400)));
    }

    private static void paths(List<Hostile> all) {
        for (String path : List.of(
                "../etc/passwd", "id/../../etc/passwd", "id/event/%2e%2e/%2e%2e/etc/passwd", "data/..%2f..%2fetc%2fpasswd.ttl",
                "assets/../../../etc/passwd", "assets/%2e%2e/site.css", "dump/../../store/CURRENT", "dump/%2e%2e%2fCURRENT",
                "id/event/%00", "id//", "id/event/", "id/<script>", "id/%3Cscript%3E", "page/", "data/", "data/x", "data/.ttl",
                "wikidata/", "wikidata/Q", "wikidata/Q1%20OR%201", "wikidata/../id", "$/stats", "$/datasets", "$/server",
                "%24/datasets", "sparql/x", "sparql/query", "sparql/update", "sparql/../update", "graphs/../update",
                "WEB-INF/web.xml", "sparql/", "id/person/%zz", "id/person/%C3%28", "id//x", "/evil.example/x", "graph/%2e%2e",
                "id/event/%E2%80%AE", "wikidata/q42", "wikidata/Q42%20", "ontology/", "graph/", "dump/", "sitemap.xml/", ".git/config", "id/event/" + "a".repeat(4_000), "id/event/%F0%9F%92%A9",
                "page/event/%22%3E%3Cscript%3E", "id/event/a;b=c", "id/event/a%0d%0aSet-Cookie:%20a=b", "favicon.ico/x")) {
            all.add(new Hostile("path " + path, get(path), Set.of(400, 404)));
        }
    }

    private static void headers(List<Hostile> all) {
        for (String accept : List.of(
                "nonsense", "////", "text/", "/html", "a/b;q=x", "a/b;q=-1", "text/turtle;q=2", "image/png", "*/*;q=0",
                "text/html;q=0, */*;q=0", "text/html;q=0x1p0", "*/*;q=NaN", "text/html;q=1e-3", "text/html;q=1.00001", "*", "\"text/html\"",
                "\u0001/\u0002", "application/x-unknown, image/*")) {
            all.add(new Hostile("Accept: " + accept, with(get("sparql"), "Accept: " + accept), Set.of(400, 406)));
        }
        all.add(new Hostile("huge Accept", with(get("sparql"), "Accept: " + "text/x-a,".repeat(500)), Set.of(406)));
        all.add(new Hostile("enormous header", with(get("sparql"), "X-A: " + "a".repeat(100_000)), Set.of(431)));
        all.add(new Hostile("injected header", with(get("id/event/x"), "Accept: text/html\r\n Set-Cookie: a=b"), Set.of(400, 404)));
        all.add(new Hostile("no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", Set.of(400)));
        all.add(new Hostile("two lengths", with(post("sparql", FORM, "query=ASK{}"), "Content-Length: 3"), Set.of(400)));
        all.add(new Hostile("length and chunks", with(post("sparql", FORM, "query=ASK{}"), "Transfer-Encoding: chunked"), Set.of(400)));
        all.add(new Hostile("no HTTP", "hello\r\n\r\n", Set.of(400)));
        all.add(new Hostile("forged proxy", with(get("nothing"), "X-Forwarded-For: 1.2.3.4, <script>"), Set.of(404)));
        all.add(new Hostile("wrong token", with(post("update", "application/sparql-update", "CLEAR ALL"), "Authorization: Basic !!!"), Set.of(401, 403)));
    }

    private static void markup(List<Hostile> all) {
        for (String text : List.of("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{ 7*7 }}", "{% include '/etc/passwd' %}",
                "' OR 1=1 --", "*:*", "a AND (b", "\\", "~~~", "?*?*?*", "[a TO b]", "\u202e\u0000", "a".repeat(3_000))) {
            all.add(new Hostile("search " + text, get("search?q=" + Client.encode(text)), Set.of(200)));
            all.add(new Hostile("suggest " + text, get("search.json?q=" + Client.encode(text)), Set.of(200)));
        }
    }

    private void check(Hostile hostile) throws IOException {
        String answer = send(hostile.request());
        assertTrue(answer.startsWith("HTTP/1.1 "), () -> "no answer: " + shortened(answer));
        int status = Integer.parseInt(answer.substring(9, 12));
        assertTrue(hostile.statuses().contains(status), () -> "expected " + hostile.statuses() + ": " + shortened(answer));
        assertFalse(answer.contains("\tat ") || answer.contains("org.apache.") || answer.contains("org.credence."), () -> shortened(answer));
        assertFalse(answer.contains("<script>alert") || answer.contains("<img src=x") || answer.contains("\nSet-Cookie"), () -> shortened(answer));
        assertTrue(send(get("$/ping")).startsWith("HTTP/1.1 200"), "the next request is answered");
    }

    /** A client that sends its request letter by letter keeps nobody waiting. */
    @Test
    void slowClientsHinderNobody() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                Socket socket = new Socket("localhost", server.address().getPort());
                socket.getOutputStream().write("POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Le".getBytes(StandardCharsets.UTF_8));
                slow.add(socket);
            }
            assertTrue(send(get("")).startsWith("HTTP/1.1 200"));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack(@TempDir Path folder) throws Exception {
        Store store = Store.at(folder.resolve("store"));
        SampleStore.build(store, 1);
        try (Server limited = Server.of(store)
                        .port(0)
                        .settings(SiteSettings.standard().requestsPerSecond(2))
                        .start();
                Client client = new Client(limited.address())) {
            int refused = 0;
            for (int i = 0; i < 20; i++) {
                var response = client.get("events");
                if (response.statusCode() == 429) {
                    refused++;
                    assertTrue(response.headers().firstValue("Retry-After").isPresent());
                }
            }
            assertTrue(refused > 0);
            assertEquals(200, client.get("$/ping").statusCode());
        }
    }

    private static String shortened(String text) {
        return text.length() > 600 ? text.substring(0, 600) : text;
    }

    private static String get(String path) {
        return request("GET", path);
    }

    private static String request(String method, String path) {
        return method + " /" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    }

    private static String post(String path, String type, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return "POST /" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nContent-Length: " + length + "\r\n\r\n" + body;
    }

    /** Says how much would come, and sends none of it. */
    private static String head(String method, String path, String type, int length) {
        return method + " /" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static String with(String request, String header) {
        return request.replaceFirst("\r\n", "\r\n" + header.replace("\\", "\\\\").replace("$", "\\$") + "\r\n");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", server.address().getPort())) {
            socket.setSoTimeout(30_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // It may refuse before it has read all.
            }
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (IOException e) {
                // What came before the end of the connection counts.
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
