package org.credence.extract;

import java.util.Optional;
import java.util.Set;
import org.credence.extract.NameScanner.Known;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;
import org.credence.language.Token;

/** Finds where a description of somebody by office ends: "of" and "for" and what follows belong to it. */
final class OfficeComplements {
    private static final Set<String> TITLE_PREPOSITIONS = Set.of("of", "for", "to");

    private final NamedSentence named;

    OfficeComplements(NamedSentence named) {
        this.named = named;
    }

    /** One past the last token of the complement; one past the head where there is none. */
    int end(int head) {
        return end(head, head + 1);
    }

    /** One past the object of a verb and its complement: "the press section of the palace", behind "heads"; the same place where there is none. */
    int objectEnd(int verb) {
        int object = complementEnd(verb + 1, true, false);
        return object > verb + 1 ? end(object - 1, object) : verb + 1;
    }

    /** One past the last noun of the object itself. */
    int objectNounEnd(int verb) {
        return complementEnd(verb + 1, true, false);
    }

    private int end(int head, int from) {
        int end = from;
        if (end + 1 < named.size() && named.token(end).is("at") && named.token(end + 1).is("large")) {
            // "Ambassador at Large for …"
            end += 2;
        }
        while (end + 1 < named.size()
                && named.words().complementPreposition.contains(named.token(end).lower())
                && named.token(end).tag().matches("IN|TO")) {
            if (named.token(end).is("in") && named.words().sovereign.contains(OfficeWords.singular(named.token(head).lower()))) {
                // "Met the premier in Berlin": where they met.
                break;
            }
            if (isGoal(head, end) || isScene(end)) {
                break;
            }
            if (named.token(end).is("in") && end > head + 1) {
                // "The head of the fund in Colombo": the title has what completes it.
                break;
            }
            // "The adviser on national security"
            boolean topic = named.token(end).is("on") && named.words().topical.contains(OfficeWords.singular(named.token(head).lower()));
            boolean inTitle = topic || TITLE_PREPOSITIONS.contains(named.token(end).lower());
            int next = complementEnd(end + 1, inTitle, named.token(head).isCapitalized());
            if (next <= end + 1 || isOccasion(end, next)) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** "Hosted the leaders of X at the villa": a place the gazetteer knows, where they were hosted. */
    private boolean isScene(int preposition) {
        int at = preposition + 1;
        return named.token(preposition).is("at")
                && named.knownAt(at).filter(name -> name.begin() == at && name.senses().getFirst().entry() instanceof Entry.Place).isPresent();
    }

    /** "The first visit by a premier to X": where they go, who are not posted there. */
    private boolean isGoal(int head, int preposition) {
        boolean posted = named.words().posted.contains(OfficeWords.singular(named.token(head).lower()));
        int at = named.token(preposition + 1).tag().equals("DT") ? preposition + 2 : preposition + 1;
        return named.token(preposition).is("to")
                && !posted
                && at < named.size()
                && named.knownAt(at).filter(name -> name.begin() == at && named.asState(name).isPresent()).isPresent()
                && named.knownAt(at).filter(name -> name.is(Entry.Organization.class)).isEmpty();
    }

    /** "The secretary general for the annual summit": what they do there is no part of the title. */
    private boolean isOccasion(int preposition, int end) {
        return named.token(preposition).text().matches("for|at|in|on|to")
                && named.token(preposition + 1).tag().equals("DT")
                && named.words().occasion.contains(OfficeWords.singular(named.token(end - 1).lower()));
    }

    /** The end of the noun phrase that follows a preposition within a title. */
    private int complementEnd(int from, boolean inTitle, boolean capitalized) {
        int i = from;
        if (i < named.size() && named.token(i).tag().matches("DT|PRP\\$")) {
            i++;
        }
        int noun = from;
        boolean proper = false;
        while (i < named.size() && !named.isTime(i) && !startsName(i, from) && !isHonorific(i)) {
            Token token = named.token(i);
            Optional<Known> name = named.knownAt(i);
            if (isHeld(i, from)) {
                return named.words().rank.contains(token.lower()) ? noun : from;
            }
            if (name.isPresent()) {
                boolean building = name.get().senses().getFirst().form() == Gazetteer.Form.METONYM
                        && named.token(from - 1).is("to");
                if (name.get().is(Entry.Person.class) || building) {
                    break;
                }
                i = name.get().end();
                noun = i;
                proper = true;
                if (isPostedTo(from, name.get()) && i < named.size() && named.token(i).isProperNoun()) {
                    // "Special Envoy for Mali X"
                    break;
                }
            } else if (isComplementWord(i, from)) {
                i++;
                noun = token.isNoun() ? i : noun;
                proper |= token.isCapitalized();
            } else {
                break;
            }
        }
        // "officials in talks", "members to the floor": outside titles only names make a complement.
        return proper || (inTitle && !capitalized) ? noun : from;
    }

    /** "Director of the Storm Center Dr. X". */
    private boolean isHonorific(int i) {
        return named.token(i).isCapitalized()
                && OfficeWords.HONORIFICS.contains(named.token(i).lower().replaceFirst("\\.$", ""));
    }

    private boolean isPostedTo(int from, Known name) {
        int head = from - 2;
        return head >= 0
                && named.words().posted.contains(OfficeWords.singular(named.token(head).lower()))
                && name.senses().getFirst().entry() instanceof Entry.State;
    }

    /**
     * "Spokesman for President X", "an aide to the leader, X,": an office inside the complement that has its own bearer. "Adviser
     * to the Vice President X" names whoever advises.
     */
    private boolean isHeld(int i, int from) {
        if (!named.isHead(i) || i + 2 >= named.size()) {
            return false;
        }
        boolean comma = named.token(i + 1).text().equals(",");
        boolean determined = named.token(from).tag().equals("DT");
        return comma ? determined && named.isPerson(i + 2) : !determined && named.isPerson(i + 1);
    }

    private boolean isComplementWord(int i, int from) {
        Token token = named.token(i);
        boolean listed = i > from && i + 1 < named.size() && named.knownAt(i - 1).isPresent();
        return token.isNoun()
                || token.isAdjective()
                || token.tag().equals("CD")
                || named.isTightHyphen(i)
                || token.text().matches("['’]s?")
                || (token.tag().matches("VB[GN]") && named.token(i - 1).tag().equals("POS") && i + 1 < named.size() && named.token(i + 1).isNoun())
                || (token.is("and") && i > from && joinsInside(i, from))
                || (token.text().equals(",") && listed && isListOfStates(i))
                || (token.is("the") && i > from && isListable(i + 1) && named.token(i - 1).text().equals(","))
                || (token.is("and") && listed && isStateName(i + 1))
                || (token.is("and") && i > from && named.token(i - 1).text().equals(",") && isStateName(i + 1))
                || (token.is("the") && i > from && isStateName(i) && named.token(i - 1).text().matches("and|,"));
    }

    private boolean isStateName(int i) {
        int at = i < named.size() && named.token(i).is("the") ? i + 1 : i;
        return at < named.size()
                && named.knownAt(at).map(name -> name.begin() == at && named.asState(name).isPresent()).orElse(false);
    }

    /** Lists of states hold bodies such as the European Commission too. */
    private boolean isListable(int i) {
        return named.knownAt(i)
                .filter(name -> named.asState(name).isPresent() || name.is(Entry.Organization.class))
                .isPresent();
    }

    /** Whether the comma stands in a list of states that ends with "and" and one more. */
    private boolean isListOfStates(int comma) {
        for (int i = comma + 1; i + 1 < named.size(); i++) {
            Token token = named.token(i);
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
        if (and + 1 >= named.size() || startsName(and + 1, from)) {
            return false;
        }
        boolean alike = named.token(and + 1).isCapitalized()
                == named.token(and - 1).isCapitalized();
        Optional<Known> next = named.knownAt(and + 1);
        int after = next.map(Known::end).orElse(and + 2);
        boolean beforeName = alike
                && next.isEmpty()
                && after < named.size()
                && named.token(after).nameClass() == Token.NameClass.PERSON;
        if (beforeName) {
            return true;
        }
        boolean goesOn = after < named.size() && named.token(after).isNoun();
        return (next.isEmpty() && alike) || (next.isPresent() && !next.get().is(Entry.Person.class) && goesOn);
    }

    /** "Secretary of State Ama Owusu": the title ends where the name begins. */
    private boolean startsName(int i, int from) {
        Token token = named.token(i);
        if (token.nameClass() == Token.NameClass.PERSON) {
            // "President of Kenya X Y": the state is no part of the name.
            boolean state = i == from && named.token(from - 1).is("of") && isStateName(i);
            return !state;
        }
        boolean coordinated = token.is("and") && joinsInside(i, from);
        return i > from
                && !coordinated
                && token.isCapitalized()
                && named.words().complement.contains(named.text(from, i))
                && !named.words().complement.contains(named.text(from, i + 1))
                && !token.isPunctuation();
    }
}
