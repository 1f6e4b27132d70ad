package org.credence.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.fact.Agent;
import org.credence.gazetteer.Entry;

/** Whom or what a mention stands for within one article. */
sealed interface Party {
    /** The state itself, or the one acted for. */
    Optional<Entry.State> state();

    Agent agent();

    /** The state that it acts for; a union of states that takes part like one acts for itself. */
    default Optional<Party> actingAsState() {
        return state().map(State::new);
    }

    record Person(PersonEntry entry) implements Party {
        @Override
        public Optional<Entry.State> state() {
            return entry.state();
        }

        @Override
        public Agent agent() {
            return entry.agent();
        }
    }

    record State(Entry.State value) implements Party {
        @Override
        public Optional<Entry.State> state() {
            return Optional.of(value);
        }

        @Override
        public Agent agent() {
            return new Agent.State(value.iso2(), value.label());
        }
    }

    /**
     * An organisation.
     *
     * @param of the state it belongs to
     */
    record Organization(String name, Optional<Entry.Organization> known, Optional<Entry.State> of) implements Party {
        private static final Set<String> OUTLET_NAMES =
                Lexicon.read("reporting.txt").words("outletname");
        private static final Set<String> OUTSIDE_KINDS =
                Set.of("ThinkTank", "University", "NonGovernmentalOrganization", "Company");

        @Override
        public Optional<Entry.State> state() {
            return of;
        }

        @Override
        public Agent agent() {
            return new Agent.Organization(known.map(Entry.Organization::key), name, of.map(Entry.State::iso2));
        }

        @Override
        public Optional<Party> actingAsState() {
            boolean union = of.isEmpty() && known.flatMap(Entry.Organization::iso2).isPresent();
            return union ? Optional.of(this) : of.map(State::new);
        }

        boolean isNewsOutlet() {
            return known.map(organization -> organization.kind().equals("NewsOutlet"))
                    .orElseGet(() -> of.isEmpty() && List.of(name.split(" ", -1)).stream().anyMatch(OUTLET_NAMES::contains));
        }

        /** Whether it judges from outside: a think tank, a university, a charity, a company. */
        boolean isPrivate() {
            return known.map(organization -> OUTSIDE_KINDS.contains(organization.kind()))
                    .orElseGet(() -> of.isEmpty() && OfficePhrase.isPrivate(name));
        }
    }

    /**
     * Somebody not named.
     *
     * @param office the description, read
     */
    record Unnamed(String description, OfficePhrase office, Optional<Entry.State> of) implements Party {
        @Override
        public Optional<Entry.State> state() {
            return of;
        }

        @Override
        public Agent agent() {
            return new Agent.Unnamed(description, of.map(Entry.State::iso2));
        }
    }
}
