package org.credence.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds what a page prints twice: its title, a summary that is also the first paragraph, the line under a picture. */
final class Doubles {
    /** "He did not answer." may well stand twice in an article. */
    private static final int SHORTEST_IN_WORDS = 6;

    /** A summary is repeated near the top, if at all. */
    private static final int SUMMARY_BLOCKS = 10;

    private Doubles() {}

    /** The letters and digits of a line: two lines with the same are one. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT).codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point)) {
                folded.appendCodePoint(point);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        });
        return folded.toString().strip();
    }

    /** Of every paragraph printed more than once, keeps one copy. */
    static void setAside(List<Block> blocks, Role[] roles, int dateIndex) {
        Map<String, Integer> kept = new HashMap<>();
        List<String> folded = blocks.stream().map(block -> fold(block.plain())).toList();
        for (int i = 0; i < roles.length; i++) {
            String words = folded.get(i);
            boolean adjacent = i > 0 && words.equals(folded.get(i - 1));
            if (isArticle(roles[i]) && (adjacent || Prose.words(words) >= SHORTEST_IN_WORDS)) {
                Integer earlier = kept.putIfAbsent(words, i);
                if (earlier != null) {
                    kept.put(words, keepOne(earlier, i, roles, dateIndex));
                }
            }
        }
        setAsideSummaries(folded, roles);
    }

    /** What stands above the date is the page's summary of the paragraph below it; a title stays what it is. */
    private static int keepOne(int earlier, int later, Role[] roles, int dateIndex) {
        boolean keepLater = earlier < dateIndex && dateIndex < later && roles[earlier] != Role.TITLE;
        int aside = keepLater ? earlier : later;
        if (keepLater && roles[later] == Role.UNDECIDED) {
            roles[later] = roles[earlier];
        }
        roles[aside] = Role.FURNITURE;
        return keepLater ? later : earlier;
    }

    /** A summary may be cut short: "Leaders of both countries agreed to …". */
    private static void setAsideSummaries(List<String> folded, Role[] roles) {
        int end = Math.min(SUMMARY_BLOCKS, roles.length);
        for (int i = 0; i < end; i++) {
            for (int j = i + 1; j < end && isArticle(roles[i]) && roles[i] != Role.TITLE; j++) {
                boolean begins = folded.get(j).startsWith(folded.get(i) + " ");
                if (begins && isArticle(roles[j]) && Prose.words(folded.get(i)) >= SHORTEST_IN_WORDS) {
                    roles[i] = Role.FURNITURE;
                }
            }
        }
    }

    private static boolean isArticle(Role role) {
        return role != Role.FURNITURE && role != Role.DATE && role != Role.BYLINE;
    }
}
