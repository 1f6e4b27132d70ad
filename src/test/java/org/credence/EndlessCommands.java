package org.credence;

import org.jspecify.annotations.Nullable;

/**
 * Builds a store with one folder of corrections, with another, and so on until it is killed; prints a line for each
 * build. No article is read, as none comes new.
 */
final class EndlessCommands {
    private EndlessCommands() {}

    public static void main(@Nullable String[] arguments) {
        for (int i = 0; true; i++) {
            String curation = String.valueOf(arguments[3 + i % 2]);
            Execution build = Execution.of(
                    "build",
                    "--store",
                    String.valueOf(arguments[0]),
                    "--curation",
                    curation,
                    "--reference",
                    String.valueOf(arguments[1]),
                    String.valueOf(arguments[2]));
            System.out.println(build.exitCode() + " " + build.err());
        }
    }
}
