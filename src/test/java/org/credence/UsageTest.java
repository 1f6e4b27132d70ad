package org.credence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The help, and what is said to a command line that is wrong. */
class UsageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"run", "convert", "build", "serve", "query", "validate", "dump", "link", "bench"})
    void everyCommandHasHelpWithAnExample(String command) {
        Execution help = Execution.of(command, "--help");
        assertEquals(ExitCode.DONE, help.exitCode());
        assertEquals(List.of(), help.err());
        assertTrue(help.out().startsWith("Usage: credence " + command + " "), help.out());
        assertTrue(help.out().contains("Example: credence " + command + " "), help.out());
        assertTrue(Execution.of("--help").out().contains("  " + command + " "));
    }

    @Test
    void theHelpSaysHowToBeginAndWhatTheExitCodesMean() {
        String help = Execution.of("--help").out().replaceAll("\\s+", " ");
        assertTrue(help.contains("credence run"), help);
        assertTrue(help.contains("0 done, 1 some articles rejected, 2 wrong usage, 3 the machine failed"), help);
    }

    @Test
    void theVersionIsTold() {
        Execution version = Execution.of("--version");
        assertEquals(ExitCode.DONE, version.exitCode());
        assertTrue(version.out().matches("credence \\d+\\.\\d+\\.\\d+\\S*\\R"), version.out());
    }

    @Test
    void aCommandLineThatIsWrongIsToldInOneLineAndWhereToLook() {
        assertUsage("Say which command to run.");
        assertUsage("Unmatched argument at index 0: 'frobnicate'", "frobnicate");
        assertUsage("Missing required parameter: 'PATH'", "convert");
        assertUsage("Missing required parameter: 'FILE'", "validate");
        assertUsage("Unknown option: '--frob'", "build", "--frob", "seeds");
        assertUsage("Invalid value for option '--format'", "convert", "--format", "csv", "seeds");
        assertUsage("Invalid value for option '--excerpts'", "convert", "--excerpts", "all", "seeds");
        assertUsage("--base must be an http or https address that ends with a slash: x", "build", "--base", "x", "seeds");
        assertUsage("--threads must be at least 1: 0", "convert", "--threads", "0", "seeds");
        assertUsage("--port must be from 0 to 65535: 70000", "serve", "--port", "70000");
        assertUsage("--reference is no folder: pom.xml", "convert", "--reference", "pom.xml", "seeds");
        assertUsage("There is no file nothing.rq.", "query", "nothing.rq");
        assertUsage("Invalid value for positional parameter", "convert", "a\0b");
    }

    @Test
    void aCommandMistypedIsRecognized() {
        List<String> err = Execution.of("valdate").err();
        assertTrue(err.stream().anyMatch(line -> line.contains("validate")), err.toString());
    }

    @Test
    void aQueryThatIsNoneIsToldWithLineAndColumn() throws IOException {
        Path query = Files.writeString(folder.resolve("q.rq"), "SELECT ?x WHERE {\n  ?x ?y\n}\n");
        assertUsage(query + " is no SPARQL query: Encountered \" \"}\" \"} \"\" at line 3, column 1.", "query", query);
        Path update = Files.writeString(folder.resolve("u.rq"), "DELETE WHERE { ?s ?p ?o }");
        assertUsage(update + " is no SPARQL query: ", "query", update);
        Path prefix = Files.writeString(folder.resolve("p.rq"), "SELECT * { ?x dip:date ?y }");
        assertUsage(prefix + " is no SPARQL query: Line 1, column 15: Unresolved prefixed name: dip:date", "query", prefix);
    }

    @Test
    void referenceDataThatIsBrokenIsToldWithItsFile() throws IOException {
        Path article = Files.writeString(folder.resolve("a.md"), "The minister met the president in the old town hall.");
        Path reference = Files.createDirectory(folder.resolve("reference"));
        Path states = reference.resolve("states.ttl");
        assertUsage("--reference: " + states + " ", "convert", "--reference", reference, article);
        Files.writeString(states, "<a> <b> .");
        assertUsage("--reference: " + states + " is no valid Turtle: ", "build", "--store", folder.resolve("store"),
                "--reference", reference, article);
        assertFalse(Files.exists(folder.resolve("store/CURRENT")));
    }

    private static void assertUsage(String message, Object... arguments) {
        Execution wrong = Execution.of(arguments);
        assertEquals(ExitCode.USAGE, wrong.exitCode(), wrong.toString());
        assertEquals("", wrong.out());
        assertTrue(wrong.err().getFirst().startsWith(message), wrong.err().toString());
        assertTrue(wrong.err().getLast().matches("See credence( \\w+)? --help\\."), wrong.err().toString());
        assertTrue(
                wrong.err().size() == 2
                        || (wrong.err().size() == 3 && wrong.err().get(1).startsWith("Did you mean: ")),
                wrong.err().toString());
    }
}
