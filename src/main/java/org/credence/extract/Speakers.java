package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credence.gazetteer.Entry;
import org.credence.language.Sentence;
import org.credence.language.Token;

/** Says who speaks by a reporting verb or adjective of one sentence. */
final class Speakers {
    private static final int LONGEST_AGENT = 12;

    private final Reading reading;
    private final Referents referents;
    private final ReportingWords words;
    private final Syntax syntax;
    private final Sentence sentence;
    private final EarlierSpeakers earlier;
    private final AdjacentSpeakers adjacent;
    private final SaidBeside beside;
    private final Documents documents;
    private final FirstPerson firstPerson;

    /**
     * @param before the statements of the sentences before, in order of the text
     */
    Speakers(
            Reading reading,
            Referents referents,
            ReportingWords words,
            Syntax syntax,
            Sentence sentence,
            List<StatementMention> before) {
        this.reading = reading;
        this.referents = referents;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
        this.earlier = new EarlierSpeakers(reading, syntax, sentence, before);
        this.adjacent = new AdjacentSpeakers(reading, words, syntax, sentence);
        this.beside = new SaidBeside(words, syntax, sentence);
        this.documents = new Documents(reading, referents, syntax, sentence);
        this.firstPerson = new FirstPerson(referents, reading);
    }

    /**
     * Those who speak; empty where nobody can be told.
     *
     * @param besideQuotation whether a name right behind the verb can be its subject: "…", said X
     */
    List<Party> of(int verb, boolean besideQuotation) {
        List<Party> speakers = new ArrayList<>();
        if (isQuoting(verb)) {
            syntax.graph().children(verb, "obj").forEach(object -> speakers.addAll(all(object)));
            return speakers;
        }
        if ((syntax.isPassive(verb) || isParticiple(verb)) && misread(verb).isEmpty()) {
            List<Integer> voices = quoted(verb)
                    ? syntax.graph().children(verb, "nsubj:pass")
                    : syntax.graph().children(verb, "obl").stream()
                            .filter(child -> syntax.preposition(child).equals("by"))
                            .toList();
            voices.forEach(voice -> speakers.addAll(all(voice)));
            return speakers;
        }
        Optional<Mention> trailing = adjacent.trailing(verb).or(() -> adjacent.acrossClause(verb));
        if (trailing.isPresent()) {
            return referents.of(sentence.index(), trailing.get());
        }
        Optional<Integer> noun = syntax.graph().isRelated(verb, "ccomp") ? adjacent.noun(verb) : Optional.empty();
        for (int subject : noun.map(List::of).orElseGet(() -> subjects(verb))) {
            boolean described = isDescribed(subject);
            all(subject).stream().filter(party -> described || canSpeak(party)).forEach(speakers::add);
        }
        return speakers.isEmpty() ? beside(verb, besideQuotation) : speakers;
    }

    /** "Farmers, told that it would rain, stayed away": what was said to them. */
    private boolean isParticiple(int verb) {
        return "acl".equals(syntax.graph().relation(verb))
                && sentence.token(verb).tag().matches("VB[DN]")
                && verb > 0
                && sentence.token(verb - 1).text().equals(",")
                && !syntax.graph().hasChild(verb, "nsubj", "obj");
    }

    /** The heads of the subject: of several that "and" does not join, the one right before the verb. */
    private List<Integer> subjects(int verb) {
        List<Integer> subjects = misread(verb).map(List::of).orElseGet(() -> syntax.subjects(governor(verb)));
        if (subjects.isEmpty()) {
            return beside.subjects(verb);
        }
        if (subjects.size() == 1) {
            return addressed(subjects.getFirst(), verb).map(List::of).orElse(subjects);
        }
        List<Integer> next = subjects.stream().filter(subject -> isRightBefore(subject, verb)).toList();
        return subjects.size() > 1 && next.size() == 1 ? next : subjects;
    }

    /** "Anna, the Union says …": behind a name that begins the sentence and a comma, the noun right before the verb. */
    private Optional<Integer> addressed(int name, int verb) {
        boolean begins = name <= 1
                && reading.mentionAt(sentence.index(), name).filter(Mention.Person.class::isInstance).isPresent()
                && sentence.token(name + 1).text().equals(",");
        return syntax.graph().children(name, "appos").stream()
                .filter(subject -> begins && isRightBefore(subject, verb) && isState(subject))
                .findFirst();
    }

    private boolean isState(int token) {
        return reading.mentionAt(sentence.index(), token).filter(Mention.State.class::isInstance).isPresent();
    }

    /** "…, a spokesman for the party said": the subject of a past tense that is read as a passive. */
    private Optional<Integer> misread(int verb) {
        return sentence.token(verb).tag().equals("VBD")
                ? syntax.graph().children(verb, "nsubj:pass").stream().filter(subject -> isRightBefore(subject, verb)).findFirst()
                : Optional.empty();
    }

    private boolean isRightBefore(int subject, int verb) {
        return subject + 1 == verb
                || reading.mentionAt(sentence.index(), subject).filter(mention -> mention.end() == verb).isPresent();
    }

    /** "Was quoted as saying": said by whoever is quoted. */
    boolean quoted(int verb) {
        return syntax.isPassive(verb)
                && words.quoting.contains(sentence.token(verb).lemma())
                && saysBehindAs(verb);
    }

    /** "State media quoted the minister as saying": said by the minister. */
    boolean isQuoting(int verb) {
        return !syntax.isPassive(verb)
                && words.quoting.contains(sentence.token(verb).lemma())
                && syntax.graph().hasChild(verb, "obj")
                && saysBehindAs(verb);
    }

    /** "As saying", right behind or behind "by" and a name. */
    private boolean saysBehindAs(int verb) {
        for (int i = verb + 1; i + 1 < Math.min(sentence.size(), verb + LONGEST_AGENT); i++) {
            if (sentence.token(i).is("as")) {
                return sentence.token(i + 1).tag().equals("VBG");
            }
        }
        return false;
    }

    /**
     * The verb whose subject a verb shares. "Made clear that they must have peace and reiterated": a verb in the past goes on
     * with one in the past, whatever infinitive or modal verb stands nearer.
     */
    private int governor(int verb) {
        String tag = sentence.token(verb).tag();
        boolean past = tag.equals("VBD") || (tag.equals("VBN") && !syntax.graph().hasChild(verb, "aux", "aux:pass"));
        boolean shares = syntax.graph().isRelated(verb, "conj")
                && !syntax.graph().hasChild(verb, "nsubj")
                && (past || tag.equals("VBZ"));
        if (!shares) {
            return verb;
        }
        int first = syntax.graph().conjuncts(verb).getFirst();
        // "Voiced concern that X goes on, and called on it to stop": nor does a past tense go on with a present one.
        boolean present = past && sentence.token(first).tag().matches("VBZ|VBP") && syntax.graph().isRelated(first, "ccomp");
        // "Urged that X be heard, and asked": nor with a subjunctive.
        boolean bare = sentence.token(first).tag().equals("VB") || isSubjunctive(first);
        String finite = present ? "VBD" : "VBD|VBZ";
        for (int above : bare || present ? syntax.graph().pathToRoot(first) : List.<Integer>of()) {
            if (sentence.token(above).tag().matches(finite)) {
                return above;
            }
        }
        return verb;
    }

    private boolean isSubjunctive(int verb) {
        return syntax.graph().children(verb, "aux", "aux:pass").stream()
                .allMatch(aux -> sentence.token(aux).is("be"))
                && syntax.graph().hasChild(verb, "aux:pass");
    }

    /** Those a noun and what is coordinated with it stand for, or are described by it. */
    List<Party> all(int subject) {
        if (sentence.token(subject).is("you")) {
            return firstPerson.asked(sentence.index()).map(List::of).orElse(List.of());
        }
        Optional<Party> some = named(subject).or(() -> officials(subject)).or(() -> earlier.oneOf(subject)).or(() -> earlier.stillTold(subject)).or(() -> earlier.byDirection(subject));
        if (some.isPresent()) {
            return List.of(some.get());
        }
        List<Party> parties = isUnlinked(subject)
                ? referents.at(sentence.index(), syntax.graph().conjuncts(subject).getLast())
                : referents.all(sentence.index(), subject);
        return parties.isEmpty() ? earlier.document(subject).or(() -> described(subject)).map(List::of).orElse(List.of()) : parties;
    }

    /** "The monitoring group X": the body whose name stands right behind what it is. */
    private Optional<Party> named(int noun) {
        boolean described = noun + 1 < sentence.size()
                && reading.mentionAt(sentence.index(), noun).isEmpty()
                && words.voice(OfficeWords.singular(sentence.token(noun).lower())).isPresent();
        if (!described) {
            return Optional.empty();
        }
        Optional<Mention> mention = reading.mentionAt(sentence.index(), noun + 1);
        if (mention.isPresent()) {
            return mention.filter(body -> body instanceof Mention.Organization && body.begin() == noun + 1)
                    .flatMap(body -> referents.of(sentence.index(), body).stream().findFirst());
        }
        int end = noun + 1;
        while (end < sentence.size() && sentence.token(end).isProperNoun()) {
            end++;
        }
        int last = end - 1;
        return last > noun && syntax.graph().isRelated(last, "appos") && syntax.graph().head(last) == noun
                ? words.voice(OfficeWords.singular(sentence.token(noun).lower())).map(kind -> unnamed(noun + 1, last + 1, last, kind))
                : Optional.empty();
    }

    /** "Asked whether he would meet X, Y replied": two names with no "and" between are no pair. */
    private boolean isUnlinked(int subject) {
        List<Integer> conjuncts = syntax.graph().conjuncts(subject);
        return conjuncts.size() == 2
                && conjuncts.stream().noneMatch(each -> syntax.graph().hasChild(each, "cc"))
                && sentence.tokens().subList(conjuncts.getFirst(), conjuncts.getLast()).stream()
                        .anyMatch(token -> token.text().equals(","));
    }

    /** "Some Japanese officials": officials of one state, not told one by one, are no more than described. */
    private Optional<Party> officials(int subject) {
        return reading.mentionAt(sentence.index(), subject)
                .filter(mention -> mention instanceof Mention.Role role
                        && role.office().plural()
                        && (isSome(role.begin()) || (role.office().states().size() == 1 && !isCounted(role.begin())))
                        && syntax.graph().conjuncts(subject).stream().filter(each -> !sentence.token(each).isVerb()).count() == 1
                        && syntax.graph().children(subject, "appos").isEmpty())
                .map(mention -> {
                    OfficePhrase office = ((Mention.Role) mention).office();
                    String description = MentionFinder.words(sentence, mention.begin(), mention.end());
                    return new Party.Unnamed(description, office, office.state());
                });
    }

    /** "Two Western diplomats", not "the two diplomats". */
    private boolean isSome(int begin) {
        boolean number = begin > 0 && sentence.token(begin - 1).tag().equals("CD");
        return number && (begin == 1 || !sentence.token(begin - 2).tag().matches("DT|PRP\\$|POS|PDT"));
    }

    private boolean isCounted(int begin) {
        return begin > 0 && (sentence.token(begin - 1).tag().equals("CD") || sentence.token(begin - 1).lower().matches("both|their|his|her"));
    }

    /** "Vita Nuova, a charity, said": an unknown name that the noun beside it says can speak. */
    private boolean isDescribed(int subject) {
        return syntax.graph().children(subject, "appos").stream()
                .anyMatch(noun -> words.voice(OfficeWords.singular(sentence.token(noun).lower())).isPresent());
    }

    /** An unknown name of several words speaks only where one of them says that it is a body of people. */
    private static boolean canSpeak(Party party) {
        return !(party instanceof Party.Organization organization)
                || organization.known().isPresent()
                || organization.of().isPresent()
                || !organization.name().contains(" ")
                || organization.isNewsOutlet()
                || UnknownNames.isBody(organization.name());
    }

    /** Those whom a common noun describes: "rebel groups", "state media", "an editorial in The Example", "others". */
    private Optional<Party> described(int subject) {
        Token token = sentence.token(subject);
        String noun = OfficeWords.singular(token.lower());
        if (token.is("others")) {
            return earlier.others();
        }
        if (words.work.contains(noun)) {
            return publisher(subject);
        }
        if (documents.isDocument(subject)) {
            return documents.issuer(subject).or(() -> earlier.issuer(subject));
        }
        if (reading.offices().institution.contains(noun)) {
            Optional<Party> spoken = earlier.spokenBefore(noun);
            Optional<Party> seated = seat(subject, token.lower());
            Optional<Party> told = seated.or(() -> spoken).or(() -> earlier.namedBefore(subject));
            if (told.isPresent()) {
                return told;
            }
        }
        return words.voice(noun).filter(ignored -> token.isNoun()).map(kind -> describe(subject, kind));
    }

    /** "The presidency in Lima": the body of the state that has its seat there. */
    private Optional<Party> seat(int noun, String word) {
        for (int child : syntax.graph().children(noun, "nmod")) {
            Optional<Mention> place = reading.mentionAt(sentence.index(), child);
            if (syntax.preposition(child).equals("in") && place.orElse(null) instanceof Mention.State state) {
                return Optional.of(reading.institutions().of(state.state(), word));
            }
        }
        return Optional.empty();
    }

    private Party describe(int noun, OfficePhrase.Kind kind) {
        int begin = noun;
        while (begin > 0 && isDescriptive(begin - 1)) {
            begin--;
        }
        int end = noun + 1;
        while (kind == OfficePhrase.Kind.PRESS && end < sentence.size() && sentence.token(end).isProperNoun()) {
            // "The newspaper El Ejemplo"
            end++;
        }
        for (int child : syntax.graph().children(noun, "nmod")) {
            int[] extent = syntax.extent(child);
            if (extent[0] == end && extent[1] - end <= 4 && syntax.preposition(child).matches("of|in|from|at")) {
                end = extent[1];
            }
        }
        return unnamed(begin, end, noun, kind);
    }

    private boolean isDescriptive(int i) {
        Token token = sentence.token(i);
        return token.isNoun()
                || token.tag().matches("JJ.*|VB[GN]|CD")
                || token.text().equals("-")
                || (reading.mentionAt(sentence.index(), i).orElse(null) instanceof Mention.State);
    }

    private Party unnamed(int begin, int end, int head, OfficePhrase.Kind kind) {
        String description = MentionFinder.words(sentence, begin, end);
        List<Entry.State> states = reading.mentions(sentence.index()).stream()
                .filter(mention -> begin <= mention.begin() && mention.end() <= end)
                .filter(Mention.State.class::isInstance)
                .map(mention -> ((Mention.State) mention).state())
                .distinct()
                .toList();
        boolean plural = sentence.token(head).tag().endsWith("S");
        OfficePhrase phrase = new OfficePhrase(
                begin, end, head, description, kind, plural, false, false, states, Optional.empty());
        return new Party.Unnamed(description, phrase, phrase.state());
    }

    /** "An editorial in The Example": the outlet that printed it. */
    private Optional<Party> publisher(int work) {
        for (int child : syntax.graph().children(work, "nmod")) {
            if (syntax.preposition(child).matches("in|by|from|of")) {
                Optional<Party> outlet = referents.all(sentence.index(), child).stream()
                        .filter(party -> party instanceof Party.Organization)
                        .findFirst();
                int[] extent = syntax.extent(child);
                int begin = extent[0];
                while (begin < child && sentence.token(begin).tag().matches("IN|TO|[a-z]+")) {
                    begin++;
                }
                boolean named = sentence.token(child).isCapitalized();
                int from = begin;
                return outlet.or(() -> named
                        ? Optional.of(unnamed(from, child + 1, child, OfficePhrase.Kind.PRESS))
                        : Optional.empty());
            }
        }
        return Optional.empty();
    }

    /** Where the parser finds no subject: who is named or described right beside a verb of saying. */
    private List<Party> beside(int verb, boolean besideQuotation) {
        boolean behind = besideQuotation || adjacent.isInverted(verb);
        Optional<Mention> named = adjacent.named(verb, behind);
        if (named.isPresent()) {
            return referents.of(sentence.index(), named.get());
        }
        if (verb > 0 && sentence.token(verb - 1).tag().equals("PRP")) {
            return referents.at(sentence.index(), verb - 1);
        }
        return adjacent.noun(verb)
                .or(() -> behind ? adjacent.inverted(verb) : Optional.empty())
                .map(this::all)
                .orElse(List.of());
    }
}
