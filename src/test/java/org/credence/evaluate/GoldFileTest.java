package org.credence.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldFileTest {
    private static GoldReading read(String json) throws MalformedGoldException {
        return GoldFile.read("g.json", json).orElseThrow();
    }

    @Test
    void whatIsLeftOutOfAnEventIsNotAskedFor() throws MalformedGoldException {
        GoldReading gold = read("""
            {"article": "a.txt", "events": [{"type": "Call", "status": "Held", "evidence": "they spoke"}]}
            """);

        Answers none = new Answers(Optional.empty(), List.of(), true);
        assertEquals(
                List.of(new GoldEvent(
                        "event 1",
                        false,
                        new Answers(Optional.of("Call"), List.of("Call"), false),
                        Set.of(),
                        Set.of(),
                        List.of(),
                        List.of(),
                        none,
                        none,
                        new Answers(Optional.of("Held"), List.of("Held"), false),
                        List.of("they spoke"))),
                gold.events());
        assertEquals(List.of(), gold.statements());
        assertEquals(List.of(), gold.offices());
    }

    @Test
    void otherRightAnswersAreAListOrOneAndMayBeNone() throws MalformedGoldException {
        GoldEvent event = read("""
            {"article": "a.txt", "events": [{"id": "E", "type": "Call", "type_accept": "Talks", "status": "Held",
              "status_accept": ["Planned", "Agreed"], "date": "2023", "date_accept": null, "place": "",
              "place_accept": ["Rome", null], "evidence": "a", "also": ["b"], "continues": "c"}]}
            """).events().getFirst();

        assertEquals(List.of("Call", "Talks"), event.type().named());
        assertEquals(List.of("Held", "Planned", "Agreed"), event.status().named());
        assertEquals(new Answers(Optional.of("2023"), List.of("2023"), true), event.date());
        assertEquals(new Answers(Optional.empty(), List.of("Rome"), true), event.place());
        assertEquals(List.of("a", "b", "c"), event.evidence());
    }

    @Test
    void jointSpeakersAreSeveralUnlessListed() throws MalformedGoldException {
        List<GoldStatement> statements = read("""
            {"article": "a.txt", "statements": [
              {"speaker": "Anna Huber and Jan Peeters", "kind": "Report", "direct": true, "direct_accept": [false],
               "speaker_accept": ["A and B and c"], "evidence": "x"},
              {"speaker": ["Trinidad and Tobago", "Fiji"], "kind": "Report", "direct": false, "evidence": "x"}]}
            """).statements();

        assertEquals(List.of("Anna Huber", "Jan Peeters", "A", "B and c"), statements.getFirst().speakers());
        assertEquals(Set.of(true, false), statements.getFirst().direct());
        assertEquals(List.of("Trinidad and Tobago", "Fiji"), statements.getLast().speakers());
    }

    @Test
    void officesAreCurrentUnlessSaid() throws MalformedGoldException {
        GoldReading gold = read("""
            {"article": "a.txt", "aliases": {"Huber": ["Anna Huber"]}, "offices": [
              {"person": "Huber", "office": "Chair", "organization": "Board"},
              {"person": "Huber", "office": "President", "state": "AT", "current": false, "optional": true}]}
            """);

        assertEquals(List.of("Huber: Chair, Board", "Huber: President, AT"),
                gold.offices().stream().map(GoldOffice::asText).toList());
        assertEquals(List.of(true, false), gold.offices().stream().map(GoldOffice::current).toList());
        assertEquals(Map.of("Huber", List.of("Anna Huber")), gold.aliases().forms());
    }

    @Test
    void whatHasNoArticleIsNoGold() throws MalformedGoldException {
        assertEquals(Optional.empty(), GoldFile.read("same.json", "{\"same\": [[\"a\", \"b\"]]}"));
        assertEquals(Optional.empty(), GoldFile.read("list.json", "[1, 2]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"article\": \"a.txt\", | it is no JSON: look at line 1, column 21.",
        "{\"article\": \"a.txt\"} x | it is no JSON: look at line 1, column 23.",
        "'  ' | it is empty.",
        "{\"article\": 7} | \"article\" is not a string or a list of strings.",
        "{\"article\": \"a\", \"events\": {}} | events no. 1: \"type\" is missing.",
        "{\"article\": \"a\", \"events\": [3]} | \"events\" is not a list of objects.",
        "{\"article\": \"a\", \"events\": [{\"id\": \"E9\", \"type\": \"Call\"}]} | events E9: \"status\" is missing.",
        "{\"article\": \"a\", \"events\": [{\"type\": \"Call\", \"states\": [1]}]} |"
                + " events no. 1: \"states\" is not a string or a list of strings.",
        "{\"article\": \"a\", \"statements\": [{\"speaker\": \"B\"}]} | statements no. 1: \"direct\" is missing.",
        "{\"article\": \"a\", \"statements\": [{\"direct\": \"no\"}]} | statements no. 1: \"direct\" is not true or false.",
        "{\"article\": \"a\", \"aliases\": []} | \"aliases\" is not an object.",
    })
    void whatIsWrongIsToldInOneLine(String json, String reason) {
        assertEquals(
                reason,
                assertThrows(MalformedGoldException.class, () -> GoldFile.read("g.json", json)).getMessage());
    }
}
