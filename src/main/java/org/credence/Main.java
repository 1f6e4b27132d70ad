package org.credence;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.credence.publish.ServerException;
import org.credence.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: {@code credence COMMAND}. */
@Command(
        name = "credence",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Reads news on diplomacy and publishes what it tells as linked data.",
        footer = {
            "",
            "A first try: credence run ARTICLES, then open http://localhost:3030/",
            "",
            "Exit codes: 0 done, 1 some articles rejected, 2 wrong usage, 3 the machine failed."
        },
        subcommands = {
            RunCommand.class,
            ConvertCommand.class,
            BuildCommand.class,
            ServeCommand.class,
            QueryCommand.class,
            ValidateCommand.class,
            DumpCommand.class,
            EvaluateCommand.class,
        })
public final class Main implements Runnable {
    @SuppressWarnings("UnusedVariable") // looked for before the loggers are made
    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Show what the libraries log, and the stack trace of a failure.")
    private boolean verbose;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        for (String arg : args) {
            if (arg.equals("--verbose")) {
                System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "info");
                System.setProperty("org.slf4j.simpleLogger.log.org.apache.jena.fuseki", "info");
            }
        }
        // From JDK 22 on there would be a console without any terminal, too.
        System.setProperty("jdk.console", "java.base");
        System.exit(execute(args));
    }

    static int execute(String... args) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Main::explainUsage);
        line.setExecutionExceptionHandler(Main::explainFailure);
        return line.execute(args);
    }

    /** Without a command: the help, and the exit code of wrong usage. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command to run.");
    }

    private static int explainUsage(ParameterException failure, String[] args) {
        CommandLine line = failure.getCommandLine();
        line.getErr().println(failure.getMessage());
        line.getErr().println("See " + line.getCommandSpec().qualifiedName() + " --help.");
        return ExitCode.USAGE;
    }

    private static int explainFailure(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        boolean known = failure instanceof StoreException
                || failure instanceof ServerException
                || failure instanceof MachineException;
        String message = String.valueOf(failure.getMessage());
        line.getErr().println(known ? message : "Unexpected failure: " + failure + ". Run again with --verbose and report it.");
        if (parsed.expandedArgs().contains("--verbose")) {
            failure.printStackTrace(line.getErr());
        }
        return ExitCode.MACHINE;
    }
}
