package org.credence.fuse;

import static org.credence.fact.Telling.article;
import static org.credence.fact.Telling.event;
import static org.credence.fact.Telling.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import org.credence.fact.Agent;
import org.credence.fact.ArticleFacts;
import org.credence.fact.EventType;
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
}
