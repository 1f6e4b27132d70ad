package org.credence.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One article as it was found.
 *
 * @param stem the file's name without its ending, unique in a run: it names the article in every published address
 * @param fileName the file's name, without folders
 * @param text the text that all spans count in: the whole file for plain text, what follows the front matter for
 *     Markdown, the extracted text for HTML and JSON
 * @param metadata what the file says of the article
 * @param passages the runs to read, in order of the text and disjoint
 */
public record Article(String stem, String fileName, String text, Metadata metadata, List<Passage> passages) {
    public Article {
        passages = List.copyOf(passages);
        int last = 0;
        for (Passage passage : passages) {
            if (passage.span().begin() < last || passage.span().end() > text.length()) {
                throw new IllegalArgumentException(fileName + ": passage out of order or of the text: " + passage);
            }
            last = passage.span().end();
        }
    }

    /** How many Unicode code points stand before the UTF-16 index: the count that published offsets use. */
    public int codePointOffset(int index) {
        return text.codePointCount(0, index);
    }

    /** The length of the text in Unicode code points. */
    public int codePoints() {
        return text.codePointCount(0, text.length());
    }

    /** SHA-256 of the text in UTF-8, 64 hexadecimal digits. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
