package org.credence.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;
import org.credence.language.Sentence;
import org.credence.language.Token;

/** Finds people who are named in full somewhere in an article where it names them by one word that went unnoticed. */
final class ShortNames {
    private final List<List<Mention>> mentions;
    private final OfficeWords words;
    private final Set<String> names = new HashSet<>();
    /** Whole family names that begin with particles, in lower case. */
    private final Set<String> withParticles = new HashSet<>();

    /**
     * @param mentions of each sentence
     */
    ShortNames(List<List<Mention>> mentions, OfficeWords words) {
        this.mentions = mentions;
        this.words = words;
        for (List<Mention> sentence : mentions) {
            for (Mention mention : sentence) {
                if (mention instanceof Mention.Person person) {
                    collect(person);
                }
            }
        }
    }

    private void collect(Mention.Person person) {
        String[] parts = person.name().split("[\\s]+", -1);
        for (int i = parts.length - 1; i > 1 && words.nameParticle.contains(parts[i - 1]); i--) {
            withParticles.add(MentionFinder.lower(String.join(" ", List.of(parts).subList(i - 1, parts.length))));
        }
        String family = person.known().map(Entry.Person::familyName).orElse("");
        if (!family.isEmpty()) {
            names.add(family);
            // As the article spells it, which may leave out what stands above or below the letters.
            String folded = Gazetteer.fold(family);
            Arrays.stream(parts).filter(part -> Gazetteer.fold(part).equals(folded)).forEach(names::add);
            return;
        }
        if (parts.length > 1) {
            names.add(parts[0]);
            names.add(parts[parts.length - 1]);
        }
    }

    /** The mentions with those added. */
    List<List<Mention>> complete(List<Sentence> sentences) {
        List<List<Mention>> all = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Mention> found = new ArrayList<>(mentions.get(sentence.index()));
            List<Mention> misread = found.stream().filter(mention -> isMisread(mention, sentence)).toList();
            found.removeAll(misread);
            for (Token token : sentence.tokens()) {
                if (isShortName(token, found, misread)) {
                    int i = token.index();
                    found.add(new Mention.Person(
                            i, i + 1, i, i, i + 1, token.text(), Optional.empty(), List.of()));
                }
            }
            found.replaceAll(mention -> mention instanceof Mention.Person person ? withParticles(person, sentence) : mention);
            found.sort(Comparator.comparingInt(Mention::begin));
            all.add(found);
        }
        return all;
    }

    /** "Van der Zee", of somebody so named in full before: the particles belong to the name. */
    private Mention withParticles(Mention.Person person, Sentence sentence) {
        int begin = person.nameBegin();
        while (begin > 0 && words.nameParticle.contains(sentence.token(begin - 1).lower())) {
            begin--;
        }
        while (begin < person.nameBegin()) {
            String name = MentionFinder.words(sentence, begin, person.nameEnd());
            if (withParticles.contains(MentionFinder.lower(name)) && person.begin() == person.nameBegin()) {
                return new Mention.Person(
                        begin, person.end(), person.head(), begin, person.nameEnd(), name, person.known(), person.offices());
            }
            begin++;
        }
        return person;
    }

    /** A family name that the recogniser reads as the name of a body or a place nobody knows. */
    private boolean isMisread(Mention mention, Sentence sentence) {
        boolean unknown = switch (mention) {
            case Mention.Organization body -> body.known().isEmpty() && body.state().isEmpty();
            case Mention.Place place -> place.known().isEmpty();
            default -> false;
        };
        return unknown && mention.end() - mention.begin() == 1 && isNameOf(sentence.token(mention.begin()));
    }

    private boolean isNameOf(Token token) {
        return token.isNoun() && token.isCapitalized() && names.contains(token.text());
    }

    private boolean isShortName(Token token, List<Mention> found, List<Mention> misread) {
        return isNameOf(token)
                && (token.nameClass() != Token.NameClass.LOCATION || MentionFinder.overlaps(misread, token.index(), token.index() + 1))
                && !MentionFinder.overlaps(found, token.index(), token.index() + 1);
    }
}
