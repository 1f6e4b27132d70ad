package org.credence.evaluate;

import java.util.List;

/**
 * A statement as published, as far as it rests on one article.
 *
 * @param spans the mentions of the article it rests on; never empty
 * @param kinds local names of its classes below {@code dip:Statement}
 * @param speakers each one's names
 */
record PublishedStatement(List<TextSpan> spans, List<String> kinds, List<List<String>> speakers, boolean direct) {
    /** The classes below {@code dip:Statement}, by their local names. */
    static final List<String> KINDS = List.of("OfficialStatement", "Assessment", "Report");

    PublishedStatement {
        spans = List.copyOf(spans);
        kinds = List.copyOf(kinds);
        speakers = List.copyOf(speakers);
    }

    String speakersAsText() {
        return speakers.isEmpty()
                ? "nobody"
                : String.join(" and ", speakers.stream().map(Names::firstOf).toList());
    }
}
