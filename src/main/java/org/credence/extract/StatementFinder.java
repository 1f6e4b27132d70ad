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

    StatementFinder(
            Reading reading,
            Referents referents,
            ReportingWords words,
            EventWords events,
            Syntax syntax,
            Sentence sentence) {
        this.reading = reading;
        this.referents = referents;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
        this.arguments = new EventArguments(reading, referents, events, syntax, sentence.index());
    }

    /**
     * @param events of the sentence, for the occasion of a statement
     */
    List<StatementMention> find(List<EventMention> events) {
        List<StatementMention> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            if (reading.isQuoted(sentence.index(), i)) {
                continue;
            }
            Token token = sentence.token(i);
            boolean noun = token.isNoun() || (token.isVerb() && isSource(i + 1));
            if (token.is("according") && i + 1 < sentence.size() && sentence.token(i + 1).is("to")) {
                accordingTo(i).ifPresent(each -> add(found, each));
            } else if (noun && words.noun(token.lemma()).isPresent()) {
                reportingNoun(i).ifPresent(each -> add(found, each));
            } else if (token.isVerb()) {
                int verb = i;
                act(verb).flatMap(act -> statement(verb, act, events)).ifPresent(each -> add(found, each));
            }
        }
        return found;
    }

    /** What a speaker quoted says of others' words is part of the quotation. */
    /** "By" or "from" and a name. */
    private boolean isSource(int i) {
        return i + 1 < sentence.size()
                && sentence.token(i).text().matches("by|from")
                && reading.mentionAt(sentence.index(), i + 1).isPresent();
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

    /** The act that a verb reports, if it reports one here. */
    Optional<Act> act(int verb) {
        if (!isAsserted(verb)) {
            return Optional.empty();
        }
        String lemma = sentence.token(verb).lemma();
        for (ReportingWords.Entry entry : words.clause(lemma)) {
            if (followedBy(verb, entry.rest()) && (hasClause(verb) || isBesideQuotation(verb) || isTrailing(verb))) {
                return Optional.of(entry.act());
            }
        }
        for (ReportingWords.Entry entry : words.quoted(lemma)) {
            if (followedBy(verb, entry.rest()) && isBesideQuotation(verb)) {
                return Optional.of(entry.act());
            }
        }
        if (words.express.contains(lemma)) {
            for (int object : syntax.graph().children(verb, "obj")) {
                Optional<Act> act = syntax.graph().conjuncts(object).stream()
                        .flatMap(each -> words.expressed(sentence.token(each).lemma())
                                .or(() -> words.expressed(sentence.token(each).lower()))
                                .stream())
                        .findFirst();
                if (act.isPresent()) {
                    return act;
                }
            }
        }
        for (ReportingWords.Entry entry : words.object(lemma)) {
            if (followedBy(verb, entry.rest()) && (hasObject(verb) || !entry.rest().isEmpty())) {
                return Optional.of(entry.act());
            }
        }
        return Optional.empty();
    }

    private boolean followedBy(int verb, List<String> rest) {
        int at = verb + 1;
        for (String word : rest) {
            int limit = Math.min(sentence.size(), at + 3);
            while (at < limit && !sentence.token(at).is(word)) {
                at++;
            }
            if (at >= limit) {
                return false;
            }
            at++;
        }
        return true;
    }

    /** What will, may or should be said has not been said. */
    private boolean isAsserted(int verb) {
        if (sentence.token(verb).tag().equals("VBG") && !isSaying(verb)) {
            return false;
        }
        List<String> auxiliaries = syntax.auxiliaries(verb);
        boolean modal = auxiliaries.stream()
                .anyMatch(word -> word.matches("will|would|may|might|could|can|should|must|shall|['’]ll|['’]d"));
        boolean infinitive = syntax.graph().children(verb, "mark", "aux").stream()
                .anyMatch(child -> sentence.token(child).is("to"));
        if (sentence.token(verb).tag().equals("VBN")
                && syntax.graph().children(verb, "aux").isEmpty()
                && !syntax.isPassive(verb)
                && !syntax.graph().isRelated(verb, "acl")) {
            return !modal && !infinitive && syntax.graph().isRelated(verb, "conj");
        }
        return !modal && (!infinitive || isPurposeOfTalk(verb)) && !syntax.isNegated(verb);
    }

    /** "He was saying", or ", adding that": not "an interest in encouraging". */
    private boolean isSaying(int verb) {
        boolean continuous = syntax.graph().hasChild(verb, "aux");
        boolean setOff = verb > 0 && sentence.token(verb - 1).tag().matches(",|CC|:");
        boolean governed = syntax.graph().hasChild(verb, "case", "mark");
        boolean loose = syntax.graph().isRelated(verb, "advcl") || syntax.graph().isRelated(verb, "dep");
        return continuous || (!governed && (setOff || loose)) || verb == 0;
    }

    /** "Spoke with X to congratulate him": said by speaking. */
    private boolean isPurposeOfTalk(int verb) {
        int head = syntax.graph().head(verb);
        boolean purpose = syntax.graph().isRelated(verb, "advcl") || syntax.graph().isRelated(verb, "xcomp");
        return purpose
                && head >= 0
                && sentence.token(head).tag().matches("VBD|VBZ|VBN")
                && sentence.token(head).lemma().matches("speak|talk|meet|call|telephone|phone|write|confer");
    }

    private boolean hasClause(int verb) {
        boolean clause = syntax.graph().hasChild(verb, "ccomp")
                || syntax.graph().hasChild(verb, "xcomp")
                || syntax.graph().hasChild(verb, "parataxis");
        boolean that = verb + 1 < sentence.size() && sentence.token(verb + 1).is("that");
        return clause || that;
    }

    /** "…, a senior official said." */
    private boolean isTrailing(int verb) {
        boolean ends = verb + 1 >= sentence.size() || sentence.token(verb + 1).tag().matches("[.,:]|IN|NNP|RB|TO");
        int before = verb - 1;
        Optional<Mention> subject = before < 0 ? Optional.empty() : reading.mentionAt(sentence.index(), before);
        if (subject.isPresent()) {
            before = subject.get().begin() - 1;
        } else if (before >= 0 && sentence.token(before).tag().equals("PRP")) {
            before--;
        } else {
            return false;
        }
        if (before > 0 && sentence.token(before).tag().equals("DT")) {
            before--;
        }
        return ends && before > 0 && sentence.token(before).text().equals(",");
    }

    private boolean hasObject(int verb) {
        return syntax.graph().hasChild(verb, "obj")
                || syntax.graph().hasChild(verb, "ccomp")
                || syntax.isPassive(verb)
                || followedByNoun(verb);
    }

    /** Where the parser misses the object: a noun phrase right after a verb in the past. */
    private boolean followedByNoun(int verb) {
        int next = verb + 1;
        if (next < sentence.size() && sentence.token(next).is("to")) {
            // "Underscored to the President the need …"
            Optional<Mention> addressee = reading.mentionAt(sentence.index(), next + 1);
            next = addressee.map(Mention::end).orElse(next);
        }
        return sentence.token(verb).tag().equals("VBD")
                && next < sentence.size()
                && sentence.token(next).tag().matches("DT|PRP\\$|NN.*|JJ");
    }

    /** Whether a quotation stands right before or after the words around a verb. */
    private boolean isBesideQuotation(int verb) {
        return reading.annotated().quotations().stream()
                .anyMatch(quotation -> quotation.span().overlaps(sentence.span())
                        && !quotation.inner().contains(sentence.token(verb).span()));
    }

    private Optional<StatementMention> statement(int verb, Act act, List<EventMention> events) {
        List<Party> speakers = speakers(verb);
        if (speakers.isEmpty() || (isNested(verb) && speakers.stream().allMatch(Party.State.class::isInstance))) {
            return Optional.empty();
        }
        StatementMention statement = new StatementMention(
                sentence.index(), verb, speakers, act, "say." + sentence.token(verb).lemma(), sentence.span());
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

    /** Inside what another is reported to say. */
    private boolean isNested(int verb) {
        for (int above : syntax.graph().pathToRoot(verb)) {
            int head = syntax.graph().head(above);
            boolean clause = syntax.graph().isRelated(above, "ccomp") || syntax.graph().isRelated(above, "dep");
            if (head >= 0 && clause && !words.clause(sentence.token(head).lemma()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<Party> speakers(int verb) {
        List<Party> speakers = new ArrayList<>();
        if (syntax.isPassive(verb)) {
            for (int child : syntax.graph().children(verb, "obl")) {
                if (syntax.preposition(child).equals("by")) {
                    speakers.addAll(referents.all(sentence.index(), child));
                }
            }
            return speakers;
        }
        for (int subject : syntax.subjects(verb)) {
            referents.all(sentence.index(), subject).stream()
                    .filter(StatementFinder::canSpeak)
                    .forEach(speakers::add);
        }
        return speakers.isEmpty() ? beside(verb) : speakers;
    }

    /** An unknown name of several words speaks only where one of them says that it is a body of people. */
    private static boolean canSpeak(Party party) {
        return !(party instanceof Party.Organization organization)
                || organization.known().isPresent()
                || organization.of().isPresent()
                || !organization.name().contains(" ")
                || UnknownNames.isBody(organization.name());
    }

    /** Where the parser finds no subject: the name right before or after a verb of saying. */
    private List<Party> beside(int verb) {
        for (Mention mention : reading.mentions(sentence.index())) {
            boolean after = mention.begin() == verb + 1;
            boolean before = mention.end() == verb;
            boolean speaks = mention instanceof Mention.Person || mention instanceof Mention.Role;
            if (speaks && (before || (after && isBesideQuotation(verb)))) {
                return referents.of(sentence.index(), mention);
            }
        }
        if (verb > 0 && sentence.token(verb - 1).tag().equals("PRP")) {
            return referents.at(sentence.index(), verb - 1);
        }
        return List.of();
    }

    private void addressees(StatementMention statement, int verb) {
        boolean tells = sentence.token(verb).lemma().matches("tell|inform|assure|remind|brief|warn|urge|ask|thank|congratulate|accuse|press|encourage|commend");
        if (tells) {
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

    private Optional<StatementMention> accordingTo(int at) {
        for (int i = at + 2; i < Math.min(sentence.size(), at + 8); i++) {
            if (isOwner(i)) {
                continue;
            }
            Optional<Party> outlet = outlet(at + 2, i);
            List<Party> speakers = outlet.map(List::of).orElse(referents.all(sentence.index(), i));
            if (!speakers.isEmpty()) {
                return Optional.of(new StatementMention(
                        sentence.index(), at, speakers, Act.SAY, "say.according-to", sentence.span()));
            }
            Token token = sentence.token(i);
            if (words.noun(token.lemma()).isPresent()) {
                // "according to a statement by X"
                Optional<StatementMention> named = bySource(i, Act.SAY);
                if (named.isPresent()) {
                    return named;
                }
            }
        }
        return Optional.empty();
    }

    /** "China's state news agency": the owner is not the speaker. */
    private boolean isOwner(int i) {
        Optional<Mention> mention = reading.mentionAt(sentence.index(), i);
        int end = mention.map(Mention::end).orElse(i + 1);
        return end < sentence.size() && sentence.token(end).tag().equals("POS");
    }

    /** News media that are described, not named. */
    private Optional<Party> outlet(int begin, int i) {
        String noun = OfficeWords.singular(sentence.token(i).lower());
        boolean last = i + 1 >= sentence.size() || !sentence.token(i + 1).isNoun();
        if (!last || !words.outlet.contains(noun) || reading.mentionAt(sentence.index(), i).isPresent()) {
            return Optional.empty();
        }
        String description = MentionFinder.words(sentence, begin, i + 1).replaceFirst("(?i)^(the|a|an) ", "");
        OfficePhrase phrase = new OfficePhrase(
                begin, i + 1, i, description, OfficePhrase.Kind.PRESS, false, false, true, List.of(), Optional.empty());
        return Optional.of(new Party.Unnamed(description, phrase, Optional.empty()));
    }

    /** "Claims by X that …", "reports from Y suggest". */
    private Optional<StatementMention> reportingNoun(int noun) {
        Optional<Act> act = words.noun(sentence.token(noun).lemma());
        boolean that = sentence.tokens().stream()
                .skip(noun + 1L)
                .limit(8)
                .anyMatch(token -> token.is("that"));
        boolean told = (isSource(noun + 1) && that) || syntax.graph().hasChild(noun, "acl", "ccomp")
                || (syntax.graph().isRelated(noun, "nsubj")
                        && syntax.graph().head(noun) >= 0
                        && !words.clause(sentence.token(syntax.graph().head(noun)).lemma()).isEmpty());
        return act.isPresent() && told ? bySource(noun, act.get()) : Optional.empty();
    }

    private Optional<StatementMention> bySource(int noun, Act act) {
        List<Party> speakers = new ArrayList<>();
        for (int child : syntax.graph().children(noun, "nmod")) {
            if (syntax.preposition(child).matches("by|from")) {
                speakers.addAll(referents.all(sentence.index(), child));
            }
        }
        if (speakers.isEmpty() && isSource(noun + 1)) {
            speakers.addAll(referents.all(sentence.index(), noun + 2));
        }
        return speakers.isEmpty()
                ? Optional.empty()
                : Optional.of(new StatementMention(
                        sentence.index(),
                        noun,
                        speakers,
                        act,
                        "say." + sentence.token(noun).lemma(),
                        sentence.span()));
    }
}
