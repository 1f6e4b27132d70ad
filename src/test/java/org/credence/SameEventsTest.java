package org.credence;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.credence.article.Span;
import org.credence.fact.ArticleFacts;
import org.credence.fact.Fact;
import org.credence.fact.Status;
import org.credence.fuse.FusedEvent;
import org.credence.fuse.Fusion;
import org.credence.fuse.PersonIdentity;
import org.credence.fuse.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds the fusion of the four source articles beside the project against the readings of which events are one. It
 * reads them with the language models.
 */
class SameEventsTest {
    private static final Path SHARED = Path.of("..", "shared");

    /** Events by the names of gold: "004:D7". */
    private static final Map<String, FusedEvent> EVENTS = new HashMap<>();

    private static JsonObject expected = new JsonObject();

    @BeforeAll
    static void readTheArticles() throws IOException {
        assumeTrue(Files.exists(SHARED.resolve("gold/same-events.json")));
        expected = json(SHARED.resolve("gold/same-events.json"));
        ReadingOptions options = new ReadingOptions();
        options.base = ReadingOptions.DEFAULT_BASE;
        List<ArticleFacts> facts = new Conversion(options, options.referenceData())
                .convert(
                        ArticleSelection.read(List.of(SHARED.resolve("seeds"))).articles(),
                        Progress.inLines(new java.io.PrintWriter(java.io.Writer.nullWriter())))
                .facts();
        List<FusedEvent> events = new Fusion(PersonIdentity.of(facts)).fuse(facts);
        for (ArticleFacts article : facts) {
            JsonObject gold = json(SHARED.resolve("gold/" + article.article().stem() + ".json"));
            for (JsonElement event : gold.getAsJsonArray("events")) {
                find(event.getAsJsonObject(), article).ifPresent(told -> {
                    String name = article.article().stem().substring(0, 3) + ":" + text(event, "id");
                    EVENTS.put(name, fused(events, article.article().stem() + "#" + told.id()));
                });
            }
        }
    }

    private static JsonObject json(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    private static String text(JsonElement object, String key) {
        return object.getAsJsonObject().get(key).getAsString();
    }

    private static FusedEvent fused(List<FusedEvent> events, String report) {
        return events.stream()
                .filter(event -> event.reports().stream().map(Report::key).anyMatch(report::equals))
                .findFirst()
                .orElseThrow();
    }

    /** The event read that is most like the one of gold: told in the same places, of the same type and states. */
    private static Optional<Fact.Event> find(JsonObject gold, ArticleFacts article) {
        Set<String> types = new TreeSet<>(strings(gold, "type_accept"));
        types.add(text(gold, "type"));
        if (types.contains("Summit") || types.contains("Meeting")) {
            types.addAll(List.of("Summit", "Meeting"));
        }
        return article.events().stream()
                .filter(event -> types.contains(event.type().term()) && likeness(gold, article, event) > 1)
                .max(Comparator.comparingDouble(event -> likeness(gold, article, event)));
    }

    private static double likeness(JsonObject gold, ArticleFacts article, Fact.Event event) {
        List<String> words = new ArrayList<>(strings(gold, "also"));
        words.add(text(gold, "evidence"));
        long places = words.stream().filter(run -> isIn(run, article, event)).count();
        Set<String> states = strings(gold, "states");
        Set<String> both = new TreeSet<>(states);
        both.retainAll(event.states());
        double shared = states.isEmpty() ? 1 : (double) both.size() / Math.max(states.size(), event.states().size());
        boolean sameStatus = event.status().term().equals(text(gold, "status"));
        return places == 0 ? 0 : places + 2 * shared + (sameStatus ? 0.5 : 0);
    }

    private static boolean isIn(String run, ArticleFacts article, Fact.Event event) {
        int begin = article.article().text().indexOf(run);
        return begin >= 0
                && event.evidence().stream()
                        .anyMatch(evidence -> evidence.span().overlaps(new Span(begin, begin + run.length())));
    }

    private static Set<String> strings(JsonObject object, String key) {
        Set<String> strings = new TreeSet<>();
        if (object.get(key) instanceof JsonArray array) {
            array.forEach(each -> strings.add(each.getAsString()));
        }
        return strings;
    }

    private static FusedEvent event(String name) {
        return Objects.requireNonNull(EVENTS.get(name), name + " was not read");
    }

    private static Stream<List<String>> lists(String key) {
        return expected.getAsJsonArray(key).asList().stream()
                .map(list -> list.getAsJsonArray().asList().stream()
                        .map(JsonElement::getAsString)
                        .toList());
    }

    @Test
    void whatIsOneEventIsOne() {
        assertAll(lists("same").map(names -> () -> names.forEach(
                name -> assertEquals(event(names.getFirst()), event(name), names::toString))));
    }

    @Test
    void whatIsTwoStaysTwo() {
        assertAll(lists("apart")
                .map(names -> () -> assertNotEquals(event(names.get(0)), event(names.get(1)), names::toString)));
    }

    @Test
    void theSummitAnnouncedAndHeldIsHeldAndKeepsItsPlan() {
        FusedEvent summit = event("000:A8");

        assertEquals(Status.HELD, summit.status());
        assertTrue(summit.reports().stream().anyMatch(report -> report.status() == Status.PLANNED));
    }

    @Test
    void theMeetingHasTheEvidenceOfTwoArticles() {
        assertEquals(
                2,
                event("000:A2").reports().stream()
                        .map(report -> report.article().stem())
                        .distinct()
                        .count());
    }
}
