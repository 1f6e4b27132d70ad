package org.credence.gazetteer;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A known term of office.
 *
 * @param person key of the holder
 * @param office key of the office
 * @param from first day it can have begun
 * @param until last day it can have ended; empty while it lasts, as far as is known
 */
public record Tenure(String person, String office, Optional<LocalDate> from, Optional<LocalDate> until) {
    /** Whether the office may have been held on the day. */
    public boolean covers(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
