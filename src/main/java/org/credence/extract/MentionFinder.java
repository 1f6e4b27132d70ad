package org.credence.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.credence.extract.NameScanner.Known;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;
import org.credence.language.Sentence;
import org.credence.language.Token;

/**
 * Finds who and what a sentence names, before it is parsed: names that the reference data knows, then people by the
 * grammar of titles and names, then what the name recogniser adds.
 */
final class MentionFinder {
    private static final Set<String> STATE_OF_PERSON = Set.of("of", "from");

    private final OfficeWords words;
    private final Gazetteer gazetteer;
    private final NameScanner scanner;

    MentionFinder(OfficeWords words, Gazetteer gazetteer) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.scanner = new NameScanner(gazetteer);
    }

    /** The mentions of a sentence, in order and disjoint. */
    List<Mention> find(Sentence sentence) {
        List<Known> known = scanner.scan(sentence).stream().filter(name -> !ShipNames.isShip(words, sentence, name.begin())).toList();
        OfficePhraseFinder finder = new OfficePhraseFinder(new NamedSentence(words, gazetteer, sentence, known));
        List<OfficePhrase> offices = finder.find();
        List<OfficePhrase> headings = finder.headings();
        PersonNames names = new PersonNames(words, sentence, known, offices);
        List<Mention> mentions = new ArrayList<>();
        Set<OfficePhrase> used = new HashSet<>();
        for (PersonNames.Name name : names.find()) {
            if (ShipNames.isShip(words, sentence, name.begin())) {
                continue;
            }
            mentions.add(person(sentence, known, new Appositions(sentence, offices, headings, words), used, name));
        }
        addOffices(sentence, offices, used, mentions);
        // What an office's description names ("at the Asia Society") is part of the description.
        List<Known> outside = known.stream()
                .filter(name -> used.stream().noneMatch(office -> within(name, office)))
                .toList();
        addKnown(sentence, outside, mentions);
        mentions.addAll(new UnknownNames(words, sentence).find(mentions, used));
        mentions.sort(Comparator.comparingInt(Mention::begin));
        return mentions;
    }

    private static boolean within(Known name, OfficePhrase office) {
        return office.begin() <= name.begin() && name.end() <= office.end();
    }

    private Mention.Person person(
            Sentence sentence,
            List<Known> known,
            Appositions appositions,
            Set<OfficePhrase> used,
            PersonNames.Name name) {
        int begin = name.begin();
        int end = name.end();
        List<OfficePhrase> held = new ArrayList<>();
        Optional<Entry.State> of = Optional.empty();
        int afterState = endOfState(sentence, known, end);
        if (afterState > end) {
            of = known.stream()
                    .filter(each -> each.end() == afterState)
                    .flatMap(each -> each.entry(Entry.State.class).stream())
                    .findFirst();
            end = afterState;
        }
        if (name.title() != null) {
            OfficePhrase title = name.title();
            if (!sentence.token(title.end()).isPunctuation()) {
                // "The ministers, X and Y, said": the ministers stay a description of their own.
                used.add(title);
            }
            OfficePhrase own = title.ofEach();
            held.add(of.or(name::owner).map(own::withState).orElse(own));
            begin = name.sharesTitle() ? begin : Math.min(begin, title.begin());
        }
        Optional<Appositions.Found> before = name.sharesTitle() ? Optional.empty() : appositions.before(begin, end);
        if (before.isPresent() && used.add(before.get().office())) {
            held.add(before.get().office());
            begin = before.get().begin();
        }
        for (Appositions.Found further : name.sharesTitle() ? List.<Appositions.Found>of() : appositions.further(begin, held)) {
            if (used.add(further.office())) {
                held.add(further.office());
                begin = further.begin();
            }
        }
        for (Appositions.Found after : appositions.after(end)) {
            if (used.add(after.office())) {
                held.add(after.office());
                end = Math.max(end, after.end());
            }
        }
        int head = name.end() - 1;
        while (head > name.begin() && sentence.token(head).isPunctuation()) {
            head--;
        }
        return new Mention.Person(
                begin, end, head, name.begin(), name.end(), name.text(), name.known(), held);
    }

    /** "President Ada Moor of Malta": the end of "of Malta", or where the name ends. */
    private static int endOfState(Sentence sentence, List<Known> known, int end) {
        if (end + 1 >= sentence.size() || !STATE_OF_PERSON.contains(sentence.token(end).lower())) {
            return end;
        }
        int from = sentence.token(end + 1).is("the") ? end + 2 : end + 1;
        for (Known name : known) {
            if (name.begin() == from
                    && name.entry(Entry.State.class)
                            .map(state -> name.form(state) == Gazetteer.Form.NAME
                                    || name.form(state) == Gazetteer.Form.CONTEXTUAL_NAME)
                            .orElse(false)) {
                return name.end();
            }
        }
        return end;
    }

    private void addOffices(
            Sentence sentence, List<OfficePhrase> offices, Set<OfficePhrase> used, List<Mention> mentions) {
        for (OfficePhrase office : offices) {
            if (used.contains(office) || overlaps(mentions, office.begin(), office.end())) {
                continue;
            }
            Optional<Mention> body = bodyOf(sentence, office);
            mentions.add(body.orElseGet(
                    () -> new Mention.Role(office.begin(), office.end(), office.head(), office)));
        }
    }

    /** "The South Korean Prime Minister's Office": an organisation by the office it serves. */
    private Optional<Mention> bodyOf(Sentence sentence, OfficePhrase office) {
        int end = office.head() + 1;
        if (end + 1 < sentence.size()
                && sentence.token(end).tag().equals("POS")
                && sentence.token(end + 1).is("Office")
                && sentence.token(end + 1).isCapitalized()) {
            String name = sentence.token(office.begin()).span().cover(sentence.token(end + 1).span()).length() > 0
                    ? words(sentence, office.begin(), end + 2)
                    : "";
            return Optional.of(new Mention.Organization(
                    office.begin(), end + 2, end + 1, name, Optional.empty(), office.state()));
        }
        return Optional.empty();
    }

    static String words(Sentence sentence, int begin, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = begin; i < end; i++) {
            Token token = sentence.token(i);
            if (i > begin && sentence.token(i - 1).span().end() < token.span().begin()) {
                text.append(' ');
            }
            text.append(token.text());
        }
        return text.toString();
    }

    private void addKnown(Sentence sentence, List<Known> known, List<Mention> mentions) {
        for (int i = 0; i < known.size(); i++) {
            Known name = known.get(i);
            if (overlaps(mentions, name.begin(), name.end()) || isOnlyPerson(name) || beginsPrivateName(sentence, name)) {
                continue;
            }
            if (name.is(Entry.State.class) || name.is(Entry.Place.class) || name.is(Entry.Organization.class)) {
                mentions.add(mention(sentence, known, i));
            }
        }
    }

    /** "Malta Institute": a state or place that begins the name of a university, a foundation or the like. */
    private static boolean beginsPrivateName(Sentence sentence, Known name) {
        return name.end() < sentence.size()
                && !name.is(Entry.Organization.class)
                && sentence.token(name.end()).isProperNoun()
                && sentence.token(name.end()).isCapitalized()
                && OfficePhrase.isPrivate(sentence.token(name.end()).text());
    }

    private static boolean isOnlyPerson(Known name) {
        return name.senses().getFirst().entry() instanceof Entry.Person;
    }

    private Mention mention(Sentence sentence, List<Known> known, int index) {
        Known name = known.get(index);
        int begin = name.begin();
        int end = name.end();
        Entry entry = name.senses().getFirst().entry();
        return switch (entry) {
            case Entry.State state -> new Mention.State(
                    begin, end, end - 1, state, name.form(state), building(name, state));
            case Entry.Organization organization -> organization(sentence, name, organization);
            case Entry.Place place -> place(sentence, known, index, place);
            default -> throw new IllegalStateException("Not a state, organisation or place: " + entry);
        };
    }

    /** A name that bodies of several states go by names none of them. */
    private Mention organization(Sentence sentence, Known name, Entry.Organization organization) {
        String words = words(sentence, name.begin(), name.end());
        boolean shared = OfficeOwners.isShared(organization, words);
        return new Mention.Organization(
                name.begin(),
                name.end(),
                name.end() - 1,
                shared ? words : organization.label(),
                shared ? Optional.empty() : Optional.of(organization),
                shared ? Optional.empty() : organization.state().flatMap(gazetteer::state));
    }

    /** The place of that name, where a building stands for the government. */
    private static Optional<Entry.Place> building(Known name, Entry.State state) {
        return name.form(state) == Gazetteer.Form.METONYM ? name.entry(Entry.Place.class) : Optional.empty();
    }

    /** A seat of government is the state's too; "Bali, Indonesia" is one place. */
    private Mention place(Sentence sentence, List<Known> known, int index, Entry.Place place) {
        Known name = known.get(index);
        int end = name.end();
        if (index + 1 < known.size()
                && end + 1 == known.get(index + 1).begin()
                && sentence.token(end).text().equals(",")
                && liesIn(place, known.get(index + 1))
                && !isListed(sentence, known, index + 1)) {
            end = known.get(index + 1).end();
        }
        Optional<Entry.State> seatOf = gazetteer.stateOfSeat(place);
        if (seatOf.isPresent()) {
            return new Mention.State(
                    name.begin(), end, name.end() - 1, seatOf.get(), Gazetteer.Form.METONYM, Optional.of(place));
        }
        return new Mention.Place(
                name.begin(),
                end,
                name.end() - 1,
                place.label(),
                Optional.of(place),
                place.state().flatMap(gazetteer::state));
    }

    /** "To Seoul, South Korea, Japan and China agreed": the second name begins a list. */
    private static boolean isListed(Sentence sentence, List<Known> known, int index) {
        int end = known.get(index).end();
        if (index + 1 >= known.size() || end + 1 >= sentence.size()) {
            return false;
        }
        Token next = sentence.token(end);
        return next.text().matches(",|and")
                && known.get(index + 1).begin() - end <= 2
                && known.get(index + 1).is(Entry.State.class);
    }

    private static boolean liesIn(Entry.Place place, Known outer) {
        return outer.entry(Entry.State.class)
                        .map(state -> place.state().equals(Optional.of(state.key())))
                        .orElse(false)
                || outer.entry(Entry.Place.class)
                        .map(region -> region.state().equals(place.state()))
                        .orElse(false);
    }

    static boolean overlaps(List<Mention> mentions, int begin, int end) {
        return mentions.stream().anyMatch(mention -> mention.begin() < end && begin < mention.end());
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
