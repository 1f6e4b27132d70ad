package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.language.Sentence;
import org.credence.language.Token;

/** Finds the offices told beside a name but not right before it: "X, a professor at Y,", "the premier, X,". */
final class Appositions {
    private static final Set<String> DETERMINERS = Set.of("a", "an", "the", "its", "his", "her", "their");

    /** Tokens of what stands in brackets behind a name, and the brackets. */
    private static final int LONGEST_ASIDE = 8;

    private final Sentence sentence;
    private final List<OfficePhrase> offices;
    private final List<OfficePhrase> headings;
    private final OfficeWords words;

    /**
     * @param headings the offices told by a clause: "who heads the department"
     */
    Appositions(Sentence sentence, List<OfficePhrase> offices, List<OfficePhrase> headings, OfficeWords words) {
        this.sentence = sentence;
        this.offices = offices;
        this.headings = headings;
        this.words = words;
    }

    /** An office and the run of tokens, beside the name, that tells it. */
    record Found(OfficePhrase office, int begin, int end) {}

    /** The office before a comma and the name: "X's top diplomat, Y,". */
    Optional<Found> before(int nameBegin, int nameEnd) {
        int comma = nameBegin - 1;
        boolean addressed = comma > 1 && isHonorific(comma);
        while (comma > 1 && isHonorific(comma)) {
            // "The Prime Minister of X, H.E. Shri Y"
            comma--;
        }
        if (comma < 1 || !sentence.token(comma).text().equals(",")) {
            return Optional.empty();
        }
        // "The head of the Unity Party (UP), X,"
        boolean aside = comma > 3
                && sentence.token(comma - 1).text().equals(")")
                && sentence.token(comma - 3).text().equals("(");
        int officeEnd = aside ? comma - 3 : comma;
        boolean closed = nameEnd >= sentence.size()
                || sentence.token(nameEnd).isPunctuation()
                || sentence.token(nameEnd).tag().equals("POS");
        return offices.stream()
                .filter(office -> office.end() == officeEnd && !office.plural() && closed)
                .filter(office -> office.definite() || addressed || isOneOfMany(office) || isOwned(office))
                .findFirst()
                .map(office -> new Found(office, office.begin(), nameEnd));
    }

    /** "China's foreign ministry spokeswoman, X, said": the owner is a part of the title. */
    private boolean isOwned(OfficePhrase office) {
        return sentence.tokens().subList(office.begin(), office.head()).stream().anyMatch(token -> token.tag().equals("POS"));
    }

    /** "A spokesman for the ministry, X, said". */
    private boolean isOneOfMany(OfficePhrase office) {
        return office.begin() > 0
                && sentence.token(office.begin() - 1).lower().matches("an?")
                && office.kind() == OfficePhrase.Kind.OFFICIAL;
    }

    /**
     * Further offices before the one that stands before a name: "Secretary for Energy Admiral X", "deputy premier and finance
     * minister X", "Politburo Member, Director of the Office and Foreign Minister X".
     *
     * @param begin of the name with its title
     * @param held the title, where there is one
     */
    List<Found> further(int begin, List<OfficePhrase> held) {
        List<Found> found = new ArrayList<>();
        if (held.isEmpty() || held.getFirst().begin() != begin || held.getFirst().plural()) {
            return found;
        }
        int at = begin;
        boolean joined = false;
        Optional<OfficePhrase> next = Optional.of(held.getFirst());
        while (next.isPresent()) {
            int end = at;
            boolean and = end > 1 && sentence.token(end - 1).is("and");
            end -= and ? 1 : 0;
            boolean comma = end > 1 && sentence.token(end - 1).text().equals(",") && (and || joined);
            end -= comma ? 1 : 0;
            boolean adjacent = end == at && words.rank.contains(sentence.token(at).lower());
            joined |= and;
            int officeEnd = end;
            boolean first = found.isEmpty() && !comma;
            next = and || comma || adjacent
                    ? offices.stream()
                            .filter(office -> office.end() == officeEnd && isOneOfTwo(office, first))
                            .findFirst()
                    : Optional.empty();
            if (next.isPresent()) {
                at = next.get().begin();
                found.add(new Found(next.get(), at, begin));
            }
        }
        return found;
    }

    /** "The President and Prime Minister X" are two people. */
    private boolean isOneOfTwo(OfficePhrase office, boolean single) {
        boolean owned = office.begin() > 0 && sentence.token(office.begin() - 1).tag().equals("POS");
        boolean highest = words.highest.contains(MentionFinder.lower(office.title()));
        return !office.plural()
                && office.kind() == OfficePhrase.Kind.OFFICIAL
                && (!office.definite() || owned)
                && !(highest && single);
    }

    /** The offices after a name and a comma, one after the other. */
    List<Found> after(int nameEnd) {
        List<Found> found = new ArrayList<>();
        int at = pastBrackets(nameEnd);
        boolean aside = at > nameEnd;
        while (at + 1 < sentence.size() && (sentence.token(at).text().equals(",") || isAnotherOffice(at, found))) {
            int start = skip(at + 1);
            Optional<OfficePhrase> office = offices.stream()
                    .filter(phrase -> (phrase.begin() <= start && start <= phrase.head()) || reaches(start, phrase))
                    .findFirst();
            if (office.isEmpty() || isOwnName(office.get()) || office.get().plural()) {
                // "To meet X, officials in Seoul said"
                break;
            }
            office = owned(office.get());
            if (office.isEmpty() || isOfNextName(office.get())) {
                break;
            }
            found.add(new Found(office.get(), at, aside ? nameEnd : closing(office.get().end())));
            at = pastSeat(office.get().end());
        }
        served(nameEnd).ifPresent(found::add);
        return found;
    }

    /** "A fellow at the Y Institute in Riga and a former envoy": behind where the body is; the same place where no office follows. */
    private int pastSeat(int at) {
        int end = at + 1;
        while (end < sentence.size() && sentence.token(end).isProperNoun()) {
            end++;
        }
        boolean seat = at < sentence.size() && sentence.token(at).is("in") && end > at + 1;
        return seat && end + 1 < sentence.size() && sentence.token(end).is("and") ? end : at;
    }

    /** "Lin Mei (林美), the director": behind what stands in brackets; the same place where nothing does. */
    private int pastBrackets(int at) {
        if (at < sentence.size() && sentence.token(at).text().matches("\\(|-LRB-")) {
            for (int i = at + 1; i < Math.min(sentence.size(), at + LONGEST_ASIDE); i++) {
                if (sentence.token(i).text().matches("\\)|-RRB-")) {
                    return i + 1;
                }
            }
        }
        return at;
    }

    /** "X, the foreign minister and a former ambassador": after the first office. */
    private boolean isAnotherOffice(int and, List<Found> found) {
        boolean determined = sentence.token(and + 1).lower().matches("an?|the");
        boolean bare = offices.stream()
                .anyMatch(office -> office.begin() == and + 1
                        && (office.end() >= sentence.size() || sentence.token(office.end()).isPunctuation()));
        return !found.isEmpty() && sentence.token(and).is("and") && (determined || bare);
    }

    /** "X, the president's envoy": the office of X is what the president owns. */
    private Optional<OfficePhrase> owned(OfficePhrase office) {
        int end = office.end();
        if (end >= sentence.size() || !sentence.token(end).tag().equals("POS")) {
            return Optional.of(office);
        }
        return offices.stream().filter(phrase -> phrase.begin() == end + 1).findFirst();
    }

    /** The office of "X, who served as the envoy": told in a clause of its own, which stays a clause. */
    private Optional<Found> served(int nameEnd) {
        boolean comma = nameEnd < sentence.size() && sentence.token(nameEnd).text().equals(",");
        int at = comma ? nameEnd + 1 : nameEnd;
        if (at >= sentence.size() || !sentence.token(at).is("who")) {
            return Optional.empty();
        }
        int verb = skip(at + 1);
        Optional<OfficePhrase> heading = headings.stream().filter(phrase -> phrase.begin() == verb).findFirst();
        if (heading.isPresent()) {
            return heading.map(phrase -> new Found(phrase, at, nameEnd));
        }
        if (verb >= sentence.size() || !words.serving.contains(sentence.token(verb).lemma())) {
            return Optional.empty();
        }
        int as = skip(verb + 1);
        int start = skip(as < sentence.size() && sentence.token(as).is("as") ? as + 1 : as);
        boolean past = sentence.token(verb).tag().equals("VBD") && !sentence.token(verb).is("became");
        return offices.stream()
                .filter(phrase -> (phrase.begin() <= start && start <= phrase.head()) || reaches(start, phrase))
                .findFirst()
                .map(phrase -> new Found(past ? phrase.asFormer() : phrase, at, nameEnd));
    }

    /** Only words that describe stand between: "a Seoul-based senior research fellow". */
    private boolean reaches(int start, OfficePhrase phrase) {
        return phrase.begin() > start
                && phrase.begin() - start <= 3
                && sentence.tokens().subList(start, phrase.begin()).stream()
                        .allMatch(token -> token.isAdjective()
                                || token.isNoun()
                                || token.tag().equals("POS")
                                || token.text().equals("-")
                                || token.tag().matches("VB[NG]|RB"));
    }

    /** "..., Prime Minister Aas said": the next one of a list rather than an apposition. */
    private boolean isOwnName(OfficePhrase office) {
        if (office.end() >= sentence.size()) {
            return false;
        }
        Token next = sentence.token(office.end());
        return next.isProperNoun() && next.isCapitalized() && !office.definite();
    }

    /** "X, the President of Y, H.E. Z, …": the office of Z. */
    private boolean isOfNextName(OfficePhrase office) {
        int comma = office.end();
        return comma + 2 < sentence.size()
                && sentence.token(comma).text().equals(",")
                && isHonorific(comma + 1)
                && sentence.token(comma + 2).isProperNoun();
    }

    private boolean isHonorific(int token) {
        return OfficeWords.HONORIFICS.contains(stripped(sentence.token(token)))
                || OfficeWords.HONORIFICS.contains(sentence.token(token).lower());
    }

    private static String stripped(Token token) {
        String lower = token.lower();
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private int skip(int from) {
        int at = from;
        while (at < sentence.size()
                && (DETERMINERS.contains(sentence.token(at).lower()) || words.timeAdverb.contains(sentence.token(at).lower()))) {
            at++;
        }
        return at;
    }

    /** The comma that ends the apposition belongs to it where the sentence goes on with a verb or a preposition. */
    private int closing(int end) {
        if (end + 1 < sentence.size() && sentence.token(end).text().equals(",")) {
            String tag = sentence.token(end + 1).tag();
            return tag.matches("VB.*|MD|IN|TO|RB|WDT|WP") ? end + 1 : end;
        }
        return end;
    }
}
