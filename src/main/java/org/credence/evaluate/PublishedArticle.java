package org.credence.evaluate;

import java.util.List;

/**
 * What was published of one article, in the order in which it came.
 *
 * @param addresses the article's own, none where it was not published; several where the addresses of other articles
 *     hold its name, too
 */
record PublishedArticle(
        List<String> addresses,
        List<PublishedEvent> events,
        List<PublishedStatement> statements,
        List<PublishedOffice> offices) {
    PublishedArticle {
        addresses = List.copyOf(addresses);
        events = List.copyOf(events);
        statements = List.copyOf(statements);
        offices = List.copyOf(offices);
    }
}
