package org.credence;

import java.util.concurrent.Callable;
import org.credence.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Build and serve. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Builds a store from articles, unless nothing has changed, and serves it.",
        footer = {"", "Example: credence run articles, then open http://localhost:3030/"})
final class RunCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ConversionOptions conversion;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private BuildOptions build;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ServerOptions server;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        conversion.check();
        server.check();
        var err = spec.commandLine().getErr();
        Store store = Store.at(build.store);
        int built = new StoreBuild(conversion, store, err).run();
        if (built == ExitCode.MACHINE || store.manifest().isEmpty()) {
            return built;
        }
        int served = server.serve(store, err);
        return served == ExitCode.DONE ? built : served;
    }
}
