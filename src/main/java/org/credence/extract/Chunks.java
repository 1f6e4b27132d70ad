package org.credence.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.credence.language.Chunk;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;

/** The runs of a sentence that are read as one word: mentions of several words, and dates. */
final class Chunks {
    private Chunks() {}

    static List<Chunk> of(Sentence sentence, List<Mention> mentions) {
        List<Chunk> chunks = new ArrayList<>();
        for (Mention mention : mentions) {
            boolean adjective = mention instanceof Mention.State state && state.isAdjective();
            if (mention.end() - mention.begin() > 1 || mention instanceof Mention.Person || (isName(mention) && !adjective)) {
                int begin = mention instanceof Mention.Person ? counterpart(sentence, mentions, mention.begin()) : mention.begin();
                chunks.removeIf(before -> before.end() > begin);
                chunks.add(new Chunk(begin, mention.end(), mention.head(), standIn(mention)));
            }
        }
        for (TimeExpression time : sentence.times()) {
            boolean free = mentions.stream()
                    .noneMatch(mention -> mention.begin() < time.end() && time.begin() < mention.end());
            boolean date = time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME;
            if (date && time.end() - time.begin() > 1 && free) {
                chunks.add(new Chunk(time.begin(), time.end(), time.end() - 1, standIn(sentence, time)));
            }
        }
        chunks.sort(Comparator.comparingInt(Chunk::begin));
        return chunks;
    }

    /** "Serbian counterpart X": where the words that introduce a name without being an office begin. */
    private static int counterpart(Sentence sentence, List<Mention> mentions, int name) {
        if (name == 0 || !OfficeWords.OPPOSITE_TITLES.contains(sentence.token(name - 1).lower())) {
            return name;
        }
        return mentions.stream()
                .filter(mention -> mention.end() == name - 1 && mention instanceof Mention.State)
                .map(Mention::begin)
                .findFirst()
                .orElse(name - 1);
    }

    private static Chunk.StandIn standIn(Sentence sentence, TimeExpression time) {
        boolean preposition = time.begin() > 0
                && sentence.token(time.begin() - 1).tag().equals("IN");
        return preposition ? Chunk.StandIn.DATE_OF_PREPOSITION : Chunk.StandIn.DATE;
    }

    private static boolean isName(Mention mention) {
        return mention instanceof Mention.State || mention instanceof Mention.Place;
    }

    private static Chunk.StandIn standIn(Mention mention) {
        return switch (mention) {
            case Mention.Person ignored -> Chunk.StandIn.PERSON;
            case Mention.State state -> state.isAdjective() ? Chunk.StandIn.ITSELF : Chunk.StandIn.PLACE;
            case Mention.Organization ignored -> Chunk.StandIn.ORGANIZATION;
            case Mention.Place ignored -> Chunk.StandIn.PLACE;
            case Mention.Role ignored -> Chunk.StandIn.ITSELF;
        };
    }
}
