package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credence.fact.Act;
import org.credence.fact.EventType;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;
import org.credence.language.Token;

/** Finds the statements that verbs and nouns of one sentence report, in order of the text. */
final class StatementFinder {
    private final Reading reading;
    private final Referents referents;
    private final ReportingWords words;
    private final Syntax syntax;
    private final Sentence sentence;
    private final EventArguments arguments;
    private final ReportingVerbs verbs;
    private final Reporters reporters;
    private final Speakers speakers;
    private final AttributionPhrases phrases;

    /**
     * @param before the statements of the sentences before, in order of the text
     */
    StatementFinder(
            Reading reading,
            Referents referents,
            ReportingWords words,
            Syntax syntax,
            Sentence sentence,
            EventArguments arguments,
            List<StatementMention> before) {
        this.reading = reading;
        this.referents = referents;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
        this.arguments = arguments;
        this.verbs = new ReportingVerbs(reading, words, syntax, sentence);
        this.reporters = new Reporters(reading, words, syntax, sentence);
        this.speakers = new Speakers(reading, referents, words, syntax, sentence, before);
        this.phrases = new AttributionPhrases(reading, referents, speakers, words, syntax, sentence);
    }

    /**
     * @param events of the sentence, for the occasion of a statement
     */
    List<StatementMention> find(List<EventMention> events) {
        List<StatementMention> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            if (!reading.isQuoted(sentence.index(), i)) {
                at(i, events).ifPresent(each -> add(found, each));
            }
        }
        return found;
    }

    private Optional<StatementMention> at(int i, List<EventMention> events) {
        Token token = sentence.token(i);
        boolean noun = token.isNoun() || (token.isVerb() && phrases.isSource(i + 1));
        if (token.is("according") && i + 1 < sentence.size() && sentence.token(i + 1).is("to")) {
            return phrases.accordingTo(i);
        }
        if (i == 0 && token.is("for")) {
            return phrases.forWhom(i);
        }
        if (noun && words.noun(token.lemma()).isPresent()) {
            return phrases.noun(i);
        }
        if (noun && words.view.contains(token.lower())) {
            return phrases.inView(i);
        }
        if (token.isVerb()) {
            Optional<Act> act = speakers.quoted(i) || speakers.isQuoting(i) ? Optional.of(Act.SAY) : verbs.act(i);
            return act.flatMap(each -> statement(i, each, events));
        }
        return token.isAdjective() ? verbs.predicate(i).flatMap(act -> statement(i, act, events)) : Optional.empty();
    }

    /** Several verbs with one speaker in one sentence report one statement. */
    private static void add(List<StatementMention> found, StatementMention statement) {
        for (StatementMention before : found) {
            if (before.hasSpeakers(statement.speakers)) {
                before.addressees.addAll(statement.addressees);
                return;
            }
        }
        found.add(statement);
    }

    private Optional<StatementMention> statement(int verb, Act act, List<EventMention> events) {
        int told = isAddedToReport(verb) ? reporters.of(verb).orElse(verb) : verb;
        List<Party> said = speakers.of(told, verbs.isBesideQuotation(told));
        if (said.isEmpty() || isOnlyContent(verb, said)) {
            return Optional.empty();
        }
        StatementMention statement = new StatementMention(
                sentence.index(), verb, said, act, "say." + sentence.token(verb).lemma(), sentence.span());
        addressees(statement, verb);
        for (int child : syntax.graph().children(verb, "obl", "nmod", "advmod")) {
            Optional<TimeExpression> time = arguments.time(child);
            if (time.isPresent() && statement.date.isEmpty() && !syntax.preposition(child).equals("since")) {
                statement.date = reading.clock().resolve(time.get(), ArticleClock.Direction.PAST);
            }
        }
        statement.madeAt = events.stream()
                .filter(event -> event.type == EventType.BRIEFING || event.type.isEncounter())
                .filter(event -> syntax.graph().head(event.trigger) == verb
                        && syntax.preposition(event.trigger).matches("at|in|during|on"))
                .findFirst();
        return Optional.of(statement);
    }

    /** "X said that Y would not come, conceding that …": added by whoever the sentence is about. */
    private boolean isAddedToReport(int verb) {
        List<Integer> having = syntax.graph().children(verb, "aux").stream()
                .filter(child -> sentence.token(child).is("having"))
                .toList();
        int first = having.isEmpty() ? verb : having.getFirst();
        boolean participle = sentence.token(first).tag().equals("VBG") && (first == verb || sentence.token(verb).tag().equals("VBN"));
        return participle
                && first > 0
                && sentence.token(first - 1).text().equals(",")
                && !syntax.graph().hasChild(verb, "nsubj");
    }

    /**
     * What another is reported to say that a state says or that somebody thinks is part of what is said; what a news outlet
     * reports a state to have said stands by itself.
     */
    private boolean isOnlyContent(int verb, List<Party> said) {
        Optional<Integer> reporter = reporters.of(verb);
        if (reporter.isEmpty()) {
            return false;
        }
        List<Party> reporting = speakers.of(reporter.get(), false);
        boolean byOutlet = reporting.stream()
                .anyMatch(party -> party instanceof Party.Organization body && body.isNewsOutlet());
        if (isOneOf(reporting, said)) {
            return true;
        }
        return verbs.isThought(verb) || (!byOutlet && said.stream().allMatch(this::isStateOrSide));
    }

    /** "He said that the ministers had confirmed …": they are himself and others, named or not. */
    private static boolean isOneOf(List<Party> reporting, List<Party> said) {
        boolean amongThem = said.size() > 1 && said.containsAll(reporting);
        boolean ofHisRank = said.size() == 1
                && said.getFirst() instanceof Party.Unnamed group
                && group.office().plural()
                && group.office().definite()
                && group.office().kind() == OfficePhrase.Kind.OFFICIAL
                && group.of().isEmpty();
        return !reporting.isEmpty()
                && reporting.stream().allMatch(Party.Person.class::isInstance)
                && (amongThem || ofHisRank);
    }

    /** A state, or a noun for one: "his country". */
    private boolean isStateOrSide(Party party) {
        return party instanceof Party.State
                || (party instanceof Party.Unnamed unnamed
                        && reading.offices().stateGroup.contains(OfficeWords.singular(
                                sentence.token(Math.min(unnamed.office().head(), sentence.size() - 1)).lower())));
    }

    private void addressees(StatementMention statement, int verb) {
        if (words.telling.contains(sentence.token(verb).lemma())) {
            for (int object : syntax.graph().children(verb, "obj", "iobj")) {
                statement.addressees.addAll(referents.all(sentence.index(), object));
            }
        }
        for (int child : syntax.graph().children(verb, "obl")) {
            String preposition = syntax.preposition(child);
            if (preposition.equals("to") || (preposition.equals("on") && sentence.token(verb).lemma().equals("call"))) {
                statement.addressees.addAll(referents.all(sentence.index(), child));
            } else if (preposition.matches("in|during")) {
                for (int with : syntax.graph().children(child, "nmod")) {
                    if (syntax.preposition(with).equals("with")) {
                        statement.addressees.addAll(referents.all(sentence.index(), with));
                    }
                }
            }
        }
        statement.speakers.forEach(statement.addressees::remove);
    }
}
