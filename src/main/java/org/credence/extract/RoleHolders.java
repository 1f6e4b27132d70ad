package org.credence.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;
import org.credence.language.Sentence;
import org.jspecify.annotations.Nullable;

/** Says who is meant by an office without a name: "the Chinese premier", "the President", "a senior official". */
final class RoleHolders {
    private final Reading reading;
    private final Map<String, Party.Unnamed> unnamed = new HashMap<>();
    private Optional<Party.Unnamed> lastUnnamed = Optional.empty();

    /** Of the whole article, counted once and only where they are asked for. */
    private @Nullable List<Entry.Organization> bodies;

    RoleHolders(Reading reading) {
        this.reading = reading;
    }

    Optional<Party> of(int sentence, Mention.Role role) {
        OfficePhrase office = role.office();
        if (office.definite() && !office.plural() && office.kind() == OfficePhrase.Kind.OFFICIAL) {
            Optional<Party> named = ofNarrator(sentence, role)
                    .or(() -> inArticle(office, sentence))
                    .or(() -> known(sentence, role));
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.of(description(sentence, role));
    }

    /** Whoever is known to hold the office; somebody whom the article names holds it by its own words too. */
    private Optional<Party> known(int sentence, Mention.Role role) {
        OfficePhrase office = role.office();
        String words = MentionFinder.words(reading.sentence(sentence), role.begin(), role.end());
        Optional<Party> holder = inReference(office, words, sentence)
                .or(() -> ofBody(office, sentence))
                .or(() -> ofNamed(office, sentence));
        holder.map(party -> ((Party.Person) party).entry())
                .filter(entry -> reading.roster().isNamed(entry) && entry.isNamedBy(sentence))
                .ifPresent(entry -> entry.hold(new PersonEntry.Held(
                        office,
                        office.state().or(entry::state),
                        reading.sentence(sentence).span(role.begin(), role.end()))));
        return holder;
    }

    /** "The chairman of the board for trade", told of no state: the only one named before who is known to hold such an office. */
    private Optional<Party> ofNamed(OfficePhrase office, int sentence) {
        if (!office.states().isEmpty() || office.former() || reading.clock().published().isEmpty()) {
            return Optional.empty();
        }
        List<PersonEntry> holders = reading.roster().people().stream()
                .filter(entry -> reading.roster().isNamed(entry) && entry.isNamedBy(sentence))
                .filter(entry -> entry.known()
                        .filter(person -> reading.gazetteer().tenuresOf(person).stream()
                                .filter(tenure -> tenure.covers(reading.clock().published().get()))
                                .flatMap(tenure -> reading.gazetteer().office(tenure.office()).stream())
                                .anyMatch(each -> goesBy(each, singularTitle(office), office.title())))
                        .isPresent())
                .toList();
        return holders.size() == 1 ? Optional.of(new Party.Person(holders.getFirst())) : Optional.empty();
    }

    private static boolean goesBy(Entry.Office office, String title, String words) {
        return office.title().toLowerCase(Locale.ROOT).replace("adviser", "advisor").equals(title)
                || office.names().stream().anyMatch(words::equalsIgnoreCase);
    }

    /**
     * "The President", in a government's own text that names none of its own: whoever holds the office there on the day,
     * where the reference data knows.
     */
    private Optional<Party> ofNarrator(int sentence, Mention.Role role) {
        OfficePhrase office = role.office();
        boolean own = reading.narrator().isPresent()
                && office.states().isEmpty()
                && office.organization().isEmpty()
                && reading.token(sentence, office.head()).isCapitalized()
                && reading.clock().published().isPresent()
                && reading.roster().people().stream()
                        .flatMap(entry -> entry.offices().stream())
                        .noneMatch(held -> held.state().equals(reading.narrator()) && score(office, held) > 0);
        return own
                ? holder(reading.gazetteer().officesOf(reading.narrator().get()), singularTitle(office), office.title(), sentence)
                : Optional.empty();
    }

    /** "National Security Advisors" after they were named one by one; "the top diplomats", of two foreign ministers. */
    List<Party> among(OfficePhrase office) {
        String title = singularTitle(office);
        String wanted = reading.offices().groupTitle(title);
        boolean byAnother = !wanted.equals(title);
        List<Party> found = new ArrayList<>();
        for (PersonEntry entry : reading.roster().people()) {
            boolean holds = entry.offices().stream()
                    .filter(held -> !held.phrase().former())
                    .map(held -> singularTitle(held.phrase()))
                    .anyMatch(own -> own.equals(title) || (byAnother && reading.offices().groupTitle(own).equals(wanted)));
            if (holds && office.definite()) {
                found.add(new Party.Person(entry));
            }
        }
        // By a word that is not their own only where there are no more than the two it may mean.
        return found.size() == 2 || (found.size() > 2 && !byAnother) ? found : List.of();
    }

    /** Somebody whom the article names elsewhere with this office: the nearest before. */
    private Optional<Party> inArticle(OfficePhrase office, int sentence) {
        PersonEntry best = null;
        int bestScore = 0;
        for (PersonEntry entry : reading.roster().people()) {
            // "The president" is one spoken of before, unless it is that of the state whose own text it is.
            boolean ahead = office.states().isEmpty() && reading.narrator().isEmpty() && !entry.isNamedBy(sentence);
            for (PersonEntry.Held held : ahead ? List.<PersonEntry.Held>of() : entry.offices()) {
                int score = score(office, held) * 2 + ofNarrator(office, held);
                if (score > bestScore || (score == bestScore && score > 0 && best != null && nearer(entry, best, sentence))) {
                    best = entry;
                    bestScore = score;
                }
            }
        }
        return Optional.ofNullable(best).map(Party.Person::new);
    }

    /** In a government's own text "the President" is its own. */
    private int ofNarrator(OfficePhrase office, PersonEntry.Held held) {
        boolean own = office.states().isEmpty()
                && reading.narrator().isPresent()
                && held.state().equals(reading.narrator());
        return own && score(office, held) > 0 ? 1 : 0;
    }

    private static boolean nearer(PersonEntry entry, PersonEntry other, int sentence) {
        int own = entry.nearest(sentence);
        return own < other.nearest(sentence);
    }

    private int score(OfficePhrase office, PersonEntry.Held held) {
        if (held.phrase().former() || held.phrase().kind() != OfficePhrase.Kind.OFFICIAL) {
            return 0;
        }
        Optional<Entry.State> wanted = office.state();
        if (wanted.isPresent() && held.state().isPresent() && !wanted.equals(held.state())) {
            return 0;
        }
        String title = singularTitle(office);
        String own = singularTitle(held.phrase());
        if (own.equals(title)) {
            return 3;
        }
        boolean leader = title.equals("leader") || title.equals("top leader");
        if (leader && wanted.isPresent() && isLeaderTitle(wanted.get(), own)) {
            return 2;
        }
        // "The Deputy Secretary", of a "Deputy Secretary of State".
        boolean shortened = own.startsWith(title + " of ") || own.startsWith(title + " for ");
        return shortened || (own.endsWith(" " + title) && title.contains(" ")) ? 1 : 0;
    }

    private static boolean isLeaderTitle(Entry.State state, String title) {
        return state.leaderTitles().contains(title);
    }

    /** A title in the singular and in its usual words, to be held against another. */
    private String singularTitle(OfficePhrase office) {
        String title = office.title().toLowerCase(Locale.ROOT).replace("adviser", "advisor");
        int space = title.lastIndexOf(' ');
        return reading.offices().usualTitle(title.substring(0, space + 1) + OfficeWords.singular(title.substring(space + 1)));
    }

    /** Whoever is known to have held the office on the day of publication. */
    private Optional<Party> inReference(OfficePhrase office, String words, int sentence) {
        if (office.state().isEmpty() || reading.clock().published().isEmpty() || office.former()) {
            return Optional.empty();
        }
        return holder(reading.gazetteer().officesOf(office.state().get()), singularTitle(office), words, sentence);
    }

    /** "The Secretary-General": of the organisation named with it, else of the one that publishes or is told of most. */
    private Optional<Party> ofBody(OfficePhrase office, int sentence) {
        if (!office.states().isEmpty() || reading.clock().published().isEmpty() || office.former()) {
            return Optional.empty();
        }
        List<Entry.Organization> candidates = office.organization()
                .map(body -> body.known().map(List::of).orElse(List.of()))
                .orElseGet(() -> isOfBodies(office) ? bodies() : List.of());
        for (Entry.Organization body : candidates) {
            Optional<Party> holder = holder(reading.gazetteer().officesOf(body), singularTitle(office), office.title(), sentence);
            if (holder.isPresent()) {
                return holder;
            }
        }
        return Optional.empty();
    }

    private boolean isOfBodies(OfficePhrase office) {
        return reading.offices().ofBody.contains(office.title().toLowerCase(Locale.ROOT));
    }

    private List<Entry.Organization> bodies() {
        if (bodies == null) {
            bodies = countedBodies();
        }
        return bodies;
    }

    /** The organisations that are no state's own: the publisher, then those told of, the most often told first. */
    private List<Entry.Organization> countedBodies() {
        Map<Entry.Organization, Integer> counts = new LinkedHashMap<>();
        reading.annotated().article().metadata().publisher().ifPresent(publisher -> reading.gazetteer()
                .at(List.of(publisher.split("\\s+", -1)).stream().map(Gazetteer::fold).toList(), 0).stream()
                .filter(match -> match.entry() instanceof Entry.Organization)
                .forEach(match -> counts.merge((Entry.Organization) match.entry(), Integer.MAX_VALUE / 2, Integer::sum)));
        for (Sentence sentence : reading.annotated().sentences()) {
            for (Mention mention : reading.mentions(sentence.index())) {
                if (mention instanceof Mention.Organization organization) {
                    organization.known()
                            .filter(body -> body.state().isEmpty())
                            .ifPresent(body -> counts.merge(body, 1, Integer::sum));
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Entry.Organization, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * @param title in lower case
     * @param words the whole description, which may be another name of the office
     */
    private Optional<Party> holder(List<Entry.Office> offices, String title, String words, int sentence) {
        List<Entry.Person> holders = offices.stream()
                .filter(each -> goesBy(each, title, words))
                .flatMap(each -> reading.gazetteer()
                        .holders(each, reading.clock().published().get())
                        .stream())
                .distinct()
                .toList();
        return holders.size() == 1
                ? Optional.of(new Party.Person(reading.roster().enlist(holders.getFirst(), sentence)))
                : Optional.empty();
    }

    private Party.Unnamed description(int sentence, Mention.Role role) {
        OfficePhrase office = role.office();
        String words = MentionFinder.words(reading.sentence(sentence), role.begin(), role.end());
        if (office.definite() && lastUnnamed.isPresent() && sharesWords(lastUnnamed.get(), office)) {
            return lastUnnamed.get();
        }
        boolean own = office.kind() == OfficePhrase.Kind.OFFICIAL
                && !office.plural()
                && office.states().isEmpty()
                && office.organization().isEmpty()
                && isBareTitle(sentence, role);
        Optional<Entry.State> state = own ? reading.narrator() : office.state();
        Party.Unnamed party = unnamed.computeIfAbsent(
                words.toLowerCase(Locale.ROOT), ignored -> new Party.Unnamed(words, office, state));
        lastUnnamed = Optional.of(party);
        return party;
    }

    /** "Prime Minister said": in a government's own text, its own. */
    private boolean isBareTitle(int sentence, Mention.Role role) {
        boolean capitalized = reading.token(sentence, role.office().head()).isCapitalized();
        return capitalized && (role.office().definite() || role.begin() == 0
                || !reading.token(sentence, role.begin() - 1).tag().equals("DT"));
    }

    /** "The South Korean official", after "a South Korean government official". */
    private static boolean sharesWords(Party.Unnamed before, OfficePhrase office) {
        return before.of().equals(office.state())
                && lastWord(before.office().title()).equals(lastWord(office.title()));
    }

    private static String lastWord(String title) {
        return title.substring(title.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
