package org.credence.graph;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.article.Article;
import org.credence.article.Metadata;
import org.credence.article.Passage;
import org.credence.article.Span;
import org.credence.fact.Act;
import org.credence.fact.Agent;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;
import org.credence.fact.Evidence;
import org.credence.fact.Fact;
import org.credence.fact.Level;
import org.credence.fact.Office;
import org.credence.fact.Participation;
import org.credence.fact.Place;
import org.credence.fact.Role;
import org.credence.fact.StatementKind;
import org.credence.fact.Status;

/** One article and one fact of each kind, for tests of how they are written. */
final class Facts {
    /** The ship is two Java characters and one code point: offsets are counted in the latter. */
    static final String TEXT = "🚢 Dahl met Mensah in Accra. “The sea joins us,” Dahl said. They will meet in May.";

    static final Agent.Person DAHL =
            new Agent.Person(Optional.empty(), "Ingrid Dahl", List.of("Dahl"), Optional.of("NO"));
    static final Agent.Person MENSAH =
            new Agent.Person(Optional.of("kwame-mensah"), "Kwame Mensah", List.of("Mensah"), Optional.of("GH"));
    static final Agent.State GHANA = new Agent.State("GH", "Ghana");
    static final Agent.Organization BANK =
            new Agent.Organization(Optional.empty(), "Bank of the Volta", Optional.of("GH"));
    static final Agent.Unnamed OFFICIAL = new Agent.Unnamed("senior Ghanaian official", Optional.of("GH"));
    static final Office MINISTER = new Office(Optional.empty(), "Foreign Minister", Optional.of("NO"), Optional.empty());

    private Facts() {}

    static Article article() {
        return article("dahl-in-accra", TEXT, Optional.of(LocalDate.of(2031, 5, 8)));
    }

    static Article article(String stem, String text, Optional<LocalDate> published) {
        Metadata metadata = new Metadata(
                Optional.of("Dahl in Accra"),
                Optional.of("The Harbour Post"),
                List.of("Nadia Brekke"),
                published,
                Optional.empty(),
                Optional.empty());
        Passage whole = new Passage(new Span(0, text.length()), Passage.Kind.BODY);
        return new Article(stem, stem + ".md", text, metadata, List.of(whole));
    }

    static Fact.Event meeting() {
        Place accra = new Place(Optional.of("accra"), "Accra", Optional.of("GH"), false);
        return new Fact.Event(
                "e1",
                EventType.MEETING,
                Status.HELD,
                Optional.of(DateSpan.of(LocalDate.of(2031, 5, 6))),
                Set.of("NO", "GH"),
                List.of(
                        new Participation(DAHL, Role.VISITOR, Optional.of(MINISTER)),
                        new Participation(MENSAH, Role.HOST, Optional.empty())),
                List.of(accra),
                Optional.of(Level.MINISTERS),
                "",
                List.of(),
                evidence("Dahl met Mensah in Accra.", 0.9));
    }

    static Fact.Event nextMeeting() {
        return new Fact.Event(
                "e2",
                EventType.SUMMIT,
                Status.PLANNED,
                Optional.of(DateSpan.of(YearMonth.of(2032, 5))),
                Set.of("NO", "GH"),
                List.of(new Participation(GHANA, Role.HOST, Optional.empty()), new Participation(BANK, Role.OBSERVER, Optional.empty())),
                List.of(),
                Optional.empty(),
                "",
                List.of(new Fact.EventLink(Fact.EventLink.Kind.FOLLOWS, "e1", evidence("They will meet in May.", 0.8).getFirst())),
                evidence("They will meet in May.", 0.8));
    }

    static Fact.Statement statement() {
        return new Fact.Statement(
                StatementKind.OFFICIAL_STATEMENT,
                List.of(DAHL),
                Optional.of(MINISTER),
                List.of(GHANA),
                Act.SAY,
                true,
                List.of(span("The sea joins us,")),
                span("“The sea joins us,” Dahl said."),
                List.of("e1"),
                List.of(GHANA),
                Optional.of("e1"),
                Optional.of(DateSpan.of(LocalDate.of(2031, 5, 6))),
                evidence("“The sea joins us,” Dahl said.", 0.95));
    }

    static Fact.Statement unnamed() {
        return new Fact.Statement(
                StatementKind.OFFICIAL_STATEMENT,
                List.of(OFFICIAL),
                Optional.empty(),
                List.of(),
                Act.DENY,
                false,
                List.of(),
                span("They will meet in May."),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                evidence("They will meet in May.", 0.7));
    }

    static Fact.Tenure tenure(boolean current) {
        return new Fact.Tenure(DAHL, MINISTER, current, evidence("Dahl", 0.9));
    }

    private static List<Evidence> evidence(String words, double confidence) {
        return List.of(new Evidence(span(words), "test", confidence));
    }

    private static Span span(String words) {
        int begin = TEXT.indexOf(words);
        return new Span(begin, begin + words.length());
    }
}
