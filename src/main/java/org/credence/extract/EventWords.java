package org.credence.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.credence.fact.EventType;
import org.credence.fact.Status;
import org.credence.language.Token;

/** The words that tell events, from {@code events.txt}. */
final class EventWords {
    /** How a verb's arguments take part in what it tells. */
    enum Frame {
        MEET,
        SPEAK,
        TRAVEL,
        VISIT,
        TAKE,
        SEND,
        BE,
        HOST,
        GATHER,
        LEAD,
        SEE,
        PASS,
        RING,
        BRIEF,
        INVITE,
        PROPOSE,
        PLAN,
        REQUEST,
        NEGOTIATE,
        CONSULT,
        SIGN,
        OFFICE,
        NAME,
        INSTALL,
        ARMS,
        FORCE,
        ASSAULT,
        BLOW,
        CONFRONT,
        MOVE,
        EXPEL,
        SEVER,
        PROTEST,
        CEREMONY,
        AGREE,
        SETTLE,
        DECLARE,
        ANNOUNCE,
        ADMIT,
        FOUND,
        RELATE,
        HAND,
        CREDENTIALS,
        INFORM,
        SIT,
        SUE,
        STORM
    }

    /** A verb that tells an event, with the words that must follow it: "take office". */
    record Verb(EventType type, Frame frame, List<String> words) {}

    private static final Lexicon LEXICON = Lexicon.read("events.txt");

    private final Map<String, EventType> nouns = new LinkedHashMap<>();
    private final Map<String, List<Verb>> verbs = new HashMap<>();
    private final Map<String, Status> governors = new LinkedHashMap<>();
    private final Map<String, Status> modifiers = new LinkedHashMap<>();
    private final Map<String, Set<String>> not = new HashMap<>();
    private final Map<String, List<String>> between = new HashMap<>();
    final Set<String> relation = LEXICON.words("relation");
    final Set<String> monument = LEXICON.words("monument");
    final Set<String> envoy = LEXICON.words("envoy");
    final Set<String> audience = LEXICON.words("audience");
    final Set<String> press = LEXICON.words("press");
    final Set<String> participation = LEXICON.words("participation");
    final Set<String> found = LEXICON.words("found");
    final Set<String> series = LEXICON.words("series");
    final Set<String> measure = LEXICON.words("measure");
    final Set<String> undone = LEXICON.words("undone");
    final Set<String> telling = LEXICON.words("telling");
    final Set<String> vague = LEXICON.words("vague");
    final Set<String> weapon = LEXICON.words("weapon");
    final Set<String> signing = LEXICON.words("signing");
    final Set<String> judging = LEXICON.words("judging");
    final Set<String> concluding = LEXICON.words("concluding");
    final Set<String> document = LEXICON.words("document");
    final Set<String> goodwill = LEXICON.words("goodwill");
    final Set<String> endeavour = LEXICON.words("endeavour");
    final Set<String> diffuse = LEXICON.words("diffuse");
    final Set<String> alliance = LEXICON.words("alliance");
    final Set<String> quarrel = LEXICON.words("quarrel");
    final Set<String> admission = LEXICON.words("admission");
    final Set<String> parliament = LEXICON.words("parliament");
    final Set<String> scheme = LEXICON.words("scheme");
    final Set<String> ammunition = LEXICON.words("ammunition");
    final Set<String> salvo = LEXICON.words("salvo");
    final Set<String> nonlethal = LEXICON.words("nonlethal");
    final Set<String> craft = LEXICON.words("craft");
    final Set<String> mediate = LEXICON.words("mediate");
    final Set<String> plan = LEXICON.words("plan");
    final Set<String> settlement = LEXICON.words("settlement");
    final Set<String> body = LEXICON.words("body");
    final Set<String> implicative = LEXICON.words("implicative");
    final Set<String> prelude = LEXICON.words("prelude");
    final Set<String> stop = LEXICON.words("stop");
    final Set<String> reason = LEXICON.words("reason");
    final Set<String> departing = LEXICON.words("departing");
    final Set<String> presentBe = LEXICON.words("presentbe");
    final Set<String> locality = LEXICON.words("locality");
    final Set<String> staff = LEXICON.words("staff");
    final Set<String> meal = LEXICON.words("meal");
    final Set<String> site = LEXICON.words("site");
    final Set<String> denial = LEXICON.words("denial");
    final Set<String> glad = LEXICON.words("glad");
    final Set<String> force = LEXICON.words("force");
    private final Set<String> light = LEXICON.words("light");
    final Set<String> meetingVerb = LEXICON.words("meetingverb");
    final Set<String> ahead = LEXICON.words("aheadpreposition");
    final Set<String> held = LEXICON.words("heldpreposition");
    final Set<String> with = LEXICON.words("withpreposition");
    final Set<String> anaphor = LEXICON.words("anaphor");

    EventWords() {
        for (List<String> entry : LEXICON.entries("noun")) {
            EventType type = EventType.valueOf(entry.getFirst());
            Lexicon.list(entry.get(1)).forEach(words -> nouns.putIfAbsent(words, type));
        }
        for (List<String> entry : LEXICON.entries("verb")) {
            for (String words : Lexicon.list(entry.get(2))) {
                List<String> parts = List.of(words.split(" ", -1));
                verbs.computeIfAbsent(parts.getFirst(), ignored -> new ArrayList<>())
                        .add(new Verb(
                                EventType.valueOf(entry.getFirst()),
                                Frame.valueOf(entry.get(1)),
                                parts.subList(1, parts.size())));
            }
        }
        for (List<String> entry : LEXICON.entries("between")) {
            Lexicon.list(entry.getFirst()).forEach(word -> between.put(word, List.of(entry.get(1).split(" ", -1))));
        }
        statuses("governor", governors);
        statuses("modifier", modifiers);
        for (List<String> entry : LEXICON.entries("not")) {
            not.put(entry.getFirst(), new HashSet<>(Lexicon.list(entry.get(1))));
        }
    }

    private static void statuses(String section, Map<String, Status> into) {
        for (List<String> entry : LEXICON.entries(section)) {
            Lexicon.list(entry.get(1)).forEach(word -> into.putIfAbsent(word, Status.valueOf(entry.getFirst())));
        }
    }

    /** A noun that tells an event: its type and how many words before it belong to it. */
    record Noun(EventType type, String words, int length) {}

    /**
     * The event noun that ends at a word.
     *
     * @param words lower-case words up to and with the noun, the last in the singular
     */
    Optional<Noun> noun(List<String> words) {
        for (int length = Math.min(4, words.size()); length >= 1; length--) {
            String phrase = String.join(" ", words.subList(words.size() - length, words.size()));
            EventType type = nouns.get(phrase);
            if (type != null) {
                return Optional.of(new Noun(type, phrase, length));
            }
        }
        return Optional.empty();
    }

    List<Verb> verbs(String lemma) {
        return verbs.getOrDefault(lemma.toLowerCase(Locale.ROOT), List.of());
    }

    /** What a word above an event makes of it. */
    Optional<Status> governor(String lemma) {
        return Optional.ofNullable(governors.get(lemma.toLowerCase(Locale.ROOT)));
    }

    /** Whether a verb tells of somebody between the sides, who is no side: "talks brokered by X", "rounds of talks hosted by Y". */
    boolean isMediating(String lemma, EventType type) {
        return mediate.contains(lemma) || (type == EventType.TALKS && ConstructionWords.MEDIATING.contains(lemma));
    }

    /** Whether a verb, by itself or with its particle, carries an event noun: "held", "wrapped up". */
    boolean carries(Syntax syntax, int verb) {
        String lemma = syntax.token(verb).lemma();
        return light.contains(lemma)
                || syntax.graph().children(verb, "compound:prt").stream()
                        .anyMatch(child -> light.contains(lemma + " " + syntax.token(child).lower()));
    }

    /** Whether a verb carries an event noun that stands behind a preposition, or behind none: "engaged in talks". */
    boolean carries(Syntax syntax, int verb, String preposition) {
        return preposition.isEmpty()
                ? carries(syntax, verb)
                : light.contains(syntax.token(verb).lemma() + " " + preposition);
    }

    /** Whether a noun tells of an agreement: "treaty", "accords". */
    boolean isPaper(Token token) {
        return token.isNoun() && noun(List.of(OfficeWords.singular(token.lower()))).filter(word -> word.type() == EventType.AGREEMENT).isPresent();
    }

    /** Whether a phrase is one that carries an event noun: "take part in". */
    boolean carries(String phrase) {
        return light.contains(phrase);
    }

    /** What a word right before an event noun makes of it. */
    Optional<Status> modifier(String word) {
        return Optional.ofNullable(modifiers.get(word.toLowerCase(Locale.ROOT)));
    }

    /** Codes of the two states that an adjective such as "cross-strait" puts an event between. */
    List<String> between(String word) {
        return between.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
    }

    /** Whether the word before the noun makes it something else: "wake-up call". */
    boolean isExcluded(String noun, String before) {
        return not.getOrDefault(noun, Set.of()).contains(before.toLowerCase(Locale.ROOT));
    }
}
