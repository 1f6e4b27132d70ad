package org.credence.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a page say of its article, gathered while they are looked at in order. What the file's metadata
 * tell comes first; a line of the page fills only what they leave open.
 */
final class PageHead {
    private final Metadata told;
    private final List<String> authors = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String outlet;
    private @Nullable String agency;
    private @Nullable LocalDate published;
    private Optional<LocalDate> otherwise = Optional.empty();
    private @Nullable LocalDate changed;

    PageHead(Metadata told) {
        this.told = told;
    }

    /** What the file's metadata tell. */
    Metadata told() {
        return told;
    }

    void title(String found) {
        title = found;
    }

    void dateLine(DateLine line) {
        if (line.isUpdate()) {
            changed = changed == null ? line.day() : changed;
        } else {
            published(line);
        }
        outlet = outlet == null ? line.outlet().orElse(null) : outlet;
        line.byline().ifPresent(this::byline);
    }

    /** The first date counts; one printed again with the month by its name tells how its numbers are meant. */
    private void published(DateLine line) {
        boolean again = line.otherwise().isEmpty() && otherwise.equals(Optional.of(line.day()));
        if (published == null || again) {
            published = line.day();
            otherwise = line.otherwise();
        }
    }

    /** The names of the bylines met so far. */
    List<String> authors() {
        return List.copyOf(authors);
    }

    void byline(Byline line) {
        line.authors().stream().filter(author -> !authors.contains(author)).forEach(authors::add);
    }

    /** The day of a dateline counts only with a year, its own or that of a change printed on the page. */
    void dateline(WireDateline dateline) {
        agency = dateline.agency().orElse(null);
        if (published == null) {
            LocalDate change = changed;
            published = dateline.date()
                    .or(() -> change == null ? Optional.empty() : dateline.dateBefore(change))
                    .orElse(null);
        }
    }

    Metadata metadata() {
        return new Metadata(
                told.title().or(() -> Optional.ofNullable(title)),
                told.publisher().or(() -> Optional.ofNullable(outlet)).or(() -> Optional.ofNullable(agency)),
                told.authors().isEmpty() ? authors : told.authors(),
                // Where a page prints only its last change, that is the date its readers know.
                told.published().or(() -> Optional.ofNullable(published)).or(() -> Optional.ofNullable(changed)),
                told.url(),
                told.language());
    }
}
