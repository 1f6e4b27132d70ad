package org.credence.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that names who wrote an article.
 *
 * @param authors their names as printed; empty where only an outlet or an address is named
 */
record Byline(List<String> authors) {
    private static final int LONGEST = 200;
    private static final int LONGEST_IN_WORDS = 16;
    private static final String NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
    private static final Pattern NAME = Pattern.compile(
            NAME_WORD + "(?:\\s+(?:" + NAME_WORD + "|de|da|del|della|di|du|van|von|der|den|bin|bint|al|el|la|le))"
                    + "{0,4}");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:[,;|/•·&]|\\s[-–—]\\s|\\b(?i:and|with)\\b)\\s*");
    private static final Pattern ADDRESS = Pattern.compile("[\\[(<]?\\S+@\\S+[\\])>]?|[\\[(][^\\])]*[\\])]|@\\w+");
    private static final Pattern PLACE_AFTER_NAME = Pattern.compile("\\s+(?:in|at|from)\\s+\\p{Lu}.*");

    /** Reads bylines: the words they open with and the roles after a name are in {@code heads.txt}. */
    static final class Reader {
        private final Pattern opening;
        private final Pattern role;
        private final Pattern affiliation;
        private final Pattern outlet;

        Reader(WordFile words) {
            opening = Pattern.compile(
                    "(?:" + words.pattern("by").pattern() + ")\\s*:?\\s+(.*)", Pattern.CASE_INSENSITIVE);
            role = words.pattern("role");
            affiliation = words.pattern("affiliation");
            outlet = words.pattern("outlet");
        }

        /** A line such as "By Jane Doe and John Roe, staff reporters". */
        Optional<Byline> opened(String line) {
            Matcher matcher = opening.matcher(line);
            return matcher.matches() ? names(matcher.group(1), false) : Optional.empty();
        }

        /** A line in the head of a page such as "Jane Doe, staff reporter" or "Jane Doe in Seoul". */
        Optional<Byline> unopened(String line) {
            return names(line, true);
        }

        private Optional<Byline> names(String line, boolean needsRole) {
            if (line.length() > LONGEST) {
                return Optional.empty();
            }
            String named = ADDRESS.matcher(line).replaceAll("").strip();
            if (Prose.words(named) > LONGEST_IN_WORDS || (needsRole && (named.endsWith(".") || named.endsWith(":")))) {
                return Optional.empty();
            }
            List<String> authors = new ArrayList<>();
            boolean hasRole = false;
            for (String part : SEPARATOR.split(named, -1)) {
                String name = PLACE_AFTER_NAME.matcher(part).replaceFirst("");
                hasRole |= name.length() < part.length() || isRole(name);
                if (isRole(name) || isAffiliation(name)) {
                    continue;
                }
                if (isPerson(name)) {
                    authors.add(name);
                } else if (!part.isBlank() && !isOutlet(name)) {
                    return Optional.empty();
                }
            }
            boolean complete = !needsRole || (hasRole && !authors.isEmpty());
            return complete ? Optional.of(new Byline(authors)) : Optional.empty();
        }

        private boolean isRole(String part) {
            return role.matcher(part).matches();
        }

        private boolean isAffiliation(String part) {
            return affiliation.matcher(part).matches();
        }

        private boolean isPerson(String part) {
            return NAME.matcher(part).matches() && Prose.words(part) > 1 && !isOutlet(part);
        }

        private boolean isOutlet(String part) {
            boolean abbreviated = Prose.words(part) == 1 && isCapitals(part);
            return NAME.matcher(part).matches()
                    && (abbreviated || outlet.matcher(part).find());
        }

        private static boolean isCapitals(String part) {
            return part.chars().noneMatch(Character::isLowerCase);
        }
    }

    Byline {
        authors = List.copyOf(authors);
    }
}
