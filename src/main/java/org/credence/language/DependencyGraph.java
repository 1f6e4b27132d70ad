package org.credence.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The basic Universal Dependencies of one sentence, token by token. A sentence that holds a quotation has a root for the
 * words around it and one for each sentence within it. Tokens that were not parsed (quotation marks, asides in brackets)
 * have no head and are no roots.
 */
public final class DependencyGraph {
    /** The head of a root. */
    public static final int ROOT = -1;
    /** The head of a token that was left out of parsing. */
    public static final int NONE = -2;
    /** Relation of a token within a name or title to the token that stands for the whole. */
    public static final String WITHIN = "within";

    private final int[] heads;
    private final String[] relations;
    private final int[][] children;

    DependencyGraph(int[] heads, String[] relations) {
        this.heads = heads.clone();
        this.relations = relations.clone();
        this.children = new int[heads.length][];
        for (int i = 0; i < heads.length; i++) {
            int head = i;
            children[i] = IntStream.range(0, heads.length)
                    .filter(child -> heads[child] == head)
                    .toArray();
        }
    }

    /**
     * A graph from the heads of the tokens (ROOT and NONE as above) and their relations.
     */
    public static DependencyGraph of(List<Integer> heads, List<String> relations) {
        return new DependencyGraph(
                heads.stream().mapToInt(Integer::intValue).toArray(), relations.toArray(String[]::new));
    }

    public int size() {
        return heads.length;
    }

    public int head(int token) {
        return heads[token];
    }

    /** The relation to the head, as in {@code nsubj}, {@code obl}, {@code nmod:poss}. */
    public String relation(int token) {
        return relations[token];
    }

    /** Whether the relation is the one named or a subtype of it: {@code nmod} also for {@code nmod:poss}. */
    public boolean isRelated(int token, String relation) {
        String actual = relations[token];
        return actual.equals(relation) || actual.startsWith(relation + ":");
    }

    public boolean isRoot(int token) {
        return heads[token] == ROOT;
    }

    /** Direct dependents, from left to right. */
    public List<Integer> children(int token) {
        return Arrays.stream(children[token]).boxed().toList();
    }

    /** Direct dependents with one of the relations or their subtypes, from left to right. */
    public List<Integer> children(int token, String... wanted) {
        List<Integer> found = new ArrayList<>();
        for (int child : children[token]) {
            if (Arrays.stream(wanted).anyMatch(relation -> isRelated(child, relation))) {
                found.add(child);
            }
        }
        return found;
    }

    public boolean hasChild(int token, String... wanted) {
        return !children(token, wanted).isEmpty();
    }

    /** The token and what is coordinated with it: of any member of a coordination, all its members. */
    public List<Integer> conjuncts(int token) {
        List<Integer> all = new ArrayList<>(List.of(firstConjunct(token)));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(children(all.get(i), "conj"));
        }
        return all.stream().sorted().distinct().toList();
    }

    /** The member of a coordination that the others hang on; the token itself where nothing is coordinated. */
    public int firstConjunct(int token) {
        int first = token;
        for (int guard = 0; guard < heads.length && isRelated(first, "conj") && heads[first] >= 0; guard++) {
            first = heads[first];
        }
        return first;
    }

    /** Whether the token lies in the subtree of the other, or is it. */
    public boolean isUnder(int token, int ancestor) {
        int at = token;
        for (int guard = 0; guard <= heads.length && at >= 0; guard++) {
            if (at == ancestor) {
                return true;
            }
            at = heads[at];
        }
        return false;
    }

    /** All tokens of the subtree, the token itself included, from left to right. */
    public List<Integer> subtree(int token) {
        List<Integer> all = new ArrayList<>(List.of(token));
        for (int i = 0; i < all.size(); i++) {
            for (int child : children[all.get(i)]) {
                all.add(child);
            }
        }
        return all.stream().sorted().toList();
    }

    /** The tokens from the one given up to its root, itself included. */
    public List<Integer> pathToRoot(int token) {
        List<Integer> path = new ArrayList<>();
        for (int at = token; at >= 0 && path.size() <= heads.length; at = heads[at]) {
            path.add(at);
        }
        return path;
    }

    public int root(int token) {
        return pathToRoot(token).getLast();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < heads.length; i++) {
            text.append(i).append('<').append(heads[i]).append(':').append(relations[i]).append(' ');
        }
        return text.toString().strip();
    }
}
