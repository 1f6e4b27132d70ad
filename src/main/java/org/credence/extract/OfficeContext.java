package org.credence.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;
import org.credence.language.Sentence;
import org.credence.language.Token;

/** Says of which state an office is that is told without one, by what the text around it is about. */
final class OfficeContext {
    private static final int SENTENCES_BACK = 3;
    private static final int LONGEST_DATELINE = 12;
    private static final int LAST_DATELINE = 5;

    private final List<Sentence> sentences;
    private final List<List<Mention>> mentions;
    private final Gazetteer gazetteer;
    private final OfficeWords words;
    private final Optional<Entry.State> narrator;
    private final Optional<Entry.State> main;

    /**
     * @param mentions of each sentence
     * @param narrator the state whose own text it is
     */
    OfficeContext(
            List<Sentence> sentences,
            List<List<Mention>> mentions,
            Gazetteer gazetteer,
            OfficeWords words,
            Optional<Entry.State> narrator) {
        this.sentences = sentences;
        this.mentions = mentions;
        this.gazetteer = gazetteer;
        this.words = words;
        this.narrator = narrator;
        this.main = mostTold();
    }

    /** The state of an office that somebody is given in a sentence. */
    Optional<Entry.State> stateOf(OfficePhrase office, Sentence sentence, Mention.Person person) {
        if (!isOfState(office)) {
            return narrator;
        }
        if (narrator.isPresent() && isComing(office)) {
            // "Spoke with President-elect X": seldom a government's own.
            return foreign(sentence, person);
        }
        if (narrator.isPresent()) {
            return isMet(sentence, person) ? foreign(sentence, person).or(() -> narrator) : narrator;
        }
        if (isOfTwo(office, sentence)) {
            return Optional.empty();
        }
        return toldBefore(office, sentence).or(() -> near(sentence, person)).or(() -> main);
    }

    /** "The ministers of the two countries, X and Y": of two states, whichever they are. */
    private boolean isOfTwo(OfficePhrase office, Sentence sentence) {
        return mentions.get(sentence.index()).stream()
                .anyMatch(mention -> mention instanceof Mention.Role role
                        && role.office().head() == office.head()
                        && Groups.isOfTwo(role, sentence, words));
    }

    /** "The ambassador, X", after "Peru recalled its ambassador to Chile": the state of the one told of before by that title. */
    private Optional<Entry.State> toldBefore(OfficePhrase office, Sentence sentence) {
        for (int i = sentence.index() - 1; office.definite() && i >= Math.max(0, sentence.index() - SENTENCES_BACK); i--) {
            for (Mention mention : mentions.get(i).reversed()) {
                if (mention instanceof Mention.Role role
                        && !role.office().plural()
                        && (role.begin() == 0 || !sentences.get(i).token(role.begin() - 1).tag().equals("PRP$"))
                        && firstWords(role.office()).equals(firstWords(office))
                        && role.office().state().isPresent()) {
                    return role.office().state();
                }
            }
        }
        return Optional.empty();
    }

    /** A title without what it is for or where: "ambassador to Chile" is "ambassador". */
    private static String firstWords(OfficePhrase office) {
        return MentionFinder.lower(office.title()).replaceFirst(" (to|for|in|of|at) .*", "");
    }

    /** The body of a shared name that belongs to a state: the one known there, or only what it is called. */
    OfficePhrase.OrganizationName bodyOf(OfficePhrase.OrganizationName body, Entry.State state) {
        return gazetteer.bodiesOf(state).stream()
                .filter(each -> each.names().stream().anyMatch(body.name()::equalsIgnoreCase))
                .findFirst()
                .map(each -> new OfficePhrase.OrganizationName(each.label(), Optional.of(each), false))
                .orElseGet(() -> new OfficePhrase.OrganizationName(body.name(), Optional.empty(), false));
    }

    /** Whether the text is a state's own. */
    boolean isNarrator(Entry.State state) {
        return narrator.equals(Optional.of(state));
    }

    private boolean isComing(OfficePhrase office) {
        String title = MentionFinder.lower(office.title());
        return words.coming.stream().anyMatch(word -> title.endsWith("-" + word) || title.endsWith(" - " + word));
    }

    private boolean isOfState(OfficePhrase office) {
        if (office.kind() != OfficePhrase.Kind.OFFICIAL) {
            return false;
        }
        String title = " " + MentionFinder.lower(office.title()).replace('-', ' ') + " ";
        boolean shared = office.organization().map(OfficePhrase.OrganizationName::shared).orElse(false);
        return shared
                || (office.organization().filter(NearbyState::isOfItsOwn).isEmpty()
                        && words.ofState.stream().anyMatch(word -> title.contains(" " + word.replace('-', ' ') + " ")));
    }

    /** The state that the sentence, up to the name, or one of those before it speaks of alone. */
    private Optional<Entry.State> near(Sentence sentence, Mention.Person person) {
        List<Entry.State> here = states(sentence.index(), person.begin());
        if (!here.isEmpty()) {
            return here.size() == 1 ? Optional.of(here.getFirst()) : leading(sentence.index());
        }
        for (int i = sentence.index() - 1; i >= Math.max(0, sentence.index() - SENTENCES_BACK); i--) {
            boolean near = sentence.paragraph() - sentences.get(i).paragraph() <= 1;
            List<Entry.State> told = near ? states(i, Integer.MAX_VALUE) : List.of();
            if (!told.isEmpty()) {
                return told.size() == 1 ? Optional.of(told.getFirst()) : leading(i);
            }
        }
        return Optional.empty();
    }

    /** Of several states that of the subject: named, not as the place of a dateline, before any verb. */
    private Optional<Entry.State> leading(int sentence) {
        for (Mention mention : mentions.get(sentence)) {
            boolean verb = sentences.get(sentence).tokens().subList(0, mention.begin()).stream().anyMatch(Token::isVerb);
            if (verb) {
                return Optional.empty();
            }
            Optional<Entry.State> state = isDateline(sentence, mention) ? Optional.empty() : stateOf(mention);
            if (state.isPresent()) {
                return state;
            }
        }
        return Optional.empty();
    }

    /** "LIMA, May 5 (Agency) - ", "LIMA -- ": the place that a dash follows, at the beginning. */
    private boolean isDateline(int sentence, Mention mention) {
        Sentence words = sentences.get(sentence);
        boolean shouted = words.token(mention.begin()).text().equals(words.token(mention.begin()).text().toUpperCase(Locale.ROOT));
        return mention.begin() == 0
                && words.tokens().subList(mention.end(), Math.min(words.size(), mention.end() + LONGEST_DATELINE)).stream()
                        .anyMatch(token -> token.text().matches("-|--|–|—") || (shouted && token.text().equals(":")));
    }

    /** The state from whose seat the text is dated, if it speaks of it about as much as of any other. */
    private Optional<Entry.State> dateline(Map<Entry.State, Integer> counts, int most) {
        for (Sentence sentence : sentences) {
            for (Mention mention : mentions.get(sentence.index())) {
                Optional<Entry.State> state = isDateline(sentence.index(), mention) ? stateOf(mention) : Optional.empty();
                if (state.isPresent()) {
                    return state.filter(each -> 2 * counts.getOrDefault(each, 0) >= most);
                }
                break;
            }
            if (sentence.index() > LAST_DATELINE) {
                break;
            }
        }
        return Optional.empty();
    }

    /** In a government's own text, of somebody whom its people met: the other state spoken of last. */
    private Optional<Entry.State> foreign(Sentence sentence, Mention.Person person) {
        for (int i = sentence.index(); i >= Math.max(0, sentence.index() - SENTENCES_BACK); i--) {
            Set<Entry.State> others = new LinkedHashSet<>(states(i, i == sentence.index() ? person.begin() : Integer.MAX_VALUE));
            narrator.ifPresent(others::remove);
            if (!others.isEmpty()) {
                return others.size() == 1 ? Optional.of(others.iterator().next()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Met with Minister X": not one of the narrator's own, told as going along or speaking. */
    private boolean isMet(Sentence sentence, Mention.Person person) {
        int at = person.begin() - 1;
        boolean with = at > 0 && sentence.token(at).is("with");
        int verb = with ? at - 1 : at;
        return verb >= 0 && words.meeting.contains(sentence.token(verb).lemma());
    }

    private List<Entry.State> states(int sentence, int before) {
        List<Entry.State> states = new ArrayList<>();
        for (Mention mention : mentions.get(sentence)) {
            if (mention.end() > before) {
                break;
            }
            stateOf(mention)
                    .filter(state -> !states.contains(state) && !isOnlyOfEnvoy(sentence, mention))
                    .ifPresent(states::add);
        }
        return states;
    }

    /** "Summoned Malta's ambassador": a state told of by its envoy is not the one that the text goes on about. */
    private boolean isOnlyOfEnvoy(int sentence, Mention mention) {
        if (mention instanceof Mention.Role role) {
            return isPosted(role.office());
        }
        int owned = mention.end() + 1;
        return owned < sentences.get(sentence).size()
                && sentences.get(sentence).token(mention.end()).tag().equals("POS")
                && mentions.get(sentence).stream()
                        .filter(other -> other.begin() == owned)
                        .anyMatch(other -> switch (other) {
                            case Mention.Role role -> isPosted(role.office());
                            case Mention.Person person -> person.offices().stream().anyMatch(this::isPosted);
                            default -> false;
                        });
    }

    private boolean isPosted(OfficePhrase office) {
        return words.posted.contains(lastWord(firstWords(office)));
    }

    private static String lastWord(String title) {
        return title.substring(title.lastIndexOf(' ') + 1);
    }

    private static Optional<Entry.State> stateOf(Mention mention) {
        return switch (mention) {
            case Mention.State state -> Optional.of(state.state());
            case Mention.Place place -> place.state();
            case Mention.Role role -> role.office().state();
            case Mention.Organization body -> body.known()
                    .filter(known -> known.kind().equals("GovernmentBody"))
                    .flatMap(ignored -> body.state());
            default -> Optional.empty();
        };
    }

    /** The state of the dateline; else the state told at least twice as often as any other, where there is one. */
    private Optional<Entry.State> mostTold() {
        Map<Entry.State, Integer> counts = new LinkedHashMap<>();
        for (List<Mention> sentence : mentions) {
            sentence.forEach(mention -> stateOf(mention).ifPresent(state -> counts.merge(state, 1, Integer::sum)));
        }
        List<Map.Entry<Entry.State, Integer>> most = counts.entrySet().stream()
                .sorted(Map.Entry.<Entry.State, Integer>comparingByValue().reversed())
                .limit(2)
                .toList();
        Optional<Entry.State> dated = most.isEmpty() ? Optional.empty() : dateline(counts, most.getFirst().getValue());
        if (dated.isPresent()) {
            return dated;
        }
        boolean alone = !most.isEmpty() && (most.size() == 1 || most.getFirst().getValue() >= 2 * most.getLast().getValue());
        return alone ? Optional.of(most.getFirst().getKey()) : Optional.empty();
    }
}
