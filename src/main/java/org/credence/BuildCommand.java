package org.credence;

import java.util.concurrent.Callable;
import org.credence.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Articles into a store. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Converts articles, checks what comes of it and loads it into a store.",
        footer = {"", "Example: credence build articles"})
final class BuildCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ConversionOptions conversion;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private BuildOptions build;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        conversion.check();
        return new StoreBuild(conversion, Store.at(build.store), spec.commandLine().getErr()).run();
    }
}
