package org.credence.article;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/**
 * Turns a file's bytes into text: UTF-8, or UTF-16 where a byte order mark says so, or windows-1252 as a last resort
 * where every byte is a printable character of it. Nothing is replaced or normalised, for offsets count in the text as
 * it was given; only the byte order mark, which is no part of the text, is taken off.
 */
final class TextDecoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Text may hold a stray control character, as scraped pages do; more than this share of them is no text. */
    private static final double MOST_CONTROLS = 0.01;

    private TextDecoding() {}

    static String decode(byte[] bytes) throws UnreadableException {
        Optional<String> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        if (isBinary(bytes)) {
            throw new UnreadableException("The file is not text.", "Save the article as text, Markdown or HTML.");
        }
        Optional<String> text = strictly(UTF_8, bytes, 0);
        return text.isPresent() ? text.get() : lastResort(bytes);
    }

    /** As {@link #decode(byte[])}, but what is not UTF-8 is read in the encoding that the page declares. */
    static String decode(byte[] bytes, Charset declared) throws UnreadableException {
        if (byMark(bytes).isPresent() || strictly(UTF_8, bytes, 0).isPresent()) {
            return decode(bytes);
        }
        Optional<String> text = strictly(declared, bytes, 0);
        return text.isPresent() ? text.get() : decode(bytes);
    }

    private static Optional<String> byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strictly(UTF_8, bytes, 3);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strictly(UTF_16BE, bytes, 2);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strictly(UTF_16LE, bytes, 2);
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || Byte.toUnsignedInt(bytes[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes, int from) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String lastResort(byte[] bytes) throws UnreadableException {
        if (controls(bytes) == 0) {
            Optional<String> text = strictly(WINDOWS_1252, bytes, 0);
            if (text.isPresent() && text.get().codePoints().noneMatch(point -> point >= 0x80 && point <= 0x9F)) {
                return text.get();
            }
        }
        throw new UnreadableException("The file's encoding is not known.", "Save it as UTF-8.");
    }

    private static boolean isBinary(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return startsWith(bytes, '%', 'P', 'D', 'F', '-') || controls(bytes) > bytes.length * MOST_CONTROLS;
    }

    private static long controls(byte[] bytes) {
        long count = 0;
        for (byte b : bytes) {
            boolean space = b >= '\b' && b <= '\r';
            if ((b >= 0 && b < ' ' && !space) || b == 0x7F) {
                count++;
            }
        }
        return count;
    }
}
