package org.credence.extract;

/** Tells that what was to be did not come about: "the meeting never took place", "talks due in May failed to materialise". */
final class Nonoccurrence {
    private final Syntax syntax;
    private final Modality modality;

    Nonoccurrence(Syntax syntax) {
        this.syntax = syntax;
        this.modality = new Modality(syntax);
    }

    /** Whether the verb of an event noun, which is its subject, tells in the past that it was not held. */
    boolean isTold(int noun) {
        int verb = syntax.graph().head(noun);
        if (verb < 0 || !syntax.graph().isRelated(noun, "nsubj") || !syntax.token(verb).isVerb()) {
            return false;
        }
        // "Had been floated but never took place"
        return isToldBy(verb)
                || syntax.graph().children(verb, "conj").stream()
                        .anyMatch(other -> !syntax.graph().hasChild(other, "nsubj") && isToldBy(other));
    }

    private boolean isToldBy(int verb) {
        if (!isPast(verb)) {
            return false;
        }
        if (ConstructionWords.FAILING.contains(syntax.token(verb).lemma()) && !syntax.isNegated(verb)) {
            return syntax.graph().children(verb, "xcomp").stream().anyMatch(this::comesAbout);
        }
        return syntax.isNegated(verb) && comesAbout(verb);
    }

    /** "The summit failed to bring a deal": it was held, whatever it failed in. */
    boolean isOnlyFruitless(int noun) {
        int verb = syntax.graph().head(noun);
        return verb >= 0
                && syntax.graph().isRelated(noun, "nsubj")
                && syntax.token(verb).isVerb()
                && !syntax.isPassive(verb)
                && syntax.graph().children(verb, "xcomp").stream().noneMatch(this::comesAbout);
    }

    private boolean isPast(int verb) {
        boolean modal = modality.isFuture(verb) || modality.isConditional(verb) || modality.isObligation(verb);
        boolean perfect = syntax.graph().children(verb, "aux").stream()
                .anyMatch(child -> syntax.token(child).lemma().equals("have"));
        boolean past = syntax.token(verb).tag().equals("VBD")
                || syntax.graph().children(verb, "aux", "aux:pass").stream()
                        .anyMatch(child -> syntax.token(child).tag().equals("VBD"));
        return past && !perfect && !modal;
    }

    /** "Take place", "go ahead", "be held": but one "not held in public" was held elsewhere. */
    private boolean comesAbout(int verb) {
        String lemma = syntax.token(verb).lemma();
        boolean phrasal = syntax.graph().children(verb, "compound:prt", "advmod", "obj").stream()
                .anyMatch(child -> ConstructionWords.COMING_ABOUT.contains(lemma + " " + syntax.token(child).lower()));
        boolean never = syntax.graph().children(verb).stream().anyMatch(child -> syntax.token(child).is("never"));
        boolean held = ConstructionWords.ANOTHER.contains(lemma)
                && syntax.isPassive(verb)
                && (never || !syntax.graph().hasChild(verb, "obl"));
        boolean elsewhere = !never && syntax.graph().hasChild(verb, "obl");
        return held || (!elsewhere && (phrasal || ConstructionWords.COMING_ABOUT.contains(lemma)));
    }
}
