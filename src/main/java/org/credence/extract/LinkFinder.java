package org.credence.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.credence.fact.EventType;
import org.credence.fact.Fact.EventLink.Kind;

/** Finds what ties the events of a sentence together: the grammar of the cues in {@code links.txt}. */
final class LinkFinder {
    /** "Invited him to come to take part in a meeting": so many words may stand between. */
    private static final int STEPS = 3;

    private final LinkCues cues;
    private final EventWords words;
    private final Syntax syntax;
    private final List<EventMention> events;

    /**
     * @param events told in the sentence
     */
    LinkFinder(LinkCues cues, EventWords words, Syntax syntax, List<EventMention> events) {
        this.cues = cues;
        this.words = words;
        this.syntax = syntax;
        this.events = events;
    }

    /** A cue, with the word that the other event hangs on by it. */
    private record Cue(Kind kind, int above, String rule) {}

    List<LinkMention> find() {
        List<LinkMention> links = new ArrayList<>();
        for (EventMention other : events) {
            asking(other).ifPresentOrElse(
                    asking -> links.add(LinkMention.of(Kind.FOLLOWS, other, asking, "link.asked")),
                    () -> cue(other).ifPresent(cue -> toldAt(cue.above, other)
                            .ifPresent(event -> links.add(LinkMention.of(cue.kind, event, other, cue.rule)))));
        }
        return links;
    }

    private Optional<Cue> cue(EventMention other) {
        int head = syntax.graph().head(other.trigger);
        if (head < 0) {
            return Optional.empty();
        }
        String before = before(other.trigger);
        Optional<Kind> direct = cues.preposition(before, other.type);
        if (direct.isPresent()) {
            return Optional.of(new Cue(direct.get(), head, "link.preposition"));
        }
        if (syntax.token(head).isNoun()) {
            return noun(head, before);
        }
        String after = before.isEmpty() && isObject(other.trigger) ? LinkCues.NOTHING : before;
        return cues.verb(syntax.token(head).lemma(), after).flatMap(kind -> clause(kind, head, "link.verb"));
    }

    private Optional<Cue> noun(int noun, String after) {
        int head = syntax.graph().head(noun);
        if (head < 0) {
            return Optional.empty();
        }
        String lemma = syntax.token(noun).lemma();
        boolean object = isObject(noun);
        Optional<Kind> kind = cues.noun(object ? LinkCues.NOTHING : syntax.preposition(noun), lemma, after);
        return object
                ? kind.flatMap(each -> clause(each, head, "link.noun"))
                : kind.map(each -> new Cue(each, head, "link.noun"));
    }

    /** "Met to prepare …": what the verb tells is told of what its clause hangs on. */
    private Optional<Cue> clause(Kind kind, int verb, String rule) {
        boolean hangs = syntax.graph().isRelated(verb, "advcl")
                || syntax.graph().isRelated(verb, "acl")
                || syntax.graph().isRelated(verb, "xcomp");
        int head = syntax.graph().head(verb);
        return hangs && head >= 0 ? Optional.of(new Cue(kind, head, rule)) : Optional.empty();
    }

    /** The event told by a word, or by what the word carries: "held talks", "the talks took place". */
    private Optional<EventMention> toldAt(int word, EventMention other) {
        return events.stream()
                .filter(event -> event != other && event.trigger != other.trigger)
                .filter(event -> event.trigger == word || isCarried(event.trigger, word))
                .min(Comparator.comparingInt(event -> Math.abs(event.trigger - word)));
    }

    private boolean isCarried(int trigger, int verb) {
        String lemma = syntax.token(verb).lemma();
        boolean object = isObject(trigger) || syntax.graph().isRelated(trigger, "nsubj:pass");
        return syntax.graph().head(trigger) == verb
                && ((object && words.carries(syntax, verb))
                        || (syntax.graph().isRelated(trigger, "nsubj") && cues.isCarrying(lemma)));
    }

    /** The invitation or proposal that asks for an event. */
    private Optional<EventMention> asking(EventMention other) {
        int at = other.trigger;
        for (int step = 0; step < STEPS; step++) {
            int head = syntax.graph().head(at);
            if (head < 0) {
                return Optional.empty();
            }
            String before = before(at);
            boolean bare = before.isEmpty() || syntax.graph().isRelated(at, "xcomp") || syntax.graph().isRelated(at, "acl");
            String asked = bare ? LinkCues.NOTHING : before;
            Optional<EventMention> above = told(head);
            if (above.isPresent() || !isPassedOn(at)) {
                boolean follows = head < at;
                return above.filter(event -> follows && isAsking(event.type) && cues.isAsked(event.type, asked));
            }
            at = head;
        }
        return Optional.empty();
    }

    private static boolean isAsking(EventType type) {
        return type == EventType.INVITATION || type == EventType.PROPOSAL;
    }

    /** "To attend a summit", "to hold talks": what carries the event is asked for with it. */
    private boolean isPassedOn(int at) {
        int head = syntax.graph().head(at);
        boolean object = isObject(at) || syntax.graph().isRelated(at, "obl");
        return syntax.graph().isRelated(at, "xcomp") || (object && words.carries(syntax, head));
    }

    private Optional<EventMention> told(int word) {
        return events.stream().filter(event -> event.trigger == word).findFirst();
    }

    private boolean isObject(int token) {
        return syntax.graph().isRelated(token, "obj") || syntax.graph().isRelated(token, "dobj");
    }

    /** The preposition of a noun, or what opens the clause of a verb. */
    private String before(int token) {
        String preposition = syntax.preposition(token);
        return preposition.isEmpty()
                ? syntax.graph().children(token, "mark").stream()
                        .map(mark -> syntax.token(mark).lower())
                        .filter(mark -> !mark.equals("to"))
                        .findFirst()
                        .orElse("")
                : preposition;
    }
}
