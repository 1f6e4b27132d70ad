package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credence.fact.Act;
import org.credence.language.Sentence;
import org.credence.language.Token;

/** Reads statements that no verb reports: "according to X", "a claim by X that". */
final class AttributionPhrases {
    private static final int LONGEST_SOURCE = 6;
    private static final int LONGEST_NAME = 8;

    private final Reading reading;
    private final Referents referents;
    private final Speakers speakers;
    private final ReportingWords words;
    private final Syntax syntax;
    private final Sentence sentence;

    AttributionPhrases(
            Reading reading,
            Referents referents,
            Speakers speakers,
            ReportingWords words,
            Syntax syntax,
            Sentence sentence) {
        this.reading = reading;
        this.referents = referents;
        this.speakers = speakers;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
    }

    /** The statement of "according to", by its first word. */
    Optional<StatementMention> accordingTo(int at) {
        int head = syntax.graph().head(at);
        if (syntax.graph().isRelated(at, "case") && isSourceOf(at, head)) {
            Optional<StatementMention> told = toldBy(at, head);
            if (told.isPresent()) {
                return told;
            }
        }
        for (int i = at + 2; i < Math.min(sentence.size(), at + 2 + LONGEST_SOURCE); i++) {
            if (sentence.token(i).tag().matches("[,.:]")) {
                // "According to a report, he …"
                return Optional.empty();
            }
            Optional<StatementMention> told = isOwner(i) ? Optional.empty() : toldBy(at, i);
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    /** "According to Peruvian state television": the noun that the words stand before, with no comma between. */
    private boolean isSourceOf(int at, int head) {
        return at + 2 <= head
                && head < at + 2 + LONGEST_SOURCE
                && sentence.tokens().subList(at + 2, head).stream().noneMatch(Token::isPunctuation);
    }

    private Optional<StatementMention> toldBy(int at, int source) {
        Optional<Party> outlet = printed(source).or(() -> outlet(at + 2, source));
        List<Party> sources = outlet.map(List::of).orElseGet(() -> speakers.all(source));
        if (!sources.isEmpty()) {
            return Optional.of(new StatementMention(
                    sentence.index(), at, sources, Act.SAY, "say.according-to", sentence.span()));
        }
        // "According to a statement by X"
        return words.noun(sentence.token(source).lemma()).isPresent() ? bySource(source, Act.SAY) : Optional.empty();
    }

    /** "A report in the Example Times": the outlet that printed it. */
    private Optional<Party> printed(int work) {
        return syntax.graph().children(work, "nmod").stream()
                .filter(child -> syntax.preposition(child).equals("in") && words.printed.contains(sentence.token(work).lemma()))
                .flatMap(child -> referents.all(sentence.index(), child).stream())
                .filter(Party.Organization.class::isInstance)
                .findFirst();
    }

    /** "In her view, …": the opinion of whoever owns it. */
    Optional<StatementMention> inView(int noun) {
        boolean fronted = words.view.contains(sentence.token(noun).lower())
                && syntax.preposition(noun).equals("in")
                && noun + 1 < sentence.size()
                && sentence.token(noun + 1).text().equals(",");
        for (int owner : fronted ? syntax.graph().children(noun, "nmod:poss") : List.<Integer>of()) {
            boolean begins = owner == 1 || (owner > 1 && sentence.token(owner - 2).isPunctuation());
            List<Party> holders = begins ? speakers.all(owner) : List.of();
            if (!holders.isEmpty()) {
                return Optional.of(new StatementMention(
                        sentence.index(), noun, holders, Act.ASSESS, "say.in-view", sentence.span()));
            }
        }
        return Optional.empty();
    }

    /** "For X, who directs the institute, the visit closes a chapter": the opinion of somebody who judges from outside. */
    Optional<StatementMention> forWhom(int first) {
        if (first != 0 || !sentence.token(first).is("for") || sentence.size() < 2) {
            return Optional.empty();
        }
        Optional<Mention> whom = reading.mentionAt(sentence.index(), 1).filter(mention -> mention.begin() == 1);
        List<Party> judges = whom.map(mention -> referents.of(sentence.index(), mention)).orElse(List.of());
        boolean outside = judges.size() == 1
                && judges.getFirst() instanceof Party.Person person
                && person.entry().judgesFromOutside();
        boolean told = whom.isPresent()
                && sentence.tokens().subList(whom.get().end() - 1, sentence.size()).stream().anyMatch(token -> token.text().equals(","));
        return outside && told
                ? Optional.of(new StatementMention(sentence.index(), first, judges, Act.ASSESS, "say.for", sentence.span()))
                : Optional.empty();
    }

    /** "China's state news agency": the owner is not the speaker. */
    private boolean isOwner(int i) {
        Optional<Mention> mention = reading.mentionAt(sentence.index(), i);
        int end = mention.map(Mention::end).orElse(i + 1);
        return end < sentence.size() && sentence.token(end).tag().equals("POS");
    }

    /** News media that are described, not named. */
    private Optional<Party> outlet(int begin, int i) {
        String noun = OfficeWords.singular(sentence.token(i).lower());
        boolean last = i + 1 >= sentence.size() || !sentence.token(i + 1).isNoun();
        if (!last || !words.outlet.contains(noun) || reading.mentionAt(sentence.index(), i).isPresent()) {
            return Optional.empty();
        }
        String description = MentionFinder.words(sentence, begin, i + 1).replaceFirst("(?i)^(the|a|an) ", "");
        OfficePhrase phrase = new OfficePhrase(
                begin, i + 1, i, description, OfficePhrase.Kind.PRESS, false, false, true, List.of(), Optional.empty());
        return Optional.of(new Party.Unnamed(description, phrase, Optional.empty()));
    }

    /** "Claims by X that …", "reports from Y suggest". */
    Optional<StatementMention> noun(int noun) {
        Optional<Act> act = words.noun(sentence.token(noun).lemma());
        boolean denied = syntax.graph().children(noun, "det").stream().anyMatch(child -> sentence.token(child).is("no"));
        return act.isPresent() && !denied && isTold(noun) ? bySource(noun, act.get()) : Optional.empty();
    }

    /** What it says follows: behind "that", in a clause of its own, or behind a verb of saying. */
    private boolean isTold(int noun) {
        boolean that = sentence.tokens().stream()
                .skip(noun + 1L)
                .limit(LONGEST_NAME)
                .anyMatch(token -> token.is("that"));
        boolean clause = syntax.graph().children(noun, "acl", "ccomp").stream().anyMatch(this::isContent);
        int head = syntax.graph().head(noun);
        boolean subject = syntax.graph().isRelated(noun, "nsubj")
                && head >= 0
                && !words.clause(sentence.token(head).lemma()).isEmpty();
        return (isSource(noun + 1) && that) || clause || subject;
    }

    /** A clause that tells the content rather than the time or the manner: "that …", "saying …", "urging …". */
    private boolean isContent(int clause) {
        boolean marked = syntax.graph().children(clause, "mark").stream().anyMatch(child -> sentence.token(child).is("that"));
        return marked || sentence.token(clause).tag().equals("VBG");
    }

    /** "By" or "from" and a name. */
    boolean isSource(int i) {
        return i + 1 < sentence.size()
                && sentence.token(i).text().matches("by|from")
                && reading.mentionAt(sentence.index(), i + 1).isPresent();
    }

    /** "A written statement of the Union said". */
    private boolean isIssued(int noun, int issuer) {
        return syntax.preposition(issuer).equals("of") && ReportingWords.DOCUMENTS.contains(sentence.token(noun).lemma());
    }

    private Optional<StatementMention> bySource(int noun, Act act) {
        List<Party> sources = new ArrayList<>();
        for (int child : syntax.graph().children(noun, "nmod")) {
            if (syntax.preposition(child).matches("by|from") || isIssued(noun, child)) {
                sources.addAll(referents.all(sentence.index(), child));
            }
        }
        if (sources.isEmpty() && isSource(noun + 1)) {
            sources.addAll(referents.all(sentence.index(), noun + 2));
        }
        Token token = sentence.token(noun);
        return sources.isEmpty()
                ? Optional.empty()
                : Optional.of(new StatementMention(
                        sentence.index(), noun, sources, act, "say." + token.lemma(), sentence.span()));
    }
}
