package org.credence.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
                .patience(Duration.ofSeconds(1), 6, Duration.ofMillis(20), Duration.ofSeconds(5));
    }

    private Linking linking(String cache) {
        return new Linking(
                things.dataset(), OurThings.BASE, KINDS, false, manners(wikidata), folder.resolve(cache));
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
}
