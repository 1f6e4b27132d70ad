package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.language.Sentence;
import org.credence.language.Token;

/**
 * Says whose turn each sentence of a transcript is: a name, an office or "Question" and a colon before a paragraph begin
 * a turn, which lasts up to the next one. Other texts have no turns.
 */
final class Turns {
    /** Tokens of the longest name with its office before a colon. */
    private static final int LONGEST_LABEL = 16;
    /** Words of the longest name of an outlet nobody knows. */
    private static final int LONGEST_UNKNOWN = 5;

    private static final int FEWEST = 2;
    private static final Set<String> QUESTIONS = Lexicon.read("reporting.txt").words("question");
    private static final Set<String> LOWER = Lexicon.read("reporting.txt").words("inlabel");

    /**
     * A turn.
     *
     * @param sentence the one that begins it
     * @param speaker who speaks, by name or office; empty where nobody is told
     * @param asks whether somebody asks whose "we" stands for nobody else: a journalist
     * @param told whether it is one for sure, rather than a line that begins with capitals and a colon
     */
    record Turn(int sentence, Optional<Mention> speaker, boolean asks, boolean told) {}

    private final List<Turn> turns;

    private Turns(List<Turn> turns) {
        this.turns = turns;
    }

    static Turns of(List<Sentence> sentences, List<List<Mention>> mentions) {
        List<Turn> found = new ArrayList<>();
        int paragraph = -1;
        for (Sentence sentence : sentences) {
            if (sentence.paragraph() != paragraph) {
                begun(sentence, mentions.get(sentence.index())).ifPresent(found::add);
            }
            paragraph = sentence.paragraph();
        }
        return new Turns(found.stream().filter(Turn::told).count() < FEWEST ? List.of() : found);
    }

    /** The turn that a sentence stands in. */
    Optional<Turn> at(int sentence) {
        return turns.stream().filter(turn -> turn.sentence() <= sentence).reduce((first, last) -> last);
    }

    /** The answer to what is asked in a sentence. */
    Optional<Turn> answer(int sentence) {
        return turns.stream().filter(turn -> turn.sentence() > sentence && !turn.asks()).findFirst();
    }

    private static Optional<Turn> begun(Sentence sentence, List<Mention> mentions) {
        int colon = colon(sentence);
        Token first = sentence.token(0);
        if (first.text().equals("Q") && sentence.size() > 1) {
            return Optional.of(new Turn(sentence.index(), Optional.empty(), true, true));
        }
        if (colon < 1) {
            return Optional.empty();
        }
        if (QUESTIONS.contains(sentence.token(colon - 1).lower())) {
            return Optional.of(new Turn(sentence.index(), Optional.empty(), true, true));
        }
        Optional<Mention> named = mentions.stream().filter(mention -> mention.end() == colon).findFirst();
        return switch (named.orElse(null)) {
            case Mention.Person person -> Optional.of(new Turn(sentence.index(), named, false, true));
            case Mention.Role role -> {
                boolean asks = role.office().kind() == OfficePhrase.Kind.PRESS;
                yield Optional.of(new Turn(sentence.index(), asks ? Optional.empty() : named, asks, true));
            }
            // "The Example: You announced …", which in no talk may be "NATO: We thank …".
            case Mention.Organization ignored -> Optional.of(new Turn(sentence.index(), Optional.empty(), true, false));
            case null, default -> colon <= LONGEST_UNKNOWN || mentions.stream().anyMatch(each -> isBefore(each, colon))
                    ? Optional.of(new Turn(sentence.index(), Optional.empty(), true, false))
                    : Optional.empty();
        };
    }

    /** "X, The Example:" */
    private static boolean isBefore(Mention mention, int colon) {
        return mention instanceof Mention.Person && mention.end() < colon;
    }

    /** The colon that only a name or the like, in capitals, stands before; 0 where there is none. */
    private static int colon(Sentence sentence) {
        for (int i = 0; i < Math.min(sentence.size(), LONGEST_LABEL); i++) {
            Token token = sentence.token(i);
            if (token.text().equals(":")) {
                return i;
            }
            boolean named = token.isCapitalized() || token.text().matches("[,.’'-]|’s|'s") || LOWER.contains(token.lower());
            if (!named) {
                return 0;
            }
        }
        return 0;
    }
}
