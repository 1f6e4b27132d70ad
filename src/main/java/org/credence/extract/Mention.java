package org.credence.extract;

import java.util.List;
import java.util.Optional;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;

/** Words of a sentence that stand for somebody, something or some place. */
sealed interface Mention {
    /** First token. */
    int begin();

    /** One past the last token. */
    int end();

    /** The token that stands for the whole in the dependency graph. */
    int head();

    /**
     * A person by name.
     *
     * @param nameBegin first token of the name itself
     * @param nameEnd one past its last token
     * @param name as it stands in the text
     * @param known the person of the reference data that bears the whole name
     * @param offices told right beside the name, before or after it
     */
    record Person(
            int begin,
            int end,
            int head,
            int nameBegin,
            int nameEnd,
            String name,
            Optional<Entry.Person> known,
            List<OfficePhrase> offices)
            implements Mention {}

    /** A state by name, adjective, capital or by-name. */
    record State(int begin, int end, int head, Entry.State state, Gazetteer.Form form, Optional<Entry.Place> seat)
            implements Mention {
        boolean isAdjective() {
            return form == Gazetteer.Form.ADJECTIVE || form == Gazetteer.Form.CONTEXTUAL_ADJECTIVE;
        }
    }

    /** An organisation. */
    record Organization(
            int begin, int end, int head, String name, Optional<Entry.Organization> known, Optional<Entry.State> state)
            implements Mention {}

    /** A place that is no state and no state's capital. */
    record Place(
            int begin, int end, int head, String name, Optional<Entry.Place> known, Optional<Entry.State> state)
            implements Mention {}

    /** Somebody by office or calling, without a name. */
    record Role(int begin, int end, int head, OfficePhrase office) implements Mention {}
}
