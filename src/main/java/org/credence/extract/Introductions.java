package org.credence.extract;

import java.util.List;
import java.util.Optional;
import org.credence.article.Passage;
import org.credence.language.Sentence;
import org.credence.language.Token;

/** Reads "Peru's trade minister left on Monday. X said …": whose name is told first right after the office. */
final class Introductions {
    /** Tokens before the description that begins a sentence: "on Monday, Peru's trade minister". */
    private static final int LATEST_SUBJECT = 4;

    private final List<Sentence> sentences;
    private final List<List<Mention>> mentions;

    /**
     * @param mentions of each sentence
     */
    Introductions(List<Sentence> sentences, List<List<Mention>> mentions) {
        this.sentences = sentences;
        this.mentions = mentions;
    }

    /**
     * The office that the sentence before tells of the person.
     *
     * @param person by full name, for the first time, with no office beside it
     */
    Optional<OfficePhrase> officeOf(Mention.Person person, Sentence sentence) {
        if (sentence.index() == 0 || !isSubject(person, sentence)) {
            return Optional.empty();
        }
        Sentence before = sentences.get(sentence.index() - 1);
        boolean goesOn = before.kind() != Passage.Kind.HEADING && sentence.paragraph() - before.paragraph() <= 1;
        return mentions.get(before.index()).stream()
                .filter(mention -> mention instanceof Mention.Person || mention instanceof Mention.Role)
                .findFirst()
                .filter(mention -> goesOn && mention.begin() <= LATEST_SUBJECT)
                .filter(Mention.Role.class::isInstance)
                .map(mention -> ((Mention.Role) mention).office())
                .filter(office -> isOneOfAState(office) && isSubject(office, before));
    }

    private static boolean isOneOfAState(OfficePhrase office) {
        return office.kind() == OfficePhrase.Kind.OFFICIAL
                && office.definite()
                && !office.plural()
                && !office.former()
                && office.state().isPresent();
    }

    /** "“…,” X told", "X said": a verb right behind the name, nobody named before it. */
    private boolean isSubject(Mention.Person person, Sentence sentence) {
        boolean first = mentions.get(sentence.index()).stream()
                .noneMatch(mention -> mention instanceof Mention.Person && mention.begin() < person.begin());
        return first && isFinite(sentence, person.end());
    }

    /** A verb behind the description, a date left out. */
    private static boolean isSubject(OfficePhrase office, Sentence sentence) {
        int at = office.end();
        while (at < sentence.size() && isDated(sentence, at)) {
            at++;
        }
        return isFinite(sentence, at);
    }

    private static boolean isDated(Sentence sentence, int at) {
        return sentence.token(at).is("on") || sentence.times().stream().anyMatch(time -> time.begin() <= at && at < time.end());
    }

    private static boolean isFinite(Sentence sentence, int at) {
        return at < sentence.size() && isFinite(sentence.token(at));
    }

    private static boolean isFinite(Token token) {
        return token.tag().matches("VBD|VBZ|MD");
    }
}
