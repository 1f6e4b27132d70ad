package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.extract.NameScanner.Known;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;
import org.credence.language.Token;

/** Finds the descriptions of people by office in one sentence. */
final class OfficePhraseFinder {
    private static final Set<String> COMPLEMENT_PREPOSITIONS = Set.of("of", "for", "to", "at", "with", "in", "from", "on");
    private static final Set<String> TITLE_PREPOSITIONS = Set.of("of", "for", "to");
    private static final Set<String> DETERMINERS = Set.of("DT", "PRP$", "POS", "WP$");
    private static final int LONGEST_LEFT = 9;

    private final OfficeWords words;
    private final Gazetteer gazetteer;
    private final Sentence sentence;
    private final List<Known> known;

    OfficePhraseFinder(OfficeWords words, Gazetteer gazetteer, Sentence sentence, List<Known> known) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.sentence = sentence;
        this.known = known;
    }

    List<OfficePhrase> find() {
        List<OfficePhrase> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < sentence.size(); i++) {
            if (isHead(i)) {
                int head = lastHead(i);
                OfficePhrase phrase = phrase(head, from);
                found.add(phrase);
                from = phrase.end();
                i = phrase.end() - 1;
            }
        }
        return found;
    }

    private boolean isHead(int i) {
        Token token = sentence.token(i);
        boolean capitals = token.text().length() > 1 && token.text().equals(token.text().toUpperCase(java.util.Locale.ROOT));
        if (words.abbreviated(token.text()).isPresent() && (token.text().endsWith(".") || capitals)) {
            return true;
        }
        return (token.isNoun() || (token.isCapitalized() && token.isAdjective()))
                && words.kind(token.text()).isPresent()
                && knownAt(i).isEmpty();
    }

    /** Of "national security adviser" or "party leader", the last noun that can head an office. */
    private int lastHead(int first) {
        int head = hyphenated(first);
        for (int i = head + 1; i < sentence.size() && i <= head + 4; i++) {
            Token token = sentence.token(i);
            if (isHead(i) && !isLikelyName(i)) {
                head = i;
            } else if (token.nameClass() == Token.NameClass.PERSON
                    || knownAt(i).isPresent()
                    || !(isTightHyphen(i) || token.isNoun() || token.isAdjective())) {
                break;
            }
        }
        return head;
    }

    /** "Commander-in-Chief": the end of a word with hyphens that is an office as a whole. */
    private int hyphenated(int first) {
        StringBuilder word = new StringBuilder(sentence.token(first).lower());
        int head = first;
        for (int i = first + 1; i + 1 < sentence.size() && isTightHyphen(i); i += 2) {
            word.append('-').append(sentence.token(i + 1).lower());
            if (words.kind(word.toString()).isPresent()) {
                head = i + 1;
            }
        }
        return head;
    }

    /** "Marshal Tito": a head noun that is labelled a person's name stands for a name. */
    private boolean isLikelyName(int i) {
        return sentence.token(i).nameClass() == Token.NameClass.PERSON && sentence.token(i).isCapitalized();
    }

    private OfficePhrase phrase(int head, int from) {
        int begin = left(head, from);
        int end = right(head);
        String headWord = sentence.token(head).text();
        OfficePhrase.Kind kind = words.kind(headWord).orElse(OfficePhrase.Kind.OFFICIAL);
        String title = title(begin, head, end);
        List<Entry.State> states = statesOf(begin, head, end);
        if (states.isEmpty()) {
            states = words.stateOf(title).flatMap(gazetteer::stateByIso).map(List::of).orElse(List.of());
        }
        Optional<OfficePhrase.OrganizationName> organization = organizationOf(begin, end);
        boolean governs = organization.flatMap(OfficePhrase.OrganizationName::known)
                .map(body -> body.kind().matches("GovernmentBody|PoliticalParty|ArmedGroup"))
                .orElse(false);
        if (governs && states.isEmpty()) {
            states = organization
                    .get()
                    .known()
                    .flatMap(Entry.Organization::state)
                    .flatMap(gazetteer::state)
                    .map(List::of)
                    .orElse(List.of());
        }
        return new OfficePhrase(
                begin,
                end,
                head,
                title,
                kind,
                words.isPlural(headWord),
                isFormer(begin, head) || isOver(end),
                isDefinite(begin),
                states,
                organization);
    }

    /** A hyphen within a word: one with spaces around it is a dash. */
    private boolean isTightHyphen(int i) {
        return sentence.token(i).text().equals("-")
                && i > 0
                && i + 1 < sentence.size()
                && sentence.token(i - 1).span().end() == sentence.token(i).span().begin()
                && sentence.token(i).span().end() == sentence.token(i + 1).span().begin();
    }

    private int left(int head, int from) {
        int begin = head;
        while (begin > from && head - begin < LONGEST_LEFT && joinsLeft(begin - 1)) {
            begin--;
        }
        while (begin < head && sentence.token(begin).isPunctuation()) {
            begin++;
        }
        return words.isPlural(sentence.token(head).text()) ? coordinated(begin, from) : assisting(begin, from);
    }

    /** "Deputy Assistant to the President": the office of whoever assists is one office. */
    private int assisting(int begin, int from) {
        int first = begin - 3;
        boolean assists = first >= from
                && sentence.token(begin - 1).is("the")
                && sentence.token(begin - 2).is("to")
                && words.assisting.contains(sentence.token(first).lower())
                && sentence.token(first).isCapitalized();
        if (!assists) {
            return begin;
        }
        while (first > from && sentence.token(first - 1).isCapitalized() && words.assisting.contains(sentence.token(first - 1).lower())) {
            first--;
        }
        return first;
    }

    /** "Dutch and Belgian officials", "Dutch, Belgian and French officials": the adjectives before. */
    private int coordinated(int begin, int from) {
        int first = begin;
        while (first - 2 >= from
                && sentence.token(first - 1).text().matches("and|,")
                && knownAt(first).map(OfficePhraseFinder::isAdjective).orElse(false)
                && knownAt(first - 2).map(OfficePhraseFinder::isAdjective).orElse(false)) {
            first = knownAt(first - 2).orElseThrow().begin();
        }
        return first;
    }

    private static boolean isAdjective(Known name) {
        return name.entry(Entry.State.class)
                .map(state -> name.form(state) == Gazetteer.Form.ADJECTIVE)
                .orElse(false);
    }

    private boolean joinsLeft(int i) {
        Token token = sentence.token(i);
        Optional<Known> name = knownAt(i);
        if (name.isPresent()) {
            return !name.get().is(Entry.Person.class);
        }
        if (isTime(i) || token.nameClass() == Token.NameClass.PERSON) {
            return false;
        }
        String lower = token.lower();
        return token.isNoun()
                || token.isAdjective()
                || isTightHyphen(i)
                || words.former.contains(lower)
                || (words.current.contains(lower) && !isPredicate(i))
                || (token.text().equals("/") || (token.isCapitalized() && token.isVerb() && i > 0));
    }

    /** "Was appointed ambassador": the verb of the clause rather than a word of the office. */
    private boolean isPredicate(int i) {
        return sentence.token(i).isVerb()
                && sentence.tokens().subList(Math.max(0, i - 2), i).stream().anyMatch(token -> token.lemma().equals("be"));
    }

    private int right(int head) {
        int end = head + 1;
        while (end + 1 < sentence.size()
                && COMPLEMENT_PREPOSITIONS.contains(sentence.token(end).lower())
                && sentence.token(end).tag().matches("IN|TO")) {
            if (sentence.token(end).is("in") && words.sovereign.contains(OfficeWords.singular(sentence.token(head).lower()))) {
                // "Met the premier in Berlin": where they met.
                break;
            }
            if (sentence.token(end).is("in") && end > head + 1) {
                // "The head of the fund in Colombo": the title has what completes it.
                break;
            }
            boolean inTitle = TITLE_PREPOSITIONS.contains(sentence.token(end).lower());
            int next = complementEnd(end + 1, inTitle, sentence.token(head).isCapitalized());
            if (next <= end + 1 || isOccasion(end, next)) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** "The secretary general for the annual summit": what they do there is no part of the title. */
    private boolean isOccasion(int preposition, int end) {
        return sentence.token(preposition).text().matches("for|at|in|on")
                && sentence.token(preposition + 1).tag().equals("DT")
                && words.occasion.contains(OfficeWords.singular(sentence.token(end - 1).lower()));
    }

    /** The end of the noun phrase that follows a preposition within a title. */
    private int complementEnd(int from, boolean inTitle, boolean capitalized) {
        int i = from;
        if (i < sentence.size() && sentence.token(i).tag().matches("DT|PRP\\$")) {
            i++;
        }
        int noun = from;
        boolean named = false;
        while (i < sentence.size() && !isTime(i) && !startsName(i, from)) {
            Token token = sentence.token(i);
            Optional<Known> name = knownAt(i);
            if (name.isPresent()) {
                boolean building = name.get().senses().getFirst().form() == Gazetteer.Form.METONYM
                        && sentence.token(from - 1).is("to");
                if (name.get().is(Entry.Person.class) || building) {
                    break;
                }
                i = name.get().end();
                noun = i;
                named = true;
            } else if (isComplementWord(i, from)) {
                i++;
                noun = token.isNoun() ? i : noun;
                named |= token.isCapitalized();
            } else {
                break;
            }
        }
        // "officials in talks", "members to the floor": outside titles only names make a complement.
        return named || (inTitle && !capitalized) ? noun : from;
    }

    private boolean isComplementWord(int i, int from) {
        Token token = sentence.token(i);
        boolean listed = i > from && i + 1 < sentence.size() && knownAt(i - 1).isPresent();
        return token.isNoun()
                || token.isAdjective()
                || token.tag().equals("CD")
                || isTightHyphen(i)
                || token.text().matches("['’]s?")
                || (token.is("and") && i > from && joinsInside(i, from))
                || (token.text().equals(",") && listed && isListOfStates(i))
                || (token.is("the") && i > from && isListable(i + 1) && sentence.token(i - 1).text().equals(","))
                || (token.is("and") && listed && isStateName(i + 1))
                || (token.is("and") && i > from && sentence.token(i - 1).text().equals(",") && isStateName(i + 1))
                || (token.is("the") && i > from && isStateName(i) && sentence.token(i - 1).text().matches("and|,"));
    }

    private boolean isStateName(int i) {
        int at = i < sentence.size() && sentence.token(i).is("the") ? i + 1 : i;
        return at < sentence.size()
                && knownAt(at).map(name -> name.begin() == at && asState(name).isPresent()).orElse(false);
    }

    /** Lists of states hold bodies such as the European Commission too. */
    private boolean isListable(int i) {
        return knownAt(i)
                .filter(name -> asState(name).isPresent() || name.is(Entry.Organization.class))
                .isPresent();
    }

    /** Whether the comma stands in a list of states that ends with "and" and one more. */
    private boolean isListOfStates(int comma) {
        for (int i = comma + 1; i + 1 < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (token.is("and")) {
                return isStateName(i + 1);
            }
            if (!token.text().equals(",") && !token.is("the") && !isListable(i)) {
                return false;
            }
        }
        return false;
    }

    /** Whether "and" stands between two words of one name: "East Asian and Pacific Affairs". */
    private boolean joinsInside(int and, int from) {
        if (and + 1 >= sentence.size() || startsName(and + 1, from)) {
            return false;
        }
        boolean alike = sentence.token(and + 1).isCapitalized()
                == sentence.token(and - 1).isCapitalized();
        Optional<Known> next = knownAt(and + 1);
        int after = next.map(Known::end).orElse(and + 2);
        boolean beforeName = alike
                && next.isEmpty()
                && after < sentence.size()
                && sentence.token(after).nameClass() == Token.NameClass.PERSON;
        if (beforeName) {
            return true;
        }
        boolean goesOn = after < sentence.size() && sentence.token(after).isNoun();
        return (next.isEmpty() && alike) || (next.isPresent() && !next.get().is(Entry.Person.class) && goesOn);
    }

    /** "Secretary of State Antony Blinken": the title ends where the name begins. */
    private boolean startsName(int i, int from) {
        Token token = sentence.token(i);
        if (token.nameClass() == Token.NameClass.PERSON) {
            return true;
        }
        boolean coordinated = token.is("and") && joinsInside(i, from);
        return i > from
                && !coordinated
                && token.isCapitalized()
                && words.complement.contains(text(from, i))
                && !words.complement.contains(text(from, i + 1))
                && !token.isPunctuation();
    }

    private List<Entry.State> statesOf(int begin, int head, int end) {
        List<Entry.State> inside = statesWithin(begin, head);
        if (!inside.isEmpty()) {
            return inside;
        }
        if (begin >= 2 && sentence.token(begin - 1).tag().equals("POS")) {
            Optional<Entry.State> owner = knownAt(begin - 2).flatMap(this::asState);
            if (owner.isPresent()) {
                return List.of(owner.get());
            }
        }
        return statesWithin(head + 1, end);
    }

    private List<Entry.State> statesWithin(int begin, int end) {
        return known.stream()
                .filter(name -> begin <= name.begin() && name.end() <= end)
                .flatMap(name -> asState(name).stream())
                .distinct()
                .toList();
    }

    private Optional<Entry.State> asState(Known name) {
        Optional<Entry.State> state = name.entry(Entry.State.class);
        return state.isPresent()
                ? state
                : name.entry(Entry.Place.class)
                        .flatMap(place -> gazetteer.stateOfSeat(place).or(() -> place.state().flatMap(gazetteer::state)));
    }

    private Optional<OfficePhrase.OrganizationName> organizationOf(int begin, int end) {
        return known.stream()
                .filter(name -> begin <= name.begin() && name.end() <= end)
                .flatMap(name -> name.entry(Entry.Organization.class).stream())
                .findFirst()
                .map(organization ->
                        new OfficePhrase.OrganizationName(organization.label(), Optional.of(organization)))
                .or(() -> unknownOrganization(begin, end));
    }

    /** "Professor at Kyungnam University's Institute for …": the capitals after the last "at", "with" or "of". */
    private Optional<OfficePhrase.OrganizationName> unknownOrganization(int begin, int end) {
        for (int i = end - 2; i > begin; i--) {
            if (sentence.token(i).text().matches("at|with|of")) {
                int from = sentence.token(i + 1).is("the") ? i + 2 : i + 1;
                boolean named = from < end
                        && sentence.token(from).isProperNoun()
                        && sentence.tokens().subList(from, end).stream()
                                .anyMatch(token -> words.organizationHead.contains(token.text()));
                if (named) {
                    return Optional.of(
                            new OfficePhrase.OrganizationName(MentionFinder.words(sentence, from, end), Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    private String title(int begin, int head, int end) {
        StringBuilder title = new StringBuilder();
        int last = -1;
        for (int i = begin; i < end; i++) {
            Token token = sentence.token(i);
            boolean stateBefore = i < head
                    && knownAt(i).flatMap(this::asState).isPresent();
            boolean dropped = i < head && (words.former.contains(token.lower()) || words.current.contains(token.lower()));
            if (stateBefore || dropped || (title.isEmpty() && (token.isPunctuation() || token.tag().equals("POS")))) {
                continue;
            }
            if (last >= 0 && sentence.token(last).span().end() < token.span().begin()) {
                title.append(' ');
            }
            title.append(token.text());
            last = i;
        }
        String words = title.toString();
        return this.words.abbreviated(words).orElse(words);
    }

    private boolean isFormer(int begin, int head) {
        for (int i = begin; i < head; i++) {
            String lower = sentence.token(i).lower();
            if (words.former.contains(lower)) {
                return true;
            }
        }
        return begin > 0 && words.former.contains(sentence.token(begin - 1).lower());
    }

    /** "The special envoy in the early 2000s", "the envoy in the Obama administration": a time that is over. */
    private boolean isOver(int end) {
        if (end + 1 >= sentence.size() || !sentence.token(end).lower().matches("in|under|during|from|until")) {
            return false;
        }
        for (TimeExpression time : sentence.times()) {
            if (time.begin() - end <= 3 && time.begin() > end && time.value().matches("(19|20)[0-9X]{1,2}.*")) {
                return true;
            }
        }
        for (int i = end + 1; i < Math.min(end + 8, sentence.size()); i++) {
            if (sentence.token(i).lower().matches("administration|presidency|premiership")) {
                return true;
            }
        }
        return false;
    }

    private boolean isDefinite(int begin) {
        if (begin == 0) {
            return false;
        }
        Token before = sentence.token(begin - 1);
        return DETERMINERS.contains(before.tag())
                && !Set.of("a", "an", "some", "any", "another", "no", "every", "each")
                        .contains(before.lower());
    }

    private boolean isTime(int i) {
        for (TimeExpression time : sentence.times()) {
            if (time.begin() <= i
                    && i < time.end()
                    && (time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME)) {
                return !sentence.token(i).lower().matches("current|former|then|now|next|previous|present|past");
            }
        }
        return false;
    }

    private Optional<Known> knownAt(int i) {
        return known.stream().filter(name -> name.begin() <= i && i < name.end()).findFirst();
    }

    private String text(int begin, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = begin; i < end; i++) {
            text.append(i > begin ? " " : "").append(sentence.token(i).text());
        }
        return text.toString();
    }
}
