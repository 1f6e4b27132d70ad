package org.credence.publish;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/** Answers kept for as long as the state of the dataset they were made of is in force. */
final class AnswerCache {
    private static final long MOST_BYTES = 96L << 20;
    private static final int OVERHEAD = 1_000;

    /** Larger answers would push out too many others. */
    private static final int LARGEST = 4 << 20;

    private final Cache<Key, Answer> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Answer answer) -> answer.body().length + OVERHEAD)
            .build();

    private record Key(String version, String name) {}

    /** The answer of that name, made where it is not there. It may be made twice where two ask at the same moment. */
    Answer get(String version, String name, Supplier<Answer> make) {
        Key key = new Key(version, name);
        Answer known = answers.getIfPresent(key);
        if (known != null) {
            return known;
        }
        Answer made = make.get();
        if (made.body().length <= LARGEST) {
            answers.put(key, made);
        }
        return made;
    }
}
