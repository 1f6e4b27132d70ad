package org.credence.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of an element, its paragraphs separated by a blank line.
 *
 * @param text the text
 * @param blocks its paragraphs
 */
record HtmlBlocks(String text, List<Block> blocks) {
    static final HtmlBlocks NONE = new HtmlBlocks("", List.of());

    private static final Set<String> SKIPPED =
            Set.of("script", "style", "noscript", "template", "nav", "form", "button", "select", "svg", "iframe");

    HtmlBlocks {
        blocks = List.copyOf(blocks);
    }

    static HtmlBlocks of(Element content) {
        Writer writer = new Writer();
        content.filter(writer);
        writer.endBlock();
        return new HtmlBlocks(writer.text.toString(), writer.blocks);
    }

    /** Writes inline text together and begins a paragraph at every element that stands by itself. */
    private static final class Writer implements NodeFilter {
        private final StringBuilder text = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private int linked;
        private Block.Mark mark = Block.Mark.NONE;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                write(words);
            } else if (node instanceof Element element) {
                if (SKIPPED.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (element.isBlock() || "br".equals(element.normalName())) {
                    endBlock();
                }
                mark = markOf(element, mark);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                endBlock();
                mark = Block.Mark.NONE;
            }
            return FilterResult.CONTINUE;
        }

        private void write(TextNode words) {
            String written = words.getWholeText();
            open.append(written);
            Element parent = words.parent();
            if (parent != null && parent.closest("a") != null) {
                linked += written.strip().length();
            }
        }

        private static Block.Mark markOf(Element element, Block.Mark outer) {
            return switch (element.normalName()) {
                case "h1" -> Block.Mark.TITLE;
                case "h2", "h3", "h4", "h5", "h6" -> Block.Mark.HEADING;
                case "li" -> Block.Mark.ITEM;
                case "figcaption" -> Block.Mark.CAPTION;
                default -> outer;
            };
        }

        void endBlock() {
            String words = open.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
            if (!words.isEmpty()) {
                if (!text.isEmpty()) {
                    text.append("\n\n");
                }
                int begin = text.length();
                text.append(words);
                boolean onlyLinks = linked >= words.length() && mark != Block.Mark.TITLE;
                Span span = new Span(begin, text.length());
                blocks.add(new Block(span, words, onlyLinks ? Block.Mark.LINK : mark));
            }
            open.setLength(0);
            linked = 0;
        }
    }
}
