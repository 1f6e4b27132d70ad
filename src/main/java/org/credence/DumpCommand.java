package org.credence;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.credence.store.OpenStore;
import org.credence.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A store to one file. */
@Command(
        name = "dump",
        mixinStandardHelpOptions = true,
        description = "Writes a whole store to one file of N-Quads, compressed where its name ends in .gz.")
final class DumpCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private BuildOptions build;

    @Parameters(paramLabel = "FILE", description = "The file to write, such as credence.nq.gz.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (OpenStore store = Store.at(build.store).openForReading()) {
            store.dump(file);
            spec.commandLine().getErr().println("Wrote " + file + ".");
            return ExitCode.DONE;
        }
    }
}
