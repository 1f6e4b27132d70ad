package org.credence.article;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the blocks of a page in order, each by its own form, and gathers what the lines of its head say. What a
 * block's form does not tell is left undecided.
 */
final class FirstLook {
    /** Below so many paragraphs of sentences a date without a label is no longer that of the page. */
    private static final int SENTENCES_IN_HEAD = 2;

    /** A date that is labelled as that of publication may stand below a few summary lines. */
    private static final int BLOCKS_IN_HEAD = 15;

    private final PageWords words;
    private final PageHead head;
    private final Role[] roles;
    private boolean monthFirst;
    private boolean belowCaptionLabel;
    private int sentences;
    private int dateIndex = -1;

    FirstLook(PageWords words, PageHead head, List<Block> blocks) {
        this.words = words;
        this.head = head;
        monthFirst = head.told().publisher().filter(words.dateLines()::isAmerican).isPresent();
        roles = new Role[blocks.size()];
        for (int i = 0; i < roles.length; i++) {
            String text = blocks.get(i).plain();
            roles[i] = look(blocks.get(i), i);
            belowCaptionLabel = words.furniture().isCaptionLabel(text);
            if (roles[i] == Role.BODY) {
                sentences++;
            }
        }
    }

    Role[] roles() {
        return roles.clone();
    }

    /** Where the page's date stands; -1 where it has none. */
    int dateIndex() {
        return dateIndex;
    }

    private Role look(Block block, int index) {
        String text = block.plain();
        if (!Prose.hasLetter(text) && !mayBeDate(text)) {
            return Role.FURNITURE;
        }
        if (block.mark() == Block.Mark.CAPTION) {
            return Role.CAPTION;
        }
        if (index < BLOCKS_IN_HEAD && isDateLine(text, index)) {
            return Role.DATE;
        }
        if (words.furniture().isPageLine(text) || words.furniture().isCaptionLabel(text)) {
            return Role.FURNITURE;
        }
        return isByline(text, index) ? Role.BYLINE : byForm(block);
    }

    private static boolean mayBeDate(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private boolean isDateLine(String text, int index) {
        Optional<DateLine> line = words.dateLines().read(text, monthFirst);
        if (line.isEmpty() || !(line.get().isLabelled() || mayStandHere(line.get(), index))) {
            return false;
        }
        head.dateLine(line.get());
        dateIndex = dateIndex < 0 ? index : dateIndex;
        return true;
    }

    /** A date without a label stands near the top; in the title's place, a line with other words is the title. */
    private boolean mayStandHere(DateLine line, int index) {
        boolean titleSeen = Arrays.stream(roles, 0, index).anyMatch(role -> role != Role.FURNITURE);
        return sentences < SENTENCES_IN_HEAD && (titleSeen || line.isAllKnown());
    }

    private boolean isByline(String text, int index) {
        Optional<Byline> byline = words.bylines().opened(text);
        // The first line is the title, though it read "Jane Doe in Seoul".
        if (byline.isEmpty() && index > 0 && sentences < SENTENCES_IN_HEAD) {
            byline = words.bylines().unopened(text);
        }
        byline.ifPresent(head::byline);
        monthFirst |= byline.isPresent() && words.dateLines().isAmerican(text);
        return byline.isPresent();
    }

    private Role byForm(Block block) {
        String text = block.plain();
        if (words.english().isForeign(text) || !Prose.hasLetter(text)) {
            return Role.FURNITURE;
        }
        if (belowCaptionLabel || words.furniture().isCaption(text)) {
            return Role.CAPTION;
        }
        return switch (block.mark()) {
            case TITLE, HEADING -> words.furniture().isEnd(text) || words.furniture().isInset(text)
                    ? Role.UNDECIDED
                    : Role.HEADING;
            case LINK -> Prose.isSentence(text) ? Role.BODY : Role.FURNITURE;
            case ITEM -> Role.BODY;
            case NONE, CAPTION -> Prose.isSentence(text) ? Role.BODY : Role.UNDECIDED;
        };
    }
}
