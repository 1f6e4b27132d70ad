package org.credence.fact;

import static org.credence.fact.EventType.MEETING;
import static org.credence.fact.EventType.SUMMIT;
import static org.credence.fact.EventType.VISIT;
import static org.credence.fact.Status.HELD;
import static org.credence.fact.Status.PLANNED;
import static org.credence.fact.Telling.article;
import static org.credence.fact.Telling.event;
import static org.credence.fact.Telling.person;
import static org.credence.fact.Telling.undated;

import java.util.List;

/** Invented articles that hang together, for what grows article by article. */
public final class GrowingArticles {
    public static final Agent.Person OLA = person("Ola Berg", "NO");
    private static final Agent.Person AMINA = person("Amina Odhiambo", "KE");

    /** Coarse and fine dates, a plan, an article that shows two events to be one, one name in two states, offices held. */
    public static final List<Telling> ALL = List.of(
            undated("announcement").tells(event(SUMMIT, PLANNED, "2031-05", "KE NO SE").in("Oslo", "NO")),
            article("report", "2031-05-05")
                    .tells(
                            event(SUMMIT, HELD, "2031-05-04", "KE NO SE").in("Oslo", "NO"),
                            event(MEETING, HELD, "2031-05-03", "KE NO").with(AMINA, OLA))
                    .names(OLA, "Foreign Minister", "NO"),
            article("review", "2031-06-20")
                    .tells(
                            event(SUMMIT, HELD, "2031-05", "KE NO SE").in("Oslo", "NO"),
                            event(MEETING, HELD, "2031-05", "KE NO").with(OLA, AMINA)),
            article("portrait", "2031-07-01")
                    .tells(
                            event(VISIT, HELD, "2031-05-03", "KE NO").with(AMINA).in("Oslo", "NO"),
                            event(MEETING, HELD, "2031-05-03", "KE NO").with(person("Odhiambo Amina", "KE"))),
            article("namesake", "2031-07-02")
                    .tells(event(MEETING, HELD, "2031-06-02", "NO SE").with(person("Ola Berg", "SE"), OLA))
                    .names(person("Ola Berg", "SE"), "Foreign Minister", "SE")
                    .names(OLA, "Foreign Minister", "NO"));

    private GrowingArticles() {}
}
