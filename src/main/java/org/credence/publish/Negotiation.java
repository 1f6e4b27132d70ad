package org.credence.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of the media types on offer suits a client best, by RFC 9110: the most specific range that matches a type gives
 * its weight, and among equals the server's order decides. Ranges that make no sense are passed over.
 */
final class Negotiation {
    /** No honest client names more. */
    private static final int MOST_RANGES = 64;

    /** Java takes much more for a number. */
    private static final Pattern WEIGHT = Pattern.compile("[01](\\.[0-9]{0,20})?|\\.[0-9]{1,20}");

    private final List<Range> ranges;

    private record Range(String type, String subtype, double weight) {
        int specificity() {
            return type.equals("*") ? 0 : subtype.equals("*") ? 1 : 2;
        }

        boolean matches(String mediaType) {
            int slash = mediaType.indexOf('/');
            return type.equals("*")
                    || (type.equals(mediaType.substring(0, slash))
                            && (subtype.equals("*") || subtype.equals(mediaType.substring(slash + 1))));
        }
    }

    private Negotiation(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** What an {@code Accept} header asks for; everything where there is none. */
    static Negotiation of(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return new Negotiation(List.of(new Range("*", "*", 1)));
        }
        List<Range> ranges = new ArrayList<>();
        for (String part : accept.split(",", MOST_RANGES + 1)) {
            if (ranges.size() < MOST_RANGES) {
                range(part).ifPresent(ranges::add);
            }
        }
        return new Negotiation(ranges);
    }

    private static Optional<Range> range(String text) {
        String[] parts = text.split(";", -1);
        String[] names = parts[0].strip().toLowerCase(Locale.ROOT).split("/", -1);
        if (names.length != 2 || names[0].isEmpty() || names[1].isEmpty()) {
            return Optional.empty();
        }
        double weight = 1;
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("q=")) {
                weight = weight(parameter.substring(2));
            }
        }
        return Optional.of(new Range(names[0], names[1], weight));
    }

    private static double weight(String text) {
        double weight = WEIGHT.matcher(text).matches() ? Double.parseDouble(text) : 0;
        return weight <= 1 ? weight : 0;
    }

    /** The best of the types offered, which are in the server's order of preference; empty where none will do. */
    Optional<String> best(List<String> offered) {
        String best = null;
        double highest = 0;
        for (String type : offered) {
            double weight = weightOf(type);
            if (weight > highest) {
                best = type;
                highest = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    private double weightOf(String mediaType) {
        int specificity = -1;
        double weight = 0;
        for (Range range : ranges) {
            if (range.specificity() > specificity && range.matches(mediaType)) {
                specificity = range.specificity();
                weight = range.weight();
            }
        }
        return weight;
    }
}
