package org.credence;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.credence.publish.ServerException;
import org.credence.store.StoreException;
import org.credence.wikidata.ReviewFileException;
import org.credence.wikidata.WikidataException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

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
            SiteCommand.class,
            LinkCommand.class,
            EvaluateCommand.class,
            BenchCommand.class,
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

    private final NamedOutput standardOutput;

    private Main(NamedOutput standardOutput) {
        this.standardOutput = standardOutput;
    }

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
        // System.out would keep it to itself when a disk is full.
        System.exit(execute(new FileOutputStream(FileDescriptor.out), System.err, args));
    }

    /** Runs one command that writes to the streams given; its exit code. */
    static int execute(OutputStream out, OutputStream err, String... args) {
        NamedOutput standardOutput = new NamedOutput("The standard output", out);
        CommandLine line = new CommandLine(new Main(standardOutput));
        line.setOut(new PrintWriter(standardOutput, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, Main::path);
        line.setParameterExceptionHandler(Main::explainUsage);
        line.setExecutionExceptionHandler(Main::explainFailure);
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            line.getErr().println("The memory is full. Set CREDENCE_OPTS=-Xmx6g to give more, or read fewer articles at once"
                    + " with --threads 1.");
            return ExitCode.MACHINE;
        } catch (Error e) {
            return explain(e, line.getErr(), List.of(args).contains("--verbose"));
        }
    }

    /** Where a command writes what it was asked for, byte for byte; what it has to say goes to the error output. */
    NamedOutput standardOutput() {
        return standardOutput;
    }

    /** Where the system's encoding is that of no language, Java takes no file name but in ASCII. */
    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("“" + name + "” cannot be the name of a file here: "
                    + e.getReason() + ". If it is not in plain ASCII, set LC_ALL=C.UTF-8 and try again.");
        }
    }

    /** Without a command: the help, and the exit code of wrong usage. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command to run.");
    }

    private static int explainUsage(ParameterException failure, String[] args) {
        CommandLine line = failure.getCommandLine();
        line.getErr().println(failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, line.getErr());
        line.getErr().println("See " + line.getCommandSpec().qualifiedName() + " --help.");
        return ExitCode.USAGE;
    }

    private static int explainFailure(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        return failure instanceof ReaderGoneException
                ? ExitCode.DONE
                : explain(failure, line.getErr(), parsed.expandedArgs().contains("--verbose"));
    }

    private static int explain(Throwable failure, PrintWriter err, boolean verbose) {
        boolean known = failure instanceof StoreException
                || failure instanceof ServerException
                || failure instanceof MachineException
                || failure instanceof WikidataException
                || failure instanceof ReviewFileException;
        err.println(known ? failure.getMessage() : "Unexpected failure: " + failure + " (run again with --verbose, and report it)");
        if (verbose) {
            failure.printStackTrace(err);
        }
        return ExitCode.MACHINE;
    }
}
