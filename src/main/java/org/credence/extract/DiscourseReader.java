package org.credence.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.credence.extract.Discourse.Standing;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.gazetteer.Entry;
import org.credence.language.DependencyGraph;
import org.credence.language.Sentence;

/** Notices in each sentence whom later words may mean: the subject, for "he"; "Seoul and Tokyo", for "the two countries". */
final class DiscourseReader {
    private final Reading reading;
    private final Discourse discourse;
    private final Referents referents;

    DiscourseReader(Reading reading, Discourse discourse, Referents referents) {
        this.reading = reading;
        this.discourse = discourse;
        this.referents = referents;
    }

    /** Before the events of a sentence are read: whom and what it names. */
    void noticeMentions(Sentence sentence) {
        DependencyGraph graph = reading.graph(sentence.index());
        for (Mention mention : reading.mentions(sentence.index())) {
            // Whoever a quotation is about is not whom the words around it call "he".
            boolean quoted = reading.isQuoted(sentence.index(), mention.head());
            boolean subject = isSubject(graph, mention.head()) && !quoted;
            Standing standing = standing(graph, mention.head(), quoted);
            switch (mention) {
                case Mention.Person person -> discourse.sawPerson(
                        new Party.Person(reading.roster().resolve(person)), sentence.index(), mention.head(), standing);
                case Mention.Role role -> referents.of(sentence.index(), role)
                        .forEach(party -> discourse.sawPerson(party, sentence.index(), mention.head(), standing));
                case Mention.State state -> {
                    discourse.sawState(state.state(), sentence.index());
                    if (!state.isAdjective()) {
                        discourse.sawBody(new Party.State(state.state()), sentence.index(), mention.head(), subject);
                    }
                }
                case Mention.Organization organization -> referents.of(sentence.index(), organization)
                        .forEach(party -> discourse.sawBody(party, sentence.index(), mention.head(), subject));
                case Mention.Place ignored -> {}
            }
        }
        noticePronouns(sentence, graph);
        groupsOfStates(sentence).forEach(group -> discourse.sawStates(group, sentence.index()));
        groupsOfPeople(sentence).forEach(group -> discourse.sawPeople(group, sentence.index()));
    }

    /** Whoever "he" or "her" stands for is spoken of again: the next sentence may go on about them. */
    private void noticePronouns(Sentence sentence, DependencyGraph graph) {
        for (int i = 0; i < sentence.size(); i++) {
            boolean personal = sentence.token(i).tag().startsWith("PRP")
                    && sentence.token(i).text().matches("(?i)he|him|his|she|her");
            if (personal) {
                int at = i;
                boolean owner = graph.isRelated(at, "nmod:poss") && graph.head(at) >= 0 && isSubject(graph, graph.head(at));
                // Of whom a quotation speaks says nothing of whom the words around it call "he".
                Standing own = standing(graph, at, reading.isQuoted(sentence.index(), at));
                Standing standing = owner && own == Standing.MENTIONED ? Standing.SUBJECT : own;
                referents.at(sentence.index(), at)
                        .forEach(party -> discourse.sawPerson(party, sentence.index(), at, standing));
            }
        }
    }

    /** Whoever said something is spoken of too. */
    void noticeSpeaker(Sentence sentence, StatementMention statement) {
        Standing standing = isMain(reading.graph(sentence.index()), statement.verb) ? Standing.MAIN_SUBJECT : Standing.SUBJECT;
        discourse.sawPerson(statement.speakers.getFirst(), sentence.index(), statement.verb, standing);
    }

    private static Standing standing(DependencyGraph graph, int token, boolean quoted) {
        if (quoted) {
            return Standing.QUOTED;
        }
        // "His counterpart, X, agreed": the name beside the subject.
        int noun = graph.isRelated(token, "appos") ? graph.head(token) : token;
        int first = graph.conjuncts(noun).getFirst();
        if (!isSubject(graph, noun)) {
            return Standing.MENTIONED;
        }
        return isMain(graph, graph.head(graph.isRelated(noun, "nsubj") ? noun : first)) ? Standing.MAIN_SUBJECT : Standing.SUBJECT;
    }

    private static boolean isMain(DependencyGraph graph, int verb) {
        return verb >= 0 && graph.isRoot(graph.conjuncts(verb).getFirst());
    }

    private static boolean isSubject(DependencyGraph graph, int token) {
        int first = graph.conjuncts(token).getFirst();
        return graph.isRelated(token, "nsubj") || graph.isRelated(first, "nsubj");
    }

    /** States told side by side: "Seoul and Tokyo", "U.S.-Japan-South Korea". */
    private List<Set<Entry.State>> groupsOfStates(Sentence sentence) {
        List<Set<Entry.State>> groups = new ArrayList<>();
        Set<Entry.State> group = new LinkedHashSet<>();
        int end = -1;
        for (Mention mention : reading.mentions(sentence.index())) {
            if (!(mention instanceof Mention.State state)) {
                continue;
            }
            if (end < 0 || !isListed(sentence, end, state.begin())) {
                groups.add(group);
                group = new LinkedHashSet<>();
            }
            group.add(state.state());
            end = state.end();
        }
        groups.add(group);
        return groups;
    }

    /** Only commas, "and", "the" and hyphens stand between. */
    private static boolean isListed(Sentence sentence, int end, int begin) {
        return end <= begin
                && begin - end <= 3
                && sentence.tokens().subList(end, begin).stream()
                        .allMatch(token -> token.text().matches("(?i),|and|the|-|–|/|or|,? ?as well as"));
    }

    private List<List<PersonEntry>> groupsOfPeople(Sentence sentence) {
        List<List<PersonEntry>> groups = new ArrayList<>();
        DependencyGraph graph = reading.graph(sentence.index());
        for (Mention mention : reading.mentions(sentence.index())) {
            if (mention instanceof Mention.Person && graph.conjuncts(mention.head()).size() > 1) {
                List<PersonEntry> group = new ArrayList<>();
                for (Party party : referents.all(sentence.index(), graph.conjuncts(mention.head()).getFirst())) {
                    if (party instanceof Party.Person person) {
                        group.add(person.entry());
                    }
                }
                groups.add(group);
            }
        }
        return groups;
    }

    /** After they are read: who did something together. */
    void noticeGroups(Sentence sentence, List<EventMention> found) {
        for (EventMention event : found) {
            discourse.sawStates(event.states(), sentence.index());
            if (event.type == EventType.VISIT) {
                discourse.travelled(event.participants().stream()
                        .filter(each -> each.role() == Role.VISITOR)
                        .map(EventMention.Participant::party)
                        .toList());
            }
            if (event.type.isEncounter() && event.people().size() > 1) {
                discourse.sawPeople(new ArrayList<>(event.people()), sentence.index());
            }
            if (event.type.isEncounter() && event.participants().size() > 1 && event.status == Status.HELD) {
                discourse.sawPlural(event.participants().stream()
                        .map(EventMention.Participant::party)
                        .toList(), sentence.index());
            }
        }
        DependencyGraph graph = reading.graph(sentence.index());
        for (int i = 0; i < sentence.size(); i++) {
            if (graph.isRelated(i, "nsubj") && graph.isRoot(Math.max(0, graph.head(i)))) {
                List<Party> parties = referents.all(sentence.index(), i);
                if (parties.size() > 1) {
                    discourse.sawPlural(parties, sentence.index());
                }
            }
        }
    }
}
