package org.credence.extract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The word lists that linguists edit: a slip of theirs is told here, not by the first article. */
class LexiconTest {
    private static final Path LISTS = Path.of("src/main/resources/org/credence/extract");
    private static final Path CODE = Path.of("src/main/java/org/credence/extract");

    /** More than five words of which one is to match. */
    private static final Pattern ALTERNATIVES = Pattern.compile("(?:[a-z][a-z? -]*\\|){5,}[a-z]+");

    /** More than eight strings: the longest class of function words has so many. */
    private static final Pattern STRINGS = Pattern.compile("\\.of\\((?:\\s*\"[^\"]*\"\\s*,?){9,}\\)");

    @Test
    void everyListIsReadByTheCodeThatUsesIt() {
        assertDoesNotThrow(EventWords::new);
        assertDoesNotThrow(() -> ConstructionWords.DUE);
        assertDoesNotThrow(OfficeWords::new);
        assertDoesNotThrow(ReportingWords::new);
    }

    @Test
    void everySectionHasEntriesAndIsAskedFor() throws IOException {
        StringBuilder code = new StringBuilder();
        for (Path file : files(CODE)) {
            code.append(Files.readString(file));
        }
        for (Path file : files(LISTS)) {
            Lexicon list = Lexicon.read(file.getFileName().toString());
            for (String section : list.sections()) {
                String place = file + " [" + section + "]";
                assertFalse(list.entries(section).isEmpty(), place);
                assertTrue(code.indexOf("\"" + section + "\"") >= 0, place);
            }
        }
    }

    /** What stays in the code are the few function words of a construction: "in|at|during". */
    @Test
    void noListOfWordsStandsInTheCode() throws IOException {
        List<String> lists = new ArrayList<>();
        for (Path file : files(CODE)) {
            String code = Files.readString(file);
            Stream.of(ALTERNATIVES, STRINGS)
                    .flatMap(list -> list.matcher(code).results())
                    .forEach(list -> lists.add(file.getFileName() + ": " + list.group()));
        }
        assertEquals(List.of(), lists, "these lists belong in a section of a file of words");
    }

    @Test
    void entriesHaveFieldsAndFieldsLists() throws IOException {
        Lexicon list = parse("""
            # Verbs of meeting.
            [verb]
            MEETING | MEET | meet, sit down with # and more

            MEETING | GATHER | gather
            """);
        assertEquals(Set.of("verb"), list.sections());
        assertEquals(
                List.of(List.of("MEETING", "MEET", "meet, sit down with"), List.of("MEETING", "GATHER", "gather")),
                list.entries("verb"));
        assertEquals(List.of("meet", "sit down with"), Lexicon.list("meet, sit down with, "));
    }

    @Test
    void anEntryBeforeTheFirstSectionAndASectionThatIsMissingAreTold() throws IOException {
        assertThrows(IllegalStateException.class, () -> parse("meet\n"));
        Lexicon list = parse("[verb]\nmeet\n");
        assertEquals(
                "test.txt has no section [noun]",
                assertThrows(IllegalStateException.class, () -> list.entries("noun")).getMessage());
    }

    private static Lexicon parse(String text) throws IOException {
        return Lexicon.parse("test.txt", new BufferedReader(new StringReader(text)));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
