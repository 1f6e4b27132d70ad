package org.credence.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Collectors;
import org.credence.gazetteer.Entry;
import org.credence.language.Sentence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and titles in tagged words: what PersonNames, OfficePhraseFinder and UnknownNames make of them together. */
class MentionFinderTest {
    private static final MentionFinder FINDER = new MentionFinder(new OfficeWords(), RuleReader.GAZETTEER);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        Foreign/NNP Minister/NNP Selin/NNP Kaya/NNP spoke/VBD                 | person Selin Kaya: Foreign Minister
        Foreign/NNP Minister/NNP Kaya/NNP spoke/VBD                           | person Kaya: Foreign Minister
        Selin/NNP/P Kaya/NNP/P spoke/VBD                                      | person Selin Kaya
        Selin/NNP Kaya/NNP spoke/VBD                                          | -
        Seo/NNP/P Min/NNP/P +-/HYPH/P +jae/NNP/P spoke/VBD                    | person Seo Min-jae
        President/NNP Pieter/NNP/P van/NNP/P Linden/NNP/P spoke/VBD | person Pieter van Linden: President
        Minister/NNP Maria/NNP/P de/IN Souza/NNP/P spoke/VBD                  | person Maria de Souza: Minister
        Senator/NNP Tom/NNP/P J./NNP/P Reed/NNP/P +,/, Jr./NNP spoke/VBD       | person Tom J. Reed, Jr.: Senator
        Prime/NNP Minister/NNP Dr./NNP Anjali/NNP/P Thapa/NNP/P spoke/VBD     | person Anjali Thapa: Prime Minister
        Ministers/NNPS Kaya/NNP ,/, Holm/NNP and/CC Virtanen/NNP met/VBD      | person Kaya: Minister; person Holm: Minister; person Virtanen: Minister
        Selin/NNP/P Kaya/NNP/P ,/, the/DT foreign/JJ minister/NN ,/, spoke/VBD | person Selin Kaya: foreign minister
        Moon/NNP/P Jae/NNP/P In/NNP/P spoke/VBD                               | person Moon Jae In (Moon Jae-in)
        Kishida/NNP/P Fumio/NNP/P spoke/VBD                                   | person Kishida Fumio (Fumio Kishida)
        aboard/IN USS/NNP Swift/NNP President/NNP Selin/NNP/P Kaya/NNP/P spoke/VBD | person Selin Kaya: President
        aboard/IN USS/NNP Selin/NNP/P Kaya/NNP/P she/PRP spoke/VBD            | -
        KISHIDA/NNP Fumio/NNP spoke/VBD                                       | person KISHIDA Fumio (Fumio Kishida)
        """)
    void peopleAreFoundByTitleByRecogniserAndByReferenceData(String words, String expected) {
        assertEquals(expected, found(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        Turkish/JJ Foreign/NNP Minister/NNP Selin/NNP/P Kaya/NNP/P spoke/VBD  | person Selin Kaya: Foreign Minister of TR
        Foreign/NNP Minister/NNP Selin/NNP/P Kaya/NNP/P of/IN Turkey/NNP/L spoke/VBD | person Selin Kaya: Foreign Minister of TR
        Turkey/NNP/L 's/POS foreign/JJ minister/NN ,/, Selin/NNP/P Kaya/NNP/P ,/, spoke/VBD | state TR; person Selin Kaya: foreign minister of TR
        Former/JJ Turkish/JJ Foreign/NNP Minister/NNP Selin/NNP/P Kaya/NNP/P spoke/VBD | person Selin Kaya: former Foreign Minister of TR
        the/DT former/JJ Turkish/JJ foreign/JJ minister/NN spoke/VBD          | role former foreign minister of TR
        a/DT senior/JJ Turkish/JJ official/NN spoke/VBD                       | role senior official of TR
        """)
    void officesHaveTheirStateAndAreHeldOrWere(String words, String expected) {
        assertEquals(expected, found(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        the/DT Amber/NNP/O Coast/NNP/O Institute/NNP/O closed/VBD             | organization Amber Coast Institute
        the/DT Lake/NNP Trade/NNP and/CC Fisheries/NNP Council/NNP met/VBD    | organization Lake Trade and Fisheries Council
        the/DT Council/NNP met/VBD                                            | -
        a/DT harbour/NN in/IN Brindlemere/NNP/L closed/VBD                    | place Brindlemere
        a/DT harbour/NN in/IN Brindlemere/NNP closed/VBD                      | -
        the/DT song/NN Home/NNP was/VBD sung/VBN                              | -
        trade/NN with/IN Ghana/NNP/L grew/VBD                                 | state GH
        Accra/NNP/L condemned/VBD it/PRP                                      | state GH (Accra)
        Ghana/NNP +-/HYPH +made/VBN boats/NNS sank/VBD                        | -
        """)
    void bodiesAndPlacesAreFoundByTheirWordsByRecogniserAndByReferenceData(String words, String expected) {
        assertEquals(expected, found(words));
    }

    private static String found(String words) {
        Sentence sentence = Sentences.tagged(words);
        String found = FINDER.find(sentence).stream().map(MentionFinderTest::line).collect(Collectors.joining("; "));
        return found.isEmpty() ? "-" : found;
    }

    private static String line(Mention mention) {
        return switch (mention) {
            case Mention.Person person -> "person " + person.name()
                    + known(person.name(), person.known().map(Entry.Person::label))
                    + (person.offices().isEmpty() ? "" : ": ")
                    + person.offices().stream().map(MentionFinderTest::office).collect(Collectors.joining(" and "));
            case Mention.Role role -> "role " + office(role.office());
            case Mention.Organization body -> "organization " + body.name();
            case Mention.Place place -> "place " + place.name();
            case Mention.State state -> "state " + state.state().iso2()
                    + state.seat().map(seat -> " (" + seat.label() + ")").orElse("");
        };
    }

    private static String known(String name, Optional<String> label) {
        return label.filter(known -> !known.equals(name)).map(known -> " (" + known + ")").orElse("");
    }

    private static String office(OfficePhrase office) {
        return (office.former() ? "former " : "") + office.title()
                + office.states().stream().map(state -> " of " + state.iso2()).collect(Collectors.joining());
    }
}
