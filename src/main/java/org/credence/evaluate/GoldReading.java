package org.credence.evaluate;

import java.util.List;

/**
 * What a careful reader takes from one article.
 *
 * @param file the name of the gold file
 * @param article the name of the article's file, with its ending and without folders
 */
public record GoldReading(
        String file,
        String article,
        List<GoldEvent> events,
        List<GoldStatement> statements,
        List<GoldOffice> offices,
        Aliases aliases) {
    public GoldReading {
        events = List.copyOf(events);
        statements = List.copyOf(statements);
        offices = List.copyOf(offices);
    }
}
