package org.credence.fuse;

import static org.credence.fact.EventType.AGREEMENT;
import static org.credence.fact.EventType.CALL;
import static org.credence.fact.EventType.MEETING;
import static org.credence.fact.EventType.SUMMIT;
import static org.credence.fact.EventType.VISIT;
import static org.credence.fact.Status.CANCELLED;
import static org.credence.fact.Status.HELD;
import static org.credence.fact.Status.PLANNED;
import static org.credence.fact.Status.POSTPONED;
import static org.credence.fact.Status.UNDER_CONSIDERATION;
import static org.credence.fact.Telling.article;
import static org.credence.fact.Telling.event;
import static org.credence.fact.Telling.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.credence.fact.Agent;
import org.credence.fact.ArticleFacts;
import org.credence.fact.Status;
import org.credence.fact.Telling;
import org.junit.jupiter.api.Test;

/** Which reports are of one event, by invented articles. */
class FusionTest {
    private static final Agent.Person AMINA = person("Amina Odhiambo", "KE");
    private static final Agent.Person OLA = person("Ola Berg", "NO");
    private static final Agent.Person KARI = person("Kari Dahl", "NO");

    private static List<FusedEvent> fuse(Telling... articles) {
        List<ArticleFacts> facts = Stream.of(articles).map(Telling::facts).toList();
        return new Fusion(PersonIdentity.of(facts)).fuse(facts);
    }

    private static void assertOne(Telling.Told one, Telling.Told other) {
        assertEquals(1, fuse(one, other).size(), () -> one + " and " + other);
    }

    private static void assertTwo(Telling.Told one, Telling.Told other) {
        assertEquals(2, fuse(one, other).size(), () -> one + " and " + other);
    }

    private static List<FusedEvent> fuse(Telling.Told one, Telling.Told other) {
        return fuse(article("a", "2031-05-10").tells(one), article("b", "2031-05-11").tells(other));
    }

    @Test
    void onePairMeetsOnceADay() {
        assertOne(event(MEETING, HELD, "2031-05-04", "KE NO"), event(SUMMIT, HELD, "2031-05-04", "KE NO"));
        assertTwo(event(MEETING, HELD, "2031-05-04", "KE NO"), event(MEETING, HELD, "2031-05-05", "KE NO"));
        assertTwo(event(MEETING, HELD, "2031-05-04", "KE NO"), event(MEETING, HELD, "2031-05-04", "KE SE"));
        assertTwo(event(MEETING, HELD, "2031-05-04", "KE NO"), event(MEETING, HELD, "2031-05-04", "KE NO SE"));
        assertTwo(event(MEETING, HELD, "2031-05-04", "KE NO"), event(CALL, HELD, "2031-05-04", "KE NO"));
        assertTwo(
                event(MEETING, HELD, "2031-05-04", "KE NO").with(AMINA, OLA),
                event(MEETING, HELD, "2031-05-04", "KE NO").with(AMINA, KARI));
    }

    @Test
    void aVideoMeetingIsACallToo() {
        assertOne(
                event(MEETING, HELD, "2031-05-04", "KE NO").with(AMINA, OLA),
                event(CALL, HELD, "2031-05-04", "KE NO").with(AMINA, OLA));
        assertTwo(
                event(MEETING, HELD, "2031-05-04", "KE NO").with(AMINA, OLA).in("Oslo", "NO"),
                event(CALL, HELD, "2031-05-04", "KE NO").with(AMINA, OLA).in("Nairobi", "KE"));
    }

    /** Articles of two days that tell of a gathering by its name alone. */
    private static int gatherings(String day, Telling.Told one, String otherDay, Telling.Told other) {
        return fuse(article("a", day).tells(one), article("b", otherDay).tells(other)).size();
    }

    @Test
    void aGatheringIsKnownByItsNameAndItsTime() {
        Telling.Told council = event(SUMMIT, HELD, "", "KE").with(AMINA).called("Fisheries Council");
        Telling.Told same = event(SUMMIT, HELD, "", "NO").with(OLA).called("Fisheries Council");
        assertEquals(2, gatherings("2031-05-10", council, "2031-05-12", same), "what other states told of is no proof");

        Telling.Told bare = event(SUMMIT, HELD, "", "").called("Fisheries Council");
        assertEquals(1, gatherings("2031-05-10", council, "2031-05-12", bare));
        assertEquals(1, gatherings("2031-05-10", bare, "2031-05-12", bare));
        assertEquals(2, gatherings("2031-05-10", bare, "2031-06-12", bare), "told a month apart");
        assertEquals(2, gatherings("2031-05-10", bare, "2031-05-12", event(SUMMIT, HELD, "", "").called("Forest Council")));
        assertEquals(2, gatherings("2031-05-10", bare, "2031-05-12", event(SUMMIT, PLANNED, "", "").called("Fisheries Council")));
        Telling.Told trilateral = event(SUMMIT, HELD, "", "").called("trilateral");
        assertEquals(2, gatherings("2031-05-10", trilateral, "2031-05-12", trilateral), "that is no name");
        assertEquals(
                1,
                gatherings(
                        "2031-04-10",
                        event(SUMMIT, PLANNED, "2031-05", "").called("Fisheries Council"),
                        "2031-05-12",
                        event(SUMMIT, HELD, "2031-05-11", "").called("Fisheries Council")));
    }

    @Test
    void whatTwoHeldIsTheNewsOfTheDaysAfter() {
        Telling.Told day = event(CALL, HELD, "2031-05-04", "KE NO").with(AMINA, OLA);
        Telling.Told undated = event(CALL, HELD, "", "KE NO").with(AMINA, OLA);
        assertEquals(1, gatherings("2031-05-04", day, "2031-05-07", undated));
        assertEquals(2, gatherings("2031-05-04", day, "2031-05-08", undated));
        assertEquals(2, gatherings("2031-05-04", day, "2031-05-07", event(CALL, HELD, "", "KE NO").with(AMINA)));
    }

    @Test
    void aFinerDateRefinesACoarserOne() {
        Telling.Told month = event(MEETING, HELD, "2031-05", "KE NO").with(AMINA, OLA);
        Telling.Told day = event(MEETING, HELD, "2031-05-04", "KE NO").with(AMINA, OLA);

        assertEquals("2031-05-04", fuse(month, day).getFirst().date().orElseThrow().toString());
        assertEquals("2031-05-04", fuse(day, month).getFirst().date().orElseThrow().toString());
        assertEquals(1, fuse(day, month).size());
    }

    @Test
    void aMonthInWhichTwoFitIsNeither() {
        assertEquals(
                3,
                fuse(
                                article("a", "2031-05-04").tells(event(CALL, HELD, "2031-05-04", "KE NO").with(AMINA, OLA)),
                                article("b", "2031-05-09").tells(event(CALL, HELD, "2031-05-09", "KE NO").with(AMINA, OLA)),
                                article("c", "2031-06-01").tells(event(CALL, HELD, "2031-05", "KE NO").with(AMINA, OLA)))
                        .size());
    }

    @Test
    void withoutADateAPlaceMustTell() {
        Telling.Told dated = event(MEETING, HELD, "2031-05-04", "KE NO").with(AMINA, OLA).in("Oslo", "NO");

        assertOne(dated, event(MEETING, HELD, "", "KE NO").with(AMINA, OLA).in("Oslo", "NO"));
        assertTwo(dated, event(MEETING, HELD, "", "KE NO").with(AMINA, OLA));
        assertTwo(dated, event(MEETING, HELD, "", "KE NO").with(AMINA, OLA).in("Mombasa", "KE"));
        assertTwo(dated, event(MEETING, PLANNED, "", "KE NO").with(AMINA, OLA).in("Oslo", "NO"));
    }

    @Test
    void aTreatyIsNotToldByItsPartiesAlone() {
        assertTwo(event(AGREEMENT, HELD, "2031-05-04", "KE NO"), event(AGREEMENT, HELD, "2031-05-04", "KE NO"));
        assertOne(
                event(AGREEMENT, HELD, "2031-05-04", "KE NO").called("fisheries"),
                event(AGREEMENT, HELD, "2031-05-04", "KE NO").called("fisheries"));
    }

    @Test
    void whatOneArticleKeepsApartStaysApart() {
        assertEquals(
                2,
                fuse(article("a", "2031-05-10")
                                .tells(
                                        event(VISIT, HELD, "2031", "KE NO").with(AMINA).in("Oslo", "NO"),
                                        event(VISIT, UNDER_CONSIDERATION, "", "KE NO").with(AMINA).in("Oslo", "NO")))
                        .size());
        assertEquals(
                1,
                fuse(article("a", "2031-05-10")
                                .tells(
                                        event(MEETING, HELD, "2031-05-04", "KE NO").with(AMINA, OLA),
                                        event(MEETING, HELD, "2031-05-04", "KE NO").with(AMINA, OLA)))
                        .size());
    }

    @Test
    void aPlanToldAfterTheEventIsOfAnother() {
        assertEquals(
                2,
                fuse(
                                article("a", "2031-05-04").tells(event(SUMMIT, HELD, "2031-05-03", "KE NO SE")),
                                article("b", "2031-05-20").tells(event(SUMMIT, PLANNED, "2031", "KE NO SE")))
                        .size());
    }

    @Test
    void everyMergeSaysWhy() {
        Joining joining = fuse(
                        event(MEETING, HELD, "2031-05-04", "KE NO").with(AMINA, OLA),
                        event(MEETING, HELD, "2031-05-04", "KE NO").with(AMINA, OLA))
                .getFirst()
                .joinings()
                .getFirst();

        assertEquals("b#e1", joining.report().key());
        assertEquals("a#e1", joining.resembles().key());
        assertEquals(
                List.of(
                        "same day, 2031-05-04",
                        "both name amina-odhiambo, ola-berg",
                        "both between KE, NO",
                        "both a Meeting"),
                joining.likeness().reasons());
        assertTrue(joining.likeness().score() > 0.9);
    }

    @Test
    void theStatusInForceFollowsTheRule() {
        assertEquals(HELD, status("2031-04-01", PLANNED, "2031-05-05", HELD));
        assertEquals(HELD, status("2031-05-05", HELD, "2031-05-09", PLANNED));
        assertEquals(CANCELLED, status("2031-04-01", PLANNED, "2031-04-09", CANCELLED));
        assertEquals(PLANNED, status("2031-04-01", POSTPONED, "2031-04-09", PLANNED));
        assertEquals(POSTPONED, status("2031-04-01", PLANNED, "2031-04-01", POSTPONED));
        assertEquals(HELD, status("2031-05-05", CANCELLED, "2031-05-05", HELD));
        assertEquals(PLANNED, status("2031-04-01", HELD, "2031-04-02", PLANNED));
    }

    private static Status status(String firstDay, Status first, String secondDay, Status second) {
        List<FusedEvent> events = fuse(
                article("a", firstDay).tells(event(MEETING, first, "2031-05-04", "KE NO")),
                article("b", secondDay).tells(event(MEETING, second, "2031-05-04", "KE NO")));
        assertEquals(1, events.size());
        return events.getFirst().status();
    }

    @Test
    void theOrderOfTheArticlesDoesNotMatter() {
        List<ArticleFacts> articles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            articles.add(article("a" + i, "2031-05-%02d".formatted(10 + i % 15))
                    .tells(
                            event(i % 2 == 0 ? MEETING : SUMMIT, HELD, i % 5 == 0 ? "2031-05" : "2031-05-0" + (1 + i % 4), "KE NO")
                                    .with(i % 3 == 0 ? AMINA : OLA, i % 7 == 0 ? KARI : AMINA))
                    .facts());
        }
        List<FusedEvent> expected = new Fusion(PersonIdentity.of(articles)).fuse(articles);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(articles, new Random(seed));
            assertEquals(expected, new Fusion(PersonIdentity.of(articles)).fuse(articles));
        }
    }

    /** Fusing may not look at every pair: with ten times the events it may not compare a hundred times as often. */
    @Test
    void onlyReportsOfAPartyAndAMonthAreCompared() {
        assertTrue(near(2000) <= near(200) + 2, "the neighbours of a report do not grow with the years told of");
    }

    private static int near(int weeks) {
        Blocks blocks = new Blocks();
        Report last = null;
        for (int week = 0; week < weeks; week++) {
            String day = java.time.LocalDate.of(2000, 1, 3).plusWeeks(week).toString();
            ArticleFacts facts = article("w" + week, day).tells(event(CALL, HELD, day, "KE NO")).facts();
            last = Report.of(facts.article(), facts.events().getFirst(), PersonIdentity.of(List.of(facts)));
            blocks.add(new Group(week, last), last);
        }
        return blocks.near(java.util.Objects.requireNonNull(last)).size();
    }
}
