package org.credence.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.credence.article.Article;
import org.credence.article.Passage;
import org.credence.article.Span;

/** Finds what stands between double quotation marks, straight or curly, paragraph by paragraph. */
final class QuotationFinder {
    private static final int SHORTEST_CLAUSE = 4;
    private static final Set<String> BEFORE_CLAUSE = Set.of(",", ":", "—", "–", "--", "-", ";");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD", "VB");

    private QuotationFinder() {}

    static List<Quotation> find(Article article, List<Sentence> sentences) {
        List<Quotation> found = new ArrayList<>();
        for (Passage passage : article.passages()) {
            List<Sentence> within = sentences.stream()
                    .filter(sentence -> passage.span().contains(sentence.span()))
                    .toList();
            found.addAll(inPassage(article.text(), passage.span(), within));
        }
        return found;
    }

    private static List<Quotation> inPassage(String text, Span passage, List<Sentence> sentences) {
        List<Quotation> found = new ArrayList<>();
        int open = -1;
        for (int i = passage.begin(); i < passage.end(); i++) {
            char mark = text.charAt(i);
            if (open < 0 && opens(text, i, passage)) {
                open = i;
            } else if (open >= 0 && closes(mark, text.charAt(open))) {
                found.add(quotation(open, i, true, sentences));
                open = -1;
            }
        }
        if (open >= 0 && passage.end() - open > 1) {
            found.add(quotation(open, passage.end(), false, sentences));
        }
        return found;
    }

    private static boolean opens(String text, int at, Span passage) {
        char mark = text.charAt(at);
        if (mark == '“' || mark == '„' || mark == '«') {
            return true;
        }
        return mark == '"' && at + 1 < passage.end() && !Character.isWhitespace(text.charAt(at + 1));
    }

    private static boolean closes(char mark, char opening) {
        return switch (opening) {
            case '"' -> mark == '"' || mark == '”';
            case '«' -> mark == '»';
            default -> mark == '”' || mark == '"';
        };
    }

    private static Quotation quotation(int open, int close, boolean closed, List<Sentence> sentences) {
        Span span = new Span(open, closed ? close + 1 : close);
        Span inner = new Span(open + 1, close);
        return new Quotation(span, inner, closed, isClausal(span, inner, closed, sentences));
    }

    /**
     * Words that stand by themselves: set off by the start of a sentence, a comma or a colon, and ended by a stop or a
     * comma; a phrase such as {@code engaged in "in-depth discussions" on} is part of the sentence around it.
     */
    private static boolean isClausal(Span span, Span inner, boolean closed, List<Sentence> sentences) {
        List<Token> within = new ArrayList<>();
        Token before = null;
        Token after = null;
        boolean startsSentence = false;
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                if (inner.contains(token.span())) {
                    within.add(token);
                } else if (token.span().end() <= span.begin()) {
                    before = token;
                } else if (after == null && token.span().begin() >= span.end()) {
                    after = token;
                }
            }
            startsSentence |= sentence.tokens().getFirst().span().begin() == span.begin();
        }
        if (within.size() < SHORTEST_CLAUSE) {
            return !closed;
        }
        boolean setOff = startsSentence
                || before == null
                || BEFORE_CLAUSE.contains(before.text())
                || (before.isVerb() && within.getFirst().isCapitalized());
        boolean ended = !closed
                || ".,!?;:—–-…".indexOf(within.getLast().text().charAt(0)) >= 0
                || after == null
                || after.isPunctuation();
        boolean finite = within.stream().anyMatch(token -> FINITE.contains(token.tag()));
        return setOff && ended && finite;
    }
}
