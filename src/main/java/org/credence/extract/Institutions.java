package org.credence.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;

/** Names the bodies of states that a text calls "its foreign ministry" or "the Chinese embassy". */
final class Institutions {
    private final OfficeWords words;
    private final Gazetteer gazetteer;

    Institutions(OfficeWords words, Gazetteer gazetteer) {
        this.words = words;
        this.gazetteer = gazetteer;
    }

    /**
     * The body of a state.
     *
     * @param noun as in the text: "foreign ministry"
     */
    Party of(Entry.State state, String noun) {
        String lower = noun.toLowerCase(Locale.ROOT);
        if (words.wholeGovernment.contains(lower)) {
            return new Party.State(state);
        }
        // "His ministry" may be any of the state's.
        boolean told = lower.contains(" ") || !words.anybody.contains(lower);
        Optional<Entry.Organization> known = gazetteer.bodiesOf(state).stream()
                .filter(ignored -> told)
                .filter(body -> goesBy(body.names(), lower))
                .findFirst();
        String name = known.map(Entry.Organization::label).orElse(titled(noun) + " of " + state.label());
        return new Party.Organization(name, known, Optional.of(state));
    }

    /**
     * The body that serves somebody: "his ministry" is that of the minister's title, "her office" her own.
     *
     * @param state the owner acts for
     */
    Party of(PersonEntry owner, Entry.State state, String noun) {
        String lower = noun.toLowerCase(Locale.ROOT);
        if (lower.equals("ministry")) {
            for (PersonEntry.Held held : owner.offices()) {
                String title = held.phrase().title().toLowerCase(Locale.ROOT);
                if (title.endsWith("minister") && !title.startsWith("prime")) {
                    return of(state, title.substring(0, title.length() - "minister".length()) + "ministry");
                }
            }
        }
        if (words.wholeGovernment.contains(lower)) {
            // "His government", of whoever leads one that no state calls its own.
            Optional<Entry.Organization> led = owner.known().flatMap(this::government);
            if (led.isPresent()) {
                return new Party.Organization(led.get().label(), led, Optional.empty());
            }
        }
        return words.ownBody.contains(lower)
                ? new Party.Organization(titled(noun) + " of " + owner.name(), Optional.empty(), Optional.of(state))
                : of(state, noun);
    }

    private Optional<Entry.Organization> government(Entry.Person leader) {
        return gazetteer.tenuresOf(leader).stream()
                .flatMap(tenure -> gazetteer.office(tenure.office()).stream())
                .flatMap(office -> office.organization().flatMap(gazetteer::organization).stream())
                .filter(body -> body.kind().equals("GovernmentBody") && body.state().isEmpty())
                .findFirst();
    }

    private static boolean goesBy(List<String> names, String noun) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.endsWith(noun)
                        || (noun.equals("foreign ministry") && name.startsWith("ministry of foreign affairs"))
                        || (noun.matches("defen[cs]e ministry") && name.matches("ministry of (national )?defen[cs]e.*")));
    }

    private static String titled(String noun) {
        return Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
    }
}
