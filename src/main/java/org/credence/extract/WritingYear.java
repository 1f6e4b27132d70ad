package org.credence.extract;

import java.time.Year;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credence.language.AnnotatedArticle;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;

/** The year a text shows itself to be written in: "the 70th anniversary of the armistice of July 1953". */
final class WritingYear {
    private static final Pattern ANNIVERSARY = Pattern.compile("(?i)\\b(\\d{1,3})(?:st|nd|rd|th)\\s+anniversary\\b");
    private static final Pattern DATED = Pattern.compile("((?:1[6-9]|20)\\d\\d)(?:-\\d\\d.*)?");

    private WritingYear() {}

    static Optional<Year> of(AnnotatedArticle annotated) {
        for (Sentence sentence : annotated.sentences()) {
            Matcher anniversary = ANNIVERSARY.matcher(sentence.span().of(annotated.article().text()));
            if (anniversary.find()) {
                for (TimeExpression time : sentence.times()) {
                    Matcher dated = DATED.matcher(time.value());
                    if (dated.matches()) {
                        return Optional.of(Year.of(
                                Integer.parseInt(dated.group(1)) + Integer.parseInt(anniversary.group(1))));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
