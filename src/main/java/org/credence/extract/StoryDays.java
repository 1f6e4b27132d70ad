package org.credence.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.credence.article.Passage;
import org.credence.extract.EventMerger.Cluster;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;
import org.credence.fact.Status;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;

/**
 * Dates what a text tells on no day by the day its story has come to: "X and Y signed a treaty on Friday. The two then met Z."
 * That is the day that the sentences just before tell of the same parties.
 */
final class StoryDays {
    /** For how many sentences behind its opening a news text goes on with what it opens with. */
    private static final int OPENING = 4;
    /** Days back from its publication to the news that a text tells. */
    private static final int LONGEST_NEWS = 7;

    private static final Set<EventType> TOLD = Set.of(
            EventType.SUMMIT,
            EventType.CALL,
            EventType.MEETING,
            EventType.TALKS,
            EventType.CONFERENCE,
            EventType.BRIEFING,
            EventType.AGREEMENT,
            EventType.CEREMONY);

    private final Reading reading;
    private final EventWords eventWords;
    private final Predicate<String> saying;
    private final int opening;

    /** @param saying verbs that report what somebody says */
    StoryDays(Reading reading, EventWords eventWords, Predicate<String> saying) {
        this.reading = reading;
        this.eventWords = eventWords;
        this.saying = saying;
        this.opening = reading.annotated().sentences().stream()
                .filter(sentence -> sentence.kind() == Passage.Kind.BODY)
                .map(Sentence::index)
                .findFirst()
                .orElse(-1);
    }

    void lend(List<Cluster> clusters) {
        List<EventMention> all = clusters.stream().flatMap(cluster -> cluster.mentions.stream()).toList();
        for (Cluster cluster : clusters) {
            EventMention first = cluster.mentions.getFirst();
            if (isOpen(cluster) && isNarrated(first) && !isAfterAnother(first, all)) {
                first.date = day(cluster, first);
            }
        }
    }

    /** "Called X after the summit": on that day or later. What is said or signed after talks closes them. */
    private boolean isAfterAnother(EventMention event, List<EventMention> all) {
        Syntax syntax = syntax(event.sentence);
        int verb = syntax.graph().head(event.trigger);
        return event.type.isEncounter()
                && all.stream()
                        .filter(other -> other != event && other.sentence == event.sentence)
                        .filter(other -> syntax.preposition(other.trigger).matches("after|before|following|ahead of"))
                        .map(other -> syntax.graph().head(other.trigger))
                        .anyMatch(head -> head == event.trigger || head == verb);
    }

    /** Told as held, and on no day. */
    private static boolean isOpen(Cluster cluster) {
        return TOLD.contains(cluster.type())
                && cluster.mentions.stream()
                        .allMatch(each -> each.status == Status.HELD
                                && each.date.isEmpty()
                                && each.times.isEmpty()
                                && each.sameDay.isEmpty()
                                && !each.plural
                                && !each.series)
                && cluster.mentions.stream()
                        .flatMap(each -> each.qualifiers.stream())
                        .noneMatch(ConstructionWords.LATER_ONES::contains);
    }

    /** In the past tense, as the story goes on; not "had met", "has met several times". */
    private boolean isNarrated(EventMention event) {
        Syntax syntax = syntax(event.sentence);
        int verb = syntax.predicate(event.trigger).orElse(-1);
        if (verb < 0 || reading.isQuoted(event.sentence, event.trigger)) {
            return false;
        }
        boolean afterwards = syntax.preposition(event.trigger).matches("after|following") && event.sentence - opening <= 2;
        List<Integer> path = syntax.graph().pathToRoot(verb);
        return isTimeless(syntax, event.sentence, path)
                && path.stream().allMatch(at -> isPast(syntax, at, event.sentence, afterwards))
                && isDone(syntax, event, verb);
    }

    /** Done by a verb of the story: told by it, carried by it, its subject, or where or when it was done. */
    private boolean isDone(Syntax syntax, EventMention event, int verb) {
        if (!syntax.token(verb).tag().matches("VBD|VBN")) {
            return false;
        }
        int noun = phase(syntax, event.trigger);
        if (!event.rule.startsWith("noun.")) {
            return true;
        }
        String relation = syntax.graph().relation(noun);
        boolean direct = syntax.graph().head(noun) == verb;
        return direct && switch (relation) {
            case "obj" -> event.type == EventType.BRIEFING || eventWords.carries(syntax, verb);
            case "nsubj" -> event.definite;
            case "nsubj:pass" -> true;
            default -> syntax.preposition(noun).matches("in|at|during|after|following");
        };
    }

    /** "At the start of the talks", "in the course of a summit": the noun above that of the event. */
    private static int phase(Syntax syntax, int noun) {
        int head = syntax.graph().head(noun);
        boolean part = head >= 0 && ConstructionWords.PHASE.contains(syntax.token(head).lemma()) && syntax.preposition(noun).equals("of");
        return part ? head : noun;
    }

    private boolean isPast(Syntax syntax, int at, int sentence, boolean afterwards) {
        List<String> auxiliaries = syntax.auxiliaries(at);
        boolean perfect = auxiliaries.stream().anyMatch(word -> word.matches("have|has")) && !isOpening(sentence);
        Modality modality = new Modality(syntax);
        boolean modal = modality.isFuture(at) || modality.isConditional(at) || modality.isObligation(at);
        boolean clause = syntax.graph().isRelated(at, "ccomp") || syntax.graph().isRelated(at, "acl");
        return !modal && !perfect && (afterwards || (!clause && !auxiliaries.contains("had")));
    }

    /** The sentence that the text opens with, or the first behind a line above it that tells no time. */
    private boolean isOpening(int sentence) {
        return sentence == opening || (sentence == opening + 1 && reading.sentence(opening).times().stream().noneMatch(ArticleReading::isDate));
    }

    /** Whether no date hangs on any of the verbs. */
    private boolean isTimeless(Syntax syntax, int sentence, List<Integer> verbs) {
        return reading.sentence(sentence).times().stream()
                .filter(ArticleReading::isDate)
                .filter(TimeExpression::isCounted)
                .filter(time -> !syntax.preposition(time.end() - 1).equals("since"))
                .noneMatch(time -> syntax.predicate(time.end() - 1).filter(verbs::contains).isPresent());
    }

    /** The day told last before, of those who take part; of what the text opens with, also the one told next. */
    private Optional<DateSpan> day(Cluster cluster, EventMention event) {
        boolean inOpening = event.sentence - opening <= OPENING;
        int from = inOpening ? Math.max(opening, event.sentence - 3) : event.sentence - 1;
        for (int i = event.sentence - 1; i >= Math.max(0, from); i--) {
            boolean near = inOpening || reading.sentence(i).paragraph() == reading.sentence(event.sentence).paragraph();
            Optional<DateSpan> day = near ? told(i, cluster) : Optional.empty();
            if (day.isPresent() || !near || wanders(i)) {
                return day;
            }
        }
        if (event.type == EventType.AGREEMENT && event.sentence == opening) {
            // "Have agreed to …, after X brought them together on Wednesday"
            return told(opening, cluster);
        }
        boolean next = isOpening(event.sentence)
                && event.sentence + 1 < reading.annotated().sentences().size()
                && event.type != EventType.AGREEMENT;
        return next ? told(event.sentence + 1, cluster) : Optional.empty();
    }

    /** Whether a sentence tells of another time. */
    private boolean wanders(int sentence) {
        Syntax syntax = syntax(sentence);
        return reading.sentence(sentence).times().stream()
                .filter(time -> ArticleReading.isDate(time) && isKnown(time))
                .anyMatch(time -> syntax.predicate(time.end() - 1)
                        .filter(verb -> syntax.token(verb).tag().equals("VBD") && isMain(syntax, verb, sentence))
                        .filter(verb -> !saying.test(syntax.token(verb).lemma()))
                        .isPresent());
    }

    private boolean isKnown(TimeExpression time) {
        return time.isCounted() && reading.clock().resolve(time, ArticleClock.Direction.PAST).isPresent();
    }

    /** The one day on which a sentence tells something of those who take part. */
    private Optional<DateSpan> told(int sentence, Cluster cluster) {
        Syntax syntax = syntax(sentence);
        Set<DateSpan> days = new HashSet<>();
        for (TimeExpression time : reading.sentence(sentence).times()) {
            int verb = syntax.predicate(time.end() - 1).orElse(-1);
            boolean day = verb >= 0
                    && ArticleReading.isDate(time)
                    && time.isCounted()
                    && syntax.token(verb).tag().matches("VBD|VBN")
                    && !syntax.auxiliaries(verb).contains("had")
                    && !reading.isQuoted(sentence, verb)
                    && isMain(syntax, verb, sentence)
                    && !ConstructionWords.GOAL.contains(syntax.token(verb).lemma());
            // "On Friday decided to …, the ministry said": the parser hangs the day on the saying.
            boolean before = time.end() < syntax.size() && syntax.token(time.end()).tag().equals("VBD");
            boolean said = day && saying.test(syntax.token(before ? time.end() : verb).lemma());
            if (day && (!said || cluster.type() == EventType.BRIEFING || isAfterwards(cluster))) {
                resolved(time).ifPresent(days::add);
            }
        }
        return days.size() == 1 && shares(sentence, cluster) ? Optional.of(days.iterator().next()) : Optional.empty();
    }

    /** A verb of the main clause, of what is reported behind it, or of the clause that says what the news followed. */
    private boolean isMain(Syntax syntax, int verb, int sentence) {
        int first = syntax.graph().conjuncts(verb).getFirst();
        int head = syntax.graph().head(first);
        boolean after = sentence == opening
                && syntax.graph().isRelated(first, "advcl")
                && syntax.graph().children(first, "mark", "advmod").stream()
                        .anyMatch(mark -> mark > 0 && syntax.token(mark).is("after") && syntax.token(mark - 1).text().equals(","));
        boolean reported = head >= 0 && head > first && (syntax.graph().isRelated(first, "ccomp") || syntax.graph().isRelated(first, "parataxis"));
        return syntax.graph().isRoot(first) || after || (reported && syntax.graph().isRoot(head));
    }

    private boolean isAfterwards(Cluster cluster) {
        EventMention first = cluster.mentions.getFirst();
        return syntax(first.sentence).preposition(first.trigger).matches("after|following");
    }

    /** Whether a sentence names those who take part: one of the people, two of the states, the state of who holds a briefing. */
    private boolean shares(int sentence, Cluster cluster) {
        Set<Object> told = named(sentence);
        EventMention first = cluster.mentions.getFirst();
        boolean person = cluster.people().stream().anyMatch(told::contains);
        long common = Math.max(
                cluster.states().stream().filter(told::contains).count(),
                named(first.sentence).stream().filter(told::contains).count());
        boolean bridging = first.definite && first.sentence == sentence + 1 && sentence == opening;
        return person || bridging || common >= (cluster.type() == EventType.BRIEFING ? 1 : 2);
    }

    /** The states, people and bodies that a sentence names. */
    private Set<Object> named(int sentence) {
        Set<Object> named = new HashSet<>();
        for (Mention mention : reading.mentions(sentence)) {
            switch (mention) {
                case Mention.State state -> named.add(state.state());
                case Mention.Person person -> {
                    PersonEntry entry = reading.roster().resolve(person);
                    named.add(entry);
                    entry.state().ifPresent(named::add);
                }
                case Mention.Organization body -> named.add(body.name());
                case Mention.Role role -> role.office().states().forEach(named::add);
                case Mention.Place ignored -> {}
            }
        }
        return named;
    }

    private Optional<DateSpan> resolved(TimeExpression time) {
        return reading.clock()
                .resolve(time, ArticleClock.Direction.PAST)
                .filter(date -> date.precision() == DateSpan.Precision.DAY)
                .filter(date -> reading.clock()
                        .published()
                        .filter(day -> !date.earliest().isBefore(day.minusDays(LONGEST_NEWS)))
                        .isPresent());
    }

    private Syntax syntax(int sentence) {
        return new Syntax(reading.sentence(sentence), reading.graph(sentence));
    }
}
