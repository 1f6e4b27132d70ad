package org.credence.article;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Tells the article from the page around it. Every block is first looked at by itself ({@link FirstLook}); what then
 * is undecided is decided by its neighbours, from the title down to the page's foot.
 */
final class PageParts {
    private static final int SHORTEST_TITLE_IN_WORDS = 4;
    private static final int LONGEST_TITLE_IN_WORDS = 40;
    private static final int LONGEST_QUESTION_TITLE_IN_WORDS = 30;
    private static final int LONGEST_HEADING_IN_WORDS = 12;

    /** Between title and text, a line of so few words is the page's: a section, a name, an outlet. */
    private static final int LONGEST_LABEL_IN_WORDS = 5;

    private final PageWords words;
    private final List<Block> blocks;
    private final PageHead head;
    private final Role[] roles;
    private final int dateIndex;
    private int titleIndex = -1;

    private PageParts(PageWords words, List<Block> blocks, PageHead head) {
        this.words = words;
        this.blocks = blocks;
        this.head = head;
        FirstLook look = new FirstLook(words, head, blocks);
        roles = look.roles();
        dateIndex = look.dateIndex();
    }

    /** The parts of a page in order, none undecided; what its lines say of the article goes into the head. */
    static List<Part> read(PageWords words, List<Block> blocks, PageHead head) {
        PageParts parts = new PageParts(words, blocks, head);
        parts.findTitle(head.told());
        Doubles.setAside(blocks, parts.roles, parts.dateIndex);
        parts.cutFoot();
        parts.cutInsets();
        parts.setAsideAuthors();
        parts.keepTranscript();
        parts.keepLists();
        parts.decideHead();
        parts.decideTail();
        parts.decideBetween();
        return IntStream.range(0, blocks.size())
                .mapToObj(i -> new Part(blocks.get(i), parts.roles[i]))
                .toList();
    }

    /** The title that the file tells, where it is printed; else the first line that can be one. */
    private void findTitle(Metadata told) {
        if (told.title().isPresent()) {
            String title = Doubles.fold(told.title().get());
            int longest = 2 * told.title().get().length();
            titleIndex = first(0, i -> plain(i).length() <= longest && Doubles.fold(plain(i)).equals(title));
        } else {
            titleIndex = first(0, i -> blocks.get(i).mark() == Block.Mark.TITLE);
            if (titleIndex < 0) {
                titleIndex = likelyTitle();
            }
        }
        if (titleIndex >= 0) {
            roles[titleIndex] = Role.TITLE;
            head.title(plain(titleIndex));
            setUndecided(0, titleIndex, Role.FURNITURE);
        }
    }

    private int likelyTitle() {
        int start = first(0, i -> roles[i] == Role.BODY || roles[i] == Role.UNDECIDED || roles[i] == Role.HEADING);
        if (start >= 0 && roles[start] == Role.BODY) {
            return isSentenceAsTitle(start) ? start : -1;
        }
        int body = first(0, i -> roles[i] == Role.BODY && !isSentenceAsTitle(i));
        IntPredicate candidate = i -> i < body && (isShortUndecided(i) || isSentenceAsTitle(i));
        int title = first(0, i -> candidate.test(i) && Prose.words(plain(i)) >= SHORTEST_TITLE_IN_WORDS);
        return title >= 0 ? title : first(0, i -> candidate.test(i) && Prose.words(plain(i)) > 1);
    }

    private boolean isShortUndecided(int i) {
        return roles[i] == Role.UNDECIDED && Prose.words(plain(i)) <= LONGEST_TITLE_IN_WORDS;
    }

    /** A title may be a question, or end with a full stop above the line with date or author. */
    private boolean isSentenceAsTitle(int i) {
        if (roles[i] != Role.BODY || blocks.get(i).mark() != Block.Mark.NONE || i + 1 >= blocks.size()) {
            return false;
        }
        int length = Prose.words(plain(i));
        boolean question = plain(i).endsWith("?") && length <= LONGEST_QUESTION_TITLE_IN_WORDS;
        boolean aboveDate = roles[i + 1] == Role.DATE || roles[i + 1] == Role.BYLINE;
        return first(0, j -> roles[j] == Role.BODY) == i
                && (question || (aboveDate && length <= LONGEST_TITLE_IN_WORDS));
    }

    /** Below a line that begins the foot nothing is read, if most of the article stands above it. */
    private void cutFoot() {
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] != Role.BODY && roles[i] != Role.TITLE && words.furniture().isEnd(plain(i))) {
                boolean foot = sentences(0, i) > sentences(i, roles.length);
                set(i, foot ? roles.length : i + 1, Role.FURNITURE);
            }
        }
    }

    /**
     * Below the heading of a box of other stories their headlines are set aside. After them the article goes on, unless
     * headlines and summaries take turns to the end.
     */
    private void cutInsets() {
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] == Role.UNDECIDED && words.furniture().isInset(plain(i))) {
                int next = first(i + 1, j -> roles[j] == Role.BODY || roles[j] == Role.HEADING);
                int from = next < 0 ? roles.length : next;
                boolean goesOn = first(from, j -> isSentence(j) && !isHeadline(j + 1)) >= 0;
                boolean foot = !goesOn && sentences(0, i) > sentences(i, roles.length);
                set(i, foot ? roles.length : from, Role.FURNITURE);
            }
        }
    }

    private boolean isSentence(int i) {
        return roles[i] == Role.BODY;
    }

    private boolean isHeadline(int i) {
        return i < roles.length && roles[i] == Role.UNDECIDED;
    }

    /** A page may print its author's name again, and who that is. */
    private void setAsideAuthors() {
        for (String author : head.authors()) {
            for (int i = 0; i < roles.length; i++) {
                if (isOpen(i) && (plain(i).equals(author) || words.furniture().isBio(plain(i), author))) {
                    roles[i] = Role.FURNITURE;
                }
            }
        }
    }

    /** Where speakers take turns, short lines are what they said. */
    private void keepTranscript() {
        int turn = nextTurn(0);
        if (turn >= 0 && nextTurn(turn + 1) >= 0) {
            setUndecided(turn, roles.length, Role.BODY);
        }
    }

    private int nextTurn(int from) {
        return first(from, i -> isOpen(i) && words.furniture().isTurn(plain(i)));
    }

    private boolean isOpen(int i) {
        return roles[i] == Role.BODY || roles[i] == Role.UNDECIDED;
    }

    /** The entries of a list are no sentences, but a line above them says that they belong to the text. */
    private void keepLists() {
        boolean inList = false;
        int text = first(0, i -> roles[i] == Role.BODY);
        for (int i = 0; i < roles.length; i++) {
            // In the head, "Country: Norland" and "Daily News, Oslo" are the page's.
            boolean mayLead = text >= 0 && i > text && (isOpen(i) || roles[i] == Role.HEADING);
            boolean leads = mayLead && words.furniture().isLeadIn(plain(i));
            boolean undecided = mayLead && roles[i] == Role.UNDECIDED;
            boolean follows = undecided && (inList || words.furniture().isEntry(plain(i)));
            if (follows || (undecided && leads)) {
                roles[i] = follows || Prose.isClosed(plain(i)) ? Role.BODY : Role.HEADING;
            }
            inList = leads || follows;
        }
    }

    /** Between the title and the first paragraph, and below a byline, stand the page's labels. */
    private void decideHead() {
        int text = first(titleIndex + 1, i -> roles[i] == Role.BODY || roles[i] == Role.CAPTION);
        for (int i = titleIndex + 1; i < roles.length; i++) {
            boolean inHead = titleIndex >= 0 && i < text;
            boolean belowByline = i > 0 && roles[i - 1] == Role.BYLINE;
            boolean label = Prose.words(plain(i)) <= LONGEST_LABEL_IN_WORDS;
            if (roles[i] == Role.UNDECIDED && label && (inHead || belowByline)) {
                roles[i] = Role.FURNITURE;
            }
        }
    }

    /** Below the last paragraph stand menus, and at most one paragraph that lost its full stop. */
    private void decideTail() {
        int last = IntStream.range(0, roles.length)
                .filter(i -> roles[i] == Role.BODY)
                .max()
                .orElse(-1);
        int foot = first(last + 1, i -> roles[i] == Role.FURNITURE || roles[i] == Role.BYLINE);
        for (int i = last + 1; i < roles.length; i++) {
            boolean label = Prose.words(plain(i)) <= LONGEST_HEADING_IN_WORDS;
            if (roles[i] == Role.UNDECIDED || (roles[i] == Role.HEADING && label)) {
                roles[i] = label || (foot >= 0 && i > foot) ? Role.FURNITURE : Role.BODY;
            }
        }
    }

    /** Between paragraphs a short line is a heading: even where it is none, no fact is then taken from it. */
    private void decideBetween() {
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] == Role.UNDECIDED) {
                roles[i] = Prose.words(plain(i)) <= LONGEST_HEADING_IN_WORDS ? Role.HEADING : Role.BODY;
            }
        }
    }

    private String plain(int i) {
        return blocks.get(i).plain();
    }

    private int first(int from, IntPredicate test) {
        return IntStream.range(from, roles.length).filter(test).findFirst().orElse(-1);
    }

    private int sentences(int from, int to) {
        return IntStream.range(from, to)
                .filter(i -> roles[i] == Role.BODY)
                .map(i -> Prose.words(plain(i)))
                .sum();
    }

    private void set(int from, int to, Role role) {
        for (int i = from; i < to; i++) {
            roles[i] = role;
        }
    }

    private void setUndecided(int from, int to, Role role) {
        for (int i = from; i < to; i++) {
            if (roles[i] == Role.UNDECIDED) {
                roles[i] = role;
            }
        }
    }
}
