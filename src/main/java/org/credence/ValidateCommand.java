package org.credence;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.credence.validate.Outcome;
import org.credence.validate.Validator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** RDF files against the shapes. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Holds RDF files against the shapes of the ontology.",
        footer = {"", "Example: credence validate facts.nq"})
final class ValidateCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "RDF in any form that its name's ending tells; the graphs of a file of quads are taken as one.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Validator validator = Validator.ofOntology();
        int code = ExitCode.DONE;
        for (Path file : files) {
            code = Math.max(code, validate(validator, file));
        }
        return code;
    }

    private int validate(Validator validator, Path file) {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        return switch (validator.validate(file)) {
            case Outcome.Valid valid -> {
                valid.violations().forEach(violation -> out.println(file + ": note: " + violation));
                out.println(file + ": valid");
                yield ExitCode.DONE;
            }
            case Outcome.Invalid invalid -> {
                invalid.violations().forEach(violation -> out.println(file + ": " + violation));
                out.println(file + ": invalid, " + Summary.count(invalid.violations().size(), "finding"));
                yield ExitCode.REJECTED;
            }
            case Outcome.Unreadable unreadable -> {
                err.println(file + ": " + unreadable.reason() + ". " + unreadable.remedy());
                yield ExitCode.REJECTED;
            }
        };
    }
}
