package org.credence.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.article.Passage;
import org.credence.language.AnnotatedArticle;
import org.credence.language.Sentence;
import org.credence.language.Token;

/**
 * Says who issues a text that several issue together, whom its "we" stands for: those beside the first "We, the ministers
 * of X and Y, …", or those whom a title such as "Joint Statement by X and Y" names.
 */
final class Issuers {
    /** A text tells in its first sentences who its "we" are. */
    private static final int OPENING_SENTENCES = 4;

    private final Authorship authorship;
    private final Roster roster;

    Issuers(Authorship authorship, Roster roster) {
        this.authorship = authorship;
        this.roster = roster;
    }

    /** Those who issue it together; empty where the text does not tell, or where it is no joint one. */
    List<Party> of(AnnotatedArticle annotated, List<List<Mention>> mentions) {
        List<Party> opening = annotated.sentences().stream()
                .filter(sentence -> sentence.kind() == Passage.Kind.BODY)
                .limit(OPENING_SENTENCES)
                .map(sentence -> named(sentence, mentions.get(sentence.index())))
                .filter(parties -> !parties.isEmpty())
                .findFirst()
                .orElse(List.of());
        return opening.isEmpty() ? authorship.together(annotated.article().metadata()) : opening;
    }

    /** "We, the leaders of X and Y, met …": those named up to the verb of the sentence. */
    private List<Party> named(Sentence sentence, List<Mention> mentions) {
        Set<Party> parties = new LinkedHashSet<>();
        for (int we = 0; we + 2 < sentence.size() && parties.isEmpty(); we++) {
            int end = isBesideNames(sentence, we) ? endOfNames(sentence, we + 2, mentions) : we;
            int begin = we;
            mentions.stream()
                    .filter(mention -> begin < mention.begin() && mention.end() <= end)
                    .forEach(mention -> parties.addAll(parties(mention)));
        }
        return new ArrayList<>(parties);
    }

    /** "We," or "we the". */
    private static boolean isBesideNames(Sentence sentence, int we) {
        Token next = sentence.token(we + 1);
        return sentence.token(we).is("we") && (next.text().matches("[,–—-]") || next.is("the"));
    }

    /** The verb behind the names: none stands among them. */
    private static int endOfNames(Sentence sentence, int from, List<Mention> mentions) {
        int at = from;
        while (at < sentence.size() && (!sentence.token(at).tag().matches("VB[DPZG]|MD") || isNamed(at, mentions))) {
            at++;
        }
        return at;
    }

    private static boolean isNamed(int token, List<Mention> mentions) {
        return mentions.stream().anyMatch(mention -> mention.begin() <= token && token < mention.end());
    }

    private List<Party> parties(Mention mention) {
        return switch (mention) {
            case Mention.Person person -> List.of(new Party.Person(roster.resolve(person)));
            case Mention.State state -> List.of(new Party.State(state.state()));
            case Mention.Organization body -> List.of(new Party.Organization(body.name(), body.known(), body.state()));
            case Mention.Role role -> ofOffice(role.office());
            case Mention.Place ignored -> List.of();
        };
    }

    /** "The foreign ministers of X and Y", "the High Representative of Z": the states or the body they act for. */
    private static List<Party> ofOffice(OfficePhrase office) {
        if (!office.states().isEmpty()) {
            return office.states().stream().<Party>map(Party.State::new).toList();
        }
        Optional<Party> body = office.organization()
                .flatMap(OfficePhrase.OrganizationName::known)
                .map(known -> new Party.Organization(known.label(), Optional.of(known), Optional.empty()));
        return body.map(List::of).orElse(List.of());
    }
}
