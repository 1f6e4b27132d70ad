package org.credence.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.credence.article.Span;
import org.credence.fact.Agent;
import org.credence.fact.EventType;
import org.credence.fact.Office;
import org.credence.fact.Place;
import org.credence.fact.Status;
import org.credence.fact.Telling;
import org.credence.fuse.PersonIdentity;
import org.credence.vocabulary.Dip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses are readable, and the same for the same thing however it is written. */
class AddressesTest {
    private static final String BASE = "http://example.org/";

    private final Addresses addresses =
            new Addresses(BASE, people(), Map.of(), ModelFactory.createDefaultModel());

    private static PersonIdentity people() {
        Telling.Told told = Telling.event(EventType.MEETING, Status.HELD, "", "KR")
                .with(
                        Telling.person("Seo Min-jae", ""),
                        Telling.person("Seo Min Jae", ""),
                        Telling.person("Min-jae Seo", ""),
                        Telling.person("Seo Min-ji", ""));
        return PersonIdentity.of(List.of(Telling.undated("a").tells(told).facts()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Ingrid Dahl                 | ingrid-dahl
        Seo Min-jae                 | seo-min-jae
        Gonçalo Brandão e Sá        | goncalo-brandao-e-sa
        Đỗ Văn Hải                  | đo-van-hai
        Conor O’Rourke              | conor-orourke
        J. R. Ansah                 | j-r-ansah
        東京                          | 東京
        …                           | unnamed
        """)
    void aNameBecomesPartOfAnAddress(String name, String slug) {
        assertEquals(slug, Addresses.slug(name));
    }

    @Test
    void aLongNameIsCutAtAWord() {
        String slug = Addresses.slug("commissioner for the waters and the shores ".repeat(5));

        assertTrue(slug.length() <= 80, slug);
        assertTrue("commissioner-for-the-waters-and-the-shores-".repeat(5).startsWith(slug + "-"), slug);
    }

    @Test
    void spellingsOfANameInEitherOrderAreOnePerson() {
        String first = person("Seo Min-jae");

        assertEquals("http://example.org/id/person/seo-min-jae", first);
        assertEquals(first, person("Seo Min Jae"));
        assertEquals(first, person("Min-jae Seo"));
        assertEquals("http://example.org/id/person/seo-min-ji", person("Seo Min-ji"));
    }

    private String person(String name) {
        return addresses
                .agent(new Agent.Person(Optional.empty(), name, List.of(), Optional.empty()), Facts.article())
                .getURI();
    }

    @Test
    void theEuropeanUnionTakesPartLikeAStateAndIsAnOrganization() {
        assertEquals(BASE + "id/organization/european-union", addresses.state("EU").getURI());
        assertEquals(BASE + "id/state/gh", addresses.state("GH").getURI());
    }

    @Test
    void aMentionCountsCodePoints() {
        int begin = Facts.TEXT.indexOf("Dahl");

        assertEquals(3, begin, "a ship is two characters in Java");
        assertEquals(
                BASE + "id/article/dahl-in-accra#char=2,6",
                addresses.mention(Facts.article(), new Span(begin, begin + 4)).getURI());
    }

    @Test
    void aStateAsAPlaceIsKeptApartFromATownOfItsName() {
        Model reference = ModelFactory.createDefaultModel();
        reference.add(
                ResourceFactory.createResource(BASE + "id/place/djibouti"),
                RDF.type,
                ResourceFactory.createResource(Dip.PLACE.getURI()));
        Addresses known = new Addresses(BASE, people(), Map.of(), reference);
        Place state = new Place(Optional.of("dj"), "Djibouti", Optional.of("DJ"), true);
        Place town = new Place(Optional.of("djibouti"), "Djibouti", Optional.of("DJ"), false);

        assertEquals(BASE + "id/place/djibouti-country", known.place(state).getURI());
        assertEquals(BASE + "id/place/djibouti", known.place(town).getURI());
        assertEquals(BASE + "id/place/djibouti", addresses.place(state).getURI());
    }

    @Test
    void anOfficeIsNamedByTitleAndOwner() {
        Office office = new Office(Optional.empty(), "Foreign Minister", Optional.of("NO"), Optional.empty());

        assertEquals(
                BASE + "id/office/foreign-minister-of-norway", addresses.office(office, Optional.of("Norway")).getURI());
        assertEquals(BASE + "id/office/foreign-minister", addresses.office(office, Optional.empty()).getURI());
    }

    @Test
    void aSecretaryOfStateForAFieldIsTheSecretaryForIt() {
        Model reference = ModelFactory.createDefaultModel();
        Resource known = reference.createResource(BASE + "id/office/assistant-secretary-for-polar-affairs");
        known.addProperty(RDF.type, ResourceFactory.createResource(Dip.OFFICE.getURI()));
        known.addProperty(ResourceFactory.createProperty(Dip.TITLE.getURI()), "Assistant Secretary for Polar Affairs");
        known.addProperty(
                ResourceFactory.createProperty(Dip.OF_STATE.getURI()), reference.createResource(BASE + "id/state/no"));
        Addresses here = new Addresses(BASE, people(), Map.of(), reference);

        assertEquals(known.getURI(), officeOfNorway(here, "Assistant Secretary of State for Polar Affairs"));
        assertEquals(known.getURI(), officeOfNorway(here, "assistant secretary for polar affairs"));
        assertNotEquals(known.getURI(), officeOfNorway(here, "Secretary of State for Polar Affairs"));
        assertNotEquals(known.getURI(), officeOfNorway(here, "Minister of State for Polar Affairs"));
    }

    private static String officeOfNorway(Addresses addresses, String title) {
        return addresses.office(new Office(Optional.empty(), title, Optional.of("NO"), Optional.empty()), Optional.of("Norway"))
                .getURI();
    }

    @Test
    void aBaseAddressEndsWithASlash() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Addresses("http://example.org", people(), Map.of(), ModelFactory.createDefaultModel()));
    }
}
