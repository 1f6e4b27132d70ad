package org.credence.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an article says of itself. Nothing is guessed: what its file does not tell is empty.
 *
 * @param title the headline, as in the front matter or the page's metadata
 * @param publisher the outlet's name
 * @param authors the names of the by-line
 * @param published the day of first publication
 * @param url where the article was published
 * @param language BCP 47 tag, as given
 */
public record Metadata(
        Optional<String> title,
        Optional<String> publisher,
        List<String> authors,
        Optional<LocalDate> published,
        Optional<URI> url,
        Optional<String> language) {
    public static final Metadata NONE = new Metadata(
            Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Metadata {
        authors = List.copyOf(authors);
    }
}
