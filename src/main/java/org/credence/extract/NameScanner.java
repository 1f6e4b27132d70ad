package org.credence.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;
import org.credence.language.Sentence;
import org.credence.language.Token;

/** Finds the names that the reference data knows, from left to right, the longest first. */
final class NameScanner {
    private final Gazetteer gazetteer;

    NameScanner(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** A known name in a sentence, with everything that bears it. */
    record Known(int begin, int end, List<Gazetteer.Match> senses) {
        <T extends Entry> Optional<T> entry(Class<T> type) {
            return senses.stream()
                    .map(Gazetteer.Match::entry)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst();
        }

        boolean is(Class<? extends Entry> type) {
            return entry(type).isPresent();
        }

        Gazetteer.Form form(Entry entry) {
            return senses.stream()
                    .filter(sense -> sense.entry().equals(entry))
                    .findFirst()
                    .orElseThrow()
                    .form();
        }
    }

    List<Known> scan(Sentence sentence) {
        List<String> folded =
                sentence.tokens().stream().map(token -> Gazetteer.fold(token.text())).toList();
        List<Known> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            Optional<Known> known = longest(folded, at, sentence.tokens());
            known.ifPresent(found::add);
            at = known.map(Known::end).orElse(at + 1);
        }
        return found;
    }

    private Optional<Known> longest(List<String> folded, int at, List<Token> tokens) {
        if (tokens.get(at).isPunctuation()) {
            return Optional.empty();
        }
        List<Gazetteer.Match> matches = gazetteer.at(folded, at);
        if (matches.isEmpty() && isShouted(folded.get(at))) {
            // "SATO Hanako"
            List<String> calmed = new ArrayList<>(folded);
            calmed.set(at, folded.get(at).charAt(0) + folded.get(at).substring(1).toLowerCase(Locale.ROOT));
            matches = gazetteer.at(calmed, at).stream()
                    .filter(match -> match.entry() instanceof Entry.Person)
                    .toList();
        }
        int length = matches.stream().mapToInt(Gazetteer.Match::length).max().orElse(0);
        List<Gazetteer.Match> senses = matches.stream()
                .filter(match -> match.length() == length)
                .sorted(Comparator.comparingInt(NameScanner::rank))
                .toList();
        if (senses.isEmpty() || isPartOfLongerWord(tokens, at + length)) {
            return Optional.empty();
        }
        return Optional.of(new Known(at, at + length, senses));
    }

    private static boolean isShouted(String word) {
        return word.length() > 2 && word.chars().allMatch(Character::isUpperCase);
    }

    /** "China-made" is no China: a hyphen and a lower-case word follow. */
    private static boolean isPartOfLongerWord(List<Token> tokens, int end) {
        return end + 1 < tokens.size()
                && tokens.get(end).text().equals("-")
                && tokens.get(end).span().begin() == tokens.get(end - 1).span().end()
                && tokens.get(end + 1).span().begin() == tokens.get(end).span().end()
                && tokens.get(end + 1).isVerb();
    }

    /** Of several bearers of a name the one that news means most. */
    private static int rank(Gazetteer.Match match) {
        int rank = switch (match.entry()) {
            case Entry.State state -> state.sovereign() ? 0 : 3;
            case Entry.Person ignored -> 1;
            case Entry.Organization ignored -> 2;
            case Entry.Place ignored -> 4;
            case Entry.Office ignored -> 5;
        };
        return rank * 10 + (match.form() == Gazetteer.Form.NAME ? 0 : 1);
    }
}
