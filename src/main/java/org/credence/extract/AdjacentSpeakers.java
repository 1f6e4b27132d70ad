package org.credence.extract;

import java.util.List;
import java.util.Optional;
import org.credence.language.Sentence;
import org.credence.language.Token;

/** Finds who speaks where the parser sees no subject: the name or the noun beside a verb of saying. */
final class AdjacentSpeakers {
    private static final int LONGEST_NOUN = 8;

    private final Reading reading;
    private final ReportingWords words;
    private final Syntax syntax;
    private final Sentence sentence;

    AdjacentSpeakers(Reading reading, ReportingWords words, Syntax syntax, Sentence sentence) {
        this.reading = reading;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
    }

    /** "…, its foreign minister, X, said": the name that a comma and the verb close, whatever it was attached to. */
    Optional<Mention> trailing(int verb) {
        if (verb == 0 || !isOpen(verb) || words.clause(sentence.token(verb).lemma()).isEmpty()) {
            return Optional.empty();
        }
        boolean comma = isComma(verb - 1);
        int end = comma ? verb - 1 : verb;
        return reading.mentions(sentence.index()).stream()
                .filter(AdjacentSpeakers::isOfPeople)
                .filter(mention -> mention.end() == end || (comma && mention.end() == verb))
                .filter(mention -> isSetOff(mention.begin()))
                .findFirst();
    }

    /** "X, who had asked for the visit, said": the name behind which a clause about it is closed by a comma and the verb. */
    Optional<Mention> acrossClause(int verb) {
        boolean closed = verb > 2 && isComma(verb - 1) && isOpen(verb);
        return closed
                ? reading.mentions(sentence.index()).stream()
                        .filter(AdjacentSpeakers::isOfPeople)
                        .filter(mention -> mention.end() < verb - 2 && isRelativeClause(mention.end()))
                        .filter(mention -> nextComma(mention.end() + 1) == verb - 1)
                        .reduce((first, last) -> last)
                : Optional.empty();
    }

    /** A pronoun for people, behind a comma that the mention before it may hold. */
    private boolean isRelativeClause(int end) {
        int pronoun = isComma(end) ? end + 1 : end;
        return isComma(pronoun - 1) && sentence.token(pronoun).tag().matches("WP|WP\\$");
    }

    private int nextComma(int from) {
        int at = from;
        while (at < sentence.size() && !isComma(at)) {
            at++;
        }
        return at;
    }

    /** "The talks are over, said X": nobody says somebody. */
    boolean isInverted(int verb) {
        return sentence.token(verb).lemma().equals("say") && verb > 1 && isComma(verb - 1) && isOpen(verb) && !isClauseBehind(verb);
    }

    /** "Anna, a member of the council, said Vik had asked": the name behind the verb is the subject of what she says. */
    private boolean isClauseBehind(int verb) {
        return reading.mentions(sentence.index()).stream()
                .filter(mention -> mention.begin() > verb && mention.begin() <= verb + 2 && mention.end() < sentence.size())
                .anyMatch(mention -> sentence.token(mention.end()).tag().matches("VB[DZP]|MD"));
    }

    /** "“…,” said a deputy commander": the noun behind a verb that stands right behind what is quoted. */
    Optional<Integer> inverted(int verb) {
        boolean behind = verb > 1 && sentence.token(verb - 1).isPunctuation() && isOpen(verb);
        return behind
                ? syntax.graph().children(verb, "obj").stream().filter(object -> object > verb).findFirst()
                : Optional.empty();
    }

    /** "…, the shipping company said": the noun that stands between a comma, or a quotation mark, and the verb. */
    Optional<Integer> noun(int verb) {
        if (verb < 2 || !isOpen(verb) || !sentence.token(verb - 1).isNoun()) {
            return Optional.empty();
        }
        int begin = verb - 1;
        while (begin > 0 && verb - begin < LONGEST_NOUN && sentence.token(begin).tag().matches("NN.*|JJ.*|DT|POS|PRP\\$|CD|HYPH")) {
            begin--;
        }
        return sentence.token(begin).tag().matches("[,:]|''") ? Optional.of(verb - 1) : Optional.empty();
    }

    /** The name right before or, beside a quotation, right behind a verb of saying. */
    Optional<Mention> named(int verb, boolean besideQuotation) {
        int next = verb + 1;
        while (next < sentence.size() && sentence.token(next).tag().equals("DT")) {
            next++;
        }
        for (Mention mention : reading.mentions(sentence.index())) {
            boolean after = mention.begin() == next;
            boolean ahead = mention.end() == verb;
            boolean body = mention instanceof Mention.Organization && sentence.token(verb).tag().matches("VBD|VBZ");
            if ((isOfPeople(mention) && (ahead || (after && besideQuotation))) || (body && ahead)) {
                return Optional.of(mention);
            }
        }
        return Optional.empty();
    }

    /** A finite verb with no subject of its own. */
    private boolean isOpen(int verb) {
        return !syntax.graph().hasChild(verb, "nsubj", "nsubj:pass") && sentence.token(verb).tag().matches("VBD|VBZ");
    }

    private boolean isSetOff(int begin) {
        int before = begin - 1;
        while (before > 0 && (sentence.token(before).tag().matches("DT|PRP\\$|CD|JJ|POS") || isOwner(before))) {
            before--;
        }
        return before > 0 && isComma(before);
    }

    /** "…, Ghana's minister, X, said": a part of the name of the state that owns the office. */
    private boolean isOwner(int i) {
        return reading.mentionAt(sentence.index(), i)
                .filter(mention -> mention instanceof Mention.State && sentence.token(mention.end()).tag().equals("POS"))
                .isPresent();
    }

    private boolean isComma(int i) {
        return i >= 0 && i < sentence.size() && sentence.token(i).text().equals(",");
    }

    private static boolean isOfPeople(Mention mention) {
        return mention instanceof Mention.Person || mention instanceof Mention.Role;
    }
}
