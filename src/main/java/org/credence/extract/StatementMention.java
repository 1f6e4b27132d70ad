package org.credence.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.article.Span;
import org.credence.fact.Act;
import org.credence.fact.DateSpan;

/** One statement, filled while the sentences that report it are read. */
final class StatementMention {
    final int sentence;
    final int verb;
    final List<Party> speakers;
    final Act act;
    final String rule;
    final List<Span> evidence = new ArrayList<>();
    final List<Span> quotations = new ArrayList<>();
    final Set<Party> addressees = new LinkedHashSet<>();
    Optional<EventMention> madeAt = Optional.empty();
    Optional<DateSpan> date = Optional.empty();

    StatementMention(int sentence, int verb, List<Party> speakers, Act act, String rule, Span evidence) {
        this.sentence = sentence;
        this.verb = verb;
        this.speakers = List.copyOf(speakers);
        this.act = act;
        this.rule = rule;
        this.evidence.add(evidence);
    }

    boolean hasSpeakers(List<Party> others) {
        return speakers.stream().anyMatch(others::contains);
    }
}
