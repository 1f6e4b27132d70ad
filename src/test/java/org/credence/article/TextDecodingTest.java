package org.credence.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextDecodingTest {
    private static final String TEXT = "“Xi met Yoon,” Báo Quốc Tế wrote.\r\nSecond line";

    @Test
    void utf8NeedsNoMark() throws UnreadableException {
        assertEquals(TEXT, TextDecoding.decode(TEXT.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws UnreadableException {
        assertEquals(TEXT, TextDecoding.decode(withMark(StandardCharsets.UTF_8)));
        assertEquals(TEXT, TextDecoding.decode(withMark(StandardCharsets.UTF_16BE)));
        assertEquals(TEXT, TextDecoding.decode(withMark(StandardCharsets.UTF_16LE)));
    }

    @Test
    void windows1252IsTheLastResort() throws UnreadableException {
        String text = "“We agreed,” François said – at last.";

        assertEquals(text, TextDecoding.decode(text.getBytes(Charset.forName("windows-1252"))));
    }

    @Test
    void bytesThatWindows1252DoesNotHaveAreRejected() {
        byte[] bytes = {'a', ' ', (byte) 0x81, (byte) 0xC3};

        assertEquals(
                "The file's encoding is not known.",
                assertThrows(UnreadableException.class, () -> TextDecoding.decode(bytes))
                        .reason());
    }

    @Test
    void whatIsNoTextIsRejected() {
        byte[] zeros = {'P', 'K', 3, 4, 0, 0, 20, 0};
        byte[] pdf = "%PDF-1.7 and more".getBytes(StandardCharsets.US_ASCII);

        for (byte[] bytes : new byte[][] {zeros, pdf}) {
            assertEquals(
                    "The file is not text.",
                    assertThrows(UnreadableException.class, () -> TextDecoding.decode(bytes))
                            .reason());
        }
    }

    @Test
    void aPageIsReadInTheEncodingItDeclares() throws UnreadableException {
        Charset korean = Charset.forName("EUC-KR");

        assertEquals("서울 Seoul", TextDecoding.decode("서울 Seoul".getBytes(korean), korean));
        assertEquals("Tế", TextDecoding.decode("Tế".getBytes(StandardCharsets.UTF_8), korean));
    }

    private static byte[] withMark(Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\uFEFF".getBytes(charset));
        bytes.writeBytes(TEXT.getBytes(charset));
        return bytes.toByteArray();
    }
}
