package org.credence.fuse;

import static org.credence.fact.Telling.article;
import static org.credence.fact.Telling.event;
import static org.credence.fact.Telling.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.credence.fact.Agent;
import org.credence.fact.ArticleFacts;
import org.credence.fact.EventType;
import org.credence.fact.Fact;
import org.credence.fact.Office;
import org.credence.fact.Status;
import org.junit.jupiter.api.Test;

class PersonIdentityTest {
    private static PersonIdentity of(Agent.Person... people) {
        ArticleFacts facts = article("a", "2031-05-04")
                .tells(event(EventType.MEETING, Status.HELD, "", "KE NO").with(people))
                .facts();
        return PersonIdentity.of(List.of(facts));
    }

    @Test
    void spellingsAndOrdersOfANameAreOnePerson() {
        Agent.Person one = person("Min-jun Park", "KR");
        for (String other : List.of("Park Min-jun", "Park Min Jun", "PARK Min-Jun", "Pàrk Min-jun")) {
            Agent.Person two = person(other, "KR");
            PersonIdentity identity = of(one, two);
            assertEquals(identity.key(one), identity.key(two), other);
        }
    }

    @Test
    void aNameInTwoStatesIsTwoPeople() {
        Agent.Person one = person("John Hill", "GB");
        Agent.Person other = person("John Hill", "NZ");
        PersonIdentity identity = of(one, other);

        assertEquals("john-hill-gb", identity.key(one));
        assertEquals("john-hill-nz", identity.key(other));
        assertNotEquals(identity.key(one), identity.key(person("John Hill", "")));
    }

    @Test
    void whoeverHasNoStateIsTheOneOfThatName() {
        Agent.Person one = person("John Hill", "GB");
        Agent.Person other = person("John Hill", "");
        PersonIdentity identity = of(one, other);

        assertEquals("john-hill", identity.key(one));
        assertEquals("john-hill", identity.key(other));
    }

    @Test
    void whomTheReferenceDataKnowIsKnownInOtherSpellings() {
        Agent.Person known =
                new Agent.Person(Optional.of("park-min-jun-minister"), "Park Min-jun", List.of(), Optional.of("KR"));
        PersonIdentity identity = of(known, person("Min Jun Park", "KR"), person("Min Jun Park", "US"));

        assertEquals("park-min-jun-minister", identity.key(person("Min Jun Park", "KR")));
        assertNotEquals("park-min-jun-minister", identity.key(person("Min Jun Park", "US")));
    }

    private static final Agent.Person HILL = person("John Hill", "NZ");

    /** An article that gives the name an office. */
    private static ArticleFacts office(String stem, String day, String title, boolean current) {
        ArticleFacts told = article(stem, day)
                .tells(event(EventType.MEETING, Status.HELD, "", "NZ NO").with(HILL))
                .facts();
        List<Fact> facts = new ArrayList<>(told.facts());
        facts.add(new Fact.Tenure(
                HILL,
                new Office(Optional.empty(), title, Optional.of("NZ"), Optional.empty()),
                current,
                told.facts().getFirst().evidence()));
        return new ArticleFacts(told.article(), facts);
    }

    private static List<String> keys(ArticleFacts... articles) {
        PersonIdentity identity = PersonIdentity.of(List.of(articles));
        return Stream.of(articles).map(each -> identity.key(HILL, each.article())).toList();
    }

    @Test
    void aNameOfOneStateInTwoOfficesAtOneTimeIsTwoPeople() {
        ArticleFacts first = office("a", "2031-03-01", "bishop", true);
        ArticleFacts second = office("b", "2031-03-05", "minister of fisheries", true);
        ArticleFacts third = office("c", "2031-03-09", "bishop", true);
        ArticleFacts without = article("d", "2031-03-10")
                .tells(event(EventType.MEETING, Status.HELD, "", "NZ NO").with(HILL))
                .facts();

        assertEquals(
                List.of("john-hill", "john-hill-minister-of-fisheries", "john-hill", "john-hill"),
                keys(first, second, third, without));
        assertEquals(
                List.of("john-hill", "john-hill", "john-hill-minister-of-fisheries", "john-hill"),
                keys(without, third, second, first),
                "in whatever order they come");
    }

    @Test
    void whoeverChangesOfficeStaysOnePerson() {
        ArticleFacts before = office("a", "2031-03-01", "minister of fisheries", true);
        ArticleFacts after = office("b", "2031-03-05", "governor", true);
        assertEquals(List.of("john-hill", "john-hill"), keys(before, after));

        ArticleFacts late = office("c", "2031-03-09", "minister of fisheries", true);
        assertEquals(2, Set.copyOf(keys(before, after, late)).size(), "two at one time, and nothing says it was one");
        ArticleFacts told = office("d", "2031-03-06", "minister of fisheries", false);
        List<Fact> facts = new ArrayList<>(told.facts());
        facts.addAll(after.tenures());
        assertEquals(
                Set.of("john-hill"),
                Set.copyOf(keys(before, after, late, new ArticleFacts(told.article(), facts))),
                "one article gives both offices to one person");
    }

    @Test
    void anOfficeToldInOtherWordsIsTheSame() {
        assertEquals(
                Set.of("john-hill"),
                Set.copyOf(keys(
                        office("a", "2031-03-01", "minister", true),
                        office("b", "2031-03-01", "Minister of Fisheries", true),
                        office("d", "2031-03-01", "Acting Minister for the Sea", true),
                        office("c", "2031-03-02", "minister", true))));
    }
}
