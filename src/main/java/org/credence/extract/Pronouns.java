package org.credence.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.language.DependencyGraph;
import org.credence.language.Token;

/** Says whom a pronoun stands for: "he", "they", "its", and the "I" and "we" of whoever is quoted or speaks. */
final class Pronouns {
    private final Referents referents;
    private final Reading reading;
    private final Discourse discourse;
    private final FirstPerson firstPerson;

    Pronouns(Referents referents, Reading reading, Discourse discourse) {
        this.referents = referents;
        this.reading = reading;
        this.discourse = discourse;
        this.firstPerson = new FirstPerson(referents, reading);
    }

    /** The parties that a pronoun stands for; none where it stands for no party. */
    List<Party> of(int sentence, int token, String word) {
        boolean object = word.matches("him|her") && !reading.graph(sentence).isRelated(token, "nsubj")
                && !reading.graph(sentence).isRelated(token, "nmod:poss")
                && !hasPluralSubject(sentence, token);
        Optional<Party> ahead = word.matches("his|her") ? subjectAhead(sentence, token, word) : Optional.empty();
        if (ahead.isPresent()) {
            return List.of(ahead.get());
        }
        return switch (word) {
            case "he", "him", "his", "himself" -> discourse
                    .person("male", sentence, token, reading.isQuoted(sentence, token), object ? clauseSubjects(sentence, token) : quoter(sentence, token))
                    .map(List::of)
                    .orElse(List.of());
            case "she", "her", "herself" -> discourse
                    .person("female", sentence, token, reading.isQuoted(sentence, token), object ? clauseSubjects(sentence, token) : quoter(sentence, token))
                    .map(List::of)
                    .orElse(List.of());
            case "they", "them", "their", "themselves" -> {
                List<Party> here = plural(sentence, token);
                here = here.isEmpty() ? subjectAndObject(sentence, token) : here;
                here = here.isEmpty() ? pluralObject(sentence, token) : here;
                yield here.isEmpty() && isOfOfficials(sentence, token) ? List.of() : here.isEmpty() ? discourse.lastPlural() : here;
            }
            case "i", "me", "my", "myself" -> quotedSpeaker(sentence, token)
                    .or(() -> firstPerson.one(sentence))
                    .map(List::of)
                    .orElse(List.of());
            case "we", "us", "our", "ourselves" -> quotedSpeaker(sentence, token)
                    .flatMap(Party::state)
                    .map(state -> List.<Party>of(new Party.State(state)))
                    .orElseGet(() -> firstPerson.several(sentence));
            case "it", "its", "itself" -> discourse.body(sentence, token).map(List::of).orElse(List.of());
            default -> List.of();
        };
    }

    /** Whoever is quoted does not speak of themselves as "he" or "she". */
    private Set<Party> quoter(int sentence, int token) {
        return reading.isQuoted(sentence, token) ? discourse.lastSpeaker().map(Set::of).orElse(Set.of()) : Set.of();
    }

    /** Those whom an object of a clause cannot be: its subject. */
    private Set<Party> clauseSubjects(int sentence, int token) {
        DependencyGraph graph = reading.graph(sentence);
        for (int above : graph.pathToRoot(token)) {
            List<Integer> subjects = above == token ? List.of() : graph.children(above, "nsubj");
            if (!subjects.isEmpty()) {
                return subjects.getFirst() == token ? Set.of() : new LinkedHashSet<>(referents.all(sentence, subjects.getFirst()));
            }
        }
        return Set.of();
    }

    /** "In his meeting with X, Y said": whoever the sentence goes on to name as its subject. */
    private Optional<Party> subjectAhead(int sentence, int token, String word) {
        DependencyGraph graph = reading.graph(sentence);
        boolean fronted = token <= 2 && ConstructionWords.OPENING_PREPOSITIONS.contains(reading.token(sentence, 0).lower());
        int root = graph.root(token);
        for (int subject : fronted && root >= 0 ? graph.children(root, "nsubj") : List.<Integer>of()) {
            boolean named = subject > token
                    && reading.mentionAt(sentence, subject)
                            .filter(mention -> mention instanceof Mention.Person || mention instanceof Mention.Role)
                            .isPresent();
            if (named) {
                String gender = word.equals("his") ? "male" : "female";
                return referents.all(sentence, subject).stream()
                        .filter(party -> Discourse.fits(party, gender))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** "He had them seated next to him": whoever it is, is not the subject of the clause. */
    private boolean hasPluralSubject(int sentence, int token) {
        DependencyGraph graph = reading.graph(sentence);
        for (int above : graph.pathToRoot(token)) {
            List<Integer> subjects = graph.children(above, "nsubj");
            if (!subjects.isEmpty()) {
                Token subject = reading.token(sentence, subjects.getFirst());
                return subject.tag().endsWith("S") || subject.text().matches("(?i)they|them|we");
            }
        }
        return false;
    }

    /** Who says "I" in a quotation: the subject of the verb that reports it, told in the same sentence. */
    private Optional<Party> quotedSpeaker(int sentence, int token) {
        if (!reading.isQuoted(sentence, token)) {
            return Optional.empty();
        }
        DependencyGraph graph = reading.graph(sentence);
        for (int above : graph.pathToRoot(token)) {
            if (!reading.isQuoted(sentence, above) && reading.token(sentence, above).isVerb()) {
                for (int subject : graph.children(above, "nsubj")) {
                    List<Party> speakers = reading.isQuoted(sentence, subject) ? List.of() : referents.all(sentence, subject);
                    if (!speakers.isEmpty()) {
                        return Optional.of(speakers.getFirst());
                    }
                }
            }
        }
        return discourse.lastSpeaker();
    }

    /** "X greets Y before their meeting": both. */
    private List<Party> subjectAndObject(int sentence, int token) {
        DependencyGraph graph = reading.graph(sentence);
        for (int above : graph.pathToRoot(token)) {
            List<Integer> subjects = above == token ? List.of() : graph.children(above, "nsubj");
            if (!subjects.isEmpty() && !graph.conjuncts(subjects.getFirst()).contains(token)) {
                List<Party> both = new ArrayList<>(people(sentence, subjects.getFirst()));
                graph.children(above, "obj", "obl").stream()
                        .filter(child -> child < token && !graph.isUnder(token, child))
                        .forEach(child -> both.addAll(people(sentence, child)));
                return both.size() > 1 ? both : List.of();
            }
        }
        return List.of();
    }

    private List<Party> people(int sentence, int token) {
        boolean named = reading.mentionAt(sentence, token).orElse(null) instanceof Mention.Person;
        boolean pronoun = reading.token(sentence, token).text().matches("(?i)he|she|him|her");
        return named || pronoun ? referents.all(sentence, token) : List.of();
    }

    /** "Telephoned both leaders, urging them to meet": several told as the object of a verb above. */
    private List<Party> pluralObject(int sentence, int token) {
        DependencyGraph graph = reading.graph(sentence);
        for (int above : graph.pathToRoot(token)) {
            for (int object : above == token ? List.<Integer>of() : graph.children(above, "obj")) {
                List<Party> parties = object < token && !graph.isUnder(token, object) ? referents.all(sentence, object) : List.of();
                if (parties.size() > 1) {
                    return parties;
                }
            }
        }
        return List.of();
    }

    /** "Finance ministers will review it when they meet": officials of nobody told, rather than those told before. */
    private boolean isOfOfficials(int sentence, int token) {
        DependencyGraph graph = reading.graph(sentence);
        int clause = graph.head(token);
        boolean aside = clause >= 0 && graph.isRelated(token, "nsubj") && graph.isRelated(clause, "advcl");
        return aside
                && graph.children(graph.head(clause), "nsubj").stream()
                        .filter(subject -> subject < token)
                        .anyMatch(subject -> reading.mentionAt(sentence, subject).orElse(null) instanceof Mention.Role role && role.office().plural());
    }

    /** "X and Y agreed when they met", "X called both leaders to urge them on": several told as the subject or object of the same sentence. */
    private List<Party> plural(int sentence, int token) {
        DependencyGraph graph = reading.graph(sentence);
        boolean subjects = false;
        for (int i = 0; i < token; i++) {
            boolean several = graph.conjuncts(i).size() > 1 || reading.token(sentence, i).tag().endsWith("S");
            boolean subject = graph.isRelated(i, "nsubj");
            boolean object = !subjects && graph.isRelated(i, "obj") && reading.token(sentence, token).is("them");
            subjects |= subject && several;
            if ((subject || object) && several && !graph.isUnder(token, i)) {
                List<Party> parties = referents.all(sentence, i);
                if (parties.size() > 1) {
                    return parties;
                }
            }
        }
        return List.of();
    }
}
