package org.credence.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Linking against the double of Wikidata: right links only, and most of those there are. */
class LinkingTest {
    private static final Set<Kind> KINDS = EnumSet.of(Kind.PERSON, Kind.PLACE, Kind.ORGANIZATION);

    private final WikidataDouble wikidata = WikidataDouble.of("items.tsv");
    private final OurThings things = new OurThings();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        wikidata.close();
    }

    static Manners manners(WikidataDouble wikidata) {
        return Manners.of("test", "test@example.org")
                .at(wikidata.api(), wikidata.sparql())
                .atMost(1000)
                .patience(Duration.ofSeconds(30), 6, Duration.ofMillis(20), Duration.ofSeconds(5));
    }

    private Linking linking(String cache) {
        return linking(cache, manners(wikidata));
    }

    private Linking linking(String cache, Manners manners) {
        return new Linking(things.dataset(), OurThings.BASE, KINDS, false, manners, folder.resolve(cache));
    }

    private ReviewFile link(String cache) {
        return linking(cache).run(ReviewFile.read(folder.resolve("none")), ignored -> {}).review();
    }

    private static Map<String, String> links(ReviewFile review) {
        return review.reviews().stream()
                .filter(each -> each.link().isPresent())
                .collect(Collectors.toMap(Review::entity, each -> each.link().orElseThrow()));
    }

    @Test
    void everyLinkIsRightAndFewAreMissed() {
        Map<String, String> links = links(link("cache"));

        Map<String, String> wrong = new TreeMap<>(links);
        wrong.entrySet().removeIf(link -> Optional.of(link.getValue()).equals(things.expected().get(link.getKey())));
        List<String> missed = things.expected().entrySet().stream()
                .filter(each -> each.getValue().isPresent() && !links.containsKey(each.getKey()))
                .map(each -> things.difficulty(each.getKey()) + ": " + each.getKey())
                .sorted()
                .toList();
        long there = things.expected().values().stream().filter(Optional::isPresent).count();
        assertTrue(things.expected().size() >= 150, things.expected().size() + " things");
        assertEquals(Map.of(), wrong);
        assertTrue(missed.size() <= 0.15 * there, missed.size() + " of " + there + " missed: " + missed);
    }

    @Test
    void refusalsSilenceAndBrokenAnswersOnlyCostTime() {
        ReviewFile undisturbed = link("undisturbed");
        long asked = wikidata.asked().size();
        wikidata.forget();
        Map<Integer, WikidataDouble.Fault> faults = Map.of(
                3, WikidataDouble.Fault.TOO_MANY,
                4, WikidataDouble.Fault.TOO_MANY,
                20, WikidataDouble.Fault.LAG,
                31, WikidataDouble.Fault.UNAVAILABLE,
                45, WikidataDouble.Fault.SILENCE,
                46, WikidataDouble.Fault.BROKEN,
                60, WikidataDouble.Fault.HALF,
                (int) asked - 1, WikidataDouble.Fault.BROKEN,
                (int) asked + 5, WikidataDouble.Fault.UNAVAILABLE);
        wikidata.failing(number -> faults.getOrDefault(number - (int) asked, WikidataDouble.Fault.NONE));

        Manners impatient =
                manners(wikidata).patience(Duration.ofSeconds(3), 6, Duration.ofMillis(20), Duration.ofSeconds(5));
        Linking.Outcome outcome = linking("disturbed", impatient).run(ReviewFile.read(folder.resolve("none")), ignored -> {});

        assertEquals(undisturbed.digest(), outcome.review().digest());
        assertEquals(asked, wikidata.asked().size());
        assertEquals(asked + faults.size(), outcome.requests());
    }

    @Test
    void whatWasAskedIsNotAskedAgain() {
        ReviewFile first = link("cache");
        wikidata.forget();

        assertEquals(first.digest(), link("cache").digest());
        assertEquals(List.of(), wikidata.asked());
    }

    @Test
    void everyRequestSaysWhoAsks() {
        link("cache");

        assertEquals(
                Set.of("Credence/test (test@example.org) Java-http-client"), Set.copyOf(wikidata.agents()));
    }

    @Test
    void whoNeverAnswersIsGivenUpAndWhatWasAnsweredIsKept() {
        wikidata.failing(number -> number > 10 ? WikidataDouble.Fault.UNAVAILABLE : WikidataDouble.Fault.NONE);

        WikidataException failure = assertThrows(WikidataException.class, () -> link("cache"));

        assertTrue(String.valueOf(failure.getMessage()).contains("gave no answer in 6 attempts: status 503"), failure::toString);
        assertEquals(10, wikidata.asked().size());
        Set<String> before = Set.copyOf(wikidata.asked());
        wikidata.failing(number -> WikidataDouble.Fault.NONE).forget();
        link("cache");
        assertTrue(before.stream().noneMatch(wikidata.asked()::contains));
    }

    @Test
    void requestsAreNoMoreThanTwiceTheThings() {
        link("cache");

        assertTrue(wikidata.asked().size() <= 2 * things.expected().size(), wikidata.asked().size() + " requests");
    }

    @Test
    void whatAPersonDecidedStays() {
        ReviewFile first = link("cache");
        Review guess = first.reviews().stream()
                .filter(each -> each.decision() == Review.Decision.OPEN)
                .findFirst()
                .orElseThrow();
        Path file = folder.resolve("review.tsv");
        first.write(file);
        edit(file, "\t" + guess.entity() + "\t", "reject\t" + guess.entity() + "\t");

        ReviewFile next = linking("cache").run(ReviewFile.read(file), ignored -> {}).review();

        assertEquals(
                Set.of(Review.Decision.REJECT),
                next.reviews().stream()
                        .filter(each -> each.entity().equals(guess.entity()))
                        .map(Review::decision)
                        .collect(Collectors.toSet()));
        assertEquals(links(first), links(next));
    }

    private static void edit(Path file, String from, String to) {
        try {
            String text = Files.readString(file);
            assertTrue(text.contains(from));
            Files.writeString(file, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
