package org.credence.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.credence.article.ReadOutcome.Accepted;
import org.credence.article.ReadOutcome.Rejected;
import org.junit.jupiter.api.Test;

/** The articles beside the project, where they are there: their sentences never enter it. */
class SharedArticlesTest {
    private static final Path SHARED = Path.of("..", "shared");

    @Test
    void noReadoutOfTheCorpusIsRejected() {
        List<ReadOutcome> outcomes = outcomes("corpus");

        assertEquals(
                List.of(), outcomes.stream().filter(Rejected.class::isInstance).toList());
        assertTrue(outcomes.size() > 1000);
    }

    @Test
    void everyReadoutTellsItsTitleDateAndPublisher() {
        articles("corpus").forEach(article -> {
            assertTrue(article.metadata().title().isPresent(), article.fileName());
            assertTrue(article.metadata().published().isPresent(), article.fileName());
            assertEquals(Optional.of("The White House"), article.metadata().publisher(), article.fileName());
        });
    }

    @Test
    void theDatesOfTheSeedsAreFoundWhereTheyHaveOne() {
        Map<String, Optional<LocalDate>> dates = articles("seeds").stream()
                .collect(Collectors.toMap(
                        article -> article.stem().substring(0, 3), article -> article.metadata().published()));

        assertEquals(
                Map.of(
                        "000", Optional.of(LocalDate.of(2023, 10, 1)),
                        "001", Optional.empty(),
                        "003", Optional.of(LocalDate.of(2023, 6, 9)),
                        "004", Optional.of(LocalDate.of(2023, 10, 2))),
                dates);
    }

    @Test
    void everyPassageOfTheSeedsIsALineAndNoLineIsReadTwice() {
        for (Article article : articles("seeds")) {
            List<String> passages = article.passages().stream()
                    .map(passage -> passage.span().of(article.text()))
                    .toList();
            List<String> lines = article.text().lines().map(String::strip).toList();

            assertTrue(lines.containsAll(passages), article.fileName());
            assertEquals(passages.size(), passages.stream().distinct().count(), article.fileName());
        }
    }

    private static List<Article> articles(String folder) {
        return outcomes(folder).stream()
                .filter(Accepted.class::isInstance)
                .map(outcome -> ((Accepted) outcome).article())
                .toList();
    }

    private static List<ReadOutcome> outcomes(String folder) {
        Path path = SHARED.resolve(folder);
        assumeTrue(Files.isDirectory(path), () -> path + " is not there");
        return Reading.all(path);
    }
}
