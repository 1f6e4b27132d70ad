package org.credence.gazetteer;

import java.util.List;
import java.util.Optional;

/** Something known by name. Its {@code key} is the last step of its published address, unique among its kind. */
public sealed interface Entry {
    String key();

    /** The name it goes by in English news. */
    String label();

    /**
     * A state, or a territory of one.
     *
     * @param iso2 ISO 3166-1 alpha-2, two capitals
     * @param names the label and every other name
     * @param adjectives as in "the South Korean president"
     * @param demonyms nouns for its people, singular and plural
     * @param contextualNames names that mean this state unless something nearer says otherwise ("Korea")
     * @param contextualAdjectives likewise ("Korean")
     * @param metonyms buildings and by-names that stand for its government
     * @param seats keys of the places that stand for its government: its capital first
     * @param leaderTitles lower-case titles of those who lead it
     * @param ceremonialTitles lower-case titles of a head of state who does not govern
     * @param sovereign false for a territory
     */
    record State(
            String key,
            String label,
            String iso2,
            List<String> names,
            List<String> adjectives,
            List<String> demonyms,
            List<String> contextualNames,
            List<String> contextualAdjectives,
            List<String> metonyms,
            List<String> seats,
            List<String> leaderTitles,
            List<String> ceremonialTitles,
            boolean sovereign)
            implements Entry {}

    /**
     * An organisation.
     *
     * @param kind local name of its {@code dip:OrganizationKind}, empty where not told
     * @param state key of the state it belongs to
     * @param members keys of its member states, where news uses its name for them
     * @param adjectives as in "the EU ambassador"
     * @param iso2 {@code EU} for the European Union and its institutions
     */
    record Organization(
            String key,
            String label,
            List<String> names,
            String kind,
            Optional<String> state,
            List<String> members,
            List<String> adjectives,
            Optional<String> iso2)
            implements Entry {}

    /**
     * A place.
     *
     * @param state key of the state it lies in
     * @param kind city, region, island, building, sea, resort; empty where not told
     */
    record Place(String key, String label, List<String> names, Optional<String> state, String kind) implements Entry {}

    /**
     * An office.
     *
     * @param title its bare title ("President")
     * @param state key of the state it is an office of
     * @param organization key of the organisation it is an office of
     * @param level local name of its {@code dip:Level}, empty where none
     */
    record Office(
            String key,
            String label,
            List<String> names,
            String title,
            Optional<String> state,
            Optional<String> organization,
            String level)
            implements Entry {}

    /**
     * A person.
     *
     * @param names every known form of the full name, the label among them
     * @param familyName empty where not told
     * @param givenName empty where not told
     * @param gender {@code male}, {@code female} or empty
     * @param states keys of the states they are citizens of
     */
    record Person(
            String key,
            String label,
            List<String> names,
            String familyName,
            String givenName,
            String gender,
            List<String> states)
            implements Entry {}
}
