package org.credence.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.article.Article;
import org.credence.article.Metadata;
import org.credence.article.Passage;
import org.credence.article.Span;

/**
 * An invented article and what it tells, made without the language models: one sentence for each event. The same telling
 * gives the text of a file and, when that is read, its facts.
 */
public final class Telling {
    private final String stem;
    private final Optional<LocalDate> published;
    private final List<Told> events = new ArrayList<>();
    private final List<Named> named = new ArrayList<>();

    /** An event as one article tells it. */
    public record Told(
            EventType type,
            Status status,
            Optional<DateSpan> date,
            Set<String> states,
            List<Agent.Person> people,
            List<Place> places,
            String subject) {
        public Told in(String place, String state) {
            return new Told(
                    type,
                    status,
                    date,
                    states,
                    people,
                    List.of(new Place(Optional.empty(), place, Optional.of(state), false)),
                    subject);
        }

        public Told with(Agent.Person... those) {
            return new Told(type, status, date, states, List.of(those), places, subject);
        }

        public Told called(String name) {
            return new Told(type, status, date, states, people, places, name);
        }

        private String sentence(int number) {
            return "This is sentence number " + number + " of the article, and it tells of a "
                    + type.term().toLowerCase(java.util.Locale.ROOT) + " of " + String.join(" and ", states) + " at "
                    + date.map(DateSpan::toString).orElse("some time") + " by people whom it names "
                    + people.stream().map(Agent.Person::name).toList() + ".";
        }
    }

    /** Somebody named with an office. */
    private record Named(Agent.Person holder, String title, String state) {
        private String sentence() {
            return "It names " + holder.name() + ", " + title + " of " + state + ".";
        }
    }

    private Telling(String stem, Optional<LocalDate> published) {
        this.stem = stem;
        this.published = published;
    }

    public static Telling article(String stem, String published) {
        return new Telling(stem, Optional.of(LocalDate.parse(published)));
    }

    public static Telling undated(String stem) {
        return new Telling(stem, Optional.empty());
    }

    /** "2031-05-04", "2031-05", "2031" or nothing; states by their codes, with blanks between. */
    public static Told event(EventType type, Status status, String date, String states) {
        return new Told(type, status, date(date), states.isEmpty() ? Set.of() : Set.of(states.split(" ", -1)), List.of(), List.of(), "");
    }

    public static Agent.Person person(String name, String state) {
        return new Agent.Person(
                Optional.empty(), name, List.of(), state.isEmpty() ? Optional.empty() : Optional.of(state));
    }

    private static Optional<DateSpan> date(String date) {
        return switch (date.length()) {
            case 0 -> Optional.empty();
            case 4 -> Optional.of(DateSpan.of(java.time.Year.parse(date)));
            case 7 -> Optional.of(DateSpan.of(java.time.YearMonth.parse(date)));
            default -> Optional.of(DateSpan.of(LocalDate.parse(date)));
        };
    }

    public Telling tells(Told... told) {
        events.addAll(List.of(told));
        return this;
    }

    /** Names the holder of an office of a state. */
    public Telling names(Agent.Person holder, String title, String state) {
        named.add(new Named(holder, title, state));
        return this;
    }

    public String stem() {
        return stem;
    }

    /** The body of the article's file. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < events.size(); i++) {
            text.append(events.get(i).sentence(i + 1)).append("\n\n");
        }
        named.forEach(each -> text.append(each.sentence()).append("\n\n"));
        return text.toString();
    }

    /** The article's Markdown file. */
    public String markdown() {
        return "---\ntitle: \"What " + stem + " tells\"\n"
                + published.map(day -> "date: " + day + "\n").orElse("") + "language: en\n---\n\n" + text();
    }

    public ArticleFacts facts() {
        Metadata metadata = new Metadata(
                Optional.of("What " + stem + " tells"),
                Optional.empty(),
                List.of(),
                published,
                Optional.empty(),
                Optional.of("en"));
        String text = text();
        return facts(new Article(
                stem, stem + ".md", text, metadata, List.of(new Passage(new Span(0, text.length()), Passage.Kind.BODY))));
    }

    /** The facts, with their places in the article as it was read. */
    public ArticleFacts facts(Article article) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Told told = events.get(i);
            String sentence = told.sentence(i + 1);
            int begin = article.text().indexOf(sentence);
            facts.add(new Fact.Event(
                    "e" + (i + 1),
                    told.type,
                    told.status,
                    told.date,
                    told.states,
                    told.people.stream()
                            .map(person -> new Participation(person, Role.ATTENDEE, Optional.empty()))
                            .toList(),
                    told.places,
                    Optional.empty(),
                    told.subject,
                    List.of(),
                    List.of(new Evidence(new Span(begin, begin + sentence.length()), "invented", 0.9))));
        }
        for (Named each : named) {
            int begin = article.text().indexOf(each.sentence());
            facts.add(new Fact.Tenure(
                    each.holder,
                    new Office(Optional.empty(), each.title, Optional.of(each.state), Optional.empty()),
                    true,
                    List.of(new Evidence(new Span(begin, begin + each.sentence().length()), "invented", 0.9))));
        }
        return new ArticleFacts(article, facts);
    }
}
