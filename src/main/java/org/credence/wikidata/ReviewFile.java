package org.credence.wikidata;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a person looks through in a spreadsheet: a line for every item that a thing of ours may be. In the first column
 * stands {@code linked} where the machine is sure and nothing where it guesses; a person writes {@code confirm}, {@code
 * reject}, or the right item. Immutable.
 */
public final class ReviewFile {
    private static final List<String> COLUMNS = List.of(
            "decision", "entity", "name", "item", "item_label", "item_description", "score", "reasons", "asked_on");

    private final List<Review> reviews;

    private ReviewFile(List<Review> reviews) {
        this.reviews = List.copyOf(reviews);
    }

    /** Where the review file of a store is: beside its folder, so that it outlives the store. */
    public static Path of(Path store) {
        Path folder = store.toAbsolutePath().normalize();
        return folder.resolveSibling(folder.getFileName() + "-links.tsv");
    }

    /** Where Wikidata's answers are kept, likewise. */
    public static Path cacheOf(Path store) {
        Path folder = store.toAbsolutePath().normalize();
        return folder.resolveSibling(folder.getFileName() + "-wikidata");
    }

    /**
     * Reads a review file; one that does not exist is empty.
     *
     * @throws ReviewFileException where it cannot be read or a line makes no sense; the message says which
     */
    public static ReviewFile read(Path file) {
        try {
            return parse(file, decode(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return new ReviewFile(List.of());
        } catch (IOException e) {
            throw new ReviewFileException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** A spreadsheet may save as UTF-16; both say so in their first bytes. */
    private static String decode(byte[] bytes) {
        boolean wide = bytes.length >= 2 && (bytes[0] == (byte) 0xFF || bytes[0] == (byte) 0xFE);
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new String(bytes, charset).replace("\uFEFF", "");
    }

    private static ReviewFile parse(Path file, String text) {
        List<List<String>> rows = TabSeparated.parse(text);
        if (rows.isEmpty()) {
            return new ReviewFile(List.of());
        }
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < rows.getFirst().size(); i++) {
            columns.put(rows.getFirst().get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        for (String needed : List.of("decision", "entity", "item")) {
            if (!columns.containsKey(needed)) {
                throw new ReviewFileException(
                        file + " has no column “" + needed + "” in its first line, with tabs between the columns."
                                + " Save it as text with tabs, with its first line.");
            }
        }
        List<Review> reviews = new ArrayList<>();
        for (int line = 1; line < rows.size(); line++) {
            List<String> cells = rows.get(line);
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                reviews.add(review(file + ", line " + (line + 1), cells, columns));
            }
        }
        return new ReviewFile(reviews);
    }

    private static Review review(String where, List<String> cells, Map<String, Integer> columns) {
        String written = cell(cells, columns, "decision");
        String item = cell(cells, columns, "item");
        if (!item.matches("Q[1-9]\\d*")) {
            throw new ReviewFileException(where + ": the item “" + item + "” is none, such as Q42.");
        }
        String score = cell(cells, columns, "score").replace(',', '.');
        if (!score.matches("([01](\\.\\d+)?)?")) {
            throw new ReviewFileException(where + ": the score “" + score + "” is none from 0 to 1. Leave it as it was.");
        }
        boolean other = written.matches("[Qq][1-9]\\d*");
        Review.Decision decision = other
                ? Review.Decision.OTHER
                : Arrays.stream(Review.Decision.values())
                        .filter(each -> each.word().equals(written.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new ReviewFileException(where + ": “" + written
                                + "” is no decision. Write confirm, reject, the right item (Q…), or nothing."));
        return new Review(
                decision,
                other ? Optional.of(written.toUpperCase(Locale.ROOT)) : Optional.empty(),
                cell(cells, columns, "entity"),
                cell(cells, columns, "name"),
                item,
                cell(cells, columns, "item_label"),
                cell(cells, columns, "item_description"),
                score.isEmpty() ? "0.0" : score,
                cell(cells, columns, "reasons"),
                cell(cells, columns, "asked_on"));
    }

    private static String cell(List<String> cells, Map<String, Integer> columns, String name) {
        int column = columns.getOrDefault(name, Integer.MAX_VALUE);
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    /** Writes the file in one step: whoever reads it meanwhile has the old one or the new one. */
    public void write(Path file) {
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".tmp");
            Files.writeString(draft, text());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ReviewFileException(
                    file + " cannot be written: " + e.getMessage() + ". Close it elsewhere, or make room there.", e);
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder(TabSeparated.line(COLUMNS));
        for (Review review : reviews) {
            text.append(TabSeparated.line(List.of(
                    review.other().orElse(review.decision().word()),
                    review.entity(),
                    review.name(),
                    review.item(),
                    review.itemLabel(),
                    review.description(),
                    review.score(),
                    review.reasons(),
                    review.askedOn())));
        }
        return text.toString();
    }

    /** Tells whether the decisions are those of another time; empty where there are none. */
    public String digest() {
        return reviews.isEmpty() ? "" : Digest.of(text());
    }

    List<Review> reviews() {
        return reviews;
    }

    /** Whether anything is in it. */
    public boolean isEmpty() {
        return reviews.isEmpty();
    }

    /** Whether the thing's item is known, or a person rejected all that was proposed: then it is not asked for again. */
    boolean isDecided(String entity) {
        List<Review> its = reviews.stream().filter(each -> each.entity().equals(entity)).toList();
        boolean known = its.stream().anyMatch(each -> each.link().isPresent());
        boolean none = its.stream().allMatch(each -> each.decision() == Review.Decision.REJECT);
        return !its.isEmpty() && (known || none);
    }

    boolean isRejected(String entity, String item) {
        return reviews.stream()
                .anyMatch(each -> each.entity().equals(entity)
                        && each.item().equals(item)
                        && each.decision() == Review.Decision.REJECT);
    }

    /** With what was found now in place of earlier guesses; what was decided stays. */
    ReviewFile with(List<Judgement> judgements) {
        List<String> judged = judgements.stream().map(each -> each.subject().key()).toList();
        Predicate<Review> stays =
                each -> each.decision() != Review.Decision.OPEN || !judged.contains(each.entity());
        return new ReviewFile(Stream.concat(
                        reviews.stream().filter(stays), judgements.stream().flatMap(ReviewFile::rows))
                .sorted(Comparator.comparing(Review::entity)
                        .thenComparing(Review::score, Comparator.reverseOrder())
                        .thenComparing(Review::item))
                .toList());
    }

    private static Stream<Review> rows(Judgement judgement) {
        if (judgement.linked().isPresent()) {
            return Stream.of(row(judgement.subject(), judgement.linked().get(), Review.Decision.LINKED));
        }
        return judgement.candidates().stream()
                .map(candidate -> row(judgement.subject(), candidate, Review.Decision.OPEN));
    }

    private static Review row(Subject subject, Candidate candidate, Review.Decision decision) {
        return new Review(
                decision,
                Optional.empty(),
                subject.key(),
                subject.label(),
                candidate.item().id(),
                candidate.item().label(),
                candidate.item().description(),
                String.format(Locale.ROOT, "%.2f", candidate.score()),
                candidate.words(),
                candidate.askedOn().toString());
    }
}
