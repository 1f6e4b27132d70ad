package org.credence;

import java.util.concurrent.Callable;
import org.credence.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A store on the web. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves a store that was built before, and follows it when it is built anew.",
        footer = {"", "Example: credence serve --port 8080"})
final class ServeCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private BuildOptions build;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ServerOptions server;

    @Option(names = "--rehearsal", hidden = true, description = "Start, answer a few requests and end.")
    private boolean rehearsal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        server.check();
        Store store = Store.at(build.store);
        if (rehearsal) {
            return Rehearsal.run(store);
        }
        Rehearsal.later(store);
        return server.serve(store, spec.commandLine().getErr());
    }
}
