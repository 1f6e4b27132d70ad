package org.credence.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.credence.article.Span;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;
import org.credence.gazetteer.Tenure;
import org.credence.language.Sentence;

/** Who is who in one article: every mention of a person by name, resolved to one entry a person. */
final class Roster {
    private final Gazetteer gazetteer;
    private final Optional<LocalDate> published;
    private final OfficeContext context;
    private final TermsOfOffice terms;
    private final List<PersonEntry> people = new ArrayList<>();
    /** Those whom the article has called by their surname alone. */
    private final Set<PersonEntry> goesBySurname = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Mention.Person, PersonEntry> resolved = new IdentityHashMap<>();

    private Roster(Gazetteer gazetteer, Optional<LocalDate> published, OfficeContext context) {
        this.gazetteer = gazetteer;
        this.published = published;
        this.context = context;
        this.terms = new TermsOfOffice(gazetteer, published);
    }

    /**
     * @param mentions of each sentence
     * @param published the article's date, to tell apart those who held an office one after the other
     * @param context whose the offices are that are told without a state
     */
    static Roster of(
            List<Sentence> sentences,
            List<List<Mention>> mentions,
            Gazetteer gazetteer,
            Optional<LocalDate> published,
            OfficeContext context) {
        Roster roster = new Roster(gazetteer, published, context);
        // Full names first: a surname in the first paragraph may be completed in the second.
        roster.pass(sentences, mentions, true);
        roster.pass(sentences, mentions, false);
        roster.people.forEach(roster::complete);
        return roster;
    }

    private void pass(List<Sentence> sentences, List<List<Mention>> mentions, boolean full) {
        for (Sentence sentence : sentences) {
            for (Mention mention : mentions.get(sentence.index())) {
                if (mention instanceof Mention.Person person
                        && PersonEntry.words(person.name()).size() > 1 == full) {
                    PersonEntry entry = full ? byFullName(person) : bySurname(person, sentence);
                    if (!full && person.offices().isEmpty()) {
                        goesBySurname.add(entry);
                    }
                    entry.see(person.name(), sentence.index());
                    resolved.put(person, entry);
                    addOffices(entry, person, sentence, mentions.get(sentence.index()));
                    if (isOfPrivateBody(person, sentence, mentions.get(sentence.index()))) {
                        entry.judgeFromOutside();
                    }
                }
            }
        }
    }

    /** "X of the Y Institute", "X with the Z Foundation", "the Y Institute's X". */
    private static boolean isOfPrivateBody(Mention.Person person, Sentence sentence, List<Mention> all) {
        int owner = person.begin() - 1;
        boolean owned = owner > 0 && sentence.token(owner).tag().equals("POS");
        int at = person.end();
        at += at < sentence.size() && sentence.token(at).text().equals(",") ? 1 : 0;
        boolean behind = at + 1 < sentence.size() && sentence.token(at).lower().matches("of|with|from|at");
        int from = behind && sentence.token(at + 1).is("the") ? at + 2 : at + 1;
        return all.stream()
                .filter(mention -> (behind && mention.begin() == from) || (owned && mention.end() == owner))
                .filter(Mention.Organization.class::isInstance)
                .map(Mention.Organization.class::cast)
                .anyMatch(body -> isOutside(body) && person.offices().isEmpty());
    }

    /** A body that speaks for no state: known as such, or of a name that says nothing of government. */
    private static boolean isOutside(Mention.Organization body) {
        boolean unheard = body.known().isEmpty() && body.state().isEmpty() && !UnknownNames.isBody(body.name());
        return unheard || new Party.Organization(body.name(), body.known(), body.state()).isPrivate();
    }

    private PersonEntry byFullName(Mention.Person mention) {
        for (PersonEntry entry : people) {
            boolean same = mention.known().isPresent() && mention.known().equals(entry.known());
            if (same || (mention.known().isEmpty() && entry.answersTo(mention.name()))) {
                return entry;
            }
        }
        return add(new PersonEntry(mention.known().or(() -> gazetteer.personNamed(mention.name()))));
    }

    /** By one word: somebody named in full in the article, the latest before; else somebody known by title and name. */
    private PersonEntry bySurname(Mention.Person mention, Sentence sentence) {
        List<PersonEntry> candidates = people.stream()
                .filter(entry -> entry.answersTo(mention.name()))
                .toList();
        Optional<PersonEntry> titled = candidates.stream()
                .filter(entry -> mention.offices().stream().anyMatch(office -> holds(entry, office)))
                .findFirst();
        if (titled.isPresent()) {
            return titled.get();
        }
        Optional<Entry.Person> known = mention.offices().isEmpty() ? Optional.empty() : bySurnameAndOffice(mention);
        if (known.isPresent() && candidates.stream().noneMatch(entry -> entry.known().equals(known))) {
            return add(new PersonEntry(known));
        }
        if (!candidates.isEmpty()) {
            // Whoever goes by the surname alone keeps it, though a namesake was named in full a paragraph ago.
            Optional<PersonEntry> established = candidates.stream().filter(goesBySurname::contains).findFirst();
            boolean namesakeSpeaks = candidates.stream()
                    .anyMatch(entry -> !goesBySurname.contains(entry) && entry.nearest(sentence.index()) <= 1);
            if (established.isPresent() && !namesakeSpeaks && mention.offices().isEmpty()) {
                return established.get();
            }
            return candidates.stream()
                    .min(Comparator.comparingInt(entry -> entry.nearest(sentence.index())))
                    .orElseThrow();
        }
        return add(new PersonEntry(
                isGovernmentOf(mention, sentence) ? leader(mention.name()) : bySurnameAndOffice(mention)));
    }

    /** "The Lindgren administration", in power or not. */
    private static boolean isGovernmentOf(Mention.Person mention, Sentence sentence) {
        return mention.offices().isEmpty()
                && mention.end() < sentence.size()
                && OfficeWords.NAMED_GOVERNMENTS.contains(sentence.token(mention.end()).lower());
    }

    /** Who leads or led a state under that family name: whoever does at the time, else the only one who did before. */
    private Optional<Entry.Person> leader(String familyName) {
        List<Entry.Person> before = gazetteer.peopleByFamilyName(familyName).stream()
                .filter(person -> leads(person, tenure -> published.isEmpty()
                        || tenure.from().isEmpty()
                        || !tenure.from().get().isAfter(published.get())))
                .toList();
        List<Entry.Person> now = before.stream()
                .filter(person -> leads(person, tenure -> published.filter(tenure::covers).isPresent()))
                .toList();
        List<Entry.Person> meant = now.isEmpty() ? before : now;
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private boolean leads(Entry.Person person, Predicate<Tenure> when) {
        return gazetteer.tenuresOf(person).stream()
                .filter(when)
                .flatMap(tenure -> gazetteer.office(tenure.office()).stream())
                .anyMatch(office -> OfficeWords.HEADS_OF_GOVERNMENT.contains(office.title()) && office.state().isPresent());
    }

    private static boolean holds(PersonEntry entry, OfficePhrase office) {
        return entry.offices().stream()
                .anyMatch(held -> held.phrase().title().equalsIgnoreCase(office.title()));
    }

    /** "President X", nowhere named in full: whoever of that family name holds such an office at the time. */
    private Optional<Entry.Person> bySurnameAndOffice(Mention.Person mention) {
        List<Entry.Person> people = gazetteer.peopleByFamilyName(mention.name());
        if (mention.offices().isEmpty()) {
            List<Entry.Person> inOffice = people.stream()
                    .filter(person -> published.isEmpty() || terms.holdsAny(person))
                    .toList();
            return inOffice.size() == 1 ? Optional.of(inOffice.getFirst()) : Optional.empty();
        }
        OfficePhrase office = mention.offices().getFirst();
        Optional<Entry.Person> titled = gazetteer.personNamed(office.title() + " " + mention.name());
        if (titled.isPresent()) {
            // "King X": monarchs go by their given names.
            return titled;
        }
        return people.stream()
                .filter(person -> terms.fit(person, office) > 0)
                .max(Comparator.comparingInt(person -> terms.fit(person, office)))
                .or(() -> terms.onlyFormer(people, office));
    }

    private PersonEntry add(PersonEntry entry) {
        if (entry.known().filter(this::servesNoState).isPresent()) {
            entry.serveNoState();
        }
        people.add(entry);
        return entry;
    }

    /** Whether all offices held at the time are of organisations that are no state's own, such as the United Nations. */
    private boolean servesNoState(Entry.Person person) {
        List<Entry.Office> held = gazetteer.tenuresOf(person).stream()
                .filter(tenure -> published.map(tenure::covers).orElse(true))
                .flatMap(tenure -> gazetteer.office(tenure.office()).stream())
                .toList();
        return !held.isEmpty() && held.stream().allMatch(this::isOfNoState);
    }

    private boolean isOfNoState(Entry.Office office) {
        return office.state().isEmpty()
                && office.organization()
                        .flatMap(gazetteer::organization)
                        .filter(organization -> organization.state().isEmpty())
                        .isPresent();
    }

    private void addOffices(PersonEntry entry, Mention.Person mention, Sentence sentence, List<Mention> all) {
        Span span = sentence.span(mention.begin(), mention.end());
        for (OfficePhrase office : mention.offices()) {
            Optional<Entry.State> state = office.state();
            boolean ofBody = office.organization().map(NearbyState::isOfItsOwn).orElse(false) || entry.servesNoState();
            if (state.isEmpty() && !ofBody && office.kind() == OfficePhrase.Kind.OFFICIAL) {
                state = entry.state()
                        .or(() -> entry.known().flatMap(this::citizenship))
                        .or(() -> ofWhomItServes(mention, sentence, all))
                        .or(() -> NearbyState.represented(mention, sentence, all))
                        .or(() -> NearbyState.listedWith(mention, sentence, all))
                        .or(() -> ministry(office) ? NearbyState.only(mention, all) : Optional.empty())
                        .or(() -> context.stateOf(office, sentence, mention).filter(told -> !(context.isNarrator(told) && terms.isHeldByAnother(office, told, entry))));
            }
            if (isOfBodyAbroad(office, entry)) {
                state = entry.known().flatMap(this::citizenship);
            }
            OfficePhrase told = entry.known().filter(person -> terms.hasLeft(person, office)).isPresent() ? office.asFormer() : office;
            entry.hold(new PersonEntry.Held(ofItsState(told, state), state, span));
        }
        if (entry.known().flatMap(this::citizenship).isEmpty()) {
            NearbyState.possessor(mention, sentence, all).ifPresent(entry::actFor);
        }
        new Counterparts(sentence, all).of(mention).ifPresent(counterpart -> {
            counterpart.state().ifPresent(entry::actFor);
            Optional<Entry.State> state = counterpart.state().or(entry::state).or(() -> entry.known().flatMap(this::citizenship));
            if (counterpart.office().isPresent() && state.isPresent() && entry.offices().isEmpty()) {
                OfficePhrase office = counterpart.office().get().ofEach().withState(state.get());
                entry.hold(new PersonEntry.Held(office, state, span));
            }
        });
    }

    /** "Chairman of the French Section", of somebody known to be Swiss: the adjective is a part of the body's name. */
    private static boolean isOfBodyAbroad(OfficePhrase office, PersonEntry entry) {
        List<String> own = entry.known().map(Entry.Person::states).orElse(List.of());
        boolean abroad = !own.isEmpty() && office.state().isPresent() && !own.contains(office.state().get().key());
        return abroad && office.title().contains(" of ") && office.organization().isEmpty();
    }

    /** "President X's special adviser Y": the state of the one who is served. */
    private Optional<Entry.State> ofWhomItServes(Mention.Person person, Sentence sentence, List<Mention> all) {
        int possessive = person.begin() - 1;
        boolean owned = possessive > 0 && sentence.token(possessive).tag().equals("POS");
        return all.stream()
                .filter(mention -> owned && mention.end() == possessive)
                .filter(mention -> mention instanceof Mention.Person && resolved.containsKey(mention))
                .findFirst()
                .flatMap(mention -> resolve((Mention.Person) mention).state());
    }

    private OfficePhrase ofItsState(OfficePhrase office, Optional<Entry.State> state) {
        Optional<OfficePhrase.OrganizationName> shared = office.organization().filter(OfficePhrase.OrganizationName::shared);
        return shared.isPresent() && state.isPresent()
                ? office.withOrganization(context.bodyOf(shared.get(), state.get()))
                : office;
    }

    /** An office that only a state has, so that the state of the sentence is meant. */
    private static boolean ministry(OfficePhrase office) {
        return OfficeWords.STATE_OFFICE.matcher(office.title().toLowerCase(Locale.ROOT)).find();
    }

    private Optional<Entry.State> citizenship(Entry.Person person) {
        return person.states().stream().findFirst().flatMap(gazetteer::state);
    }

    private void complete(PersonEntry entry) {
        if (!servesUnion(entry)) {
            entry.known().flatMap(this::citizenship).ifPresent(entry::actFor);
        }
    }

    /** "European Council President X", "the Secretary-General of the United Nations": acts for no state of his own. */
    private boolean servesUnion(PersonEntry entry) {
        boolean told = entry.offices().stream()
                .filter(held -> !held.phrase().former() && held.phrase().kind() == OfficePhrase.Kind.OFFICIAL)
                .flatMap(held -> held.phrase().organization().flatMap(OfficePhrase.OrganizationName::known).stream())
                .anyMatch(Roster::isUnion);
        return told
                || (published.isPresent()
                        && entry.known().stream()
                                .flatMap(person -> gazetteer.tenuresOf(person).stream())
                                .filter(tenure -> tenure.covers(published.get()))
                                .flatMap(tenure -> gazetteer.office(tenure.office()).stream())
                                .flatMap(office -> office.organization().flatMap(gazetteer::organization).stream())
                                .anyMatch(Roster::isUnion));
    }

    private static boolean isUnion(Entry.Organization organization) {
        return organization.kind().equals("InternationalOrganization") && organization.state().isEmpty();
    }

    PersonEntry resolve(Mention.Person mention) {
        PersonEntry entry = resolved.get(mention);
        if (entry == null) {
            throw new IllegalArgumentException("No mention of this article: " + mention);
        }
        return entry;
    }

    /** Whether the article names them, rather than tells of them by office only. */
    boolean isNamed(PersonEntry entry) {
        return resolved.containsValue(entry);
    }

    /** Everybody, in the order of their full naming. */
    List<PersonEntry> people() {
        return people;
    }

    /** Somebody of the reference data whom the article names by office only. */
    PersonEntry enlist(Entry.Person person, int sentence) {
        for (PersonEntry entry : people) {
            if (entry.known().equals(Optional.of(person))) {
                return entry;
            }
        }
        PersonEntry entry = add(new PersonEntry(Optional.of(person)));
        entry.see(person.label(), sentence);
        complete(entry);
        return entry;
    }
}
