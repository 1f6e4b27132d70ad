package org.credence.extract;

import java.util.List;
import java.util.Optional;
import org.credence.fact.Act;
import org.credence.language.Sentence;
import org.credence.language.Token;

/** Says which verbs and adjectives of one sentence report what somebody says, and what is done by saying it. */
final class ReportingVerbs {
    private static final int LONGEST_OBJECT = 10;
    /** Tokens from a verb to the "that" of what it reports. */
    private static final int FARTHEST_THAT = 7;

    private final Reading reading;
    private final ReportingWords words;
    private final Syntax syntax;
    private final Sentence sentence;
    private final Assertions assertions;
    private final Deeds deeds;
    private final NamingVerbs naming;

    ReportingVerbs(Reading reading, ReportingWords words, Syntax syntax, Sentence sentence) {
        this.reading = reading;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
        this.assertions = new Assertions(words, syntax, sentence);
        this.deeds = new Deeds(reading, words, syntax, sentence);
        this.naming = new NamingVerbs(reading, words, syntax, sentence);
    }

    /** The act that a verb reports, if it reports one here. */
    Optional<Act> act(int verb) {
        if (!assertions.isAsserted(verb)) {
            return Optional.empty();
        }
        String lemma = sentence.token(verb).lemma();
        // "Expressed concern that …": the noun says more than that it was said.
        return clause(verb, lemma)
                .filter(act -> act != Act.SAY || expressed(verb, lemma).isEmpty())
                .or(() -> finding(verb, lemma))
                .or(() -> opinion(verb, lemma))
                .or(() -> quoted(verb, lemma))
                .or(() -> expressed(verb, lemma))
                .or(() -> object(verb, lemma))
                .or(() -> naming.act(verb))
                .or(() -> ofNarrator(verb, words.narrated(lemma)));
    }

    /** "We are grateful to X", "the President was clear that …": the act of a predicate adjective. */
    Optional<Act> predicate(int adjective) {
        boolean predicate = syntax.graph().hasChild(adjective, "cop") && syntax.graph().hasChild(adjective, "nsubj");
        boolean asked = sentence.tokens().getLast().text().equals("?");
        if (!predicate || asked || assertions.isModal(adjective) || syntax.isNegated(adjective) || assertions.isConditional(adjective)) {
            return Optional.empty();
        }
        String lower = sentence.token(adjective).lower();
        boolean insists = words.insistent.contains(lower) && hasThat(adjective);
        return insists ? Optional.of(Act.EMPHASIZE) : ofNarrator(adjective, words.moved(lower));
    }

    /** Whether the verb tells of a thought, which is no statement of its own inside somebody's words. */
    boolean isThought(int verb) {
        return assertions.isThought(verb);
    }

    private Optional<Act> clause(int verb, String lemma) {
        for (ReportingWords.Entry entry : words.clause(lemma)) {
            boolean told = (lemma.equals("say") && !saysSo(verb))
                    || hasClause(verb)
                    || hasAudience(verb)
                    || isToldOf(verb)
                    || (isBesideQuotation(verb) && !isQuotedBelow(verb))
                    || isTrailing(verb)
                    || isAside(verb);
            if (followedBy(verb, entry.rest()) && told && !isDeliberation(verb) && !isOfPeople(verb) && !isWeighed(verb) && !deeds.isAim(verb)) {
                return Optional.of(entry.act());
            }
        }
        return Optional.empty();
    }

    /** "The court held that …": what is found, told by a clause of its own. */
    private Optional<Act> finding(int verb, String lemma) {
        boolean found = words.finding.contains(lemma)
                && syntax.graph().children(verb, "ccomp").stream()
                        .flatMap(clause -> syntax.graph().children(clause, "mark").stream())
                        .anyMatch(mark -> sentence.token(mark).is("that"));
        return found ? Optional.of(Act.ASSESS) : Optional.empty();
    }

    /** "Agreed that all must be freed", "on the need for …": an opinion; what sides agree that they will do is an event. */
    private Optional<Act> opinion(int verb, String lemma) {
        boolean shared = words.agreeing.contains(lemma) && (agreesOn(verb) || (hasThat(verb) && agreesThat(verb)));
        return shared ? Optional.of(Act.AFFIRM) : Optional.empty();
    }

    private boolean agreesOn(int verb) {
        return syntax.graph().children(verb, "obl").stream()
                .anyMatch(object -> syntax.preposition(object).equals("on")
                        && words.agreedOn.contains(sentence.token(object).lemma()));
    }

    private boolean agreesThat(int verb) {
        return syntax.graph().children(verb, "ccomp").stream()
                .anyMatch(clause -> isOpinion(syntax.auxiliaries(clause))
                        || sentence.token(clause).tag().equals("VBZ")
                        || syntax.graph().hasChild(clause, "cop"));
    }

    /** "Must be freed", "would have been better": not "would meet". */
    private boolean isOpinion(List<String> auxiliaries) {
        boolean future = auxiliaries.stream().anyMatch(words.modal::contains) || auxiliaries.contains("to");
        return auxiliaries.stream().anyMatch(words.opinion::contains)
                || auxiliaries.containsAll(List.of("would", "have"))
                || (!future && auxiliaries.stream().anyMatch(words.present::contains));
    }

    /** "Considered how they could help": what is thought over has not been said. */
    private boolean isDeliberation(int verb) {
        return words.deliberating.contains(sentence.token(verb).lemma())
                && syntax.graph().children(verb, "ccomp").stream()
                        .flatMap(clause -> syntax.graph().children(clause, "mark", "advmod", "obj", "nsubj").stream())
                        .anyMatch(child -> sentence.token(child).tag().matches("W.*") || sentence.token(child).is("whether"));
    }

    /** "Considered a bill", "saw an increase": no opinion is told. */
    private boolean isWeighed(int verb) {
        return words.weighing.contains(sentence.token(verb).lemma())
                && !hasThat(verb)
                && !isTrailing(verb)
                && !isBesideQuotation(verb)
                && sentence.tokens().stream()
                        .skip(verb + 1L)
                        .limit(LONGEST_OBJECT)
                        .noneMatch(token -> token.is("as"));
    }

    /** "Recalled its ambassador": done to people, not said. */
    private boolean isOfPeople(int verb) {
        return words.ofPeople.contains(sentence.token(verb).lemma())
                && !hasThat(verb)
                && !isBehindQuotation(verb)
                && syntax.graph().children(verb, "obj", "xcomp").stream()
                        .anyMatch(object -> reading.mentionAt(sentence.index(), object)
                                .filter(mention -> mention instanceof Mention.Person || mention instanceof Mention.Role)
                                .isPresent());
    }

    /** "“…,” observes one ambassador": who speaks stands behind the verb. */
    private boolean isBehindQuotation(int verb) {
        return verb > 0 && sentence.token(verb - 1).tag().equals("''");
    }

    /** "He was replying to X, who told the crowd that it was “…”": quoted by a verb in a clause about somebody else. */
    private boolean isQuotedBelow(int verb) {
        for (int below = verb + 1; below < sentence.size(); below++) {
            boolean says = syntax.graph().relation(below).equals("acl:relcl")
                    && syntax.graph().isUnder(below, verb)
                    && !isThought(below)
                    && !words.clause(sentence.token(below).lemma()).isEmpty();
            int end = sentence.token(below).span().end();
            boolean quotes = says && reading.annotated().quotations().stream()
                    .filter(quotation -> quotation.span().overlaps(sentence.span()))
                    .allMatch(quotation -> quotation.span().begin() >= end);
            if (quotes) {
                return true;
            }
        }
        return false;
    }

    /** "Told a news conference", "told Reuters": what was told is told, wherever the parser put it. */
    private boolean hasAudience(int verb) {
        return sentence.token(verb).lemma().equals("tell")
                && syntax.graph().children(verb, "obj", "iobj").stream().anyMatch(this::isAudience);
    }

    /** "Told the visitor of his dismay": whoever is named right behind the verb, and of what. */
    private boolean isToldOf(int verb) {
        int next = verb + 1;
        while (next < sentence.size() && sentence.token(next).tag().matches("DT|PRP\\$")) {
            next++;
        }
        Optional<Mention> told = next < sentence.size() ? reading.mentionAt(sentence.index(), next) : Optional.empty();
        return sentence.token(verb).lemma().equals("tell")
                && told.filter(mention -> mention.end() < sentence.size()
                                && sentence.token(mention.end()).text().matches("of|about"))
                        .isPresent();
    }

    private boolean isAudience(int object) {
        return words.audience.contains(sentence.token(object).lemma())
                || reading.mentionAt(sentence.index(), object)
                        .filter(mention -> (mention instanceof Mention.Role role && role.office().kind() == OfficePhrase.Kind.PRESS)
                                || (mention instanceof Mention.Organization body
                                        && new Party.Organization(body.name(), body.known(), body.state()).isNewsOutlet()))
                        .isPresent();
    }

    /** "We say it that way": the manner of speaking, not what is said. */
    private boolean saysSo(int verb) {
        return syntax.graph().children(verb, "obj").stream()
                .anyMatch(object -> words.saySo.contains(sentence.token(object).lower())
                        && !sentence.token(object).tag().startsWith("W"));
    }

    private Optional<Act> quoted(int verb, String lemma) {
        for (ReportingWords.Entry entry : words.quoted(lemma)) {
            // "An exercise that the two armies began" is beside a quotation by chance.
            boolean relative = syntax.graph().relation(verb).equals("acl:relcl");
            if (followedBy(verb, entry.rest()) && isBesideQuotation(verb) && !relative) {
                return Optional.of(entry.act());
            }
        }
        return Optional.empty();
    }

    private Optional<Act> expressed(int verb, String lemma) {
        if (words.express.contains(lemma)) {
            for (int object : syntax.graph().children(verb, "obj")) {
                Optional<Act> act = syntax.graph().conjuncts(object).stream()
                        .filter(each -> !deeds.isPaid(each))
                        .flatMap(each -> words.expressed(sentence.token(each).lemma())
                                .or(() -> words.expressed(sentence.token(each).lower()))
                                .stream())
                        .findFirst();
                if (act.isPresent()) {
                    return act;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Act> object(int verb, String lemma) {
        for (ReportingWords.Entry entry : words.object(lemma)) {
            boolean upon = hasObject(verb) || !entry.rest().isEmpty();
            if (followedBy(verb, entry.rest()) && upon && !isOfPeople(verb) && !deeds.isDeed(verb, entry.act())) {
                return Optional.of(entry.act());
            }
        }
        return Optional.empty();
    }

    /** What only a government's own text, or somebody writing in the first person, says by saying it. */
    private Optional<Act> ofNarrator(int predicate, Optional<Act> act) {
        return act.filter(ignored -> syntax.graph().children(predicate, "nsubj").stream().anyMatch(this::isNarrator));
    }

    private boolean isNarrator(int subject) {
        if (sentence.token(subject).lower().matches("i|we")) {
            return true;
        }
        return reading.mentionAt(sentence.index(), subject)
                .filter(mention -> mention instanceof Mention.State state
                        && reading.narrator().equals(Optional.of(state.state())))
                .isPresent();
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

    private boolean hasClause(int verb) {
        boolean inverted = syntax.graph().isRelated(verb, "parataxis") && syntax.graph().hasChild(verb, "nsubj");
        return syntax.graph().hasChild(verb, "ccomp", "xcomp", "parataxis") || hasThat(verb) || inverted || isToldThat(verb) || isTakenForSubject(verb);
    }

    /** "X believes Y is alone": a finite verb that the parser takes for the subject of what it reports. */
    private boolean isTakenForSubject(int verb) {
        return sentence.token(verb).tag().matches("VBD|VBZ")
                && syntax.graph().isRelated(verb, "csubj")
                && syntax.graph().hasChild(verb, "nsubj");
    }

    /** "Reminded the visitors that", "told the governor he is …": "that" or a subject right behind whoever is told. */
    private boolean isToldThat(int verb) {
        return words.telling.contains(sentence.token(verb).lemma())
                && syntax.graph().children(verb, "obj", "iobj").stream()
                        .map(object -> reading.mentionAt(sentence.index(), object).map(Mention::end).orElse(object + 1))
                        .anyMatch(end -> end < sentence.size() && (sentence.token(end).is("that") || isSubjectOfWords(end, verb)));
    }

    private boolean isSubjectOfWords(int token, int verb) {
        int clause = syntax.graph().head(token);
        return syntax.graph().isRelated(token, "nsubj")
                && clause > token
                && syntax.graph().head(clause) == verb
                && syntax.graph().isRelated(clause, "dep");
    }

    /** "That" right after a word, or behind an adverb or a date: "stated earlier that". */
    private boolean hasThat(int word) {
        boolean inPhrase = false;
        for (int i = word + 1; i < Math.min(sentence.size(), word + FARTHEST_THAT); i++) {
            Token token = sentence.token(i);
            if (token.is("that") && (i == word + 1 || token.tag().matches("IN|WDT") || isAlone(i))) {
                return true;
            }
            // "For the first time", "at a meeting"
            inPhrase |= token.tag().equals("IN");
            boolean between = token.tag().matches("RB.?|IN|TO|CD") || token.isNoun() || (inPhrase && token.tag().matches("DT|JJ"));
            if (!between) {
                return false;
            }
        }
        return false;
    }

    /** Not "that day". */
    private boolean isAlone(int that) {
        return sentence.token(that).tag().equals("DT")
                && sentence.times().stream().noneMatch(time -> time.begin() <= that + 1 && that + 1 < time.end());
    }

    /** "As the President told X, the visit …". */
    private boolean isAside(int verb) {
        return syntax.graph().isRelated(verb, "advcl")
                && syntax.graph().children(verb, "mark").stream()
                        .anyMatch(child -> sentence.token(child).is("as") && child <= 2);
    }

    /** "…, a senior official said." */
    private boolean isTrailing(int verb) {
        boolean ends = verb + 1 >= sentence.size() || sentence.token(verb + 1).tag().matches("[.,:]|IN|NNP|RB|TO");
        // "…, its minister, X, wrote on …"
        boolean closed = verb > 1 && sentence.token(verb - 1).text().equals(",");
        int before = closed ? verb - 2 : verb - 1;
        Optional<Mention> subject = before < 0 ? Optional.empty() : reading.mentionAt(sentence.index(), before);
        if (subject.isPresent()) {
            before = pastOwner(subject.get().begin() - 1);
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

    /** "…, Ghana's water minister, X, said": before the owner, where one stands before the subject. */
    private int pastOwner(int before) {
        boolean owned = before > 0 && sentence.token(before).tag().equals("POS");
        return owned
                ? reading.mentionAt(sentence.index(), before - 1).map(Mention::begin).orElse(before - 1) - 1
                : before;
    }

    private boolean hasObject(int verb) {
        // "A crime that he blamed on …": the object is what the clause describes.
        boolean relative = syntax.graph().relation(verb).equals("acl:relcl") && syntax.graph().hasChild(verb, "nsubj");
        return syntax.graph().hasChild(verb, "obj", "ccomp")
                || syntax.isPassive(verb)
                || relative
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
        return sentence.token(verb).tag().matches("VBD|VBP")
                && next < sentence.size()
                && sentence.token(next).tag().matches("DT|PRP\\$|NN.*|JJ");
    }

    /** Whether a quotation stands in the sentence around a verb. */
    boolean isBesideQuotation(int verb) {
        return reading.annotated().quotations().stream()
                .anyMatch(quotation -> (quotation.span().overlaps(sentence.span()) || Reading.goesOn(quotation, sentence))
                        && !quotation.inner().contains(sentence.token(verb).span()));
    }

}
