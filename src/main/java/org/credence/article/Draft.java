package org.credence.article;

import java.util.List;

/**
 * An article as its format gives it, before the page around it is set aside.
 *
 * @param stem what names it in published addresses
 * @param text the text that spans count in
 * @param metadata what the file tells apart from the text
 * @param blocks the paragraphs of the text
 */
record Draft(String stem, String text, Metadata metadata, List<Block> blocks) {
    Draft {
        blocks = List.copyOf(blocks);
    }
}
