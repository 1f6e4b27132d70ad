package org.credence.extract;

import java.util.List;
import java.util.Optional;
import org.credence.fact.Act;
import org.credence.language.Sentence;
import org.credence.language.Token;

/** Says which verbs and adjectives of one sentence report what somebody says, and what is done by saying it. */
final class ReportingVerbs {
    private static final int LONGEST_OBJECT = 10;

    private final Reading reading;
    private final ReportingWords words;
    private final Syntax syntax;
    private final Sentence sentence;

    ReportingVerbs(Reading reading, ReportingWords words, Syntax syntax, Sentence sentence) {
        this.reading = reading;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
    }

    /** The act that a verb reports, if it reports one here. */
    Optional<Act> act(int verb) {
        if (!isAsserted(verb)) {
            return Optional.empty();
        }
        String lemma = sentence.token(verb).lemma();
        return clause(verb, lemma)
                .or(() -> quoted(verb, lemma))
                .or(() -> expressed(verb, lemma))
                .or(() -> object(verb, lemma))
                .or(() -> naming(verb, lemma))
                .or(() -> ofNarrator(verb, words.narrated(lemma)));
    }

    /** "We are grateful to X", "the President was clear that …": the act of a predicate adjective. */
    Optional<Act> predicate(int adjective) {
        boolean predicate = syntax.graph().hasChild(adjective, "cop") && syntax.graph().hasChild(adjective, "nsubj");
        boolean asked = sentence.tokens().getLast().text().equals("?");
        if (!predicate || asked || isModal(adjective) || syntax.isNegated(adjective) || isConditional(adjective)) {
            return Optional.empty();
        }
        String lower = sentence.token(adjective).lower();
        boolean insists = words.insistent.contains(lower) && hasThat(adjective);
        return insists ? Optional.of(Act.EMPHASIZE) : ofNarrator(adjective, words.moved(lower));
    }

    /** Whether the verb tells of a thought, which is no statement of its own inside somebody's words. */
    boolean isThought(int verb) {
        return words.thinking.contains(sentence.token(verb).lemma());
    }

    /** The verb that reports the words a verb stands in. */
    Optional<Integer> reporter(int verb) {
        for (int above : syntax.graph().pathToRoot(verb)) {
            int head = syntax.graph().head(above);
            if (isContrast(above)) {
                return Optional.empty();
            }
            boolean clause = syntax.graph().isRelated(above, "ccomp") || syntax.graph().isRelated(above, "dep");
            if (head >= 0 && clause && !words.clause(sentence.token(head).lemma()).isEmpty()) {
                return Optional.of(head);
            }
        }
        return Optional.empty();
    }

    /** ", while the other side denied it": told beside what is reported, not inside it. */
    private boolean isContrast(int verb) {
        return syntax.graph().isRelated(verb, "advcl")
                && verb > 1
                && syntax.graph().children(verb, "mark").stream()
                        .anyMatch(child -> words.contrast.contains(sentence.token(child).lower())
                                && child > 0
                                && sentence.token(child - 1).text().equals(","));
    }

    private Optional<Act> clause(int verb, String lemma) {
        for (ReportingWords.Entry entry : words.clause(lemma)) {
            boolean told = (lemma.equals("say") && !saysSo(verb))
                    || hasClause(verb)
                    || hasAudience(verb)
                    || isBesideQuotation(verb)
                    || isTrailing(verb)
                    || isAside(verb);
            if (followedBy(verb, entry.rest()) && told) {
                return Optional.of(entry.act());
            }
        }
        return Optional.empty();
    }

    /** "Told a news conference", "told Reuters": what was told is told, wherever the parser put it. */
    private boolean hasAudience(int verb) {
        return sentence.token(verb).lemma().equals("tell")
                && syntax.graph().children(verb, "obj", "iobj").stream().anyMatch(this::isAudience);
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
                .anyMatch(object -> words.saySo.contains(sentence.token(object).lower()));
    }

    private Optional<Act> quoted(int verb, String lemma) {
        for (ReportingWords.Entry entry : words.quoted(lemma)) {
            if (followedBy(verb, entry.rest()) && isBesideQuotation(verb)) {
                return Optional.of(entry.act());
            }
        }
        return Optional.empty();
    }

    private Optional<Act> expressed(int verb, String lemma) {
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
        return Optional.empty();
    }

    private Optional<Act> object(int verb, String lemma) {
        for (ReportingWords.Entry entry : words.object(lemma)) {
            boolean upon = hasObject(verb) || !entry.rest().isEmpty();
            if (followedBy(verb, entry.rest()) && upon && !(entry.act() == Act.WELCOME && isGreeting(verb))) {
                return Optional.of(entry.act());
            }
        }
        return Optional.empty();
    }

    /** "Welcomed them on the steps": people are received; their deeds are welcomed by word. */
    private boolean isGreeting(int verb) {
        return syntax.graph().children(verb, "obj").stream()
                .anyMatch(object -> sentence.token(object).tag().equals("PRP")
                        || reading.mentionAt(sentence.index(), object)
                                .filter(mention -> mention instanceof Mention.Person || mention instanceof Mention.Role)
                                .isPresent());
    }

    /** "Called the vote a farce", "branded it illegal": what is named, and what it is named. */
    private Optional<Act> naming(int verb, String lemma) {
        if (!words.naming.contains(lemma)) {
            return Optional.empty();
        }
        for (int complement : syntax.graph().children(verb, "xcomp", "obl:npmod", "obj", "dep", "ccomp")) {
            // "Called the ruling a setback", read as one noun with two articles.
            boolean named = syntax.graph().hasChild(complement, "nsubj")
                    || syntax.graph().children(complement, "det").size() > 1
                    || syntax.graph().children(verb, "obj", "iobj").stream()
                            .anyMatch(object -> verb < object && object < complement);
            boolean free = syntax.graph().children(complement, "nsubj").stream()
                    .noneMatch(object -> sentence.token(object).tag().startsWith("W"));
            if (named && free && isName(complement)) {
                return Optional.of(Act.SAY);
            }
        }
        boolean upon = syntax.graph().hasChild(verb, "obj", "xcomp", "ccomp", "dep") && !syntax.isPassive(verb);
        return upon && isBeforePhraseQuoted(verb) ? Optional.of(Act.SAY) : Optional.empty();
    }

    /** "Called the move "baffling"": the name is quoted. */
    private boolean isBeforePhraseQuoted(int verb) {
        int begin = sentence.token(verb).span().end();
        int end = sentence.token(Math.min(sentence.size() - 1, verb + LONGEST_OBJECT)).span().end();
        return reading.annotated().quotations().stream()
                .anyMatch(quotation -> !quotation.clausal()
                        && begin <= quotation.span().begin()
                        && quotation.span().begin() <= end);
    }

    /** An adjective, or a noun with "a" before it or an adjective of its own, that is no date. */
    private boolean isName(int complement) {
        Token token = sentence.token(complement);
        boolean clause = syntax.graph().hasChild(complement, "aux", "mark", "case", "cop");
        boolean time = sentence.times().stream().anyMatch(each -> each.begin() <= complement && complement < each.end());
        boolean described = token.tag().equals("JJ")
                || (token.isNoun()
                        && !token.isProperNoun()
                        && (syntax.graph().hasChild(complement, "amod")
                                || syntax.graph().children(complement, "det").stream()
                                        .anyMatch(child -> sentence.token(child).tag().equals("DT"))));
        return described && !clause && !time;
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

    /** What will, may or should be said has not been said; nor has what somebody had only hoped. */
    private boolean isAsserted(int verb) {
        String tag = sentence.token(verb).tag();
        if ((tag.equals("VBG") && !isSaying(verb)) || isConditional(verb) || isBygoneThought(verb)) {
            return false;
        }
        boolean infinitive = syntax.graph().children(verb, "mark", "aux").stream()
                .anyMatch(child -> sentence.token(child).is("to"));
        boolean participle = tag.equals("VBN")
                && syntax.graph().children(verb, "aux").isEmpty()
                && !syntax.isPassive(verb)
                && !syntax.graph().isRelated(verb, "acl");
        if (participle) {
            // "The two leaders committed to": a past tense that is tagged as a participle has a subject.
            boolean finite = syntax.graph().isRelated(verb, "conj") || syntax.graph().hasChild(verb, "nsubj");
            return finite && !isModal(verb) && !infinitive;
        }
        return !isModal(verb) && (!infinitive || isPurposeOfTalk(verb)) && !syntax.isNegated(verb);
    }

    private boolean isModal(int predicate) {
        return syntax.auxiliaries(predicate).stream().anyMatch(words.modal::contains);
    }

    private boolean isConditional(int predicate) {
        return syntax.graph().children(predicate, "mark").stream()
                .anyMatch(child -> words.condition.contains(sentence.token(child).lower()));
    }

    /** "Had hoped to see it signed": what somebody no longer thinks. */
    private boolean isBygoneThought(int verb) {
        return isThought(verb)
                && syntax.graph().children(verb, "aux").stream()
                        .anyMatch(child -> sentence.token(child).lower().matches("had|['’]d"));
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
                && words.talking.contains(sentence.token(head).lemma());
    }

    private boolean hasClause(int verb) {
        boolean inverted = syntax.graph().isRelated(verb, "parataxis") && syntax.graph().hasChild(verb, "nsubj");
        return syntax.graph().hasChild(verb, "ccomp", "xcomp", "parataxis") || hasThat(verb) || inverted;
    }

    /** "That" right after a word, or behind an adverb or a date: "stated earlier that". */
    private boolean hasThat(int word) {
        for (int i = word + 1; i < Math.min(sentence.size(), word + 5); i++) {
            Token token = sentence.token(i);
            if (token.is("that") && (i == word + 1 || token.tag().matches("IN|DT|WDT"))) {
                return true;
            }
            boolean between = token.tag().matches("RB.?|IN|TO|CD") || token.isNoun();
            if (!between) {
                return false;
            }
        }
        return false;
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
        return sentence.token(verb).tag().equals("VBD")
                && next < sentence.size()
                && sentence.token(next).tag().matches("DT|PRP\\$|NN.*|JJ");
    }

    /** Whether a quotation stands in the sentence around a verb. */
    boolean isBesideQuotation(int verb) {
        return reading.annotated().quotations().stream()
                .anyMatch(quotation -> quotation.span().overlaps(sentence.span())
                        && !quotation.inner().contains(sentence.token(verb).span()));
    }
}
