package org.credence.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A month, or part of somebody's name: words with tags, P behind those that the recogniser takes for a person's. */
class MonthOrNameTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        Jan/NNP/P Novak/NNP/P spoke/VBD,         0, true
        Jan/NNP Novak/NNP/P spoke/VBD,           0, false
        May/MD Novak/NNP/P speak/VB,             0, false
        minister/NN Jan/NNP/P Novak/NNP/P spoke/VBD, 1, true
        In/IN Jan/NNP Novak/NNP/P spoke/VBD,     1, false
        Ada/NNP/P May/NNP/P spoke/VBD,           1, true
        """)
    void aMonthBesideNamesIsPartOfOne(String words, int month, boolean name) {
        assertEquals(name, EnglishReader.isName(labels(words), month, month + 1));
    }

    private static List<CoreLabel> labels(String words) {
        List<CoreLabel> labels = new ArrayList<>();
        for (String word : words.split(" ", -1)) {
            String[] parts = word.split("/", -1);
            CoreLabel label = new CoreLabel();
            label.set(CoreAnnotations.OriginalTextAnnotation.class, parts[0]);
            label.setTag(parts[1]);
            label.setNER(parts.length > 2 ? "PERSON" : "O");
            labels.add(label);
        }
        return labels;
    }
}
