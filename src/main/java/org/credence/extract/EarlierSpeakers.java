package org.credence.extract;

import java.util.List;
import java.util.Optional;
import org.credence.language.Sentence;
import org.credence.language.Token;

/** Says who is meant by words for a speaker that rest on what was told before: "they say", "others", "the statement". */
final class EarlierSpeakers {
    /** How many sentences back the statement of somebody lies that is called "the statement". */
    private static final int FARTHEST_DOCUMENT = 4;

    /** How many sentences back the name of a body stands that is told by its noun alone. */
    private static final int FARTHEST_NAME = 2;

    private final Reading reading;
    private final Syntax syntax;
    private final Sentence sentence;
    private final List<StatementMention> before;

    /**
     * @param before the statements of the sentences before, in order of the text
     */
    EarlierSpeakers(Reading reading, Syntax syntax, Sentence sentence, List<StatementMention> before) {
        this.reading = reading;
        this.syntax = syntax;
        this.sentence = sentence;
        this.before = before;
    }

    /** "They say", after "observers expect": those of a sort who spoke last. */
    Optional<Party> stillTold(int subject) {
        boolean present = sentence.token(subject).is("they")
                && syntax.graph().head(subject) >= 0
                && sentence.token(syntax.graph().head(subject)).tag().equals("VBP");
        return before.reversed().stream()
                .limit(1)
                .filter(statement -> present && statement.sentence >= sentence.index() - 1 && statement.speakers.size() == 1)
                .map(statement -> statement.speakers.getFirst())
                .filter(party -> party instanceof Party.Unnamed unnamed && unnamed.office().plural())
                .findFirst();
    }

    /** "The North", after "North Korea": the only state of the text whose name of several words begins so. */
    Optional<Party> byDirection(int subject) {
        Token token = sentence.token(subject);
        boolean alone = subject > 0
                && token.isProperNoun()
                && sentence.token(subject - 1).is("the")
                && reading.mentionAt(sentence.index(), subject).isEmpty();
        List<Party> states = alone
                ? reading.mentions().stream()
                        .flatMap(List::stream)
                        .filter(Mention.State.class::isInstance)
                        .map(mention -> ((Mention.State) mention).state())
                        .filter(state -> state.label().startsWith(token.text() + " "))
                        .distinct()
                        .<Party>map(Party.State::new)
                        .toList()
                : List.of();
        return states.size() == 1 ? Optional.of(states.getFirst()) : Optional.empty();
    }

    /** "Others warned", after "some experts said": others of the same sort. */
    Optional<Party> others() {
        return before.reversed().stream()
                .flatMap(statement -> statement.speakers.stream())
                .filter(party -> party instanceof Party.Unnamed unnamed && unnamed.office().plural())
                .findFirst()
                .map(party -> {
                    Party.Unnamed some = (Party.Unnamed) party;
                    return new Party.Unnamed("other " + some.description(), some.office(), some.of());
                });
    }

    /** "One said", after "some officials said": one of them. */
    Optional<Party> oneOf(int subject) {
        return before.reversed().stream()
                .limit(1)
                .filter(statement -> sentence.token(subject).is("one") && sentence.index() - statement.sentence <= 1)
                .filter(statement -> statement.speakers.size() == 1)
                .map(statement -> statement.speakers.getFirst())
                .filter(party -> party instanceof Party.Unnamed unnamed && unnamed.office().plural())
                .map(party -> {
                    Party.Unnamed several = (Party.Unnamed) party;
                    return (Party) new Party.Unnamed(OfficeWords.singularTitle(several.description()), several.office().ofEach(), several.of());
                })
                .findFirst();
    }

    /** "The statement added": whoever issued it, who spoke last before; a joint one is of others too. */
    Optional<Party> issuer(int document) {
        boolean definite = document > 0 && sentence.token(document - 1).lower().matches("the|its|that");
        return before.reversed().stream()
                .limit(1)
                .filter(statement -> definite && sentence.index() - statement.sentence <= FARTHEST_DOCUMENT)
                .filter(statement -> statement.speakers.size() == 1)
                .map(statement -> statement.speakers.getFirst())
                .findFirst();
    }

    /** "It said", after "according to a statement from X", or "the ministry in X said", in the sentence before. */
    Optional<Party> document(int subject) {
        return before.reversed().stream()
                .limit(1)
                .filter(statement -> sentence.token(subject).is("it") && sentence.index() - statement.sentence <= 1)
                .filter(statement -> statement.speakers.size() == 1)
                .filter(statement -> isDocument(statement) || statement.speakers.getFirst() instanceof Party.Organization)
                .map(statement -> statement.speakers.getFirst())
                .findFirst();
    }

    private boolean isDocument(StatementMention statement) {
        Token told = reading.token(statement.sentence, statement.verb);
        return ReportingWords.DOCUMENTS.contains(told.lemma());
    }

    /** "The ministry", after a ministry or its spokesman spoke. */
    Optional<Party> spokenBefore(String noun) {
        for (StatementMention statement : before.reversed()) {
            for (Party party : statement.speakers) {
                if (party instanceof Party.Organization body && MentionFinder.lower(body.name()).contains(noun)) {
                    return Optional.of(body);
                }
                Optional<Party> ofSpokesman = party instanceof Party.Person person ? bodyOf(person.entry(), noun) : Optional.empty();
                if (ofSpokesman.isPresent()) {
                    return ofSpokesman;
                }
            }
        }
        return Optional.empty();
    }

    /** "The department", after "the Trade Department" in the sentence before or the one before that. */
    Optional<Party> namedBefore(int noun) {
        boolean definite = noun > 0 && sentence.token(noun - 1).is("the");
        for (int i = sentence.index() - 1; definite && i >= Math.max(0, sentence.index() - FARTHEST_NAME); i--) {
            for (Mention mention : reading.mentions(i).reversed()) {
                if (mention instanceof Mention.Organization body
                        && body.end() - body.begin() > 1
                        && reading.token(i, body.end() - 1).lower().equals(sentence.token(noun).lower())) {
                    return Optional.of(new Party.Organization(body.name(), body.known(), body.state()));
                }
            }
        }
        return Optional.empty();
    }

    /** The body that somebody's title names: the ministry of a "foreign ministry spokesman". */
    private Optional<Party> bodyOf(PersonEntry person, String noun) {
        for (PersonEntry.Held held : person.offices()) {
            String title = MentionFinder.lower(held.phrase().title());
            int at = title.indexOf(noun + " ");
            if (at > 0 && held.state().isPresent()) {
                return Optional.of(reading.institutions().of(held.state().get(), title.substring(0, at + noun.length())));
            }
        }
        return Optional.empty();
    }
}
