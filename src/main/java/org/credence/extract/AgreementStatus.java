package org.credence.extract;

import java.util.Optional;
import java.util.Set;
import org.credence.fact.Status;
import org.credence.language.Sentence;

/**
 * Tells whether an agreement that a noun names has been made, from what is done to it or by it: "finalised a deal", "will build on the
 * accord", "the deal would be monitored".
 */
final class AgreementStatus {
    private final EventWords words;
    private final Syntax syntax;
    private final Sentence sentence;
    private final Modality modality;
    private final Validity validity;

    AgreementStatus(EventWords words, Syntax syntax, Sentence sentence) {
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
        this.modality = new Modality(syntax);
        this.validity = new Validity(syntax);
    }

    /** What becomes of the status that the words around the noun gave. */
    Optional<Status> settle(int noun, Optional<Status> read) {
        int head = syntax.graph().head(noun);
        boolean signs = head >= 0 && words.concluding.contains(sentence.token(head).lemma());
        if (read.isEmpty()) {
            // "Declined to sign the pact": nobody signed, yet there is a pact that somebody wants signed.
            boolean declined = signs && syntax.graph().isRelated(head, "xcomp") && isDeclined(syntax.graph().head(head));
            return declined ? Optional.of(Status.PROPOSED) : read;
        }
        if (signs && syntax.graph().isRelated(noun, "obj") && isBeingNegotiated(head)) {
            return Optional.empty();
        }
        if (isNear(noun)) {
            return syntax.isNegated(head) ? Optional.empty() : Optional.of(Status.UNDER_CONSIDERATION);
        }
        boolean left = read.get() == Status.CANCELLED && syntax.preposition(noun).matches("from|of");
        if (isBuiltOn(noun) || isOfYear(noun) || left) {
            // "Withdrew from the memorandum": one that was made.
            return Optional.of(Status.HELD);
        }
        if (read.get() == Status.PLANNED && signs && syntax.graph().isRelated(noun, "obj") && isDone(head)) {
            // "Finalised a deal at the summit"
            return Optional.of(Status.HELD);
        }
        if (read.get() == Status.PLANNED && signs && syntax.graph().isRelated(noun, "nsubj:pass") && isDone(head, Set.of("was", "were", "has", "have", "had"))) {
            // "The accord, which will take effect in May, was signed by X and Y"
            return Optional.of(Status.HELD);
        }
        if (read.get() == Status.PLANNED && (isClosing(noun) || isMadeKnown(noun))) {
            return Optional.of(Status.HELD);
        }
        if (read.get().isAhead() && (isKept(noun) || validity.status(noun).isPresent())) {
            return Optional.of(Status.HELD);
        }
        if (read.get().isAhead() && isDoer(noun)) {
            // "The declaration commits both sides", "the accord aims to open the border"
            return Optional.of(Status.HELD);
        }
        if (read.get() == Status.AGREED) {
            // An agreement that sides agreed to is one; one that they agreed to sign is to come.
            return Optional.of(signs ? Status.PLANNED : Status.HELD);
        }
        return read;
    }

    /** "Are close to a deal": one that there is not yet. */
    private boolean isNear(int noun) {
        int adjective = syntax.graph().head(noun);
        return adjective >= 0
                && syntax.preposition(noun).equals("to")
                && syntax.graph().hasChild(adjective, "cop")
                && ConstructionWords.CLOSE.contains(sentence.token(adjective).lemma());
    }

    /** "Is negotiating a treaty with Y": there are talks, and no treaty yet. */
    private boolean isBeingNegotiated(int verb) {
        return words.verbs(sentence.token(verb).lemma()).stream().anyMatch(each -> each.frame() == EventWords.Frame.NEGOTIATE)
                && sentence.token(verb).tag().equals("VBG")
                && syntax.graph().hasChild(verb, "aux");
    }

    private boolean isDone(int verb) {
        return isDone(verb, Set.of("has", "have", "had"));
    }

    /** @param past the auxiliaries that put a participle into the past */
    private boolean isDone(int verb, Set<String> past) {
        return sentence.token(verb).tag().matches("VBD|VBN")
                && !syntax.graph().isRelated(verb, "xcomp")
                && !syntax.isNegated(verb)
                && (sentence.token(verb).tag().equals("VBD") || syntax.auxiliaries(verb).stream().anyMatch(past::contains))
                && !modality.isInfinitive(verb)
                && !modality.isFuture(verb)
                && !modality.isObligation(verb)
                && !modality.isConditional(verb);
    }

    /** "Will watch over the 2015 agreement": one of long ago. */
    private boolean isOfYear(int noun) {
        return syntax.graph().children(noun, "nummod", "compound", "amod").stream()
                .anyMatch(child -> child < noun && sentence.token(child).text().matches("(19|20)\\d\\d"));
    }

    /** "Building on the extension of the treaty": on what there is already. */
    private boolean isBuiltOn(int noun) {
        int head = syntax.graph().head(noun);
        boolean nested = head >= 0 && words.signing.contains(sentence.token(head).lemma()) && syntax.preposition(noun).equals("of");
        int top = nested ? head : noun;
        int verb = syntax.graph().head(top);
        return verb >= 0
                && ConstructionWords.BUILDING_ON.contains(sentence.token(verb).lemma())
                && syntax.preposition(top).matches("on|upon")
                && !isAny(top);
    }

    /** "An agreement was announced in X on May 5", but not "an agreement to be signed in June was announced". */
    private boolean isMadeKnown(int noun) {
        int verb = syntax.graph().head(noun);
        return verb >= 0
                && syntax.graph().isRelated(noun, "nsubj:pass")
                && ConstructionWords.UNVEILING.contains(sentence.token(verb).lemma())
                && isDone(verb, Set.of("was", "were", "has", "have", "had"))
                && syntax.graph().children(noun, "acl").stream().noneMatch(clause -> modality.isInfinitive(clause) || modality.isFuture(clause) || modality.isConditional(clause));
    }

    /** "Met for two hours before signing a declaration": what was done last of a sitting; but not "wanted more before signing it". */
    private boolean isClosing(int noun) {
        int gerund = syntax.graph().head(noun);
        int main = gerund < 0 ? -1 : syntax.graph().head(gerund);
        return main >= 0
                && main < gerund
                && syntax.graph().isRelated(noun, "obj")
                && words.concluding.contains(sentence.token(gerund).lemma())
                && sentence.token(gerund).tag().equals("VBG")
                && sentence.token(main).tag().equals("VBD")
                && isSitting(main)
                && syntax.graph().children(gerund, "mark", "case").stream().anyMatch(child -> sentence.token(child).is("before"));
    }

    private boolean isSitting(int verb) {
        return words.carries(syntax, verb)
                || words.verbs(sentence.token(verb).lemma()).stream().anyMatch(word -> word.type().isEncounter());
    }

    /** "Urged both to uphold the accord", "the deal would be monitored": one that there is. */
    private boolean isKept(int noun) {
        int verb = syntax.graph().head(noun);
        boolean done = verb >= 0
                && (syntax.graph().isRelated(noun, "obj") || syntax.graph().isRelated(noun, "nsubj:pass"))
                && ConstructionWords.KEEPING.contains(syntax.token(verb).lemma());
        return done
                && syntax.graph().children(noun, "det", "nmod:poss").stream()
                        .anyMatch(child -> syntax.token(child).text().matches("(?i)the|this|that|its|their"));
    }

    private boolean isDoer(int noun) {
        int verb = syntax.graph().head(noun);
        return verb >= 0
                && syntax.graph().isRelated(noun, "nsubj")
                && syntax.token(verb).tag().matches("VB[DZP]")
                && syntax.graph().hasChild(verb, "obj", "xcomp")
                && !syntax.graph().hasChild(verb, "aux", "aux:pass")
                && !isAny(noun);
    }

    private boolean isAny(int noun) {
        return syntax.graph().children(noun, "det").stream().anyMatch(child -> syntax.token(child).text().matches("(?i)an?|any"));
    }

    private boolean isDeclined(int verb) {
        return verb >= 0 && ConstructionWords.DECLINING.contains(sentence.token(verb).lemma());
    }
}
