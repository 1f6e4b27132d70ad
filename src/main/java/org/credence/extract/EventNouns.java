package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.fact.EventType;
import org.credence.gazetteer.Entry;
import org.credence.language.Sentence;
import org.credence.language.Token;

/** Finds the nouns that tell events, and where the phrase of such a noun begins: "summit", "two-day visit". */
final class EventNouns {
    private static final Set<String> INDEFINITE = Set.of("a", "an", "some", "any", "another", "no", "more", "such");
    private static final int LONGEST_LEFT = 10;

    private final Reading reading;
    private final EventWords words;
    private final Syntax syntax;
    private final Sentence sentence;

    EventNouns(Reading reading, EventWords words, Syntax syntax, Sentence sentence) {
        this.reading = reading;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
    }

    /** Whether an event noun stands at the token. */
    Optional<EventWords.Noun> eventNoun(int i) {
        Token token = sentence.token(i);
        boolean nounLike = token.isNoun() || (token.tag().equals("VBG") && (syntax.graph().isRelated(i, "obj") || isFight(i)))
                // "A State Visit"
                || (token.tag().startsWith("VB") && i > 0 && token.isCapitalized() && syntax.graph().isRelated(i, "obj"));
        boolean inName = reading.mentionAt(sentence.index(), i).filter(this::namesNoEvent).isPresent();
        if (syntax.graph().hasChild(i, "aux") && !syntax.graph().hasChild(i, "cop")) {
            // "Will he travel?": a verb that the tagger takes for a noun.
            return Optional.empty();
        }
        boolean season = ConstructionWords.FALLING.contains(token.lower())
                && sentence.times().stream().anyMatch(time -> time.begin() <= i && i < time.end());
        if (!nounLike || inName || season) {
            return Optional.empty();
        }
        List<String> before = new ArrayList<>();
        for (int j = Math.max(0, i - 3); j < i; j++) {
            String word = sentence.token(j).lower();
            if (!word.equals("'s") && !word.equals("’s") && !word.equals("'") && !word.equals("’")) {
                before.add(word);
            }
        }
        String own = token.lower().equals("talks") ? "talks" : OfficeWords.singular(token.lower());
        Optional<EventWords.Noun> noun = hyphenated(i, own)
                // "Talks", "festivities", which have no singular
                .or(() -> phrase(before, token.lower()))
                .or(() -> phrase(before, own))
                .or(() -> signing(i));
        String previous = before.isEmpty() ? "" : before.getLast();
        // "Meeting face-to-face", "summit meeting": the last of the two nouns tells it.
        boolean isModifier = syntax.graph().isRelated(i, "compound") && i + 1 < sentence.size()
                && sentence.token(i + 1).isNoun() && syntax.graph().head(i) == i + 1
                && (!sentence.token(i + 1).isProperNoun() || tellsSameEvent(i + 1)
                        // "Armistice Day"
                        || ConstructionWords.HOLIDAY.contains(sentence.token(i + 1).lower()));
        boolean ofUnderstanding = token.is("understanding") && i > 1 && sentence.token(i - 2).lower().startsWith("memorand");
        if (ofUnderstanding) {
            return Optional.empty();
        }
        if (token.is("talk") && noun.filter(each -> each.length() > 1).isEmpty()) {
            // "A telephone talk", but no "talk of war"
            return Optional.empty();
        }
        return noun.filter(each -> !isModifier && !words.isExcluded(own, previous));
    }

    /** "Fighting broke out in X", "shelling killed two": no verb, whatever its tag. */
    private boolean isFight(int i) {
        return syntax.graph().isRelated(i, "nsubj")
                && !syntax.graph().hasChild(i, "obj")
                && words.noun(List.of(sentence.token(i).lower())).filter(noun -> noun.type() == EventType.MILITARY_ACTIVITY).isPresent();
    }

    private Optional<EventWords.Noun> phrase(List<String> before, String last) {
        List<String> phrase = new ArrayList<>(before);
        phrase.add(last);
        return words.noun(phrase);
    }

    /** "A cease-fire", "a tete-a-tete": one word, of which a hyphen makes several tokens. */
    private Optional<EventWords.Noun> hyphenated(int i, String own) {
        Optional<EventWords.Noun> found = Optional.empty();
        String word = own;
        for (int j = i; j >= 2 && found.isEmpty() && sentence.token(j - 1).text().equals("-"); j -= 2) {
            word = sentence.token(j - 2).lower() + "-" + word;
            found = words.noun(List.of(word));
        }
        return found;
    }

    /** "The signing is to take place in May": of what was told before. */
    private Optional<EventWords.Noun> signing(int i) {
        boolean bare = ConstructionWords.SIGNING.contains(sentence.token(i).lower())
                && i > 0
                && sentence.token(i - 1).is("the")
                && syntax.graph().children(i, "nmod", "nmod:poss", "compound", "amod", "acl", "obj").isEmpty()
                && (i + 1 == sentence.size() || !sentence.token(i + 1).is("of"));
        return bare ? words.noun(List.of("agreement")) : Optional.empty();
    }

    /** "Trilateral Summit Meeting", "Ministerial Forum": the noun that another stands before as a part of one name. */
    private boolean tellsSameEvent(int noun) {
        return words.noun(List.of(OfficeWords.singular(sentence.token(noun).lower())))
                .filter(word -> word.type().isEncounter() || word.type() == EventType.CONFERENCE)
                .isPresent();
    }

    /** "Exercise Blue Wave": the last word of the name, which the sentence is built on; elsewhere the noun itself. */
    int named(int noun) {
        int head = syntax.graph().head(noun);
        boolean begins = head > noun
                && syntax.graph().isRelated(noun, "compound")
                && sentence.tokens().subList(noun, head + 1).stream().allMatch(Token::isProperNoun);
        return begins ? head : noun;
    }

    /** "Congress", "the National Assembly": a body of a state is no gathering, whatever its name says. */
    private boolean namesNoEvent(Mention mention) {
        return switch (mention) {
            case Mention.Organization organization -> organization
                    .known()
                    .filter(known -> !known.kind().equals("NonGovernmentalOrganization"))
                    .flatMap(Entry.Organization::state)
                    .or(() -> organization.known().isPresent() ? Optional.empty() : organization.state().map(Entry.State::key))
                    .isPresent();
            case Mention.Place ignored -> false;
            case Mention.Person ignored -> true;
            case Mention.State ignored -> true;
            case Mention.Role ignored -> true;
        };
    }

    /** The first word of the noun phrase, its determiner left out. */
    int firstWord(int noun) {
        int first = noun;
        while (first > 0 && noun - first < LONGEST_LEFT && joinsLeft(first - 1)) {
            first--;
        }
        return first;
    }

    private boolean joinsLeft(int i) {
        Token token = sentence.token(i);
        return token.isNoun()
                || token.isAdjective()
                || token.tag().matches("VB[NG]|CD|POS|HYPH|RBS")
                || (token.tag().equals("VBD") && i > 0 && sentence.token(i - 1).tag().equals("POS"))
                || token.text().matches("[-–/]")
                || reading.mentionAt(sentence.index(), i).isPresent();
    }

    boolean isDefinite(int first) {
        if (first == 0) {
            return false;
        }
        Token before = sentence.token(first - 1);
        return before.tag().matches("DT|PRP\\$") && !INDEFINITE.contains(before.lower());
    }
}
