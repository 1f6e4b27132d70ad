package org.credence.wikidata;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.credence.vocabulary.Terms;

/**
 * Looks for the items of what has none: reads the things from a dataset, searches Wikidata for each by name, asks what
 * it says of all items found, scores them with reasons, and enters links and guesses into the {@link ReviewFile} that the
 * next build applies.
 */
public final class Linking {
    private final Wikidata wikidata;
    private final Map<String, String> taken = new HashMap<>();
    private final List<Subject> subjects;

    /**
     * @param dataset whose default graph, to queries, is the union of all graphs; read at once, in the caller's transaction
     * @param base the address below which its things are named; ends with a slash
     * @param all whether things are linked that only the reference data names
     * @param cache folder for Wikidata's answers
     */
    public Linking(Dataset dataset, String base, Set<Kind> kinds, boolean all, Manners manners, Path cache) {
        this.wikidata = new Wikidata(manners, cache);
        this.subjects = SubjectReader.read(dataset, base, kinds, all);
        try (QueryExecution execution = QueryExecution.dataset(dataset)
                .query("SELECT ?thing ?item { ?thing <" + OWL.sameAs + "> ?item }")
                .build()) {
            execution.execSelect().forEachRemaining(link -> take(link.getResource("thing"), link.getResource("item"), base));
        }
    }

    private void take(Resource thing, Resource item, String base) {
        if (item.getURI().startsWith(Terms.WIKIDATA) && thing.getURI().startsWith(base)) {
            taken.put(
                    item.getURI().substring(Terms.WIKIDATA.length()),
                    thing.getURI().substring(base.length()));
        }
    }

    /**
     * What a run would ask.
     *
     * @param things without an item and without a decision in the review file
     * @param searches to be asked for at least: those whose answers are not at hand
     */
    public record Plan(int things, int searches) {}

    /** How far a run has come, and what it asked. */
    public record Outcome(int things, int linked, int guessed, long requests, ReviewFile review) {}

    private List<Subject> open(ReviewFile review) {
        return subjects.stream().filter(subject -> !review.isDecided(subject.key())).toList();
    }

    /** What a run would do, without a request. */
    public Plan plan(ReviewFile review) {
        List<Subject> open = open(review);
        long searches = open.stream()
                .map(Subject::label)
                .distinct()
                .filter(name -> !wikidata.isKept(name))
                .count();
        return new Plan(open.size(), (int) searches);
    }

    /**
     * Asks for all that is open.
     *
     * @param step called after each thing searched for
     * @throws WikidataException where Wikidata does not answer; what it answered before is kept for the next run
     */
    public Outcome run(ReviewFile review, Consumer<String> step) {
        List<Subject> open = open(review);
        Map<Subject, List<Wikidata.Hit>> hits = new LinkedHashMap<>();
        for (Subject subject : open) {
            hits.put(subject, search(subject));
            step.accept(subject.label());
        }
        Facts facts = facts(hits.values().stream()
                .flatMap(Collection::stream)
                .map(Wikidata.Hit::id)
                .collect(Collectors.toCollection(TreeSet::new)));
        List<Judgement> judgements = apart(hits.entrySet().stream()
                .map(entry -> judge(entry.getKey(), entry.getValue(), facts, review))
                .toList());
        ReviewFile next = review.with(judgements);
        int linked = (int) judgements.stream().filter(each -> each.linked().isPresent()).count();
        int guessed = (int) judgements.stream()
                .filter(each -> each.linked().isEmpty() && !each.candidates().isEmpty())
                .count();
        return new Outcome(open.size(), linked, guessed, wikidata.asked(), next);
    }

    /** A second name is searched for only where the first finds nobody who bears it. */
    private List<Wikidata.Hit> search(Subject subject) {
        for (String name : subject.searches()) {
            List<Wikidata.Hit> fitting = wikidata.search(name).value().stream()
                    .filter(hit -> isNamed(subject, hit))
                    .toList();
            if (!fitting.isEmpty()) {
                return fitting;
            }
        }
        return List.of();
    }

    /** Searching finds every name that begins with the words. */
    private static boolean isNamed(Subject subject, Wikidata.Hit hit) {
        List<String> theirs = List.of(hit.name(), hit.label());
        return Names.same(subject.names(), theirs).isPresent()
                || (subject.kind() == Kind.PERSON && Names.variant(subject.names(), theirs).isPresent());
    }

    private record Facts(Map<String, Item> items, Map<String, LocalDate> asked) {}

    /** What is said of the items, many at a time; of one that was merged into another, what is said of the other. */
    private Facts facts(Set<String> ids) {
        Facts facts = new Facts(new TreeMap<>(), new HashMap<>());
        ask(List.copyOf(ids), facts);
        Map<String, String> redirects = new TreeMap<>();
        facts.items.values().forEach(item -> item.redirect().ifPresent(target -> redirects.put(item.id(), target)));
        ask(redirects.values().stream().distinct().filter(id -> !facts.items.containsKey(id)).toList(), facts);
        redirects.forEach((from, to) -> Optional.ofNullable(facts.items.get(to)).ifPresent(item -> facts.items.put(from, item)));
        return facts;
    }

    private void ask(List<String> ids, Facts facts) {
        for (int from = 0; from < ids.size(); from += Wikidata.ITEMS_AT_ONCE) {
            List<String> batch = ids.subList(from, Math.min(ids.size(), from + Wikidata.ITEMS_AT_ONCE));
            PoliteClient.Dated<Map<String, Item>> answer = wikidata.items(batch);
            facts.items.putAll(answer.value());
            answer.value()
                    .keySet()
                    .forEach(id -> facts.asked.put(id, LocalDate.ofInstant(answer.asked(), ZoneOffset.UTC)));
        }
    }

    private static Judgement judge(Subject subject, List<Wikidata.Hit> hits, Facts facts, ReviewFile review) {
        Map<String, Candidate> candidates = new TreeMap<>();
        for (Wikidata.Hit hit : hits) {
            Item item = facts.items.get(hit.id());
            if (item != null && !review.isRejected(subject.key(), item.id())) {
                candidates.put(
                        item.id(),
                        new Candidate(
                                item,
                                Scoring.reasons(subject, item),
                                facts.asked.getOrDefault(item.id(), LocalDate.EPOCH)));
            }
        }
        return Judgement.of(
                subject, new ArrayList<>(candidates.values()), hits.size() < Wikidata.MOST_NAMESAKES);
    }

    /** One item is one thing: where two things of ours would be linked with it, or one is already, none is. */
    private List<Judgement> apart(List<Judgement> judgements) {
        Map<String, Long> claims = judgements.stream()
                .flatMap(judgement -> judgement.linked().stream())
                .collect(Collectors.groupingBy(candidate -> candidate.item().id(), Collectors.counting()));
        return judgements.stream()
                .map(judgement -> judgement
                                .linked()
                                .filter(candidate -> taken.containsKey(candidate.item().id())
                                        || claims.getOrDefault(candidate.item().id(), 0L) > 1)
                                .isPresent()
                        ? judgement.unlinked()
                        : judgement)
                .toList();
    }
}
