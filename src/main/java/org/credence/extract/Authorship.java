package org.credence.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credence.article.Metadata;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;

/** Says whose words an article is by what it says of itself: the state that publishes it, the speaker in its title. */
final class Authorship {
    private static final Pattern SPEECH = Pattern.compile("(?i)(?:^\\W*|: )(?:joint )?(?:press )?(?:"
            + String.join("|", ReportingWords.AUTHORED)
            + ")s? (?:by|from|of)(?<author>.+)");
    private static final int LONGEST_TITLE = 6;
    /** Words of a title between "joint" or "leaders' " and what they issue. */
    private static final Pattern JOINT = Pattern.compile("(?iU)\\b(?:" + String.join("|", ReportingWords.JOINT)
            + ")['’]?(?:\\s+\\S+){0,2}\\s+(?:" + String.join("|", ReportingWords.ISSUED) + ")s?\\b");
    private static final Pattern TOPIC =
            Pattern.compile("(?i)\\b(?:" + String.join("|", ReportingWords.TOPIC_PREPOSITIONS) + ")\\b.*");

    private final Gazetteer gazetteer;
    private final OfficeWords offices;

    Authorship(Gazetteer gazetteer, OfficeWords offices) {
        this.gazetteer = gazetteer;
        this.offices = offices;
    }

    /** Who speaks in a text that is titled "Statement by X on …". */
    Optional<Entry.Person> author(Metadata metadata) {
        return metadata.title().map(SPEECH::matcher).filter(Matcher::find).flatMap(title -> {
            List<String> words = Gazetteer.words(title.group("author"));
            for (int i = 0; i < Math.min(words.size(), LONGEST_TITLE); i++) {
                for (Gazetteer.Match match : gazetteer.at(words, i)) {
                    if (match.entry() instanceof Entry.Person person) {
                        return Optional.of(person);
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** The state that a government's own text calls "we": that of the body of government that publishes it. */
    Optional<Entry.State> narrator(Metadata metadata) {
        return metadata.publisher().flatMap(publisher -> {
            List<String> words = Gazetteer.words(publisher.replaceFirst("(?i)^the ", ""));
            boolean government = offices.governmentName.stream().anyMatch(publisher.toLowerCase(Locale.ROOT)::contains);
            for (int i = 0; i < words.size(); i++) {
                for (Gazetteer.Match match : gazetteer.at(words, i)) {
                    boolean whole = i == 0 && match.length() == words.size();
                    Optional<Entry.State> state = governs(match);
                    if (state.isPresent() && (whole || government || isBody(match))) {
                        return state;
                    }
                }
            }
            return Optional.empty();
        });
    }

    /**
     * Those who issue a text together by its title: "Joint Statement by X and Y", "Joint Communiqué of the Z Summit". The
     * publisher is one of them where the title names only the other.
     */
    List<Party> together(Metadata metadata) {
        Optional<String> title = metadata.title()
                .filter(each -> JOINT.matcher(each).find())
                .map(each -> TOPIC.matcher(each).replaceFirst(""));
        Set<Party> parties = new LinkedHashSet<>();
        title.ifPresent(each -> parties.addAll(named(each)));
        boolean states = parties.stream().allMatch(Party.State.class::isInstance);
        if (parties.size() == 1 && states) {
            narrator(metadata).map(Party.State::new).ifPresent(parties::add);
        }
        return parties.size() > 1 || !states ? new ArrayList<>(parties) : List.of();
    }

    /** The states and the organisations of several states that a title names. */
    private List<Party> named(String title) {
        List<String> words = Gazetteer.words(title);
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            List<Gazetteer.Match> longest = longest(words, i);
            longest.stream().flatMap(match -> party(match.entry()).stream()).findFirst().ifPresent(parties::add);
            i += longest.isEmpty() ? 0 : longest.getFirst().length() - 1;
        }
        return parties;
    }

    private List<Gazetteer.Match> longest(List<String> words, int from) {
        List<Gazetteer.Match> matches = gazetteer.at(words, from);
        int length = matches.stream().mapToInt(Gazetteer.Match::length).max().orElse(0);
        return matches.stream().filter(match -> match.length() == length).toList();
    }

    private static Optional<Party> party(Entry entry) {
        return switch (entry) {
            case Entry.State state -> Optional.of(new Party.State(state));
            case Entry.Organization body when body.state().isEmpty() && body.kind().equals("InternationalOrganization") ->
                Optional.of(new Party.Organization(body.label(), Optional.of(body), Optional.empty()));
            default -> Optional.empty();
        };
    }

    private static boolean isBody(Gazetteer.Match match) {
        return match.form() == Gazetteer.Form.METONYM || match.entry() instanceof Entry.Organization;
    }

    private Optional<Entry.State> governs(Gazetteer.Match match) {
        return switch (match.entry()) {
            case Entry.State state -> Optional.of(state);
            case Entry.Organization body -> body.kind().equals("GovernmentBody")
                    ? body.state().flatMap(gazetteer::state)
                    : Optional.empty();
            default -> Optional.empty();
        };
    }
}
