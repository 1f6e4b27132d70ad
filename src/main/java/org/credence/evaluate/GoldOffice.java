package org.credence.evaluate;

import java.util.Optional;

/**
 * Somebody's office as gold reads it.
 *
 * @param optional whether a reader may fairly leave it out
 * @param office its title as worded
 * @param state ISO 3166-1 alpha-2 code, where it is a state's
 * @param organization name, where it is an organisation's; not compared
 * @param current whether it is held when the article appears
 */
record GoldOffice(
        boolean optional,
        String person,
        Answers office,
        Optional<String> state,
        Optional<String> organization,
        boolean current) {
    /** "Sigrid Aas: Prime Minister, NO". */
    String asText() {
        String owner = state.or(() -> organization).map(name -> ", " + name).orElse("");
        return person + ": " + office.firstAsText() + owner;
    }
}
