package org.credence.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known beforehand, found by name however it is written. */
class GazetteerTest {
    private static final String DATA = """
        PREFIX dip: <https://w3id.org/credence/diplomacy#>
        PREFIX foaf: <http://xmlns.com/foaf/0.1/>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        <id/state/al> a dip:State ; rdfs:label "Alandia"@en ; skos:altLabel "Republic of Alandia"@en ; dip:iso2 "AL" ;
            dip:adjective "Alandian" ; dip:demonym "Alandians" ; dip:contextualName "Landia" ; dip:metonym "Palm House" ;
            dip:capital <id/place/rivo> .
        <id/state/bo> a dip:State ; rdfs:label "Boria"@en ; dip:iso2 "BO" ; dip:territoryOf <id/state/al> .
        <id/place/rivo> a dip:Place ; rdfs:label "Rivo"@en ; dip:inState <id/state/al> ; dip:placeKind "city" .
        <id/organization/bay-union> a dip:Organization ; rdfs:label "Bay Union"@en ; skos:altLabel "BU"@en ;
            dip:organizationKind <id/kind/RegionalOrganization> ; dip:member <id/state/al> , <id/state/bo> .
        <id/office/president-of-alandia> a dip:Office ; rdfs:label "President of Alandia"@en ; dip:title "President" ;
            dip:ofState <id/state/al> .
        <id/person/oro-min-ka> a dip:Person ; rdfs:label "Oro Min-ka"@en ; skos:altLabel "Min-ka Oro"@en ;
            foaf:familyName "Oro"@en ; dip:citizenOf <id/state/al> .
        <id/person/eli-oro> a dip:Person ; rdfs:label "Eli Oro"@en ; foaf:familyName "Oro"@en .
        <id/person/lena-suarez> a dip:Person ; rdfs:label "Lena Suárez"@en ; foaf:familyName "Suárez"@en .
        <id/tenure/1> a dip:Tenure ; dip:holder <id/person/eli-oro> ; dip:office <id/office/president-of-alandia> ;
            dip:until "2027-06" .
        <id/tenure/2> a dip:Tenure ; dip:holder <id/person/oro-min-ka> ; dip:office <id/office/president-of-alandia> ;
            dip:from "2027-07" .
        """;

    private static final Gazetteer GAZETTEER = ReferenceReader.gazetteer(model(DATA));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Alandia is small         | al NAME 1
        Republic of Alandia won  | al NAME 3
        Alandian boats           | al ADJECTIVE 1
        Alandians left           | al DEMONYM 1
        Landia is small          | al CONTEXTUAL_NAME 1
        Palm House said          | al METONYM 2
        Rivo is hot              | rivo NAME 1
        B.U. ministers           | bay-union NAME 1
        Oro Min-ka spoke         | oro-min-ka NAME 2
        Oro Min Ka spoke         | oro-min-ka NAME 3
        Min-Ka Oro spoke         | oro-min-ka NAME 2
        Lena Suarez spoke        | lena-suarez NAME 2
        alandia is small         | -
        Oro spoke                | -
        Palm trees               | -
        """)
    void aNameIsFoundWhateverItsHyphensDotsAndAccents(String words, String expected) {
        List<String> folded = Stream.of(words.split(" ", -1)).map(Gazetteer::fold).toList();
        String found = GAZETTEER.at(folded, 0).stream()
                .map(match -> match.entry().key() + " " + match.form() + " " + match.length())
                .collect(Collectors.joining("; "));
        assertEquals(expected, found.isEmpty() ? "-" : found);
    }

    @Test
    void anOfficeHasTheHolderOfTheDay() {
        Entry.Office office = GAZETTEER.office("president-of-alandia").orElseThrow();

        assertEquals(List.of("eli-oro"), holders(office, "2027-06-30"));
        assertEquals(List.of("oro-min-ka"), holders(office, "2027-07-01"));
        assertEquals(List.of("eli-oro"), holders(office, "1990-01-01"));
    }

    private static List<String> holders(Entry.Office office, String day) {
        return GAZETTEER.holders(office, LocalDate.parse(day)).stream().map(Entry.Person::key).toList();
    }

    @Test
    void aFamilyNameMayHaveSeveralBearersAndAWholeNameOne() {
        assertEquals(
                List.of("eli-oro", "oro-min-ka"),
                GAZETTEER.peopleByFamilyName("Oro").stream().map(Entry.Person::key).toList());
        assertEquals(1, GAZETTEER.peopleByFamilyName("Suarez").size());
        assertEquals(Optional.of("eli-oro"), GAZETTEER.personNamed("Eli Oro").map(Entry.Person::key));
        assertEquals(Optional.empty(), GAZETTEER.personNamed("Oro"));
    }

    @Test
    void aCapitalStandsForItsStateAndATerritoryIsNotSovereign() {
        Entry.Place rivo = GAZETTEER.place("rivo").orElseThrow();

        assertEquals(Optional.of("AL"), GAZETTEER.stateOfSeat(rivo).map(Entry.State::iso2));
        assertTrue(GAZETTEER.state("al").orElseThrow().sovereign());
        assertEquals(false, GAZETTEER.stateByIso("BO").orElseThrow().sovereign());
        assertEquals(List.of("al", "bo"), GAZETTEER.organization("bay-union").orElseThrow().members());
    }

    @Test
    void aMissingOrBrokenFileIsNamed() throws IOException {
        UncheckedIOException missing =
                assertThrows(UncheckedIOException.class, () -> ReferenceReader.read(folder, "http://example.org/"));
        assertTrue(missing.toString().contains("states.ttl"), missing::toString);

        for (String file : ReferenceReader.FILES) {
            Files.writeString(folder.resolve(file), "");
        }
        assertEquals(0, ReferenceReader.read(folder, "http://example.org/").size());

        Files.writeString(folder.resolve("people.ttl"), "<a> <b>");
        UncheckedIOException broken =
                assertThrows(UncheckedIOException.class, () -> ReferenceReader.read(folder, "http://example.org/"));
        assertTrue(broken.toString().contains("people.ttl"), broken::toString);
    }

    private static Model model(String turtle) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(turtle, Lang.TURTLE).base("http://example.org/").parse(model);
        return model;
    }
}
