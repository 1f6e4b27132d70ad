package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.extract.NameScanner.Known;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;
import org.credence.language.TimeExpression;
import org.credence.language.Token;

/** Finds the descriptions of people by office in one sentence. */
final class OfficePhraseFinder {
    private static final Set<String> DETERMINERS = Set.of("DT", "PRP$", "POS", "WP$");
    private static final int LONGEST_LEFT = 9;

    private final NamedSentence named;
    private final OfficeComplements complements;
    private final OfficeOwners owners;

    OfficePhraseFinder(NamedSentence named) {
        this.named = named;
        this.complements = new OfficeComplements(named);
        this.owners = new OfficeOwners(named);
    }

    List<OfficePhrase> find() {
        List<OfficePhrase> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < named.size(); i++) {
            if (named.isHead(i)) {
                int head = lastHead(i);
                OfficePhrase phrase = phrase(head, from);
                found.add(phrase);
                from = phrase.end();
                i = phrase.end() - 1;
            }
        }
        return found;
    }

    /** The offices told by a clause behind a name, each with its verb as the head: "X, who heads the press department". */
    List<OfficePhrase> headings() {
        List<OfficePhrase> found = new ArrayList<>();
        for (int verb = 2; verb + 1 < named.size(); verb++) {
            int pronoun = named.token(verb - 1).tag().equals("RB") ? verb - 2 : verb - 1;
            if (named.token(pronoun).is("who") && named.token(verb).tag().matches("VBZ|VBD|NNS")) {
                heading(verb).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<OfficePhrase> heading(int verb) {
        Optional<String> office = named.words().heading(named.token(verb).lemma());
        int nounEnd = complements.objectNounEnd(verb);
        int end = complements.objectEnd(verb);
        if (office.isEmpty() || nounEnd <= verb + 1 || !isHeaded(nounEnd - 1)) {
            return Optional.empty();
        }
        int begin = named.token(verb + 1).tag().equals("DT") ? verb + 2 : verb + 1;
        String title = office.get() + " of " + (begin > verb + 1 ? "the " : "") + MentionFinder.words(named.sentence(), begin, end);
        Optional<OfficePhrase.OrganizationName> organization = owners.organization(begin, end);
        List<Entry.State> states = organization.flatMap(this::stateOf).map(List::of).orElse(List.of());
        boolean past = named.token(verb).tag().equals("VBD");
        return Optional.of(new OfficePhrase(
                verb, end, verb, title, OfficePhrase.Kind.OFFICIAL, false, past, true, states, organization));
    }

    /** A body or part of one: not talks, which somebody leads for a day. */
    private boolean isHeaded(int noun) {
        return named.words().headed.contains(OfficeWords.singular(named.token(noun).lower()))
                || named.knownAt(noun).map(name -> name.is(Entry.Organization.class)).orElse(false);
    }

    /** Of "national security adviser" or "party leader", the last noun that can head an office. */
    private int lastHead(int first) {
        int head = hyphenated(first);
        for (int i = head + 1; i < named.size() && i <= head + 4; i++) {
            Token token = named.token(i);
            if (named.isHead(i) && !isLikelyName(i)) {
                head = i;
            } else if (!isServed(head, i)
                    && (token.nameClass() == Token.NameClass.PERSON
                            || named.knownAt(i).isPresent()
                            || !(named.isTightHyphen(i) || token.isNoun() || token.isAdjective()))) {
                break;
            }
        }
        return head;
    }

    /** "The deputy U.N. ambassador": the body or state of the office that is assisted, right behind the word for who assists. */
    private boolean isServed(int head, int i) {
        return named.words().assisting.contains(named.token(head).lower())
                && named.knownAt(i)
                        .filter(name -> name.begin() == head + 1 && !name.is(Entry.Person.class))
                        .isPresent();
    }

    /** "Commander-in-Chief": the end of a word with hyphens that is an office as a whole. */
    private int hyphenated(int first) {
        StringBuilder word = new StringBuilder(named.token(first).lower());
        int head = first;
        for (int i = first + 1; i + 1 < named.size() && named.isTightHyphen(i); i += 2) {
            word.append('-').append(named.token(i + 1).lower());
            if (named.words().kind(word.toString()).isPresent()) {
                head = i + 1;
            }
        }
        return head;
    }

    /** "Marshal Tito": a head noun that is labelled a person's name stands for a name. */
    private boolean isLikelyName(int i) {
        return named.token(i).nameClass() == Token.NameClass.PERSON && named.token(i).isCapitalized();
    }

    private OfficePhrase phrase(int head, int from) {
        int begin = left(head, from);
        int end = right(head);
        String headWord = named.token(head).text();
        OfficePhrase.Kind kind = named.words().kind(headWord).orElse(OfficePhrase.Kind.OFFICIAL);
        String title = title(begin, head, isOfGroup(head, end) ? head + 1 : end, kind);
        Optional<OfficePhrase.OrganizationName> organization = owners.organization(begin, end);
        List<Entry.State> states = owners.states(begin, head, end, kind);
        if (states.isEmpty()) {
            states = named.words()
                    .stateOf(title)
                    .flatMap(named.gazetteer()::stateByIso)
                    .or(() -> organization.flatMap(this::stateOf))
                    .map(List::of)
                    .orElse(List.of());
        }
        return new OfficePhrase(
                begin,
                end,
                head,
                title,
                kind,
                named.words().isPlural(headWord),
                isFormer(begin, head) || isOver(end),
                isDefinite(begin),
                states,
                organization);
    }

    /** The state of a body that governs, where no other state's goes by that name. */
    private Optional<Entry.State> stateOf(OfficePhrase.OrganizationName organization) {
        return organization
                .known()
                .filter(body -> !organization.shared() && body.kind().matches("GovernmentBody|PoliticalParty|ArmedGroup"))
                .flatMap(Entry.Organization::state)
                .flatMap(named.gazetteer()::state);
    }

    /** Behind "President-elect" and "Prime Minister-Designate" too a complement may follow. */
    private int right(int head) {
        int last = head;
        if (head + 2 < named.size()
                && named.isTightHyphen(head + 1)
                && named.words().coming.contains(named.token(head + 2).lower())) {
            last = head + 2;
        }
        return complements.end(last);
    }

    private int left(int head, int from) {
        int begin = head;
        while (begin > from && head - begin < LONGEST_LEFT && joinsLeft(begin - 1)) {
            begin--;
        }
        while (begin < head && named.token(begin).isPunctuation()) {
            begin++;
        }
        return named.words().isPlural(named.token(head).text()) ? coordinated(begin, from) : assisting(begin, from);
    }

    /** "Deputy Assistant to the President": the office of whoever assists is one office. */
    private int assisting(int begin, int from) {
        int first = begin - 3;
        boolean assists = first >= from
                && named.token(begin - 1).is("the")
                && named.token(begin - 2).is("to")
                && named.words().assisting.contains(named.token(first).lower())
                && named.token(first).isCapitalized();
        if (!assists) {
            return begin;
        }
        while (first > from && named.token(first - 1).isCapitalized() && named.words().assisting.contains(named.token(first - 1).lower())) {
            first--;
        }
        return first;
    }

    /** "Dutch and Belgian officials", "Dutch, Belgian and French officials": the adjectives before. */
    private int coordinated(int begin, int from) {
        int first = begin;
        while (first - 2 >= from
                && named.token(first - 1).text().matches("and|,")
                && named.knownAt(first).map(OfficePhraseFinder::isAdjective).orElse(false)
                && named.knownAt(first - 2).map(OfficePhraseFinder::isAdjective).orElse(false)) {
            first = named.knownAt(first - 2).orElseThrow().begin();
        }
        return first;
    }

    private static boolean isAdjective(Known name) {
        return name.entry(Entry.State.class)
                .map(state -> name.form(state) == Gazetteer.Form.ADJECTIVE)
                .orElse(false);
    }

    private boolean joinsLeft(int i) {
        Token token = named.token(i);
        Optional<Known> name = named.knownAt(i);
        if (name.isPresent()) {
            return !name.get().is(Entry.Person.class);
        }
        if (named.isTime(i) || named.isLength(i) || token.nameClass() == Token.NameClass.PERSON || ShipNames.isPart(named.sentence(), i)) {
            return false;
        }
        String lower = token.lower();
        if (i > 0 && !token.isCapitalized() && named.token(i + 1).isCapitalized() && named.token(i - 1).text().matches("to|that|this")) {
            // "To brief President X", "at that meeting Minister X"
            return false;
        }
        if (ConstructionWords.AFTERWARDS.contains(lower) && !named.words().former.contains(lower)) {
            // "Met X and later President Y"
            return false;
        }
        return token.isNoun()
                || token.isAdjective()
                || token.tag().equals("FW")
                || named.isTightHyphen(i)
                || (token.isCapitalized() && named.isTightHyphen(i + 1))
                || (named.words().former.contains(lower) && !isToppling(i))
                || (named.words().current.contains(lower) && !isPredicate(i))
                || (token.text().equals("/") || (token.isCapitalized() && token.isVerb() && i > 0));
    }

    /** "The army deposed President X": what was done to X, not who X is. */
    private boolean isToppling(int i) {
        return i > 0 && named.token(i).isVerb() && named.token(i - 1).isNoun();
    }

    /** "Was appointed ambassador": the verb of the clause rather than a word of the office. */
    private boolean isPredicate(int i) {
        return named.token(i).isVerb()
                && named.sentence().tokens().subList(Math.max(0, i - 2), i).stream().anyMatch(token -> token.lemma().equals("be"));
    }

    /** "The ministers of the two countries": whose they are is told elsewhere. */
    private boolean isOfGroup(int head, int end) {
        return end > head + 2
                && named.token(head + 1).is("of")
                && named.words().isPlural(named.token(head).text())
                && named.token(end - 1).tag().equals("NNS")
                && named.words().stateGroup.contains(OfficeWords.singular(named.token(end - 1).lower()))
                && named.token(head + 2).lower().matches("the|both|their");
    }

    private String title(int begin, int head, int end, OfficePhrase.Kind kind) {
        StringBuilder title = new StringBuilder();
        int last = -1;
        for (int i = begin; i < end; i++) {
            Token token = named.token(i);
            Optional<Known> name = named.knownAt(i);
            boolean stateBefore = i < head
                    && name.flatMap(named::asState).isPresent()
                    && !(kind == OfficePhrase.Kind.EXPERT && owners.isSubject(name.get()));
            boolean dropped = i < head && (named.words().former.contains(token.lower()) || named.words().current.contains(token.lower()));
            if (stateBefore || dropped || (title.isEmpty() && (token.isPunctuation() || token.tag().equals("POS")))) {
                continue;
            }
            if (last >= 0 && named.token(last).span().end() < token.span().begin()) {
                title.append(' ');
            }
            title.append(token.text());
            last = i;
        }
        String words = title.toString();
        return named.words().abbreviated(words).orElse(words);
    }

    private boolean isFormer(int begin, int head) {
        for (int i = begin; i < head; i++) {
            String lower = named.token(i).lower();
            if (named.words().former.contains(lower)) {
                return true;
            }
        }
        return begin > 0 && named.words().former.contains(named.token(begin - 1).lower());
    }

    /** "The special envoy in the early 2000s", "the envoy in the Quispe administration": a time that is over. */
    private boolean isOver(int end) {
        if (end + 1 >= named.size() || !named.token(end).lower().matches("in|under|during|from|until")) {
            return false;
        }
        for (TimeExpression time : named.sentence().times()) {
            if (time.begin() - end <= 3 && time.begin() > end && time.value().matches("(19|20)[0-9X]{1,2}.*")) {
                return true;
            }
        }
        for (int i = end + 1; i < Math.min(end + 8, named.size()); i++) {
            if (named.words().termOfOffice.contains(named.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private boolean isDefinite(int begin) {
        if (begin == 0) {
            return false;
        }
        Token before = named.token(begin - 1);
        return DETERMINERS.contains(before.tag())
                && !Set.of("a", "an", "some", "any", "another", "no", "every", "each")
                        .contains(before.lower());
    }
}
