package org.credence;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the store is. */
final class BuildOptions {
    /** Beside the project, or wherever the command is run. */
    static final String DEFAULT_STORE = ".credence/store";

    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = DEFAULT_STORE,
            description = "Folder of the store. Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    Path store;
}
