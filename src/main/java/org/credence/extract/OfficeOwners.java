package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credence.extract.NameScanner.Known;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;

/** Says to which states and organisation an office belongs by the words of its description. */
final class OfficeOwners {
    private final NamedSentence named;

    OfficeOwners(NamedSentence named) {
        this.named = named;
    }

    /** The states it is of; those it is accredited to, or an expert's subject, are none. */
    List<Entry.State> states(int begin, int head, int end, OfficePhrase.Kind kind) {
        List<Entry.State> inside = named.known().stream()
                .filter(name -> begin <= name.begin() && name.end() <= head)
                .filter(name -> kind != OfficePhrase.Kind.EXPERT || !isSubject(name))
                .flatMap(name -> named.asState(name).stream())
                .distinct()
                .toList();
        if (!inside.isEmpty()) {
            return inside;
        }
        if (begin >= 2 && named.token(begin - 1).tag().equals("POS")) {
            List<Entry.State> owners = possessors(begin - 2, named.words().isPlural(named.token(head).text()));
            if (!owners.isEmpty()) {
                return owners;
            }
        }
        // "Recalled its ambassador to X" tells of X; whose the ambassador is, another word tells.
        boolean withOwner = begin > 0 && named.token(begin - 1).tag().equals("PRP$");
        boolean posted = !withOwner && named.words().posted.contains(OfficeWords.singular(named.token(head).lower()));
        if (isInternational(begin, end) || kind == OfficePhrase.Kind.EXPERT) {
            // "The head of the UN mission in Mali", "a specialist at the University of Riga"
            return List.of();
        }
        return named.known().stream()
                .filter(name -> head < name.begin() && name.end() <= end)
                .filter(name -> !posted || isOwner(head, name.begin()) || isOfMission(name))
                .flatMap(name -> named.asState(name).stream())
                .distinct()
                .toList();
    }

    /**
     * "China's foreign minister", "China and South Korea's foreign ministers": whose the office is.
     *
     * @param last the token before the possessive
     * @param shared whether it is one of several people
     */
    private List<Entry.State> possessors(int last, boolean shared) {
        List<Entry.State> owners = new ArrayList<>();
        Optional<Known> name = named.knownAt(last);
        Optional<Entry.State> owner = name.flatMap(named::asState);
        while (owner.isPresent()) {
            owners.addFirst(owner.get());
            int before = name.orElseThrow().begin() - 1;
            boolean listed = shared && before > 0 && named.token(before).text().equals(owners.size() == 1 ? "and" : ",");
            name = listed ? named.knownAt(before - 1) : Optional.empty();
            owner = name.flatMap(named::asState);
        }
        return owners;
    }

    /** "A Chad specialist": what an expert knows about, by the state's name rather than its adjective. */
    boolean isSubject(Known name) {
        return name.entry(Entry.State.class)
                .map(state -> name.form(state) != Gazetteer.Form.ADJECTIVE
                        && name.form(state) != Gazetteer.Form.CONTEXTUAL_ADJECTIVE)
                .orElse(true);
    }

    /** Whether the last preposition before a name says whose the office is: "of", not "to" or "for". */
    private boolean isOwner(int head, int name) {
        for (int i = name - 1; i > head; i--) {
            if (named.token(i).tag().matches("IN|TO")) {
                return named.token(i).lower().matches("of|from");
            }
        }
        return true;
    }

    /** "The chargé at the X embassy": of X, wherever the embassy is. */
    private boolean isOfMission(Known name) {
        return name.end() < named.size()
                && ConstructionWords.POST_ABROAD.contains(named.token(name.end()).lower())
                && name.is(Entry.State.class);
    }

    private boolean isInternational(int begin, int end) {
        return named(begin, end)
                .flatMap(name -> name.entry(Entry.Organization.class))
                .filter(body -> body.kind().equals("InternationalOrganization"))
                .isPresent();
    }

    /** The organisation named in the description or as a possessive before it: "the European Union's top diplomat". */
    private Optional<Known> named(int begin, int end) {
        int from = begin >= 2 && named.token(begin - 1).tag().equals("POS") ? begin - 1 : begin;
        return named.known().stream()
                .filter(name -> (begin <= name.begin() && name.end() <= end) || name.end() == from)
                .filter(name -> name.senses().getFirst().entry() instanceof Entry.Organization
                        || (begin <= name.begin() && name.is(Entry.Organization.class)))
                .filter(name -> begin <= name.begin() || from < begin)
                .findFirst();
    }

    /** The organisation that the description names. */
    Optional<OfficePhrase.OrganizationName> organization(int begin, int end) {
        return named(begin, end)
                .map(this::known)
                .or(() -> unknown(begin, end));
    }

    private OfficePhrase.OrganizationName known(Known name) {
        Entry.Organization organization = name.entry(Entry.Organization.class).orElseThrow();
        String words = MentionFinder.words(named.sentence(), name.begin(), name.end());
        return isShared(organization, words)
                ? new OfficePhrase.OrganizationName(words, Optional.of(organization), true)
                : new OfficePhrase.OrganizationName(organization.label(), Optional.of(organization), false);
    }

    /**
     * Whether bodies of several states may go by the words: those of a body whose full name adds its state, as "Senate
     * (Freedonia)" and "State Council of Freedonia" do.
     */
    static boolean isShared(Entry.Organization body, String words) {
        boolean ofState = body.kind().matches("GovernmentBody|PoliticalParty|ArmedGroup");
        String label = body.label();
        boolean adds = label.length() > words.length()
                && label.regionMatches(true, 0, words, 0, words.length())
                && label.substring(words.length()).matches(" (\\(.+\\)|of .+)");
        return ofState && adds;
    }

    /** "Professor at Kyungnam University's Institute for …": the capitals after the last "at", "with" or "of". */
    private Optional<OfficePhrase.OrganizationName> unknown(int begin, int end) {
        for (int i = end - 2; i > begin; i--) {
            if (named.token(i).text().matches("at|with|of")) {
                int from = named.token(i + 1).is("the") ? i + 2 : i + 1;
                boolean body = from < end
                        && named.token(from).isProperNoun()
                        && named.sentence().tokens().subList(from, end).stream()
                                .anyMatch(token -> named.words().organizationHead.contains(token.text()));
                if (body) {
                    String words = MentionFinder.words(named.sentence(), from, end);
                    return Optional.of(new OfficePhrase.OrganizationName(words, Optional.empty(), false));
                }
            }
        }
        return Optional.empty();
    }
}
