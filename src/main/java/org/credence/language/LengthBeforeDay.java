package org.credence.language;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts a length of time from the day it stands before: "their first talks in four years on Sunday" is told of one day. */
final class LengthBeforeDay {
    private static final Pattern BOTH = Pattern.compile("(.+) INTERSECT [<>]?PT?\\d+\\D*");

    private LengthBeforeDay() {}

    /** The sentence with the day alone where one time expression holds a length and a day. */
    static Sentence part(Sentence sentence) {
        List<TimeExpression> times =
                sentence.times().stream().map(time -> day(sentence, time)).toList();
        return times.equals(sentence.times())
                ? sentence
                : new Sentence(
                        sentence.index(), sentence.paragraph(), sentence.kind(), sentence.span(), sentence.tokens(), times);
    }

    private static TimeExpression day(Sentence sentence, TimeExpression time) {
        Matcher both = BOTH.matcher(time.value());
        int at = time.text().indexOf(" on ");
        if (at < 0 || !both.matches()) {
            return time;
        }
        int begin = time.begin();
        while (!sentence.token(begin).text().equals("on")) {
            begin++;
        }
        return new TimeExpression(begin + 1, time.end(), time.text().substring(at + " on ".length()), time.type(), both.group(1));
    }
}
