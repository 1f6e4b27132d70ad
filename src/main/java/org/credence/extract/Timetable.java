package org.credence.extract;

import java.util.List;
import java.util.stream.Stream;
import org.credence.article.Passage;
import org.credence.fact.EventType;
import org.credence.fact.Status;
import org.credence.language.Sentence;

/** Decides which events of a sentence are still to come though their verb does not say so: "begins a visit on Sunday". */
final class Timetable {
    private final Reading reading;
    private final EventWords words;
    private final Syntax syntax;
    private final Sentence sentence;

    Timetable(Reading reading, EventWords words, Syntax syntax, Sentence sentence) {
        this.reading = reading;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
    }

    /** "Begins a visit on Sunday", "gather in mid-July": the present tense with a day or month, in no caption, tells what is to come. */
    void scheduled(EventMention event) {
        int trigger = event.trigger;
        int first = syntax.graph().conjuncts(trigger).getFirst();
        boolean carried = syntax.token(trigger).isNoun() && syntax.graph().isRelated(first, "obj");
        int verb = carried ? syntax.graph().head(first) : trigger;
        // As under a picture: "X greets Y on Monday"
        boolean pictured = verb >= 0 && ConstructionWords.POSING.contains(syntax.token(verb).lemma());
        boolean present = verb >= 0
                && !pictured
                && (syntax.token(verb).tag().matches("VBZ|VBP")
                        // As the tagger reads "leaders gather".
                        || (syntax.token(verb).tag().equals("VB") && syntax.graph().hasChild(verb, "nsubj")
                                && !syntax.graph().hasChild(verb, "mark")))
                && !syntax.graph().hasChild(verb, "aux", "cop");
        boolean progressive = verb >= 0 && isUnderWay(verb);
        boolean weekday = Stream.concat(
                        syntax.graph().children(Math.max(verb, 0), "obl", "obl:tmod", "nmod:tmod").stream(),
                        carried ? syntax.graph().children(trigger, "nmod").stream() : Stream.<Integer>empty())
                .flatMap(child -> sentence.times().stream().filter(time -> time.begin() <= child && child < time.end()))
                // "It follows a meeting in September" tells of the past: the month counts only with the verb's own act.
                .anyMatch(time -> time.value().matches(carried ? (event.type == EventType.CEREMONY ? "XXXX-WXX.*" : "XXXX-WXX.*|THIS P1Y") : "XXXX-(WXX|\\d\\d).*"));
        int predicate = trigger >= 0 && syntax.graph().isRelated(trigger, "nsubj") ? syntax.graph().head(trigger) : trigger;
        boolean is = syntax.graph().children(Math.max(predicate, 0), "cop").stream()
                .anyMatch(child -> syntax.token(child).tag().matches("VBZ|VBP"));
        // "The summit is in October"
        boolean due = is && event.times.stream().anyMatch(time -> time.value().matches("XXXX-(\\d\\d.*|WXX-\\d)"));
        // "His visit next week"
        due |= sentence.times().stream()
                .filter(time -> event.times.contains(time) || time.begin() == trigger + 1)
                .anyMatch(time -> time.text().matches("(?i)(next|the coming|tomorrow).*")
                        && time.value().matches(".*OFFSET P1[DWMY]"));
        if (due && event.status == Status.HELD && sentence.kind() != Passage.Kind.CAPTION) {
            event.status = Status.PLANNED;
        }
        int subjectOf = syntax.graph().isRelated(trigger, "nsubj") ? syntax.graph().head(trigger) : -1;
        event.present = subjectOf >= 0
                && syntax.token(subjectOf).tag().matches("VBZ|VBP")
                && !syntax.graph().hasChild(subjectOf, "aux");
        // "Is sending an envoy on Friday"
        boolean scheduled = ((present || progressive) && weekday) || isBeingHeld(event);
        if (scheduled && event.status == Status.HELD && sentence.kind() != Passage.Kind.CAPTION) {
            event.status = Status.PLANNED;
        }
    }

    /** "For a summit being held on Friday": on the Friday to come. */
    private boolean isBeingHeld(EventMention event) {
        return syntax.graph().children(event.trigger, "acl").stream()
                .filter(clause -> syntax.graph().children(clause, "aux", "aux:pass").stream()
                        .anyMatch(aux -> syntax.token(aux).is("being")))
                .flatMap(clause -> syntax.graph().children(clause, "obl", "obl:tmod", "nmod:tmod").stream())
                .flatMap(child -> sentence.times().stream().filter(time -> time.begin() <= child && child < time.end()))
                .anyMatch(time -> time.value().startsWith("XXXX-WXX"));
    }

    /** "Made preparations for the summit in X in July": still to come, where that month is nearer ahead than behind. */
    void prepared(EventMention event) {
        boolean prepared = event.status == Status.HELD
                && event.type.isEncounter()
                && syntax.token(event.trigger).isNoun()
                && isPreparedFor(event.trigger);
        boolean ahead = prepared
                && sentence.times().stream()
                        .filter(time -> time.begin() > event.trigger && time.begin() - event.trigger <= 5)
                        .filter(time -> time.value().startsWith("XXXX-") && !time.value().contains("WXX"))
                        .flatMap(time -> reading.clock().resolve(time, ArticleClock.Direction.NEAREST).stream())
                        .anyMatch(date -> reading.clock().published().filter(date.latest()::isBefore).isEmpty());
        if (ahead) {
            event.status = Status.PLANNED;
        }
    }

    /** "By instructions given at the summit in November last year, they would …": over, whatever the clause around it tells. */
    void over(EventMention event) {
        boolean occasion = event.status.isAhead()
                && event.status != Status.CANCELLED
                && event.status != Status.POSTPONED
                && (event.type.isEncounter() || event.type == EventType.VISIT)
                && syntax.token(event.trigger).isNoun()
                && syntax.preposition(event.trigger).matches("(.* )?(at|during)");
        boolean past = occasion
                && sentence.times().stream()
                        .filter(time -> time.begin() > event.trigger && time.begin() - event.trigger <= 9)
                        .filter(time -> time.value().matches("(19|20)\\d\\d.*|.*OFFSET P-\\d.*"))
                        .filter(time -> sentence.tokens().subList(event.trigger + 1, time.begin()).stream()
                                .allMatch(token -> token.tag().matches("IN|DT|NNP|CC|,")))
                        .flatMap(time -> reading.clock().resolve(time, ArticleClock.Direction.PAST).stream())
                        .anyMatch(date -> reading.clock().published().filter(date.latest()::isBefore).isPresent());
        if (past) {
            event.status = Status.HELD;
        }
    }

    /** Whether a noun of preparing stands before a noun with "for", no verb between. */
    private boolean isPreparedFor(int noun) {
        boolean behindFor = false;
        for (int i = noun - 1; i >= Math.max(0, noun - 9) && !syntax.token(i).isVerb(); i--) {
            if (behindFor && words.prelude.contains(syntax.token(i).lemma())) {
                return true;
            }
            behindFor |= syntax.token(i).is("for");
        }
        return false;
    }

    /** "Arrived in X on Monday for talks", told on the day or the next: the talks are what the journey is for, and to come. */
    void ofArrival(EventMention event, List<EventMention> found) {
        boolean sitting = event.status == Status.HELD
                && (event.type.isEncounter() || event.type == EventType.CONFERENCE)
                && syntax.token(event.trigger).isNoun();
        int above = sitting ? syntax.graph().head(event.trigger) : -1;
        boolean purpose = sitting && syntax.preposition(event.trigger).equals("for");
        if (above >= 0 && syntax.token(above).tag().equals("VB") && syntax.graph().relation(above).matches("advcl|xcomp")) {
            // "Left for X to attend a forum"
            above = syntax.graph().head(above);
            purpose = true;
        }
        int setting = purpose ? above : -1;
        boolean arriving = purpose
                && found.stream()
                        .filter(journey -> journey.type == EventType.VISIT && journey.trigger == setting)
                        .anyMatch(journey -> isUnderWay(setting) || isJustBegun(journey));
        if (arriving) {
            event.status = Status.PLANNED;
        }
    }

    /** "Is visiting X to attend a summit". */
    private boolean isUnderWay(int verb) {
        return syntax.token(verb).tag().equals("VBG") && syntax.auxiliaries(verb).stream().anyMatch(words.presentBe::contains);
    }

    private boolean isJustBegun(EventMention journey) {
        return ConstructionWords.SETTING_OUT.contains(syntax.token(journey.trigger).lemma())
                && journey.date.isPresent()
                && reading.clock().published().filter(day -> !journey.date.get().earliest().isBefore(day.minusDays(1))).isPresent();
    }

    /** What begins after the day after publication, whatever the tense, has not been held. */
    void notYet(EventMention event) {
        boolean ahead = event.status == Status.HELD
                && event.date.isPresent()
                && reading.clock().published()
                        .map(day -> event.date.get().earliest().isAfter(day.plusDays(1)))
                        .orElse(false);
        if (ahead) {
            event.status = Status.PLANNED;
        }
    }
}
