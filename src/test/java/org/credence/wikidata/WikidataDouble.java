package org.credence.wikidata;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * A small Wikidata on a port of its own: a Fuseki with items in Wikidata's shape, and the search of its API. A test says
 * which request it answers badly, and sees what was asked.
 */
public final class WikidataDouble implements AutoCloseable {
    /** How a request goes wrong. */
    public enum Fault {
        NONE,
        TOO_MANY,
        LAG,
        UNAVAILABLE,
        SILENCE,
        BROKEN,
        HALF
    }

    /** Says how the request of a number goes wrong, counted from 1. */
    @FunctionalInterface
    public interface Faults {
        Fault of(int number);
    }

    private final List<Map<String, String>> items;
    private final DatasetGraph graphs;
    private final FusekiServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();
    private volatile Faults faults = number -> Fault.NONE;
    private volatile long delayMillis;

    private WikidataDouble(List<Map<String, String>> items, Model model) {
        this.items = items;
        this.graphs = DatasetGraphFactory.wrap(model.getGraph());
        this.server = FusekiServer.create()
                // Without the site, which is found by itself where nothing is said.
                .fusekiModules(FusekiModules.create())
                .port(0)
                .loopback(true)
                .add("/sparql", graphs)
                .addServlet("/w/api.php", new Search())
                .addFilter("/*", new Watch())
                .start();
    }

    /** With the items of the tables, all in one. */
    public static WikidataDouble of(String... tables) {
        List<Map<String, String>> rows =
                Stream.of(tables).flatMap(name -> Table.read(name).rows().stream()).toList();
        return new WikidataDouble(rows, DoubleItems.of(new Table(rows)));
    }

    public URI api() {
        return URI.create("http://localhost:" + server.getPort() + "/w/api.php");
    }

    public URI sparql() {
        return URI.create("http://localhost:" + server.getPort() + "/sparql");
    }

    /** Runs it by itself with the tables named, to try a command on; prints its addresses. Ends with the process. */
    @SuppressWarnings("SystemOut") // the tests' own program
    public static void main(String[] tables) throws InterruptedException {
        WikidataDouble wikidata = of(tables);
        System.out.println("--api " + wikidata.api() + " --sparql " + wikidata.sparql());
        while (true) {
            Thread.sleep(1000);
            System.out.println(wikidata.asked.size() + " asked, " + wikidata.asked.stream().distinct().count() + " different");
        }
    }

    /** What it holds. */
    public DatasetGraph graphs() {
        return graphs;
    }

    /** Requests answered well are asked for in these words, in their order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public List<String> agents() {
        return List.copyOf(agents);
    }

    public void forget() {
        asked.clear();
    }

    public WikidataDouble failing(Faults how) {
        faults = how;
        return this;
    }

    /** Answers only after a while. */
    public WikidataDouble after(long millis) {
        delayMillis = millis;
        return this;
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Watch implements Filter {
        private int number;

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            HttpServletRequest asking = (HttpServletRequest) request;
            HttpServletResponse answer = (HttpServletResponse) response;
            Fault fault;
            synchronized (this) {
                number++;
                fault = faults.of(number);
            }
            agents.add(String.valueOf(asking.getHeader("User-Agent")));
            pause(delayMillis);
            switch (fault) {
                case NONE -> {
                    asked.add(words(asking));
                    chain.doFilter(request, response);
                }
                case TOO_MANY -> refuse(answer, 429, "1", "Too many requests");
                case UNAVAILABLE -> refuse(answer, 503, null, "Unavailable");
                case LAG -> refuse(answer, 200, "1", "{\"error\":{\"code\":\"maxlag\",\"info\":\"Waiting: 6 s lagged\",\"lag\":6}}");
                case SILENCE -> {
                    pause(4000);
                    refuse(answer, 504, null, "Too late");
                }
                case BROKEN -> refuse(answer, 200, null, "<html>Wikimedia error</html>");
                case HALF -> {
                    answer.setContentLength(5000);
                    refuse(answer, 200, null, "{\"search\": [");
                }
            }
        }

        private String words(HttpServletRequest request) {
            Map<String, String> parameters = new TreeMap<>();
            request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
            return request.getRequestURI() + " " + parameters;
        }

        private void refuse(HttpServletResponse answer, int status, @org.jspecify.annotations.Nullable String after, String words)
                throws IOException {
            answer.setStatus(status);
            if (after != null) {
                answer.setHeader("Retry-After", after);
            }
            answer.getOutputStream().write(words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            answer.flushBuffer();
        }

        private void pause(long millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** {@code wbsearchentities}: names and other names that begin with the words, whole ones first. */
    private final class Search extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String words = request.getParameter("search").toLowerCase(Locale.ROOT);
            int limit = Integer.parseInt(request.getParameter("limit"));
            JsonArray hits = new JsonArray();
            found(words).limit(limit).forEach(hits::add);
            JsonObject answer = new JsonObject();
            answer.add("search", hits);
            answer.addProperty("success", 1);
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(answer.toString());
        }

        private Stream<JsonObject> found(String words) {
            List<Map.Entry<String, JsonObject>> hits = new ArrayList<>();
            for (Map<String, String> item : items) {
                boolean merged = !cell(item, "redirect").isEmpty() && cell(item, "hidden").isEmpty();
                Stream.concat(Stream.of(cell(item, "label")), Table.values(cell(item, "alias"), "\\|"))
                        .filter(name -> !merged && name.toLowerCase(Locale.ROOT).startsWith(words))
                        .findFirst()
                        .ifPresent(name -> hits.add(Map.entry(name, hit(item, name))));
            }
            return hits.stream()
                    .sorted(Comparator.comparingInt(hit -> hit.getKey().length()))
                    .map(Map.Entry::getValue);
        }

        private JsonObject hit(Map<String, String> item, String name) {
            JsonObject hit = new JsonObject();
            hit.addProperty("id", cell(item, "item"));
            hit.addProperty("label", cell(item, "label"));
            hit.addProperty("description", cell(item, "desc"));
            JsonObject match = new JsonObject();
            match.addProperty("type", name.equals(item.get("label")) ? "label" : "alias");
            match.addProperty("text", name);
            hit.add("match", match);
            return hit;
        }

        private String cell(Map<String, String> item, String name) {
            return Objects.requireNonNull(item.get(name), name);
        }
    }
}
