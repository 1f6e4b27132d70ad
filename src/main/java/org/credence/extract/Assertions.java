package org.credence.extract;

import org.credence.fact.Act;
import org.credence.language.Sentence;

/** Says whether a verb or adjective that reports tells that something has been said, not that it may or should be. */
final class Assertions {
    private final ReportingWords words;
    private final Syntax syntax;
    private final Sentence sentence;
    private final SaidBeside beside;

    Assertions(ReportingWords words, Syntax syntax, Sentence sentence) {
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
        this.beside = new SaidBeside(words, syntax, sentence);
    }

    /** Whether the verb tells of a thought, which is no statement of its own inside somebody's words. */
    boolean isThought(int verb) {
        return words.thinking.contains(sentence.token(verb).lemma());
    }

    /** What will, may or should be said has not been said; nor has what somebody had only hoped. */
    boolean isAsserted(int verb) {
        String tag = sentence.token(verb).tag();
        if ((tag.equals("VBG") && !isSaying(verb)) || isConditional(verb) || isBygoneThought(verb) || isAsked(verb)) {
            return false;
        }
        boolean infinitive = syntax.graph().children(verb, "mark", "aux").stream()
                .anyMatch(child -> sentence.token(child).is("to"));
        boolean participle = tag.equals("VBN")
                && syntax.graph().children(verb, "aux").isEmpty()
                && !syntax.isPassive(verb)
                && !syntax.graph().isRelated(verb, "acl");
        if (participle) {
            // "The two leaders committed to": a past tense that is tagged as a participle has a subject.
            boolean finite = syntax.graph().isRelated(verb, "conj") || syntax.graph().hasChild(verb, "nsubj");
            return finite && !isModal(verb) && !infinitive;
        }
        if (tag.equals("VB") && !infinitive && isBare(verb)) {
            return false;
        }
        boolean done = !infinitive || isPurposeOfTalk(verb) || isReputed(verb) || isGoneOnWith(verb) || isWishedToSay(verb) || beside.isOccasion(verb);
        return (!isModal(verb) || canBeAffirmed(verb)) && done && !isNegated(verb);
    }

    /** "To help X defend Y", "to end it and support Z": an infinitive whose "to" or auxiliary another verb has. */
    private boolean isBare(int verb) {
        boolean main = syntax.graph().isRoot(verb) || syntax.graph().hasChild(verb, "nsubj");
        boolean governed = syntax.graph().isRelated(verb, "xcomp") || syntax.graph().isRelated(verb, "ccomp");
        boolean marked = verb > 0 && sentence.token(verb - 1).is("to");
        return (!main || governed) && !marked && !syntax.graph().hasChild(verb, "aux", "aux:pass");
    }

    /** "Do you expect that …?": asked, not said. */
    private boolean isAsked(int verb) {
        boolean inverted = syntax.graph().children(verb, "aux").stream()
                .anyMatch(aux -> syntax.graph().children(verb, "nsubj").stream().anyMatch(subject -> aux < subject && subject < verb));
        boolean presupposed = syntax.graph().children(verb, "advmod").stream()
                .anyMatch(child -> sentence.token(child).tag().equals("WRB"));
        return inverted && !presupposed && sentence.tokens().getLast().text().equals("?");
    }

    /** "We continue to condemn": said once more; "continue to defend" tells of deeds. */
    private boolean isGoneOnWith(int verb) {
        int head = syntax.graph().head(verb);
        boolean deed = words.object(sentence.token(verb).lemma()).stream().anyMatch(entry -> entry.act() == Act.SUPPORT);
        return isBehindFinite(verb)
                && words.goingOn.contains(sentence.token(head).lemma())
                && sentence.token(head).tag().matches("VBD|VBZ|VBP")
                && (!deed || syntax.subjects(verb).stream().anyMatch(this::isFirstPerson));
    }

    /** "I would like to thank": done by saying so, in the first person. */
    private boolean isWishedToSay(int verb) {
        int head = syntax.graph().head(verb);
        return isBehindFinite(verb)
                && words.wishing.contains(sentence.token(head).lemma())
                && !isThought(verb)
                && syntax.graph().children(head, "nsubj").stream().anyMatch(this::isFirstPerson);
    }

    /** The infinitive behind a verb that is a clause of its own and not denied. */
    private boolean isBehindFinite(int verb) {
        int head = syntax.graph().head(verb);
        return syntax.graph().isRelated(verb, "xcomp")
                && head >= 0
                && sentence.token(head).isVerb()
                && !isConditional(head)
                && !isAsked(head)
                && !isNegated(head);
    }

    /** "We can confirm that …": confirmed by saying so. */
    private boolean canBeAffirmed(int verb) {
        return words.affirmable.contains(sentence.token(verb).lemma())
                && syntax.auxiliaries(verb).contains("can")
                && syntax.graph().hasChild(verb, "ccomp")
                && syntax.graph().children(verb, "nsubj").stream().anyMatch(this::isFirstPerson);
    }

    private boolean isFirstPerson(int subject) {
        return sentence.token(subject).lower().matches("i|we");
    }

    /** "Is reported to have told him": said, as others tell. */
    private boolean isReputed(int verb) {
        int head = syntax.graph().head(verb);
        return syntax.graph().isRelated(verb, "xcomp")
                && head >= 0
                && syntax.isPassive(head)
                && words.reputed.contains(sentence.token(head).lemma())
                && syntax.graph().children(verb, "aux").stream().anyMatch(child -> sentence.token(child).is("have"));
    }

    /** By a word of its own clause, not of what is said: 'said: "Why not?"'. */
    private boolean isNegated(int verb) {
        return syntax.isNegated(verb)
                && syntax.graph().children(verb, "ccomp").stream().noneMatch(child -> sentence.token(child).is("not"));
    }

    /** Behind "will", "may" or the like. */
    boolean isModal(int predicate) {
        return syntax.auxiliaries(predicate).stream().anyMatch(words.modal::contains);
    }

    /** Behind "if", "whether" or the like. */
    boolean isConditional(int predicate) {
        return syntax.graph().children(predicate, "mark").stream()
                .anyMatch(child -> words.condition.contains(sentence.token(child).lower()));
    }

    /** "Had hoped to see it signed": what somebody no longer thinks. */
    private boolean isBygoneThought(int verb) {
        return isThought(verb)
                && syntax.graph().children(verb, "aux").stream()
                        .anyMatch(child -> sentence.token(child).lower().matches("had|['’]d"));
    }

    /** "He was saying", or ", adding that": not "an interest in encouraging". */
    private boolean isSaying(int verb) {
        boolean continuous = syntax.graph().hasChild(verb, "aux");
        boolean setOff = verb > 0 && sentence.token(verb - 1).tag().matches(",|CC|:");
        boolean governed = syntax.graph().hasChild(verb, "case", "mark");
        boolean loose = syntax.graph().isRelated(verb, "advcl") || syntax.graph().isRelated(verb, "dep");
        return continuous || (!governed && (setOff || loose)) || verb == 0 || beside.isByTheWay(verb);
    }

    /** "Spoke with X to congratulate him": said by speaking. */
    private boolean isPurposeOfTalk(int verb) {
        int head = syntax.graph().head(verb);
        boolean purpose = syntax.graph().isRelated(verb, "advcl") || syntax.graph().isRelated(verb, "xcomp");
        return purpose
                && head >= 0
                && sentence.token(head).tag().matches("VBD|VBZ|VBN")
                && words.talking.contains(sentence.token(head).lemma());
    }
}
