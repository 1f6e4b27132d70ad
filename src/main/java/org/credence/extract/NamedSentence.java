package org.credence.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.credence.extract.NameScanner.Known;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;
import org.credence.language.Token;

/** A sentence with the names found in it: what the rules for descriptions of people ask of single words. */
record NamedSentence(OfficeWords words, Gazetteer gazetteer, Sentence sentence, List<Known> known) {
    Token token(int i) {
        return sentence.token(i);
    }

    int size() {
        return sentence.size();
    }

    boolean isHead(int i) {
        Token token = token(i);
        boolean capitals = token.text().length() > 1 && token.text().equals(token.text().toUpperCase(Locale.ROOT));
        if (words.abbreviated(token.text()).isPresent() && (token.text().endsWith(".") || capitals)) {
            return true;
        }
        return (token.isNoun() || (token.isAdjective() && (token.isCapitalized() || isPerson(i + 1))))
                && (words.kind(token.text()).isPresent() || isChief(i))
                && !isMemberState(i)
                && !isNamePart(i)
                && (knownAt(i).isEmpty() || isStyle(i));
    }

    /** "A chief executive": an office only behind "chief". */
    private boolean isChief(int i) {
        return i > 0 && token(i - 1).is("chief") && words.underChief.contains(token(i).lower());
    }

    /** "Amir-Abdollahian": a name in two parts, of which the first is spelled like an office. */
    private boolean isNamePart(int i) {
        return i + 2 < size()
                && token(i).isProperNoun()
                && isTightHyphen(i + 1)
                && token(i + 2).isProperNoun()
                && token(i + 2).nameClass() == Token.NameClass.PERSON;
    }

    /** "Member states": states, not somebody who is a member. */
    private boolean isMemberState(int i) {
        return i + 1 < size()
                && token(i).is("member")
                && words.stateGroup.contains(OfficeWords.singular(token(i + 1).lower()));
    }

    /** "King X", where the whole is a known name: the office that begins it. */
    private boolean isStyle(int i) {
        return knownAt(i)
                .filter(name -> name.senses().getFirst().entry() instanceof Entry.Person)
                .filter(name -> i + 1 < name.end() && name.end() - name.begin() > 1)
                .filter(name -> sentence.tokens().subList(name.begin(), i + 1).stream()
                        .allMatch(token -> words.style.contains(token.lower())))
                .isPresent();
    }

    /** A hyphen within a word: one with spaces around it is a dash. */
    boolean isTightHyphen(int i) {
        return i > 0
                && i < size()
                && token(i).text().equals("-")
                && i + 1 < size()
                && token(i - 1).span().end() == token(i).span().begin()
                && token(i).span().end() == token(i + 1).span().begin();
    }

    /** "Years", as in "for years": no word of an office behind it. */
    boolean isLength(int i) {
        return token(i).tag().equals("NNS")
                && sentence.times().stream()
                        .anyMatch(time -> time.begin() <= i && i < time.end() && time.type() == TimeExpression.Type.DURATION);
    }

    boolean isTime(int i) {
        for (TimeExpression time : sentence.times()) {
            if (time.begin() <= i
                    && i < time.end()
                    && (time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME)) {
                return !words.officeTime.contains(token(i).lower());
            }
        }
        return false;
    }

    Optional<Known> knownAt(int i) {
        return known.stream().filter(name -> name.begin() <= i && i < name.end()).findFirst();
    }

    String text(int begin, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = begin; i < end; i++) {
            text.append(i > begin ? " " : "").append(token(i).text());
        }
        return text.toString();
    }

    Optional<Entry.State> asState(Known name) {
        Optional<Entry.State> state = name.entry(Entry.State.class);
        return state.isPresent()
                ? state
                : name.entry(Entry.Place.class)
                        .flatMap(place -> gazetteer.stateOfSeat(place).or(() -> place.state().flatMap(gazetteer::state)));
    }

    /** Whether a person's name stands here: one known, or one that the recogniser sees. */
    boolean isPerson(int i) {
        if (i >= size() || !token(i).isCapitalized()) {
            return false;
        }
        boolean known = knownAt(i).map(name -> name.senses().getFirst().entry() instanceof Entry.Person).orElse(false);
        return known || token(i).nameClass() == Token.NameClass.PERSON;
    }
}
