package org.credence;

import static org.credence.fact.EventType.MEETING;
import static org.credence.fact.EventType.SUMMIT;
import static org.credence.fact.EventType.VISIT;
import static org.credence.fact.Status.HELD;
import static org.credence.fact.Status.PLANNED;
import static org.credence.fact.Telling.article;
import static org.credence.fact.Telling.event;
import static org.credence.fact.Telling.person;
import static org.credence.fact.Telling.undated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.credence.fact.Agent;
import org.credence.fact.Telling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds on top of what is there: of what has changed, and of nothing else. */
class IncrementalBuildTest {
    private static final Telling PLAN =
            undated("plan").tells(event(SUMMIT, PLANNED, "2031-05", "KE NO SE").in("Oslo", "NO"));
    private static final Telling REPORT = article("report", "2031-05-05")
            .tells(
                    event(SUMMIT, HELD, "2031-05-04", "KE NO SE").in("Oslo", "NO"),
                    event(VISIT, HELD, "2031-05-03", "KE NO").with(person("Amina Odhiambo", "KE")));
    private static final Telling OTHER =
            article("other", "2031-05-09").tells(event(MEETING, HELD, "2031-05-08", "KE SE"));
    private static final Agent.Person OLA = person("Ola Berg", "NO");
    private static final Agent.Person EVA = person("Eva Lind", "SE");

    /** Nothing but the bridge says that the first and the second are of one meeting. */
    private static final Telling FIRST = article("first", "2031-07-05")
            .tells(event(MEETING, HELD, "", "NO SE").with(OLA, EVA).in("Oslo", "NO"));

    private static final Telling SECOND =
            article("second", "2031-08-02").tells(event(MEETING, HELD, "2031-07-01", "NO SE"));
    private static final Telling BRIDGE = article("bridge", "2031-09-02")
            .tells(event(MEETING, HELD, "2031-07-01", "NO SE").with(OLA, EVA).in("Oslo", "NO"));

    @TempDir
    Path folder;

    private ToldStore told;

    @BeforeEach
    void makeTheStore() throws IOException {
        told = new ToldStore(folder);
    }

    @Test
    void anArticleAddedAndRemovedLeavesNothing() throws IOException {
        told.add(PLAN, OTHER).build();
        List<String> before = told.quads();

        told.add(REPORT).build();
        List<String> with = told.quads();
        assertTrue(with.stream().anyMatch(quad -> quad.contains("graph/article/report")));
        assertEquals(
                List.of("2031-05-summit-ke-no-se diplomacy#status diplomacy#Held"),
                told.quadsWith("id/event/2031-05-summit-ke-no-se> ", "#status> "));

        told.remove(REPORT);
        told.build();
        assertEquals(before, told.quads());

        told.add(REPORT).build();
        assertEquals(with, told.quads());
    }

    @Test
    void buildingBitByBitGivesWhatBuildingAtOnceGives() throws IOException {
        told.add(PLAN).build();
        told.add(OTHER).build();
        told.add(REPORT).build();
        told.add(FIRST).build();
        ToldStore atOnce = new ToldStore(Files.createDirectory(folder.resolve("at-once")));
        atOnce.add(PLAN, OTHER, REPORT, FIRST).build();

        List<String> more = new ArrayList<>(withoutTheSummit(told));
        more.removeAll(withoutTheSummit(atOnce));
        assertEquals(List.of(), more);
        assertEquals(withoutTheSummit(atOnce), withoutTheSummit(told), "only the summit's address tells of the past");
        assertEquals(atOnce.quads().size(), told.quads().size());
        assertEquals(
                atOnce.store().manifest().orElseThrow().counts(),
                told.store().manifest().orElseThrow().counts());
    }

    /** Bit by bit its address is that of the plan. */
    private static List<String> withoutTheSummit(ToldStore store) {
        return store.quads().stream().filter(quad -> !quad.contains("-summit-ke-no-se")).toList();
    }

    @Test
    void whatTurnsOutToBeOneRetiresTheYoungerAddress() throws IOException {
        told.add(FIRST).build();
        told.add(SECOND).build();
        List<String> before = told.quads();

        told.add(BRIDGE).build();
        List<String> retired = told.quadsWith("isReplacedBy");
        assertEquals(1, retired.size(), retired.toString());

        told.remove(BRIDGE);
        told.build();
        assertEquals(before, told.quads());
    }

    @Test
    void anEditedArticleKeepsItsAddresses() throws IOException {
        told.add(REPORT, OTHER).build();
        List<String> events = told.quadsWith("#type>", "#Event>", "graph/entities");

        told.add(article("report", "2031-05-05")
                        .tells(
                                event(MEETING, HELD, "2031-04-01", "KE SE"),
                                event(SUMMIT, HELD, "2031-05-04", "KE NO SE").in("Oslo", "NO"),
                                event(VISIT, HELD, "2031-05-03", "KE NO").with(person("Amina Odhiambo", "KE"))))
                .build();
        List<String> now = new ArrayList<>(told.quadsWith("#type>", "#Event>", "graph/entities"));
        assertEquals(events.size() + 1, now.size());
        assertTrue(now.containsAll(events), now.toString());
    }

    @Test
    void correctionsApplyAndCanBeUndone() throws IOException {
        told.add(PLAN, REPORT, OTHER).build();
        List<String> machine = told.quads();

        told.correct("""
                [] a dip:Correction ; dip:correctionKind "notAnEvent" ; dip:corrects <id/event/2031-05-08-meeting-ke-se> ;
                    dip:reason "a football match"@en .
                [] a dip:Correction ; dip:correctionKind "wrongDate" ; dip:corrects <id/event/2031-05-03-visit-ke-no> ;
                    dip:date "2031-05-02"^^xsd:date ; dip:reason "local time"@en .
                """);
        told.build();
        assertEquals(List.of(), told.quadsWith("id/event/2031-05-08-meeting-ke-se> <http", "graph/entities> .").stream()
                .filter(quad -> quad.startsWith("2031-05-08"))
                .toList());
        assertEquals(
                List.of("2031-05-03-visit-ke-no diplomacy#date \"2031-05-02\""),
                told.quadsWith("id/event/2031-05-03-visit-ke-no> ", "#date> \""));
        assertEquals(2, told.quadsWith("#type>", "#Correction>").size());

        told.correct("");
        told.build();
        assertEquals(machine, told.quads());
    }

    @Test
    void peopleHoldEventsTogetherAndApart() throws IOException {
        told.add(PLAN, REPORT, FIRST, SECOND).build();
        assertEquals(4, told.quadsWith("#type>", "#Event>", "graph/entities").size());

        told.correct("""
                [] a dip:Correction ; dip:correctionKind "apart" ; dip:reason "two summits"@en ; dip:corrects
                    <id/event/2031-05-04-summit-ke-no-se#status-plan> , <id/event/2031-05-04-summit-ke-no-se#status-report> .
                """);
        told.build();
        assertEquals(5, told.quadsWith("#type>", "#Event>", "graph/entities").size());
        List<String> apart = told.quads();
        told.add(OTHER).build();
        assertTrue(told.quads().containsAll(apart.stream().filter(quad -> quad.contains("summit")).toList()));

        told.correct("""
                [] a dip:Correction ; dip:correctionKind "same" ; dip:reason "one meeting"@en ; dip:corrects
                    <id/event/meeting-no-se-eva-lind-ola-berg-oslo> , <id/event/2031-07-01-meeting-no-se> .
                """);
        told.build();
        assertEquals(2, told.quadsWith("isReplacedBy").size(), "and what was parted before is one again");
        assertEquals(1, told.quadsWith("a person ruled so: one meeting").size());
    }

    @Test
    void aCorrectionThatFitsNothingIsReported() throws IOException {
        told.add(OTHER);
        told.correct("[] a dip:Correction ; dip:correctionKind \"notAnEvent\" ; dip:corrects <id/event/nothing> .");
        assertTrue(told.build().stream().anyMatch(line -> line.contains("id/event/nothing")));

        told.correct("[] a dip:Correction ; dip:correctionKind \"sane\" ; dip:corrects <id/event/nothing> .");
        Execution refused = told.execute();
        assertNotEquals(ExitCode.DONE, refused.exitCode());
        assertTrue(refused.err().getFirst().contains("corrections.ttl"), refused.err().toString());
    }

    @Test
    void nothingChangedIsNothingToDo() throws IOException {
        told.add(PLAN).build();
        assertTrue(told.build().getFirst().startsWith("Nothing has changed"));
    }
}
