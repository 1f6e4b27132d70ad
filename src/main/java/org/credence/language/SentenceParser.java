package org.credence.language;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parses a sentence in units it can be right about: the words around a quotation with a stand-in for it, then each
 * sentence inside the quotation; asides in brackets are left out, names with titles and dates are one word each.
 */
final class SentenceParser {
    private static final Set<String> MARKS = Set.of("\"", "“", "”", "``", "''", "„", "«", "»", "[", "]");
    /** Longer asides are parsed as part of the sentence. */
    private static final int LONGEST_ASIDE = 12;

    private static final int LONGEST_BETWEEN_DASHES = 60;

    private final DependencyParser parser;

    private SentenceParser(DependencyParser parser) {
        this.parser = parser;
    }

    static SentenceParser load(String model) {
        return new SentenceParser(DependencyParser.loadFromModelFile(model));
    }

    DependencyGraph parse(Sentence sentence, List<Chunk> chunks, List<Quotation> quotations) {
        int size = sentence.size();
        int[] heads = new int[size];
        Arrays.fill(heads, DependencyGraph.NONE);
        String[] relations = new String[size];
        Arrays.fill(relations, "");
        List<Quotation> clausal = quotations.stream()
                .filter(quotation -> quotation.clausal() && quotation.span().overlaps(sentence.span()))
                .toList();
        int[] units = units(sentence, clausal);
        int last = Arrays.stream(units).max().orElse(0);
        for (int unit = 0; unit <= last; unit++) {
            List<Word> words = words(sentence, chunks, units, unit, clausal.size());
            if (words.stream().anyMatch(word -> word.token >= 0)) {
                parse(words, heads, relations);
            }
        }
        for (Chunk chunk : chunks) {
            for (int i = chunk.begin(); i < chunk.end(); i++) {
                if (i != chunk.head() && units[i] >= 0) {
                    heads[i] = chunk.head();
                    relations[i] = DependencyGraph.WITHIN;
                }
            }
        }
        return new DependencyGraph(heads, relations);
    }

    /** For each token the unit it is parsed in: 0 around quotations, 1 and up inside them, then between dashes; -1 for none. */
    private static int[] units(Sentence sentence, List<Quotation> clausal) {
        int[] units = new int[sentence.size()];
        for (Token token : sentence.tokens()) {
            for (int i = 0; i < clausal.size(); i++) {
                if (clausal.get(i).inner().contains(token.span())) {
                    units[token.index()] = i + 1;
                }
            }
            if (MARKS.contains(token.text())) {
                units[token.index()] = -1;
            }
        }
        leaveOutAsides(sentence, units);
        setDashesApart(sentence, units, clausal.size() + 1);
        return units;
    }

    /** What stands between two dashes is parsed by itself, and the sentence without it. */
    private static void setDashesApart(Sentence sentence, int[] units, int unit) {
        List<Integer> dashes = sentence.tokens().stream()
                .filter(token -> isDash(sentence, token.index()) && units[token.index()] == 0)
                .map(Token::index)
                .toList();
        if (dashes.size() != 2 || dashes.getFirst() == 0 || dashes.getLast() - dashes.getFirst() > LONGEST_BETWEEN_DASHES) {
            return;
        }
        for (int i = dashes.getFirst() + 1; i < dashes.getLast(); i++) {
            units[i] = units[i] == 0 ? unit : units[i];
        }
        units[dashes.getFirst()] = -1;
        units[dashes.getLast()] = -1;
    }

    /** A dash with spaces around it, or a long one. */
    private static boolean isDash(Sentence sentence, int i) {
        String text = sentence.token(i).text();
        boolean inside = i > 0 && i + 1 < sentence.size();
        boolean spaced = inside
                && sentence.token(i - 1).span().end() < sentence.token(i).span().begin()
                && sentence.token(i).span().end() < sentence.token(i + 1).span().begin();
        return inside && (text.matches("—|--") || (text.matches("[-–]") && spaced));
    }

    private static void leaveOutAsides(Sentence sentence, int[] units) {
        int open = -1;
        if (sentence.size() > 1 && sentence.token(0).text().matches("[*•·▪‣◦]|[-–]") && sentence.token(0).isPunctuation()) {
            // The mark of a list.
            units[0] = -1;
        }
        for (Token token : sentence.tokens()) {
            boolean opens = token.tag().equals("-LRB-") && !token.text().equals("[");
            boolean closes = token.tag().equals("-RRB-") && !token.text().equals("]");
            if (opens) {
                open = token.index();
            } else if (closes && open >= 0) {
                if (token.index() - open <= LONGEST_ASIDE) {
                    Arrays.fill(units, open, token.index() + 1, -1);
                }
                open = -1;
            }
        }
    }

    /** A word as the parser sees it, and the token it stands for (-1 for a quotation's stand-in). */
    record Word(String text, String lemma, String tag, int token) {}

    private static List<Word> words(Sentence sentence, List<Chunk> chunks, int[] units, int unit, int quotations) {
        List<Word> words = new ArrayList<>();
        int quotation = 0;
        for (int i = 0; i < sentence.size(); i++) {
            if (unit == 0 && units[i] > 0 && units[i] <= quotations && units[i] != quotation) {
                quotation = units[i];
                words.add(new Word("this", "this", "DT", -1));
            }
            if (units[i] != unit) {
                continue;
            }
            Chunk chunk = chunkAt(chunks, i);
            if (chunk == null) {
                words.add(word(sentence.token(i)));
            } else if (i == chunk.head()) {
                words.add(
                        chunk.standIn() == Chunk.StandIn.ITSELF
                                ? word(sentence.token(i))
                                : new Word(chunk.standIn().word, chunk.standIn().word, chunk.standIn().tag, i));
            }
        }
        return words;
    }

    private static Word word(Token token) {
        return new Word(token.text().replace('’', '\''), token.lemma(), token.tag(), token.index());
    }

    private static @Nullable Chunk chunkAt(List<Chunk> chunks, int token) {
        for (Chunk chunk : chunks) {
            if (chunk.begin() <= token && token < chunk.end()) {
                return chunk;
            }
        }
        return null;
    }

    private void parse(List<Word> words, int[] heads, String[] relations) {
        List<CoreLabel> labels = new ArrayList<>();
        for (Word word : words) {
            CoreLabel label = new CoreLabel();
            label.setWord(word.text);
            label.setValue(word.text);
            label.setTag(word.tag);
            label.setIndex(labels.size() + 1);
            labels.add(label);
        }
        int[] head = new int[words.size()];
        @Nullable String[] relation = new @Nullable String[words.size()];
        for (TypedDependency dependency : parser.predict(labels).typedDependencies()) {
            int dependent = dependency.dep().index() - 1;
            head[dependent] = dependency.gov().index() - 1;
            relation[dependent] = dependency.reln().toString();
        }
        new ParseRepair(words, head, relation).apply();
        for (int i = 0; i < words.size(); i++) {
            int token = words.get(i).token;
            String own = relation[i];
            if (token >= 0 && own != null) {
                int governor = head[i] < 0 ? DependencyGraph.ROOT : words.get(head[i]).token;
                heads[token] = governor >= 0 ? governor : DependencyGraph.ROOT;
                relations[token] = governor >= 0 ? own : "root";
            }
        }
    }
}
