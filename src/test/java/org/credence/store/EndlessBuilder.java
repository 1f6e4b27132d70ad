package org.credence.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Builds a store again and again until it is killed: every third build from nothing, the others by replacing one graph
 * of two. Prints each generation that it has put in force.
 */
final class EndlessBuilder {
    private EndlessBuilder() {}

    public static void main(String[] arguments) {
        Store store = Store.at(Path.of(arguments[0]));
        long number = store.manifest()
                .map(manifest ->
                        manifest.counts().values().stream().max(Long::compare).orElse(0L))
                .orElse(0L);
        while (true) {
            number++;
            System.out.println(build(store, number));
        }
    }

    private static BuildOutcome build(Store store, long number) {
        try (Build build = store.startBuild()) {
            if (number % 3 == 0 || store.manifest().isEmpty()) {
                return build.rebuild(
                        Numbered.content(Map.of("base", number, "changing", number)), Numbered.NO_INSPECTION);
            }
            Map<String, Long> state =
                    new HashMap<>(store.manifest().orElseThrow().counts());
            state.put("changing", number);
            Content content = quads -> {
                Numbered.write(quads, "changing", number);
                return Numbered.manifest(state);
            };
            return build.replaceGraphs(Set.of(), content, Numbered.NO_INSPECTION);
        }
    }
}
