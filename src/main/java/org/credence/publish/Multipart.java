package org.credence.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a form, by RFC 7578. */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";,\\s]{1,70})\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPE = Pattern.compile("(?im)^Content-Type:[ \t]*([^\r\n]{1,200})");
    private static final String HEAD_END = "\r\n\r\n";

    private Multipart() {}

    /** One file. */
    static final class Part {
        private final String type;
        private final byte[] body;

        private Part(String type, byte[] body) {
            this.type = type;
            this.body = body;
        }

        String type() {
            return type;
        }

        byte[] body() {
            return body;
        }
    }

    /** The parts of a body whose {@code Content-Type} header names the boundary between them. */
    static List<Part> read(byte[] body, String contentType) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new RequestException(400, "A form of files needs a boundary.");
        }
        // One character for each byte, so that what is cut out keeps its bytes.
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        String[] pieces = text.split(Pattern.quote("\r\n--" + boundary.group(1)), -1);
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i < pieces.length && !pieces[i].startsWith("--"); i++) {
            int head = pieces[i].indexOf(HEAD_END);
            if (head < 0) {
                throw new RequestException(400, "A file of the form has no head.");
            }
            Matcher type = TYPE.matcher(pieces[i].substring(0, head));
            parts.add(new Part(
                    type.find() ? type.group(1) : "text/turtle",
                    pieces[i].substring(head + HEAD_END.length()).getBytes(StandardCharsets.ISO_8859_1)));
        }
        return parts;
    }
}
