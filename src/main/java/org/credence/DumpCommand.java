package org.credence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.credence.store.OpenStore;
import org.credence.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A store to one file. */
@Command(
        name = "dump",
        mixinStandardHelpOptions = true,
        description = "Writes a whole store to one file of N-Quads, compressed where its name ends in .gz.",
        footer = {"", "Example: credence dump credence.nq.gz"})
final class DumpCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private BuildOptions build;

    @Parameters(paramLabel = "FILE", description = "File to write, such as credence.nq.gz; - is the standard output.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (OpenStore store = Store.at(build.store).openForReading();
                Destination destination = Destination.of(file, main.standardOutput())) {
            dump(store, destination.stream());
            destination.complete();
        }
        spec.commandLine().getErr().println("Wrote " + (file.toString().equals("-") ? "the standard output" : file) + ".");
        return ExitCode.DONE;
    }

    private void dump(OpenStore store, NamedOutput out) {
        if (!file.toString().endsWith(".gz")) {
            store.dump(out);
            return;
        }
        try {
            GZIPOutputStream compressed = new GZIPOutputStream(out, 1 << 16);
            store.dump(compressed);
            compressed.finish();
        } catch (IOException e) {
            throw MachineException.writing(file.toString(), e);
        }
    }
}
