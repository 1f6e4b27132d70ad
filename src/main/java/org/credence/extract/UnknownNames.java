package org.credence.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.credence.language.Sentence;
import org.credence.language.Token;

/** Names of organisations and places that the reference data does not know. */
final class UnknownNames {
    private static final Lexicon LEXICON = Lexicon.read("offices.txt");
    private static final Set<String> HEADS = LEXICON.words("organizationhead");

    /** Whether a word of the name says that it is a body of people: "Council", "Ministry". */
    static boolean isBody(String name) {
        return List.of(name.split(" ", -1)).stream().anyMatch(HEADS::contains);
    }

    /** "Council" or "council": whether the noun by itself is the head of such a name. */
    static boolean isBodyNoun(String noun) {
        return isBody(noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1));
    }

    private final OfficeWords words;
    private final Sentence sentence;

    UnknownNames(OfficeWords words, Sentence sentence) {
        this.words = words;
        this.sentence = sentence;
    }

    /** The names in what the mentions and offices found so far leave free. */
    List<Mention> find(List<Mention> taken, Collection<OfficePhrase> offices) {
        boolean[] used = new boolean[sentence.size()];
        taken.forEach(mention -> Arrays.fill(used, mention.begin(), mention.end(), true));
        offices.forEach(office -> Arrays.fill(used, office.begin(), office.end(), true));
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            int end = used[at] ? at : end(at, used);
            if (end > at) {
                mention(at, end).ifPresent(found::add);
            }
            at = Math.max(at + 1, end);
        }
        return found;
    }

    private int end(int begin, boolean[] used) {
        int end = begin;
        while (end < sentence.size() && !used[end]) {
            Token token = sentence.token(end);
            boolean joins = end > begin
                    && end + 1 < sentence.size()
                    && !used[end + 1]
                    && isNamed(end + 1)
                    && (token.text().equals("-") || (token.lower().matches("of|for|and|&") && (hasHead(begin, end) || isHeadAhead(end))));
            if (!isNamed(end) && !joins) {
                break;
            }
            end++;
        }
        return end;
    }

    /** "Trade and Technology Council": the capitals after "and" end with a word for a body. */
    private boolean isHeadAhead(int and) {
        if (!sentence.token(and).text().matches("and|&")) {
            return false;
        }
        int at = and + 1;
        while (at < sentence.size() && isNamed(at)) {
            if (HEADS.contains(sentence.token(at).text())) {
                return at > and + 1;
            }
            at++;
        }
        return false;
    }

    private boolean isNamed(int i) {
        Token token = sentence.token(i);
        return token.isCapitalized()
                && (token.isProperNoun()
                        || token.nameClass() == Token.NameClass.ORGANIZATION
                        || token.nameClass() == Token.NameClass.LOCATION)
                && !isTime(i);
    }

    private boolean isTime(int i) {
        return sentence.times().stream().anyMatch(time -> time.begin() <= i && i < time.end());
    }

    private boolean hasHead(int begin, int end) {
        return sentence.tokens().subList(begin, end).stream().anyMatch(token -> HEADS.contains(token.text()));
    }

    private Optional<Mention> mention(int begin, int end) {
        String name = MentionFinder.words(sentence, begin, end);
        long organization = count(begin, end, Token.NameClass.ORGANIZATION);
        long location = count(begin, end, Token.NameClass.LOCATION);
        if (words.notName.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        if ((hasHead(begin, end) && end - begin > 1) || organization > location) {
            return Optional.of(
                    new Mention.Organization(begin, end, end - 1, name, Optional.empty(), Optional.empty()));
        }
        return location > 0
                ? Optional.of(new Mention.Place(begin, end, end - 1, name, Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    private long count(int begin, int end, Token.NameClass wanted) {
        return sentence.tokens().subList(begin, end).stream()
                .filter(token -> token.nameClass() == wanted)
                .count();
    }
}
