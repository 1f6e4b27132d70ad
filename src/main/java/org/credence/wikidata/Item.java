package org.credence.wikidata;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What Wikidata says of an item.
 *
 * @param id {@code Q…}
 * @param label in English, empty where it has none
 * @param names the label and the other names
 * @param description in English, or empty
 * @param types those of {@link Knowledge#allTypes} that it is an instance of, or of a class below
 * @param countries it is a citizen of, lies in or has jurisdiction over
 * @param jurisdictions those that it has jurisdiction over; a part of a state may be one
 * @param occupations of a person
 * @param born date of birth, where known: a year at least
 * @param died likewise
 * @param founded when an organisation, a place or an office came to be, where known
 * @param ended when it ceased to be
 * @param isoCode of a state
 * @param holders of the office
 * @param redirect the item it was merged into
 */
record Item(
        String id,
        String label,
        Set<String> names,
        String description,
        Set<String> types,
        Set<String> countries,
        Set<String> jurisdictions,
        List<Position> positions,
        Set<String> occupations,
        Optional<LocalDate> born,
        Optional<LocalDate> died,
        Optional<LocalDate> founded,
        Optional<LocalDate> ended,
        Optional<Point> point,
        Optional<String> isoCode,
        Set<String> holders,
        Optional<String> redirect) {

    /** A position held, with the days between which it was. */
    record Position(String item, String label, Optional<LocalDate> from, Optional<LocalDate> until) {}

    /** Whether Wikidata says anything of it; of a deleted item it says nothing. */
    boolean isThere() {
        return !label.isEmpty() || !names.isEmpty() || !types.isEmpty() || !description.isEmpty();
    }

    boolean is(Kind kind) {
        Set<String> common = new HashSet<>(types);
        common.retainAll(Knowledge.types(kind));
        return !common.isEmpty();
    }
}
