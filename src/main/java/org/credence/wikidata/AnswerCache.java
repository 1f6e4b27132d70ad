package org.credence.wikidata;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Answers kept on disk, each in a file of its own with the question and the date, so that nothing is asked twice:
 * neither by the next run nor by one that goes on where another was killed.
 */
final class AnswerCache {
    /** An answer and when it was given. */
    record Answer(Instant asked, String body) {}

    private final Path folder;

    AnswerCache(Path folder) {
        this.folder = folder;
    }

    /** The answer to a question, if it was given after a moment. A file that is no answer counts as none. */
    Optional<Answer> find(Question question, Instant after) {
        try {
            JsonObject kept =
                    JsonParser.parseString(Files.readString(file(question))).getAsJsonObject();
            Instant asked = Instant.parse(kept.get("asked").getAsString());
            return kept.get("question").getAsString().equals(question.text()) && asked.isAfter(after)
                    ? Optional.of(new Answer(asked, kept.get("answer").getAsString()))
                    : Optional.empty();
        } catch (NoSuchFileException | JsonParseException | IllegalStateException | DateTimeException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Keeps an answer; whoever stops the program before its end leaves what was there. */
    void keep(Question question, Answer answer) {
        JsonObject kept = new JsonObject();
        kept.addProperty("asked", answer.asked().toString());
        kept.addProperty("question", question.text());
        kept.addProperty("answer", answer.body());
        Path file = file(question);
        try {
            Files.createDirectories(file.getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".tmp");
            Files.writeString(draft, kept.toString());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private WikidataException failed(IOException cause) {
        return new WikidataException(
                "Wikidata's answers cannot be kept in " + folder + ": " + cause + ". Make room there, or let it be written to.",
                cause);
    }

    private Path file(Question question) {
        String name = Digest.of(question.text());
        return folder.resolve(name.substring(0, 2)).resolve(name.substring(2) + ".json");
    }
}
