package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credence.article.Passage;
import org.credence.fact.ArticleFacts;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;

/** One reading of an article from its first sentence to its last. */
final class ArticleReading {
    private static final LinkCues LINK_CUES = new LinkCues();

    private final Reading reading;
    private final EventWords eventWords;
    private final ReportingWords reportingWords;
    private final Discourse discourse = new Discourse();
    private final Referents referents;
    private final DiscourseReader discourseReader;
    private final ParticipantLists lists;
    private final NarrativeClock narrative;
    private final LeadStory lead;
    private final List<EventMention> events = new ArrayList<>();
    private final List<StatementMention> statements = new ArrayList<>();
    private final List<LinkMention> links = new ArrayList<>();

    ArticleReading(Reading reading, EventWords eventWords, ReportingWords reportingWords) {
        this.reading = reading;
        this.eventWords = eventWords;
        this.reportingWords = reportingWords;
        this.referents = new Referents(reading, discourse);
        this.discourseReader = new DiscourseReader(reading, discourse, referents);
        this.narrative = new NarrativeClock(reading.clock());
        this.lead = new LeadStory(reading, referents);
        this.lists = new ParticipantLists(reading, referents, eventWords);
    }

    /** The tellings of events found so far, before they are put together. */
    List<EventMention> tellings() {
        return events;
    }

    ArticleFacts read() {
        for (Sentence sentence : reading.annotated().sentences()) {
            if (sentence.kind() != Passage.Kind.HEADING) {
                read(sentence);
            }
        }
        List<StatementMention> quoted = new QuotationReader(reading, statements).read();
        List<EventMerger.Cluster> clusters = EventMerger.merge(events);
        new UntoldSides(clusters).lend();
        new SidesNamedNearby(reading, eventWords).lend(clusters);
        new LeadersNamedLater(reading).name(clusters);
        new StoryDays(reading, eventWords, lemma -> !reportingWords.clause(lemma).isEmpty()).lend(clusters);
        return new FactAssembly(reading, clusters, quoted, links).facts();
    }

    private void read(Sentence sentence) {
        Syntax syntax = new Syntax(sentence, reading.graph(sentence.index()));
        discourseReader.noticeMentions(sentence);
        EventArguments arguments = new EventArguments(reading, referents, eventWords, syntax, sentence.index());
        NounEvents nouns = new NounEvents(reading, referents, eventWords, syntax, sentence, arguments);
        List<EventMention> told = nouns.find();
        Optional<EventMention> last = lastEncounter(sentence.index() - 1);
        List<EventMention> found = new ArrayList<>(told);
        found.addAll(new VerbEvents(reading, referents, eventWords, syntax, sentence, arguments, nouns, told, last).find());
        found.addAll(new SuccessiveEncounters(reading, referents, eventWords, syntax, sentence, arguments).next(found));
        found.addAll(new PapersAlike(reading, referents, eventWords, syntax, sentence, arguments, events).find(found));
        found.addAll(new PapersResumed(reading, referents, eventWords, syntax, sentence, arguments, events).find(found));
        found.stream()
                .filter(event -> event.type.isEncounter() && event.states().isEmpty())
                .forEach(event -> event.addAll(referents.statesOfTwo(sentence.index(), event.people()), Role.ATTENDEE));
        lists.read(sentence, events).ifPresent(found::add);
        SentenceEvents together = new SentenceEvents(reading, eventWords, syntax, events);
        together.identify(told);
        together.otherSide(told);
        told.forEach(together::series);
        told.forEach(together::joint);
        told.forEach(event -> together.onTour(event, found));
        found.sort((a, b) -> Integer.compare(a.trigger, b.trigger));
        new NegotiatorsTravelling(syntax).settle(found);
        together.resume(found);
        together.missed(found);
        together.carried(found);
        together.gapped(found);
        together.discussed(told);
        together.duringTrip(told);
        Timetable timetable = new Timetable(reading, eventWords, syntax, sentence);
        found.forEach(timetable::scheduled);
        found.forEach(timetable::prepared);
        found.forEach(timetable::over);
        together.ahead(found);
        together.counted(told);
        found.addAll(new EarlierEvents(syntax, arguments).last(found));
        found.addAll(new TakenUp(eventWords, syntax, sentence, arguments, events).find());
        new EventTimes(reading, eventWords, syntax, sentence, arguments, events, narrative).settle(found);
        lead.notice(sentence, syntax);
        lead.lend(sentence, found);
        narrative.pass(sentence);
        Occasions occasions = new Occasions(reading, syntax, events);
        occasions.lend(found);
        found.forEach(timetable::notYet);
        found.forEach(event -> timetable.ofArrival(event, found));
        occasions.hostsOfVisits(found);
        found.addAll(EarlierEvents.first(found, events));
        List<StatementMention> said = new StatementFinder(
                        reading, referents, reportingWords, syntax, sentence, arguments, statements)
                .find(found);
        together.speakersTakePart(found, said);
        lead.mark(sentence, found);
        events.addAll(found);
        links.addAll(new LinkFinder(LINK_CUES, eventWords, syntax, found).find());
        statements.addAll(said);
        said.stream().flatMap(each -> each.speakers.stream()).reduce((a, b) -> b).ifPresent(discourse::spoke);
        said.stream()
                .filter(each -> each.speakers.size() == 1)
                .forEach(each -> discourseReader.noticeSpeaker(sentence, each));
        discourseReader.noticeGroups(sentence, found);
    }

    /** The encounter or visit told last in the sentence given or the one before it. */
    private Optional<EventMention> lastEncounter(int sentence) {
        for (int i = events.size() - 1; i >= 0 && events.get(i).sentence >= sentence - 1; i--) {
            if (!events.get(i).isBygone() && (events.get(i).type.isEncounter() || events.get(i).type == EventType.VISIT)) {
                return Optional.of(events.get(i));
            }
        }
        return Optional.empty();
    }

    static boolean isDate(TimeExpression time) {
        return time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME;
    }
}
