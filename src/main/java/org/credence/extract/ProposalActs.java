package org.credence.extract;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.credence.fact.Role;
import org.credence.fact.Status;

/** Reads what one side puts forward where a verb tells it. */
final class ProposalActs extends ActReader {
    /** What is told by verbs of these frames is nothing that one puts forward to others. */
    private static final Set<EventWords.Frame> UNPROPOSED =
            EnumSet.of(EventWords.Frame.BE, EventWords.Frame.STORM, EventWords.Frame.MOVE, EventWords.Frame.CONFRONT);

    ProposalActs(ActSentence act) {
        super(act);
    }

    /** "Proposed a summit", "offered to mediate between X and Y". */
    boolean propose(EventMention event, int verb) {
        int writing = writing(verb);
        boolean mediates = syntax.graph().children(verb, "xcomp", "ccomp").stream()
                .anyMatch(child -> words.mediate.contains(syntax.token(child).lemma()));
        boolean ofEvent = mediates
                || syntax.graph().children(verb, "obj", "xcomp", "ccomp").stream()
                        .flatMap(child -> syntax.graph().subtree(child).stream())
                        .anyMatch(this::tellsEvent);
        if (!ofEvent) {
            return false;
        }
        arguments.subjects(event, verb, Role.PROPOSER);
        boolean proposer = event.hasParties();
        addressees(event, verb);
        if (mediates) {
            syntax.graph().children(verb, "xcomp", "ccomp").forEach(child -> arguments.dependents(event, child));
        }
        for (EventMention other : act.nounEvents()) {
            if (isProposed(other.trigger, verb) && other.type.isEncounter()) {
                other.participants().forEach(each -> event.add(each.party(), Role.ADDRESSEE));
            }
        }
        if (writing >= 0) {
            // The day behind the gerund is that of what is proposed.
            addressees(event, writing);
            act.times(event, writing);
        } else {
            act.times(event, verb);
        }
        return proposer;
    }

    /** "Wrote to X in May proposing talks": the verb of writing, -1 where there is none. */
    private int writing(int verb) {
        int above = syntax.graph().head(verb);
        boolean written = above >= 0
                && syntax.token(verb).tag().equals("VBG")
                && (syntax.graph().isRelated(verb, "advcl") || syntax.graph().isRelated(verb, "dep"))
                && ConstructionWords.WRITING.contains(syntax.token(above).lemma());
        return written ? above : -1;
    }

    /** "Put forward a plan": a plan, whatever it is for, put before others. */
    boolean plan(EventMention event, int verb) {
        boolean plan = act.objectIn(verb, words.plan)
                && arguments.objectsOf(verb).stream().allMatch(object -> nouns.eventNoun(object).isEmpty());
        arguments.subjects(event, verb, Role.PROPOSER);
        boolean proposer = event.hasParties();
        int own = event.participants().size();
        addressees(event, verb);
        // "Put a plan to X": not "put a plan into effect".
        boolean notion = act.objectIn(verb, ConstructionWords.NOTION);
        boolean laid = !(notion || ConstructionWords.LAYING.contains(syntax.token(verb).lemma())) || event.participants().size() > own || syntax.token(verb + 1).is("forward");
        act.times(event, verb);
        // Governments announce plans every day: one is put before others on a day that is told, by a state or for it.
        boolean published = ConstructionWords.PUBLISHING.contains(syntax.token(verb).lemma());
        boolean told = !published || (event.status == Status.HELD && !event.times.isEmpty() && event.states().size() == event.participants().size());
        return (plan || (notion && ConstructionWords.SOUNDING.contains(syntax.token(verb).lemma()))) && proposer && told && laid;
    }

    /** "Asked X for arbitration". */
    boolean request(EventMention event, int verb) {
        boolean step = act.objectIn(verb, words.settlement)
                || syntax.graph().children(verb, "obl", "nmod").stream()
                        .anyMatch(child -> syntax.preposition(child).equals("for") && act.isIn(child, words.settlement));
        if (!step) {
            return false;
        }
        arguments.subjects(event, verb, Role.PROPOSER);
        boolean proposer = event.states().size() > 0;
        arguments.objects(event, verb, Role.ADDRESSEE);
        act.times(event, verb);
        return proposer;
    }

    private void addressees(EventMention event, int verb) {
        for (int child : syntax.graph().children(verb, "obl", "iobj")) {
            if (syntax.preposition(child).matches("|to|before") && arguments.time(child).isEmpty()) {
                event.addAll(act.referents().all(event.sentence, child), Role.ADDRESSEE);
            }
        }
    }

    private boolean tellsEvent(int i) {
        String lemma = syntax.token(i).lemma();
        boolean byVerb = !ConstructionWords.VOTING.contains(lemma)
                && words.verbs(lemma).stream().anyMatch(verb -> !UNPROPOSED.contains(verb.frame()) && isWhole(i, verb));
        return nouns.eventNoun(i).isPresent() || byVerb || words.meetingVerb.contains(lemma);
    }

    /** Whether the words that a verb tells an event with stand behind it: "take office", not "take part". */
    private boolean isWhole(int i, EventWords.Verb verb) {
        return verb.words().isEmpty()
                || (syntax.token(i).isVerb() && syntax.graph().subtree(i).stream()
                        .map(each -> syntax.token(each).lower())
                        .collect(Collectors.toSet())
                        .containsAll(verb.words()));
    }

    private boolean isProposed(int noun, int verb) {
        for (int child : syntax.graph().children(verb, "obj", "xcomp", "ccomp")) {
            if (syntax.graph().isUnder(noun, child)) {
                return syntax.graph().pathToRoot(noun).stream()
                        .takeWhile(node -> node.intValue() != child)
                        .noneMatch(node -> syntax.graph().isRelated(node, "advcl"));
            }
        }
        return false;
    }
}
