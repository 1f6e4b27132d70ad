package org.credence.publish;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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

    private final ConcurrentHashMap<Key, CompletableFuture<Answer>> beingMade = new ConcurrentHashMap<>();

    private record Key(String version, String name) {}

    /** The answer of that name, made where it is not there: by the first who asks, while others who do so wait for it. */
    Answer get(String version, String name, Supplier<Answer> make) {
        Key key = new Key(version, name);
        Answer known = answers.getIfPresent(key);
        if (known != null) {
            return known;
        }
        CompletableFuture<Answer> ours = new CompletableFuture<>();
        CompletableFuture<Answer> others = beingMade.putIfAbsent(key, ours);
        return others == null ? make(key, make, ours) : await(others, make);
    }

    private Answer make(Key key, Supplier<Answer> make, CompletableFuture<Answer> announced) {
        try {
            Answer made = make.get();
            if (made.body().length <= LARGEST) {
                answers.put(key, made);
            }
            announced.complete(made);
            return made;
        } finally {
            announced.cancel(false); // Where it could not be made, those who wait try for themselves.
            beingMade.remove(key);
        }
    }

    private static Answer await(CompletableFuture<Answer> others, Supplier<Answer> make) {
        try {
            return others.join();
        } catch (CancellationException e) {
            return make.get();
        }
    }
}
