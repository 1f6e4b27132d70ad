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
    private String dateLabelAbove = "";
    private int sentences;
    private int dateIndex = -1;

    FirstLook(PageWords words, PageHead head, List<Block> blocks) {
        this.words = words;
        this.head = head;
        monthFirst = head.told().publisher().filter(words.dateLines()::isAmerican).isPresent();
        roles = new Role[blocks.size()];
        for (int i = 0; i < roles.length; i++) {
            Block block = blocks.get(i);
            roles[i] = look(block, i);
            belowCaptionLabel = words.furniture().isCaptionLabel(block.plain());
            dateLabelAbove = words.dateLines().isLabel(block.plain()) ? block.plain() + " " : "";
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
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Role.FURNITURE;
        }
        if (block.mark() == Block.Mark.CAPTION) {
            return Role.CAPTION;
        }
        Optional<DateLine> date = dateLine(text, index);
        if (date.isPresent()) {
            return date(date.get(), index);
        }
        Optional<Byline> opened = words.bylines().opened(text);
        if (opened.isPresent()) {
            return byline(opened.get(), text);
        }
        if (isFurniture(text)) {
            return Role.FURNITURE;
        }
        Optional<Byline> unopened = unopenedByline(text, index);
        return unopened.isPresent() ? byline(unopened.get(), text) : byForm(block);
    }

    private boolean isFurniture(String text) {
        return !Prose.hasLetter(text)
                || words.furniture().isPageLine(text)
                || words.furniture().isCaptionLabel(text)
                || words.english().isForeign(text);
    }

    private Optional<DateLine> dateLine(String text, int index) {
        return index < BLOCKS_IN_HEAD
                ? words.dateLines()
                        .read(dateLabelAbove + text, monthFirst)
                        .filter(line -> line.isLabelled() || mayStandWithoutLabel(line, index))
                : Optional.empty();
    }

    /**
     * A date without a label stands near the top, or alone right below the authors, however long the title and the words
     * under it are; in the title's place, a line with other words is the title.
     */
    private boolean mayStandWithoutLabel(DateLine line, int index) {
        if (line.isAllKnown() && index > 0 && roles[index - 1] == Role.BYLINE && head.authors().size() > 0) {
            return true;
        }
        boolean titleSeen = Arrays.stream(roles, 0, index).anyMatch(role -> role != Role.FURNITURE);
        return sentences < SENTENCES_IN_HEAD && (titleSeen || line.isAllKnown());
    }

    /** The first line is the title, though it read "Jane Doe in Seoul". */
    private Optional<Byline> unopenedByline(String text, int index) {
        return index > 0 && sentences < SENTENCES_IN_HEAD ? words.bylines().unopened(text) : Optional.empty();
    }

    private Role date(DateLine line, int index) {
        head.dateLine(line);
        dateIndex = dateIndex < 0 ? index : dateIndex;
        return Role.DATE;
    }

    private Role byline(Byline line, String text) {
        head.byline(line);
        monthFirst |= words.dateLines().isAmerican(text);
        return Role.BYLINE;
    }

    private Role byForm(Block block) {
        String text = block.plain();
        if (belowCaptionLabel || words.furniture().isCaption(text)) {
            return Role.CAPTION;
        }
        return switch (block.mark()) {
            case TITLE, HEADING -> words.furniture().isEnd(text) || words.furniture().isInset(text)
                    ? Role.UNDECIDED
                    : Role.HEADING;
            case LINK -> Prose.isSentence(text) ? Role.BODY : Role.FURNITURE;
            case ITEM -> Role.BODY;
            case NONE, CAPTION -> isParagraph(text) ? Role.BODY : Role.UNDECIDED;
        };
    }

    /** A menu on one line is as long as a paragraph, but has no small words. */
    private boolean isParagraph(String text) {
        return Prose.isSentence(text) && (Prose.isClosed(text) || words.english().hasSmallWords(text));
    }
}
