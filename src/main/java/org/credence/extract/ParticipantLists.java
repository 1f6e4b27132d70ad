package org.credence.extract;

import java.util.List;
import java.util.Optional;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.language.Sentence;
import org.credence.language.Token;

/** Reads the lists that readouts end with: "Participants included:", and one name after the other. */
final class ParticipantLists {
    private final Reading reading;
    private final Referents referents;
    private final EventWords words;
    private boolean listing;
    private int lastParagraph;

    ParticipantLists(Reading reading, Referents referents, EventWords words) {
        this.reading = reading;
        this.referents = referents;
        this.words = words;
    }

    /** Whoever the sentence lists, as taking part in the encounter that the article tells of first. */
    Optional<EventMention> read(Sentence sentence, List<EventMention> before) {
        if (opens(sentence)) {
            listing = true;
            lastParagraph = sentence.paragraph();
            return Optional.empty();
        }
        listing = listing && isItem(sentence);
        if (!listing) {
            return Optional.empty();
        }
        lastParagraph = sentence.paragraph();
        return before.stream()
                .filter(event -> event.type.isEncounter() && event.status == Status.HELD && event.hasParties())
                .findFirst()
                .flatMap(event -> participants(sentence, event));
    }

    private boolean opens(Sentence sentence) {
        boolean colon = sentence.tokens().stream()
                .skip(Math.max(0, sentence.size() - 2))
                .anyMatch(token -> token.text().equals(":"));
        return colon && sentence.size() <= 20
                && sentence.tokens().stream().map(Token::lemma).anyMatch(lemma -> words.participation.contains(lemma));
    }

    /** An item has no verb of its own and stands right after the one before. */
    private boolean isItem(Sentence sentence) {
        boolean told = sentence.tokens().stream().anyMatch(token -> token.tag().matches("VB[DZP]|MD"));
        return !told && sentence.paragraph() - lastParagraph <= 1;
    }

    private Optional<EventMention> participants(Sentence sentence, EventMention event) {
        EventMention list = new EventMention(sentence.index(), 0, event.type, sentence.span(), "list.participants");
        list.status = event.status;
        list.same = Optional.of(event);
        list.definite = true;
        for (Mention mention : reading.mentions(sentence.index())) {
            if (mention instanceof Mention.Person) {
                list.addAll(referents.of(sentence.index(), mention), Role.ATTENDEE);
            }
        }
        return list.hasParties() ? Optional.of(list) : Optional.empty();
    }
}
