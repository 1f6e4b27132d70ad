package org.credence.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credence.article.Span;
import org.junit.jupiter.api.Test;

class FactsJsonTest {
    private static final ArticleFacts EVENTS = Telling.article("daily-1", "2031-05-05")
            .tells(
                    Telling.event(EventType.MEETING, Status.HELD, "2031-05-04", "KE NO")
                            .with(Telling.person("Amina Odhiambo", "KE"), Telling.person("Ola Berg", ""))
                            .in("Nairobi", "KE")
                            .called("bilateral"),
                    Telling.event(EventType.VISIT, Status.PLANNED, "", "KE NO"))
            .facts();

    @Test
    void everyKindOfFactComesBackAsItWas() {
        Agent.Organization ministry =
                new Agent.Organization(Optional.of("ministry"), "Ministry \"of\" Fish", Optional.of("NO"));
        Office office = new Office(Optional.empty(), "Minister", Optional.of("NO"), Optional.of(ministry));
        List<Evidence> evidence = List.of(new Evidence(new Span(0, 9), "rule", 0.7));
        List<Fact> facts = new ArrayList<>(EVENTS.facts());
        facts.add(new Fact.Statement(
                StatementKind.OFFICIAL_STATEMENT,
                List.of(new Agent.State("NO", "Norway"), new Agent.Unnamed("an aide", Optional.empty())),
                Optional.of(office),
                List.of(ministry),
                Act.DENY,
                true,
                List.of(new Span(2, 5)),
                new Span(0, 9),
                List.of("e1"),
                List.of(Telling.person("Ola Berg", "")),
                Optional.of("e2"),
                Optional.of(DateSpan.of(java.time.Year.of(2031))),
                evidence));
        facts.add(new Fact.Tenure(Telling.person("Ola Berg", "NO"), office, false, evidence));
        ArticleFacts all = new ArticleFacts(EVENTS.article(), facts);

        assertEquals(Optional.of(all), FactsJson.read(all.article(), FactsJson.write(all)));
    }

    @Test
    void whatIsNoFactsOfThisVersionIsNotRead() {
        String json = FactsJson.write(EVENTS);
        for (String broken : List.of(
                "",
                "null",
                "{}",
                json.substring(0, json.length() / 2),
                json.replace("MEETING", "PICNIC"),
                json.replace("\"Event\"", "\"Happening\""),
                json.replace("\"evidence\":", "\"proof\":"),
                json.replace("2031-05-04", "4 May"))) {
            assertEquals(Optional.empty(), FactsJson.read(EVENTS.article(), broken), broken);
        }
    }
}
