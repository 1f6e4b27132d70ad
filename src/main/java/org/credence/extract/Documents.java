package org.credence.extract;

import java.util.Optional;
import org.credence.language.Sentence;

/** Says who speaks by what is issued in their name: "a ministry report", "the government's letter", "the French read-out". */
final class Documents {
    private final Reading reading;
    private final Referents referents;
    private final Syntax syntax;
    private final Sentence sentence;

    Documents(Reading reading, Referents referents, Syntax syntax, Sentence sentence) {
        this.reading = reading;
        this.referents = referents;
        this.syntax = syntax;
        this.sentence = sentence;
    }

    /** Whether a noun, or the word in two parts that it closes, is issued by somebody. */
    boolean isDocument(int noun) {
        String last = OfficeWords.singular(sentence.token(noun).lower());
        boolean hyphenated = noun > 1 && sentence.token(noun - 1).text().equals("-");
        return ReportingWords.DOCUMENTS.contains(last)
                || (hyphenated && ReportingWords.DOCUMENTS.contains(sentence.token(noun - 2).lower() + "-" + last));
    }

    /** The body or state named before what it wrote. */
    Optional<Party> issuer(int document) {
        for (int owner : syntax.graph().children(document, "compound", "nmod:poss", "amod")) {
            boolean named = owner < document
                    && reading.mentionAt(sentence.index(), owner)
                            .filter(mention -> mention instanceof Mention.Organization || mention instanceof Mention.State)
                            .isPresent();
            if (named) {
                return referents.at(sentence.index(), owner).stream().findFirst();
            }
        }
        return Optional.empty();
    }
}
