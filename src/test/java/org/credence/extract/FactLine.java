package org.credence.extract;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credence.fact.Agent;
import org.credence.fact.ArticleFacts;
import org.credence.fact.DateSpan;
import org.credence.fact.Fact;
import org.credence.fact.Level;
import org.credence.fact.Participation;
import org.credence.fact.Place;

/**
 * A fact as one readable line, {@code -} standing for nothing:
 *
 * <pre>
 * event     = type | status | date or first day/last day | places | states | people | level | organisations
 * statement = speakers | act | direct or indirect | kind | addressees | words quoted | kind of event it was made at
 * office    = person | office | state or organisation | current or former
 * link      = PART_OF, PREPARES or FOLLOWS | kind of event | kind of event it leads to
 * </pre>
 */
record FactLine(RuleCase.Kind kind, List<String> fields) {
    FactLine {
        fields = List.copyOf(fields);
    }

    static List<FactLine> of(ArticleFacts facts) {
        String text = facts.article().text();
        Stream<FactLine> links = facts.events().stream()
                .flatMap(event -> event.links().stream().map(link -> link(event, link, facts.events())));
        return Stream.concat(
                        facts.facts().stream().map(fact -> switch (fact) {
                            case Fact.Event event -> event(event);
                            case Fact.Statement statement -> statement(statement, text, facts.events());
                            case Fact.Tenure tenure -> office(tenure);
                        }),
                        links)
                .toList();
    }

    private static FactLine link(Fact.Event from, Fact.EventLink link, List<Fact.Event> events) {
        return new FactLine(
                RuleCase.Kind.LINK,
                List.of(
                        link.kind().name(),
                        from.type().term(),
                        listed(events.stream()
                                .filter(event -> event.id().equals(link.target()))
                                .map(event -> event.type().term()))));
    }

    private static FactLine event(Fact.Event event) {
        return new FactLine(
                RuleCase.Kind.EVENT,
                List.of(
                        event.type().term(),
                        event.status().term(),
                        event.date().map(DateSpan::toString).orElse("-"),
                        listed(event.places().stream().map(Place::name)),
                        event.states().isEmpty() ? "-" : String.join(" ", event.states()),
                        listed(agents(event, Agent.Person.class)),
                        event.level().map(Level::term).orElse("-"),
                        listed(agents(event, Agent.Organization.class))));
    }

    private static Stream<String> agents(Fact.Event event, Class<? extends Agent> kind) {
        return event.participations().stream()
                .map(Participation::agent)
                .filter(kind::isInstance)
                .map(Agent::name);
    }

    private static FactLine statement(Fact.Statement statement, String text, List<Fact.Event> events) {
        return new FactLine(
                RuleCase.Kind.STATEMENT,
                List.of(
                        listed(statement.speakers().stream().map(Agent::name)),
                        statement.act().term(),
                        statement.direct() ? "direct" : "indirect",
                        statement.kind().term(),
                        listed(statement.addressees().stream().map(Agent::name)),
                        listed(statement.quotations().stream().map(span -> span.of(text))),
                        listed(statement.madeAt().stream()
                                .flatMap(id -> events.stream().filter(event -> event.id().equals(id)))
                                .map(event -> event.type().term()))));
    }

    private static FactLine office(Fact.Tenure tenure) {
        return new FactLine(
                RuleCase.Kind.OFFICE,
                List.of(
                        tenure.holder().name(),
                        tenure.office().title(),
                        tenure.office()
                                .state()
                                .or(() -> tenure.office().organization().map(Agent.Organization::name))
                                .orElse("-"),
                        tenure.current() ? "current" : "former"));
    }

    private static String listed(Stream<String> names) {
        String list = names.distinct().sorted().collect(Collectors.joining("; "));
        return list.isEmpty() ? "-" : list;
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " = " + String.join(" | ", fields);
    }
}
