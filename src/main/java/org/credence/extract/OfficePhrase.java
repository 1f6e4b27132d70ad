package org.credence.extract;

import java.util.List;
import java.util.Optional;
import org.credence.gazetteer.Entry;

/**
 * A description of somebody by office or calling, with or without a name beside it: "South Korean Assistant Foreign
 * Minister", "a former China analyst with the CIA", "senior officials".
 *
 * @param begin first token, a determiner left out
 * @param end one past the last token
 * @param head token of the head noun
 * @param title the words, without state, determiner and words such as "former"
 * @param kind what its bearer speaks as
 * @param plural whether several bear it
 * @param former whether the text says that it is held no more
 * @param definite whether "the" or a possessive stands before it, rather than "a" or nothing
 * @param states the states it belongs to, where the phrase says so; several for "leaders from A, B and C"
 * @param organization the organisation it belongs to, where the phrase says so
 */
record OfficePhrase(
        int begin,
        int end,
        int head,
        String title,
        Kind kind,
        boolean plural,
        boolean former,
        boolean definite,
        List<Entry.State> states,
        Optional<OrganizationName> organization) {
    enum Kind {
        OFFICIAL,
        EXPERT,
        PRESS,
        SOURCE
    }

    /**
     * An organisation as named: known beforehand or not.
     *
     * @param shared whether bodies of several states go by that name: the one known is only one of them
     */
    record OrganizationName(String name, Optional<Entry.Organization> known, boolean shared) {}

    OfficePhrase withState(Entry.State value) {
        return new OfficePhrase(
                begin, end, head, title, kind, plural, former, definite, List.of(value), organization);
    }

    /** The same office, of the body of that name that belongs to its holder's state. */
    OfficePhrase withOrganization(OrganizationName value) {
        return new OfficePhrase(begin, end, head, title, kind, plural, former, definite, states, Optional.of(value));
    }

    /** Of an office told of several, the office of each: "Presidents", "President". */
    OfficePhrase ofEach() {
        boolean shared = states.size() > 1 && title.contains(" of ");
        String own = OfficeWords.singularTitle(shared ? title.substring(0, title.indexOf(" of ")) : title);
        return plural
                ? new OfficePhrase(
                        begin, end, head, own, kind, false, former, definite, states, organization)
                : this;
    }

    OfficePhrase asFormer() {
        return new OfficePhrase(begin, end, head, title, kind, plural, true, definite, states, organization);
    }

    /** Whether it is an office of a body that speaks for no state: a think tank, a university, a company. */
    boolean isPrivate() {
        return organization
                .map(body -> body.known()
                        .map(known -> known.kind().matches("ThinkTank|University|Company|NonGovernmentalOrganization|NewsOutlet"))
                        .orElseGet(() -> isPrivate(body.name())))
                .orElse(false);
    }

    /** Whether the name of a body nobody knows says that it speaks for no state. */
    static boolean isPrivate(String name) {
        return OfficeWords.PRIVATE_NAME.matcher(name).find();
    }

    /** The state, where it is one. */
    Optional<Entry.State> state() {
        return states.size() == 1 ? Optional.of(states.getFirst()) : Optional.empty();
    }

    int length() {
        return end - begin;
    }
}
