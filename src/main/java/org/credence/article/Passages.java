package org.credence.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes passages of the parts of a page that are its article's. */
final class Passages {
    /** A dateline stands before the first paragraph, or the one after a summary. */
    private static final int PARAGRAPHS_WITH_DATELINE = 3;

    private Passages() {}

    static List<Passage> of(String text, List<Part> parts, PageHead head) {
        List<Passage> passages = new ArrayList<>();
        int paragraphs = 0;
        for (Part part : parts) {
            Span span = part.block().span();
            switch (part.role()) {
                case TITLE, HEADING -> passages.add(new Passage(span, Passage.Kind.HEADING));
                case CAPTION -> passages.add(new Passage(span, Passage.Kind.CAPTION));
                case BODY -> {
                    Span sentences = paragraphs++ < PARAGRAPHS_WITH_DATELINE
                            ? withoutDateline(text, span, head)
                            : span;
                    passages.add(new Passage(sentences, Passage.Kind.BODY));
                }
                case DATE, BYLINE, FURNITURE, UNDECIDED -> {}
            }
        }
        return passages;
    }

    private static Span withoutDateline(String text, Span span, PageHead head) {
        Optional<WireDateline> dateline = WireDateline.at(span.of(text));
        dateline.ifPresent(head::dateline);
        return dateline.map(line -> new Span(span.begin() + line.length(), span.end()))
                .orElse(span);
    }
}
