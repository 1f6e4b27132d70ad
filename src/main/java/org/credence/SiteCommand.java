package org.credence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.credence.publish.StaticSite;
import org.credence.store.OpenStore;
import org.credence.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A store to a folder of web pages and data files. */
@Command(
        name = "site",
        mixinStandardHelpOptions = true,
        description = "Writes the pages and data files of a store to a folder, for any plain web host.",
        footer = {"", "Example: credence site --out public, then open public/index.html"})
final class SiteCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private BuildOptions build;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        try (OpenStore store = Store.at(build.store).openForReading()) {
            int written = StaticSite.write(store, out, count -> {
                if (count % 5_000 == 0) {
                    err.println(count + " pages written");
                }
            });
            err.println("Wrote " + written + " pages with their data to " + out + ".");
            return ExitCode.DONE;
        } catch (IOException e) {
            throw MachineException.writing(out.toString(), e);
        }
    }
}
