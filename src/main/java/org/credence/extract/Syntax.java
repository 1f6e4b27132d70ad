package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.credence.language.DependencyGraph;
import org.credence.language.Sentence;
import org.credence.language.Token;

/** Grammatical questions to one parsed sentence. */
final class Syntax {
    private final Sentence sentence;
    private final DependencyGraph graph;

    Syntax(Sentence sentence, DependencyGraph graph) {
        this.sentence = sentence;
        this.graph = graph;
    }

    Token token(int i) {
        return sentence.token(i);
    }

    int size() {
        return sentence.size();
    }

    DependencyGraph graph() {
        return graph;
    }

    /** "X and Y, meeting in Z, agreed": a gerund that is taken for a noun beside the names. */
    boolean isGerundBeside(int noun) {
        return noun > 0
                && token(noun).is("meeting")
                && graph.isRelated(noun, "appos")
                && token(noun - 1).tag().equals(",")
                && !graph.hasChild(noun, "det", "amod", "compound", "nummod", "nmod:poss", "appos", "cop");
    }

    /** The preposition or prepositions of a noun, lower case: "with", "ahead of"; empty where it has none. */
    String preposition(int noun) {
        List<Integer> cases = new ArrayList<>();
        for (int child : graph.children(noun, "case")) {
            if (!token(child).tag().equals("POS")) {
                cases.add(child);
                cases.addAll(graph.children(child, "fixed", "mwe"));
            }
        }
        StringBuilder text = new StringBuilder();
        cases.stream().sorted().forEach(i -> text.append(text.isEmpty() ? "" : " ").append(token(i).lower()));
        return text.toString();
    }

    boolean isPossessive(int noun) {
        return graph.isRelated(noun, "nmod:poss")
                || graph.children(noun, "case").stream()
                        .anyMatch(child -> token(child).tag().equals("POS"));
    }

    /** The heads of the subject of a verb, told or understood; not expanded by coordination. */
    List<Integer> subjects(int verb) {
        return subjects(verb, 0);
    }

    private List<Integer> subjects(int verb, int depth) {
        if (depth > 6) {
            return List.of();
        }
        List<Integer> own = graph.children(verb, "nsubj").stream()
                .filter(child -> !isRelativePronoun(child))
                .toList();
        if (!own.isEmpty()) {
            return own;
        }
        int head = graph.head(verb);
        if (head < 0) {
            return List.of();
        }
        List<Integer> whose = whose(verb);
        if (!whose.isEmpty()) {
            return whose;
        }
        String relation = graph.relation(verb);
        if (graph.isRelated(verb, "acl")) {
            // "who visited", "X visiting Y"; "his intention to visit" takes the possessor.
            boolean ofGerund = token(verb).tag().equals("VBG") && graph.hasChild(verb, "case", "mark");
            boolean setOff = verb > 0 && token(verb).tag().equals("VBG") && token(verb - 1).tag().equals(",");
            if (setOff) {
                // "Spoke with X, conveying …": said by whoever spoke.
                List<Integer> main = controllerBefore(verb, head, depth);
                return main.isEmpty() ? List.of(head) : main;
            }
            if (relation.equals("acl:relcl") || (token(verb).tag().equals("VBG") && !ofGerund)) {
                return List.of(meant(head));
            }
            boolean infinitive = token(verb).tag().equals("VB") && graph.hasChild(verb, "mark");
            if (infinitive && graph.hasChild(head, "cop") && graph.hasChild(head, "nsubj")) {
                // "X is the first minister to visit"
                return subjects(head, depth + 1);
            }
            List<Integer> owners = possessors(head);
            // "Progress made in talks", "their commitments made in May": who made it is not told.
            boolean untold = token(verb).tag().equals("VBN") && !graph.hasChild(verb, "aux", "mark");
            if (untold) {
                return List.of();
            }
            return owners.isEmpty() ? controller(head, depth) : owners;
        }
        if (graph.isRelated(verb, "conj")) {
            // "Joined it in May and signed a pact": the parser may hang the second verb on May.
            boolean astray = token(verb).tag().equals("VBD") && token(head).tag().matches("CD|NN.*") && !preposition(head).isEmpty() && !graph.hasChild(head, "cop");
            return astray ? controller(head, depth) : subjects(head, depth + 1);
        }
        if (isManner(verb) || relation.equals("xcomp") || relation.equals("ccomp") || graph.isRelated(verb, "advcl") || relation.equals("dep")) {
            List<Integer> objects = graph.children(head, "obj", "iobj");
            if (!objects.isEmpty() && ConstructionWords.OBJECT_CONTROL.contains(token(head).lemma()) && isComplement(verb)) {
                return List.of(objects.getFirst());
            }
            if (token(head).isNoun() && graph.hasChild(head, "cop")) {
                // "X was the last minister to visit"
                return subjects(head, depth + 1);
            }
            return token(head).isNoun() ? possessors(head) : subjects(head, depth + 1);
        }
        return List.of();
    }

    /** "X, whose minister, Y, arrived": what stands before the verb, which the parser takes for its object. */
    private List<Integer> whose(int verb) {
        return graph.isRelated(verb, "acl")
                ? graph.children(verb, "obj").stream()
                        .filter(object -> object < verb
                                && graph.children(object, "nmod:poss").stream().anyMatch(owner -> token(owner).tag().equals("WP$")))
                        .toList()
                : List.of();
    }

    /** "Answered by expelling X": whoever answers expels. */
    private boolean isManner(int verb) {
        return token(verb).tag().equals("VBG")
                && graph.isRelated(verb, "obl")
                && ConstructionWords.GERUND_PREPOSITION.contains(preposition(verb));
    }

    /** "Told X to come", but not "called X, urging him to come": what whoever the object is does. */
    private boolean isComplement(int verb) {
        boolean aside = graph.relation(verb).equals("dep") && token(verb).tag().equals("VBG");
        // "Called her to reassure her": by telephone.
        boolean telephoned = token(graph.head(verb)).lemma().equals("call")
                && graph.children(verb, "obj", "iobj").stream().anyMatch(child -> token(child).tag().equals("PRP"));
        return !graph.isRelated(verb, "advcl") && !aside && !telephoned;
    }

    /** "X was among the leaders whom Y received", "was one of those who went": X, whom the clause is about; else the noun itself. */
    int meant(int noun) {
        int head = graph.head(noun);
        boolean counted = head >= 0 && preposition(noun).equals("of") && token(head).tag().equals("CD");
        int predicate = counted ? head : noun;
        boolean told = graph.hasChild(predicate, "cop") && (counted || preposition(noun).matches("|among|amongst"));
        return told
                ? graph.children(predicate, "nsubj").stream()
                        .filter(subject -> token(subject).isProperNoun() || token(subject).text().matches("(?i)s?he"))
                        .findFirst()
                        .orElse(noun)
                : noun;
    }

    /** The subject of the verb that governs a noun: "Seoul made an effort to host". */
    private List<Integer> controller(int noun, int depth) {
        for (int above : graph.pathToRoot(noun)) {
            if (above != noun && token(above).isVerb()) {
                return subjects(above, depth + 1);
            }
        }
        return List.of();
    }

    /** The subject of the verb before a participle that is set off, rather than of one that the parser puts behind it. */
    private List<Integer> controllerBefore(int participle, int noun, int depth) {
        for (int above : graph.pathToRoot(noun)) {
            if (above < participle && above != noun && token(above).isVerb()) {
                return subjects(above, depth + 1);
            }
        }
        return controller(noun, depth);
    }

    /** The possessors of a noun: "X's", "his", also "of X" and "by X". */
    List<Integer> possessors(int noun) {
        List<Integer> found = new ArrayList<>(graph.children(noun, "nmod:poss"));
        if (found.isEmpty()) {
            for (int child : graph.children(noun, "nmod")) {
                if (preposition(child).matches("of|by|from")) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    private boolean isRelativePronoun(int i) {
        return token(i).tag().matches("WDT|WP|WP\\$") || (token(i).is("that") && !token(i).tag().equals("DT"));
    }

    boolean isPassive(int verb) {
        if (graph.hasChild(verb, "nsubj:pass", "aux:pass", "obl:agent")) {
            return true;
        }
        // "The reason given by X": a participle by itself, with its agent.
        return token(verb).tag().equals("VBN")
                && !graph.hasChild(verb, "aux")
                && graph.children(verb, "obl").stream().anyMatch(child -> preposition(child).equals("by"));
    }

    /** Auxiliaries and negations of a verb, as lower-case words. */
    List<String> auxiliaries(int verb) {
        return graph.children(verb, "aux", "cop", "advmod").stream()
                .map(child -> token(child).lower())
                .toList();
    }

    boolean isNegated(int verb) {
        return graph.children(verb).stream()
                        .map(child -> token(child).lower())
                        .anyMatch(ConstructionWords.NEGATION::contains)
                || isOfNobody(verb);
    }

    /** "No president had visited X": of nobody. The "no" may stand right before a title that is one name. */
    private boolean isOfNobody(int verb) {
        return graph.children(verb, "nsubj", "nsubj:pass").stream()
                .anyMatch(subject -> graph.children(subject, "det", "within").stream().anyMatch(child -> child < subject && token(child).is("no")));
    }

    /** Whether what the clause around a token tells is over. */
    boolean isToldAsPast(int i) {
        return predicate(i)
                .filter(verb -> token(verb).tag().equals("VBD")
                        || graph.children(verb, "aux", "aux:pass", "cop").stream().anyMatch(aux -> token(aux).text().matches("was|were|had")))
                .isPresent();
    }

    /** The nearest verb, or predicate noun or adjective, above a token or at it. */
    Optional<Integer> predicate(int i) {
        for (int at : graph.pathToRoot(i)) {
            if (token(at).isVerb() || graph.hasChild(at, "cop") || graph.isRoot(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** The words of the tokens, in lower case. */
    String words(int begin, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = Math.max(begin, 0); i < Math.min(end, size()); i++) {
            text.append(text.isEmpty() ? "" : " ").append(token(i).text().toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }

    /** First and last token of the subtree, as a run from begin to end exclusive. */
    int[] extent(int head) {
        List<Integer> all = graph.subtree(head);
        return new int[] {all.getFirst(), all.getLast() + 1};
    }
}
