package org.credence.extract;

import java.util.List;
import java.util.Locale;
import org.credence.fact.EventType;
import org.credence.fact.Status;
import org.credence.gazetteer.Entry;
import org.credence.language.Sentence;

/**
 * Tells whether a noun of many senses tells an event: by its sides, place or day ("a dinner with X"), by what is done with it ("held
 * fourteen rounds"), or as one told before ("the talks").
 */
final class NounTelling {
    private final Referents referents;
    private final EventWords words;
    private final Syntax syntax;
    private final Sentence sentence;
    private final EventNouns nouns;
    private final PapersTold papers;

    NounTelling(Referents referents, EventWords words, Syntax syntax, Sentence sentence, EventNouns nouns, PaperClauses clauses) {
        this.referents = referents;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
        this.nouns = nouns;
        this.papers = new PapersTold(words, syntax, clauses);
    }

    /** Nouns with many senses tell an event only with parties, a date or a place beside them. */
    boolean isTold(EventMention event, EventWords.Noun word, int noun) {
        boolean placed = isPlaced(event);
        int parties = parties(event);
        if (isByOutlet(event)
                || (words.vague.contains(word.words()) && !isNamedProcess(event, noun) && word.type().isEncounter() && !(placed && event.people().size() > 1))) {
            return false;
        }
        if (ConstructionWords.TOUR.contains(sentence.token(noun).lemma().toLowerCase(Locale.ROOT)) && isShownRound(event, noun)) {
            return false;
        }
        if (event.type == EventType.VISIT && parties == 0 && event.names.isEmpty()) {
            // "The pilgrimage to Mount X": nobody's, unless of one told before.
            event.anaphor = true;
            return event.definite;
        }
        // "The quarrels grew", "the arrival of spring"
        boolean nobodys = (event.type == EventType.DISPUTE && parties == 0 && !event.definite)
                || (ConstructionWords.ARRIVING.contains(word.words()) && event.visitors().isEmpty());
        return !nobodys && (isNamedProcess(event, noun) || isTakenUp(event, word, noun) || isTelling(event, word, noun));
    }

    /** Nowhere told, or in the visitor's own state. */
    private static boolean isAtHome(EventMention event) {
        List<String> own = event.states().stream().map(Entry.State::iso2).toList();
        return own.size() < 2 && event.places().stream().allMatch(place -> place.state().filter(own::contains).isPresent());
    }

    private static boolean isPlaced(EventMention event) {
        return !event.times.isEmpty() || !event.places().isEmpty();
    }

    private static int parties(EventMention event) {
        boolean ofBodies = event.type == EventType.CONFERENCE
                || event.type == EventType.MEETING
                || event.type == EventType.SUMMIT
                || event.type == EventType.MILITARY_ACTIVITY;
        long bodies = event.participants().stream()
                .filter(each -> ofBodies && each.party() instanceof Party.Organization)
                .count();
        return event.states().size() + event.people().size() + (int) bodies;
    }

    private static boolean isByOutlet(EventMention event) {
        return event.participants().stream()
                .anyMatch(each -> each.party() instanceof Party.Organization outlet && outlet.isNewsOutlet());
    }

    /** "Has offered to host the next round" */
    private boolean isOffered(EventMention event, EventWords.Noun word) {
        return words.telling.contains(word.words())
                && event.definite
                && event.status == Status.PROPOSED
                && event.qualifiers.contains("next");
    }

    private boolean isOfSeries(EventMention event) {
        return isPlaced(event) && event.qualifiers.stream().anyMatch(words.series::contains);
    }

    /** "A tour of the museum", "gave them a tour of the town", "gave tours": no journey. */
    private boolean isShownRound(EventMention event, int noun) {
        int verb = syntax.graph().head(noun);
        return isAtHome(event) || event.plural || (verb >= 0 && syntax.graph().hasChild(verb, "iobj"));
    }

    /** Whether the words around a noun, or what was told before, make it an event, whoever its sides are. */
    private boolean isTakenUp(EventMention event, EventWords.Noun word, int noun) {
        boolean placed = isPlaced(event);
        boolean telling = isTellingWord(event, word, noun);
        int parties = parties(event);
        int above = syntax.graph().head(noun);
        int counting = above >= 0 && words.measure.contains(syntax.token(above).lemma()) ? above : noun;
        boolean counter = words.measure.contains(syntax.token(noun).lemma());
        if (telling && !counter && event.type == EventType.TALKS && counting != noun && isCounted(counting) && isCarried(counting)) {
            // "Fourteen rounds of negotiations have been held"
            return true;
        }
        if (telling && event.type == EventType.TALKS && placed && parties == 0 && event.plural && isSubjectOfCarrier(noun)) {
            // "Negotiations are to begin by May": of those the text is about
            return true;
        }
        if (telling && event.type == EventType.CONFERENCE && placed && event.status == Status.PLANNED) {
            // "A gathering of mayors is planned for May"
            return true;
        }
        if (event.definite && parties == 0 && event.type.isEncounter() && event.names.isEmpty()) {
            // "The third round of talks" is told by the talks.
            boolean counts = counter
                    && syntax.graph().children(noun, "nmod").stream()
                            .anyMatch(child -> syntax.preposition(child).equals("of") && nouns.eventNoun(child).isPresent());
            boolean ofSeries = !counts && isOfSeries(event);
            boolean offered = isOffered(event, word);
            event.anaphor = (telling && !ofSeries && !offered) || (!offered && event.places().isEmpty() && event.times.isEmpty());
            return true;
        }
        if (ConstructionWords.SIGNING.contains(sentence.token(noun).lower())) {
            event.anaphor = true;
            return true;
        }
        if (telling && event.type == EventType.AGREEMENT && event.definite && (placed || papers.isReached(noun) || papers.isRecent(noun))) {
            return true;
        }
        if (event.toBeSigned) {
            return true;
        }
        if (telling && event.type == EventType.AGREEMENT && placed && (papers.isReached(noun) || papers.isMadeThen(event, noun))) {
            return true;
        }
        boolean singled = placed || parties > 0 || !event.names.isEmpty() || !event.qualifiers.isEmpty();
        boolean before = (event.type == EventType.PROPOSAL && event.definite && isBareAnswered(noun))
                || (event.definite && !singled && !event.type.isEncounter());
        if (before) {
            // "Welcomed the offer": one told before. "The dispute", "before the drills": of one told before, or of none in particular.
            event.anaphor = true;
        }
        return before;
    }

    /** "The Luxor process": called after a town, and of somebody. */
    private boolean isNamedProcess(EventMention event, int noun) {
        return ConstructionWords.PROCESS.contains(sentence.token(noun).lemma()) && event.process && event.definite && event.hasParties();
    }

    /** "Fourteen rounds", "several rounds". */
    boolean isCounted(int noun) {
        return syntax.graph().hasChild(noun, "nummod")
                || (sentence.token(noun).tag().equals("NNS") && syntax.graph().children(noun, "amod").stream()
                        .anyMatch(child -> ConstructionWords.MANY.contains(sentence.token(child).lower())));
    }

    /** Whether a noun has other senses; "negotiations" has none, and tells of talks by a day, or where they have stopped. */
    private boolean isTellingWord(EventMention event, EventWords.Noun word, int noun) {
        return words.telling.contains(word.words())
                && !((!event.times.isEmpty() || event.status == Status.STALLED) && sentence.token(noun).tag().equals("NNS") && ConstructionWords.TALKING.contains(word.words()));
    }

    /** Whether a noun tells an event by its sides, place or day. */
    private boolean isTelling(EventMention event, EventWords.Noun word, int noun) {
        boolean placed = isPlaced(event);
        boolean telling = isTellingWord(event, word, noun);
        int parties = parties(event);
        boolean attended = isCarried(noun) || syntax.preposition(noun).matches("for|at|during|to");
        if (telling && event.type == EventType.CEREMONY && event.definite && placed && attended) {
            // "The company marked its anniversary": of somebody who is no party.
            return syntax.graph().children(noun, "nmod:poss").stream()
                    .noneMatch(owner -> referents.all(sentence.index(), owner).isEmpty());
        }
        if (telling && event.type == EventType.CONFERENCE && !event.names.isEmpty() && (placed || isCarried(noun))) {
            // "Attended the X Forum"
            return true;
        }
        if (telling && event.type == EventType.MILITARY_ACTIVITY && parties == 0 && !event.definite && !event.times.isEmpty() && isHarming(noun)) {
            // "Clashes in X left ten people dead on Monday"
            return true;
        }
        if (words.meal.contains(word.words())) {
            // "Had a quiet dinner in X"
            return (event.states().size() > 1 || event.people().size() > 1) && !isTalkedAt(noun);
        }
        if (telling) {
            boolean ofSeries = event.type.isEncounter() && isOfSeries(event);
            return ofSeries || isOffered(event, word) || parties >= 2 || (parties == 1 && (placed || !event.type.isEncounter()))
                    || isResumedWith(event, noun);
        }
        boolean told = parties > 0 || placed || event.definite || !event.qualifiers.isEmpty() || !event.names.isEmpty() || isCarried(noun);
        if (!told && event.type == EventType.TALKS && event.status.isStopped() && isCore(noun)) {
            // Of those told as stopped before, if any.
            event.definite = true;
            event.owed = 1;
        }
        return told || event.owed > 0;
    }

    /** "Talks were frozen", "broke off talks": what is stopped, of nobody whom the text does not know. */
    private boolean isCore(int noun) {
        boolean ofOthers = syntax.graph().children(noun, "nmod", "nmod:poss").stream()
                .anyMatch(child -> syntax.preposition(child).matches("|with|between|among|of|involving"));
        return !ofOthers && isCoreArgument(noun);
    }

    private boolean isCoreArgument(int noun) {
        return syntax.graph().isRelated(noun, "nsubj:pass") || syntax.graph().isRelated(noun, "nsubj") || syntax.graph().isRelated(noun, "obj");
    }

    /** "Would resume a dialogue with X": of X and of whoever says so. */
    private boolean isResumedWith(EventMention event, int noun) {
        int verb = syntax.graph().head(noun);
        boolean with = event.oneSided || (verb >= 0 && syntax.graph().children(verb, "obl").stream().anyMatch(child -> syntax.preposition(child).equals("with")));
        if (event.type == EventType.TALKS && with && event.states().size() == 1 && isCarried(noun) && syntax.graph().isRelated(noun, "obj")) {
            event.owed = 2;
        }
        return event.owed > 0;
    }

    /** Whether a noun is told to have harmed, or to have broken out. */
    private boolean isHarming(int noun) {
        int head = syntax.graph().head(noun);
        // "Two days of fighting killed 300"
        int top = head >= 0 && words.measure.contains(sentence.token(head).lemma()) ? head : noun;
        int verb = syntax.graph().head(top);
        return verb >= 0
                && syntax.graph().isRelated(top, "nsubj")
                && ConstructionWords.HARMING.contains(sentence.token(verb).lemma());
    }

    /** "The two spoke at the dinner": the speaking tells that they met. */
    private boolean isTalkedAt(int noun) {
        int verb = syntax.graph().head(noun);
        return verb >= 0
                && syntax.preposition(noun).equals("at")
                && words.meetingVerb.contains(syntax.token(verb).lemma());
    }

    /** "The offer", without whose it is or of what. */
    private boolean isBareAnswered(int noun) {
        return syntax.graph().children(noun).stream()
                .allMatch(child -> syntax.graph().isRelated(child, "det") || syntax.graph().isRelated(child, "case"));
    }

    private boolean isSubjectOfCarrier(int noun) {
        return syntax.graph().relation(noun) != null && syntax.graph().relation(noun).startsWith("nsubj") && isCarried(noun);
    }

    /** "Held talks", "the talks began": whether a verb carries the noun. */
    boolean isCarried(int noun) {
        int head = syntax.graph().head(noun);
        return head >= 0 && words.carries(syntax, head);
    }
}
