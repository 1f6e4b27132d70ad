package org.credence.extract;

import java.util.List;
import java.util.stream.Stream;
import org.credence.fact.EventType;
import org.credence.fact.Status;
import org.credence.language.Sentence;

/** Tells event nouns that are used of something else: bodies that act, polls at home, briefings of a government. */
final class DiffuseNouns {
    private final Reading reading;
    private final EventWords words;
    private final Syntax syntax;
    private final Sentence sentence;

    DiffuseNouns(Reading reading, EventWords words, Syntax syntax, Sentence sentence) {
        this.reading = reading;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
    }

    /** Whether the noun tells no event of its type here. */
    boolean isDiffuse(EventMention event, EventWords.Noun word, int noun) {
        return switch (event.type) {
            case BRIEFING -> word.words().equals("briefing") && isPrivate(event, noun);
            case APPOINTMENT -> (event.people().isEmpty() && words.telling.contains(word.words())) || isPoll(event, word, noun) || isOfThings(word, noun);
            case AGREEMENT -> isSource(event, noun) || (word.words().equals("arrangement") && isMade(noun)) || isMass(word, noun) || isWished(event) || isAgreedUpon(event, noun);
            case VISIT -> (word.words().endsWith("mission") && isPosted(noun)) || (event.places().isEmpty() && isTaking(noun));
            case TALKS -> ConstructionWords.OPEN_KIND.contains(word.words()) && !isHeldWith(noun);
            case DISPUTE -> isGrumble(word, noun);
            case INVITATION -> isTender(noun);
            // "The first such call": for something
            case CALL -> word.words().equals("call") && noun > 0 && sentence.token(noun - 1).is("such");
            case MILITARY_ACTIVITY -> (ConstructionWords.FIGHT.contains(word.words()) && isAnyFight(event))
                    || (ConstructionWords.ONGOING.contains(word.words()) && (event.times.isEmpty() || event.status != Status.HELD));
            case CONFERENCE -> isActing(noun) || isTreaty(noun) || isWorkplace(noun);
            default -> false;
        };
    }

    /** "According to a joint statement": what says so, of nobody told. */
    private boolean isSource(EventMention event, int noun) {
        return event.participants().isEmpty()
                && event.times.isEmpty()
                && ReportingWords.DOCUMENTS.contains(sentence.token(noun).lemma())
                && syntax.preposition(noun).matches("(according )?to");
    }

    /** "A trip that will take her to X": the verb tells it. */
    private boolean isTaking(int noun) {
        return syntax.graph().children(noun, "acl").stream()
                .flatMap(clause -> words.verbs(sentence.token(clause).lemma()).stream())
                .anyMatch(verb -> verb.frame() == EventWords.Frame.TAKE);
    }

    /** "Received a briefing from experts", "an intelligence briefing". */
    private boolean isPrivate(EventMention event, int noun) {
        int head = syntax.graph().head(noun);
        boolean received = head >= 0
                && syntax.graph().isRelated(noun, "obj")
                && ConstructionWords.BRIEFED.contains(sentence.token(head).lemma());
        return received || (event.participants().isEmpty() && event.times.isEmpty() && event.places().isEmpty());
    }

    /** "A clash over fishing rights": a fight of arms is told with its day, and with its sides or where it was. */
    private static boolean isAnyFight(EventMention event) {
        return event.times.isEmpty() || event.status != Status.HELD || (event.states().size() < 2 && event.places().isEmpty());
    }

    /** "Called for a ceasefire in Gaza": nobody's agreement yet, and none that the text puts before anybody. */
    private static boolean isWished(EventMention event) {
        return event.status != Status.HELD && !event.toBeSigned && event.participants().isEmpty() && event.names.isEmpty() && !event.anaphor;
    }

    /** "Close to a deal on a truce": told by the deal. */
    private boolean isAgreedUpon(EventMention event, int noun) {
        int first = noun;
        while (first > 0 && !sentence.token(first - 1).tag().matches("IN|TO|VB.?|,|CC")) {
            first--;
        }
        boolean topic = first > 1 && sentence.token(first - 1).text().matches("on|over|for|about");
        return topic
                && event.times.isEmpty()
                && sentence.token(first - 2).isNoun()
                && words.noun(List.of(OfficeWords.singular(sentence.token(first - 2).lower())))
                        .filter(word -> word.type() == EventType.AGREEMENT)
                        .isPresent();
    }

    /** "Held discussions", "discussions with X": not "further discussions at the summit". */
    private boolean isHeldWith(int noun) {
        int head = syntax.graph().head(noun);
        boolean held = head >= 0 && syntax.graph().isRelated(noun, "obj") && words.carries(syntax, head);
        return held
                || syntax.graph().children(noun, "nmod").stream()
                        .anyMatch(child -> syntax.preposition(child).matches("with|between|among"));
    }

    /** "Had a complaint that …", "complaints about noise": one that nobody lodges anywhere. */
    private boolean isGrumble(EventWords.Noun word, int noun) {
        int head = syntax.graph().head(noun);
        boolean lodged = head >= 0
                && (syntax.graph().isRelated(noun, "obj") || syntax.graph().isRelated(noun, "nsubj:pass"))
                && ConstructionWords.LODGING.contains(sentence.token(head).lemma());
        // "A complaint it lodged with the union"
        lodged |= syntax.graph().children(noun, "acl").stream().anyMatch(clause -> ConstructionWords.LODGING.contains(sentence.token(clause).lemma()));
        return word.words().equals("complaint") && !lodged;
    }

    /** "The trade mission in Taipei": an office; a mission that travels goes to somewhere. */
    private boolean isPosted(int noun) {
        return syntax.graph().children(noun, "nmod").stream().noneMatch(child -> syntax.preposition(child).matches("to|into"));
    }

    /** "An invitation to tender": the parser hangs the verb on the noun or on the verb above it. */
    private boolean isTender(int noun) {
        int head = syntax.graph().head(noun);
        return head >= 0
                && Stream.concat(
                                syntax.graph().children(noun, "acl", "nmod", "dep").stream(),
                                syntax.graph().children(head, "xcomp", "advcl").stream())
                        .anyMatch(child -> ConstructionWords.TENDER.contains(sentence.token(child).lower()));
    }

    /** "Requested Japan's understanding": how people think, unless an article counts it. */
    private boolean isMass(EventWords.Noun word, int noun) {
        return word.words().equals("understanding")
                && sentence.token(noun).tag().equals("NN")
                && syntax.graph().children(noun, "det").isEmpty();
    }

    /** "Making arrangements for a visit". */
    private boolean isMade(int noun) {
        int head = syntax.graph().head(noun);
        return head >= 0 && syntax.graph().isRelated(noun, "obj") && sentence.token(head).lemma().equals("make");
    }

    /** "This fall", "the removal of barriers": nobody's. */
    private boolean isOfThings(EventWords.Noun word, int noun) {
        return ConstructionWords.FALLING.contains(word.words())
                && syntax.graph().children(noun, "nmod", "nmod:poss").stream().noneMatch(child -> syntax.preposition(child).matches("|of")
                        && (ConstructionWords.GOVERNMENT.contains(sentence.token(child).lemma())
                                || reading.mentionAt(sentence.index(), child)
                                        .filter(mention -> mention instanceof Mention.Person || mention instanceof Mention.Role)
                                        .isPresent()));
    }

    /** "Holding the elections on time": who organises a poll takes no office by it. */
    private boolean isPoll(EventMention event, EventWords.Noun word, int noun) {
        int head = syntax.graph().head(noun);
        boolean organised = head >= 0
                && syntax.graph().isRelated(noun, "obj")
                && words.carries(syntax, head);
        return word.words().endsWith("election") && (event.plural || organised);
    }

    /** "X, a specialist at the Y Forum": where somebody works. */
    private boolean isWorkplace(int noun) {
        int head = syntax.graph().head(noun);
        return head >= 0
                && sentence.token(noun).isCapitalized()
                && syntax.preposition(noun).matches("at|of|with|from")
                && (isWorking(head) || isWorking(syntax.graph().head(head)) || reading.mentionAt(sentence.index(), head)
                        .filter(mention -> mention instanceof Mention.Person || mention instanceof Mention.Role)
                        .isPresent());
    }

    private boolean isWorking(int verb) {
        return verb >= 0 && ConstructionWords.WORKING.contains(sentence.token(verb).lemma());
    }

    /** "A violation of the Vienna Convention": the treaty, which nobody attends. */
    private boolean isTreaty(int noun) {
        return sentence.token(noun).is("convention")
                && (sentence.token(noun).isCapitalized() || syntax.graph().hasChild(noun, "nummod"))
                && ConstructionWords.OF_TREATY.contains(syntax.preposition(noun));
    }

    /** "The General Assembly voted": a body that acts, rather than its session. */
    private boolean isActing(int noun) {
        boolean body = reading.mentionAt(sentence.index(), noun)
                .filter(Mention.Organization.class::isInstance)
                .isPresent();
        int head = syntax.graph().head(noun);
        return body
                && head >= 0
                && syntax.graph().isRelated(noun, "nsubj")
                && !syntax.isPassive(head)
                && sentence.token(head).isVerb()
                && !ConstructionWords.IN_SESSION.contains(sentence.token(head).lemma());
    }
}
