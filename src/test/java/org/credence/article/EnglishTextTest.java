package org.credence.article;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishTextTest {
    private final EnglishText english = EnglishText.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister met his counterpart in Oslo.",
                "Deputy Minister Kari Berg spoke by phone with Freedonian Foreign Minister Anna Petrova, Ambassador"
                        + " Jose de la Cruz, and Special Envoy Nguyen Van Nam. They discussed Norland.",
                "THE MINISTER OF NORLAND MET HIS COUNTERPART IN OSLO AND THEY AGREED TO MEET AGAIN.",
                "한국과 노르웨이가 협정을 맺었다. The foreign ministers of both countries signed the agreement in Oslo on"
                        + " Thursday, the ministry said, and it will take effect in the spring of next year.",
            })
    void englishPasses(String text) {
        assertDoesNotThrow(() -> english.require(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "두 나라의 외교부 장관이 오슬로에서 만나 어업 협정에 서명했다. | Korean",
                "两国外交部长在奥斯陆会晤并签署了渔业协定。 | Chinese",
                "両国の外相はオスロで会談し、漁業協定に署名した。 | Japanese",
                "Министры иностранных дел обеих стран встретились в Осло. | Russian",
                "التقى وزيرا خارجية البلدين في أوسلو ووقعا اتفاقا | Arabic",
                "Die Minister der beiden Länder haben sich in Oslo getroffen und ein Abkommen über die Fischerei"
                        + " unterzeichnet, das im Frühjahr in Kraft tritt. | German",
                "Les ministres des deux pays se sont rencontrés à Oslo et ont signé un accord sur la pêche qui entrera"
                        + " en vigueur au printemps. | French",
                "Los ministros de los dos países se reunieron en Oslo y firmaron un acuerdo sobre la pesca que entrará"
                        + " en vigor en la primavera. | Spanish",
                "Bộ trưởng ngoại giao của hai nước đã gặp nhau tại Oslo và ký hiệp định về nghề cá, có hiệu lực từ mùa"
                        + " xuân. | Vietnamese",
            })
    void anotherLanguageIsNamed(String text, String language) {
        UnreadableException rejected = assertThrows(UnreadableException.class, () -> english.require(text));

        assertEquals("The text is not English: it reads as " + language + ".", rejected.reason());
    }

    @Test
    void aListOfWordsIsNoProse() {
        UnreadableException rejected = assertThrows(
                UnreadableException.class, () -> english.require("apple banana cherry treaty minister summit Oslo"));

        assertEquals("The text holds no English sentences, only words.", rejected.reason());
    }

    @Test
    void aLineIsForeignByItsScriptItsLettersOrItsWords() {
        assertTrue(english.isForeign("Đoàn đại biểu cấp cao thăm Hà Nội"));
        assertTrue(english.isForeign("link to the Korean article (한국어 기사로 이동하는 링크)"));
        assertTrue(english.isForeign("Le ministre a dit que les deux pays ont signé le traité."));
        assertFalse(english.isForeign("Rep. Ana Lopez (CA-31), Rep. Joe Díaz (DE-AL), Rep. Al La Rue (LA-02)"));
        assertFalse(english.isForeign("President Xi Jinping (习近平) visits Seoul"));
        assertFalse(english.isForeign("Kūhiō Lewis and Björn Åström met."));
    }
}
