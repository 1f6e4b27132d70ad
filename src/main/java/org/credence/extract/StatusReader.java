package org.credence.extract;

import java.util.Optional;
import org.credence.fact.Status;

/**
 * Reads how far an event has come, as its sentence tells it: from the words right before an event noun, the words that
 * govern it, and tense, modality and negation of the verb that tells it.
 */
final class StatusReader {
    /** How many words the reading goes up from an event before it takes the event as held. */
    static final int DEEPEST = 8;

    private final NounStatus nouns;
    private final VerbStatus verbs;
    private final VerbCues cues;

    StatusReader(EventWords words, Syntax syntax) {
        this.nouns = new NounStatus(this, words, syntax);
        this.verbs = new VerbStatus(this, words, syntax);
        this.cues = new VerbCues(words, syntax);
    }

    /** The status of what a noun names; empty where the text says that it did not come about. */
    Optional<Status> ofNoun(int noun, int firstWord) {
        return nouns.of(noun, firstWord);
    }

    /** The status of what a verb tells; empty where the text says that it did not happen. */
    Optional<Status> ofVerb(int verb) {
        return verbs.of(verb, 0);
    }

    /** "Never took place": whether the verb of a noun tells, in the past, that it did not come about. */
    boolean isMissed(int noun) {
        return nouns.isMissed(noun);
    }

    /** "Was to have opened": did not. */
    boolean isUnrealized(int verb) {
        return verbs.isUnrealized(verb);
    }

    /** "It would be his first visit", "a summit would be unavoidable": the tense of what is said of it. */
    Optional<Status> predicate(int node) {
        return nouns.predicate(node);
    }

    /** What a verb of stopping makes of its subject: "it was called off". */
    Optional<Status> stop(int verb) {
        return cues.stop(verb);
    }

    /**
     * The status of what a verb tells, where the reading goes on from another word.
     *
     * @param depth how many words the reading has gone up from the event
     */
    Optional<Status> verb(int verb, int depth) {
        return verbs.of(verb, depth);
    }

    /**
     * The status that the words governing a noun or predicate tell, where the reading goes on from another word.
     *
     * @param depth how many words the reading has gone up from the event
     */
    Optional<Status> governed(int node, int depth) {
        return nouns.governed(node, depth);
    }
}
