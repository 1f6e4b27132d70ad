package org.credence.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.credence.article.Span;
import org.credence.fact.Agent;
import org.credence.fact.ArticleFacts;
import org.credence.fact.DateSpan;
import org.credence.fact.Evidence;
import org.credence.fact.Fact;
import org.credence.fact.Level;
import org.credence.fact.Office;
import org.credence.fact.Participation;
import org.credence.fact.Place;
import org.credence.fact.Role;
import org.credence.fact.StatementKind;
import org.credence.fact.Status;
import org.credence.gazetteer.Entry;
import org.credence.language.Sentence;

/** Makes the facts of an article out of what its sentences told. */
final class FactAssembly {
    /** Of the things told of one event, the one that says most of how far it has come. */
    private static final List<Status> WEIGHT = List.of(
            Status.HELD,
            Status.CANCELLED,
            Status.POSTPONED,
            Status.STALLED,
            Status.AGREED,
            Status.PLANNED,
            Status.PROPOSED,
            Status.UNDER_CONSIDERATION,
            Status.HYPOTHETICAL);

    /** The events of one day told one after the other. */
    private static final int LONGEST_DAY = 4;

    private final Reading reading;
    private final List<EventMerger.Cluster> clusters;
    private final List<StatementMention> statements;
    private final List<LinkMention> links;
    private final Map<EventMention, String> ids = new HashMap<>();

    FactAssembly(
            Reading reading,
            List<EventMerger.Cluster> clusters,
            List<StatementMention> statements,
            List<LinkMention> links) {
        this.reading = reading;
        this.clusters = clusters;
        this.statements = statements;
        this.links = links;
    }

    ArticleFacts facts() {
        List<Fact.Event> events = new ArrayList<>();
        int number = 1;
        for (EventMerger.Cluster cluster : clusters) {
            boolean owing = cluster.mentions.stream().allMatch(mention -> mention.owed > cluster.states().size());
            if (owing || Domestic.isDomestic(cluster, reading.narrator().isPresent())) {
                continue;
            }
            String id = "e" + number++;
            cluster.mentions.forEach(mention -> ids.put(mention, id));
            events.add(event(id, cluster));
        }
        List<Fact> facts = new ArrayList<>(EventLinks.hang(events, links, ids));
        statements.forEach(statement -> facts.add(statement(statement)));
        reading.roster().people().forEach(person -> facts.addAll(tenures(person)));
        facts.sort(Comparator.comparing(fact -> fact.evidence().getFirst().span()));
        return new ArticleFacts(reading.annotated().article(), facts);
    }

    private Fact.Event event(String id, EventMerger.Cluster cluster) {
        List<EventMention> mentions = cluster.mentions;
        Status weightiest = mentions.stream()
                .map(mention -> mention.status)
                .min(Comparator.comparingInt(WEIGHT::indexOf))
                .orElseThrow();
        // "Was to have flown there, but put off his journey": of ways not to come about, the one told last.
        Status status = weightiest != Status.CANCELLED
                ? weightiest
                : mentions.stream()
                        .map(mention -> mention.status)
                        .filter(each -> each == Status.CANCELLED || each == Status.POSTPONED)
                        .reduce((a, b) -> b)
                        .orElseThrow();
        Optional<DateSpan> date = Optional.empty();
        Optional<Level> level = Optional.empty();
        Map<Party, Role> roles = new LinkedHashMap<>();
        Set<Place> places = new LinkedHashSet<>();
        Set<String> qualifiers = new TreeSet<>();
        for (EventMention mention : mentions) {
            date = EventTyping.narrower(date, mention.date.or(() -> mention.sameDay.flatMap(told -> dateOf(told, LONGEST_DAY))));
            level = level.or(() -> mention.level);
            mention.participants().forEach(each -> roles.putIfAbsent(each.party(), each.role()));
            places.addAll(mention.places());
            qualifiers.addAll(mention.qualifiers);
            qualifiers.addAll(mention.names);
        }
        Set<String> states = new TreeSet<>();
        List<Participation> participations = new ArrayList<>();
        for (Map.Entry<Party, Role> each : roles.entrySet()) {
            each.getKey().state().map(Entry.State::iso2).ifPresent(states::add);
            if (each.getKey() instanceof Party.Person person && each.getKey().state().isEmpty()) {
                ofBody(person.entry()).ifPresent(states::add);
            }
            if (each.getKey() instanceof Party.Organization organization) {
                organization.known().flatMap(Entry.Organization::iso2).ifPresent(states::add);
            }
            participation(each.getKey(), each.getValue()).ifPresent(participations::add);
        }
        boolean lent = mentions.stream().anyMatch(mention -> mention.sidesLent);
        status = ahead(status, date, mentions.stream().anyMatch(mention -> mention.status == Status.PLANNED));
        return new Fact.Event(
                id,
                cluster.type(),
                status,
                date,
                states,
                participations,
                new ArrayList<>(places),
                level,
                String.join(" ", qualifiers),
                List.of(),
                evidence(mentions, Confidence.ofEvent(states.size(), lent, date.isPresent() || !places.isEmpty(), status)));
    }

    /** "Arrived to attend the summit. It will open on Friday": what the whole text dates ahead has not been held. */
    private Status ahead(Status status, Optional<DateSpan> date, boolean planned) {
        boolean later = date.isPresent()
                && reading.clock().published()
                        .map(day -> date.get().earliest().isAfter(day.plusDays(planned ? 0 : 1)))
                        .orElse(false);
        return status == Status.HELD && later ? Status.PLANNED : status;
    }

    /** The code of a body that acts as a state does, such as the European Union, for which somebody acts. */
    private static Optional<String> ofBody(PersonEntry person) {
        return person.offices().stream()
                .filter(held -> !held.phrase().former())
                .flatMap(held -> held.phrase().organization().flatMap(OfficePhrase.OrganizationName::known).stream())
                .flatMap(organization -> organization.iso2().stream())
                .findFirst();
    }

    /**
     * The date of the event that a telling is of: its own, or that of another on whose day it was.
     *
     * @param links how many such others may be gone through
     */
    private Optional<DateSpan> dateOf(EventMention telling, int links) {
        Optional<DateSpan> date = Optional.empty();
        for (EventMerger.Cluster cluster : clusters) {
            if (cluster.mentions.contains(telling)) {
                for (EventMention mention : cluster.mentions) {
                    Optional<EventMention> other = mention.sameDay.filter(told -> links > 0 && told != telling);
                    date = EventTyping.narrower(
                            date, mention.date.or(() -> other.flatMap(told -> dateOf(told, links - 1))));
                }
            }
        }
        return date;
    }

    private static List<Evidence> evidence(List<EventMention> mentions, double confidence) {
        Map<Span, Evidence> evidence = new LinkedHashMap<>();
        for (EventMention mention : mentions) {
            evidence.putIfAbsent(
                    mention.evidence, new Evidence(mention.evidence, mention.rule, confidence));
        }
        return new ArrayList<>(evidence.values());
    }

    private Optional<Participation> participation(Party party, Role role) {
        return switch (party) {
            case Party.Person person -> Optional.of(new Participation(
                    person.agent(), role, currentOffice(person.entry())));
            case Party.Organization organization -> Optional.of(
                    new Participation(organization.agent(), role, Optional.empty()));
            case Party.State state -> Optional.of(new Participation(state.agent(), role, Optional.empty()));
            case Party.Unnamed ignored -> Optional.empty();
        };
    }

    private Optional<Office> currentOffice(PersonEntry person) {
        return person.offices().stream()
                .filter(held -> !held.phrase().former())
                .findFirst()
                .map(FactAssembly::office);
    }

    private static Office office(PersonEntry.Held held) {
        Optional<Agent.Organization> organization = held.phrase()
                .organization()
                .map(name -> new Agent.Organization(
                        name.known().map(Entry.Organization::key), name.name(), held.state().map(Entry.State::iso2)));
        return new Office(Optional.empty(), held.phrase().title(), held.state().map(Entry.State::iso2), organization);
    }

    private Fact.Statement statement(StatementMention statement) {
        Party speaker = statement.speakers.getFirst();
        List<Evidence> evidence = statement.evidence.stream()
                .sorted()
                .map(span -> new Evidence(
                        span, statement.rule, Confidence.ofStatement(!statement.quotations.isEmpty())))
                .toList();
        Set<Agent> about = new LinkedHashSet<>();
        Set<String> aboutEvents = new TreeSet<>();
        about(statement, about, aboutEvents);
        return new Fact.Statement(
                StatementKinds.of(statement.speakers),
                statement.speakers.stream().map(Party::agent).toList(),
                speaker instanceof Party.Person person ? currentOffice(person.entry()) : Optional.empty(),
                statement.addressees.stream().map(Party::agent).toList(),
                statement.act,
                !statement.quotations.isEmpty(),
                statement.quotations,
                statement.evidence.getFirst(),
                new ArrayList<>(aboutEvents),
                new ArrayList<>(about),
                statement.madeAt.flatMap(event -> Optional.ofNullable(ids.get(event))),
                statement.date,
                evidence);
    }

    /** States, people and events of the sentences that report it, the speaker and the occasion left out. */
    private void about(StatementMention statement, Set<Agent> agents, Set<String> events) {
        for (Sentence sentence : reading.annotated().sentences()) {
            if (statement.evidence.stream().noneMatch(span -> span.overlaps(sentence.span()))) {
                continue;
            }
            for (Mention mention : reading.mentions(sentence.index())) {
                if (mention instanceof Mention.State state) {
                    agents.add(new Party.State(state.state()).agent());
                } else if (mention instanceof Mention.Person person) {
                    agents.add(new Party.Person(reading.roster().resolve(person)).agent());
                }
            }
            for (Map.Entry<EventMention, String> each : ids.entrySet()) {
                if (each.getKey().sentence == sentence.index()) {
                    events.add(each.getValue());
                }
            }
        }
        statement.speakers.forEach(party -> agents.remove(party.agent()));
        statement.madeAt.map(ids::get).ifPresent(events::remove);
    }

    private List<Fact.Tenure> tenures(PersonEntry person) {
        Map<String, Fact.Tenure> tenures = new LinkedHashMap<>();
        for (PersonEntry.Held held : person.offices()) {
            Fact.Tenure tenure = new Fact.Tenure(
                    person.agent(),
                    office(held),
                    !held.phrase().former(),
                    List.of(new Evidence(held.span(), "office", Confidence.ofOffice())));
            tenures.putIfAbsent(
                    held.phrase().title().toLowerCase(java.util.Locale.ROOT) + held.state() + tenure.current(), tenure);
        }
        return new ArrayList<>(tenures.values());
    }

    /** In what capacity a speaker speaks. */
    static final class StatementKinds {
        private StatementKinds() {}

        static StatementKind of(List<Party> speakers) {
            return switch (speakers.getFirst()) {
                case Party.Person person -> person.entry().reportsNews()
                        ? StatementKind.REPORT
                        : person.entry().judgesFromOutside()
                                ? StatementKind.ASSESSMENT
                                : StatementKind.OFFICIAL_STATEMENT;
                case Party.State ignored -> StatementKind.OFFICIAL_STATEMENT;
                case Party.Organization organization -> organization.isNewsOutlet()
                        ? StatementKind.REPORT
                        : organization.isPrivate()
                                ? StatementKind.ASSESSMENT
                                : StatementKind.OFFICIAL_STATEMENT;
                case Party.Unnamed unnamed -> switch (unnamed.office().kind()) {
                    case OFFICIAL -> unnamed.office().former() || unnamed.office().isPrivate()
                            ? StatementKind.ASSESSMENT
                            : StatementKind.OFFICIAL_STATEMENT;
                    case EXPERT -> StatementKind.ASSESSMENT;
                    case PRESS, SOURCE -> StatementKind.REPORT;
                };
            };
        }
    }
}
