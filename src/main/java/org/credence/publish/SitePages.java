package org.credence.publish;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;

/** What the site's own pages show: the front page, the lists, the editor. */
final class SitePages {
    private static final int RECENT = 12;
    private static final int MOST = 1_000;

    private SitePages() {}

    /** An article in a list. */
    record ArticleRow(Ref ref, String published, String when) {}

    static Map<String, Object> of(String page, View view) {
        Map<String, Object> model = new HashMap<>();
        model.put("base", view.base());
        model.put("modified", Dates.inWords(view.edition().modified()));
        model.put("modifiedIso", view.edition().modified().toString());
        model.put("examples", Example.all());
        switch (page) {
            case "front" -> front(model, view);
            case "events" -> events(model, view);
            case "articles" -> model.put("articles", articles(view));
            case "people" -> model.put("rows", mentioned(view, List.of(Dip.PARTICIPANT, Dip.SPEAKER), "person"));
            case "states" -> model.put("rows", mentioned(view, List.of(Dip.INVOLVES), "state"));
            default -> model.put("prefixes", prefixes());
        }
        return model;
    }

    private static void front(Map<String, Object> model, View view) {
        List<EventRow> rows = EventRow.all(view);
        Map<String, String> counts = new LinkedHashMap<>();
        counts.put("events", number(rows.size()));
        counts.put("statements", number(view.facts().subjects(RDF.type.asNode(), Dip.STATEMENT).size()));
        counts.put("articles", number(view.facts().subjects(RDF.type.asNode(), Dip.ARTICLE).size()));
        counts.put("people", number(timesMentioned(view, List.of(Dip.PARTICIPANT, Dip.SPEAKER), "person").size()));
        counts.put("states", number(timesMentioned(view, List.of(Dip.INVOLVES), "state").size()));
        model.put("counts", counts);
        model.put("recent", recent(rows, view));
        model.put("timeline", TimelinePicture.of(rows));
        model.put("network", NetworkPicture.of(rows, view));
        model.put("map", MapPicture.of(rows, view));
        model.put("statuses", view.facts().subjects(RDF.type.asNode(), Dip.term("Status")).stream()
                .filter(Node::isURI)
                .map(view::ref)
                .toList());
        model.put("jsonld", dataset(view));
    }

    private static String number(int count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    /** The latest, without what is planned, or misread, for long after the last article. */
    private static List<EventRow> recent(List<EventRow> rows, View view) {
        String horizon = view.facts().subjects(RDF.type.asNode(), Dip.ARTICLE).stream()
                .flatMap(article -> view.facts().text(article, Terms.DATE_PUBLISHED).stream())
                .max(Comparator.naturalOrder())
                .flatMap(SitePages::aYearAfter)
                .orElse("9999");
        return rows.stream()
                .filter(row -> row.day().compareTo(horizon) <= 0)
                .limit(RECENT)
                .toList();
    }

    private static Optional<String> aYearAfter(String day) {
        try {
            return Optional.of(LocalDate.parse(day.substring(0, Math.min(10, day.length()))).plusYears(1).toString());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static void events(Map<String, Object> model, View view) {
        List<EventRow> rows = EventRow.all(view);
        model.put("timeline", TimelinePicture.of(rows));
        model.put("total", rows.size());
        model.put("events", rows.subList(0, Math.min(MOST, rows.size())));
    }

    private static List<ArticleRow> articles(View view) {
        return view.facts().subjects(RDF.type.asNode(), Dip.ARTICLE).stream()
                .map(article -> {
                    String published = view.facts().text(article, Terms.DATE_PUBLISHED).orElse("");
                    return new ArticleRow(view.ref(article), published, Dates.inWords(published));
                })
                .sorted(Comparator.comparing(ArticleRow::published)
                        .reversed()
                        .thenComparing(row -> row.ref().href()))
                .limit(MOST * 3)
                .toList();
    }

    /** Those that the articles speak of, the most often named first. */
    private static List<Ref> mentioned(View view, List<Node> predicates, String kind) {
        return timesMentioned(view, predicates, kind).entrySet().stream()
                .sorted(Map.Entry.<Node, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().getURI()))
                .map(entry -> view.ref(entry.getKey()))
                .toList();
    }

    private static Map<Node, Integer> timesMentioned(View view, List<Node> predicates, String kind) {
        String prefix = view.base() + "id/" + kind + "/";
        Map<Node, Integer> counts = new HashMap<>();
        for (Node predicate : predicates) {
            for (Triple triple : view.facts().triples(Node.ANY, predicate, Node.ANY)) {
                Node object = triple.getObject();
                if (object.isURI() && object.getURI().startsWith(prefix)) {
                    counts.merge(object, 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static String prefixes() {
        JsonObject prefixes = new JsonObject();
        Names.PREFIXES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> prefixes.addProperty(entry.getKey(), entry.getValue()));
        return Html.escape(prefixes.toString());
    }

    /** For search engines of datasets. */
    private static String dataset(View view) {
        JsonObject dataset = new JsonObject();
        dataset.addProperty("@context", "https://schema.org/");
        dataset.addProperty("@type", "Dataset");
        dataset.addProperty("@id", view.base() + Names.DATASET);
        dataset.addProperty("name", "Credence: diplomatic events from the news");
        dataset.addProperty(
                "description",
                "Who met, called, visited, invited or accused whom, where, when and in which office, read from news"
                        + " articles, with the place in the article that each fact rests on.");
        dataset.addProperty("url", view.base());
        dataset.addProperty("license", "https://creativecommons.org/licenses/by/4.0/");
        dataset.addProperty("dateModified", view.edition().modified().toString());
        dataset.addProperty("isAccessibleForFree", true);
        JsonObject creator = new JsonObject();
        creator.addProperty("@type", "Organization");
        creator.addProperty("name", "Credence");
        creator.addProperty("url", view.base());
        dataset.add("creator", creator);
        JsonArray distributions = new JsonArray();
        for (String file : Dumps.FILES) {
            JsonObject distribution = new JsonObject();
            distribution.addProperty("@type", "DataDownload");
            distribution.addProperty("contentUrl", view.base() + "dump/" + file);
            distribution.addProperty(
                    "encodingFormat", file.contains(".nq") ? "application/n-quads" : "text/turtle");
            distributions.add(distribution);
        }
        dataset.add("distribution", distributions);
        return dataset.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
