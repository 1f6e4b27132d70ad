package org.credence.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.credence.article.Article;
import org.credence.article.Metadata;
import org.credence.article.Passage;
import org.credence.article.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands between quotation marks; {@code clause} where it stands by itself, {@code open} where no mark ends it. */
class QuotationFinderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        "The sea joins/VBZ us," she said.                       | clause: The sea joins us,
        She said/VBD , "The sea joins/VBZ us."                    | clause: The sea joins us.
        “The sea joins/VBZ us,” she said.                         | clause: The sea joins us,
        «The sea joins/VBZ us,» she said.                         | clause: The sea joins us,
        „The sea joins/VBZ us,” she said.                         | clause: The sea joins us,
        She praised/VBD "deep friendship" between them.           | phrase: deep friendship
        She praised/VBD "the deep and old friendship" of them.    | phrase: the deep and old friendship
        "Come/VB in," she said, "and do sit/VB down here."        | phrase: Come in,; clause: and do sit down here.
        “My father said/VBD ‘never/RB stop’ to me,” she said.     | clause: My father said ‘never stop’ to me,
        The boat is 30" long/JJ .                                 | -
        She said/VBD nothing.                                     | -
        "We have/VBP worked on it for years.                      | open clause: We have worked on it for years.
        """)
    void aClauseIsToldFromAPhrase(String marked, String expected) {
        String text = marked.replaceAll("/[A-Z]+( (?=[.,]$))?", "");
        String found = QuotationFinder.find(article(text), List.of(sentence(text, marked))).stream()
                .map(quotation -> (quotation.closed() ? "" : "open ") + (quotation.clausal() ? "clause: " : "phrase: ")
                        + quotation.inner().of(text))
                .collect(Collectors.joining("; "));
        assertEquals(expected, found.isEmpty() ? "-" : found);
    }

    private static Article article(String text) {
        return new Article(
                "a", "a.md", text, Metadata.NONE, List.of(new Passage(new Span(0, text.length()), Passage.Kind.BODY)));
    }

    private static Sentence sentence(String text, String marked) {
        List<Token> tokens = new ArrayList<>();
        Matcher words = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]").matcher(text);
        while (words.find()) {
            Matcher tag = Pattern.compile("\\b" + Pattern.quote(words.group()) + "/([A-Z]+)").matcher(marked);
            String own = tag.find() ? tag.group(1) : "NN";
            tokens.add(new Token(
                    tokens.size(), words.group(), words.group(), own, Token.NameClass.NONE, new Span(words.start(), words.end())));
        }
        return new Sentence(0, 0, Passage.Kind.BODY, new Span(0, text.length()), tokens, List.of());
    }
}
