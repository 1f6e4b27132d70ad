package org.credence.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the diplomacy ontology, {@code ontology/diplomacy.ttl}; a test holds the two against each other. */
public final class Dip {
    public static final String NS = "https://w3id.org/credence/diplomacy#";
    /** The address of the ontology's document. */
    public static final String ONTOLOGY = "https://w3id.org/credence/diplomacy";

    public static final Node EVENT = term("Event");
    public static final Node PARTICIPATION = term("Participation");
    public static final Node STATUS_REPORT = term("StatusReport");
    public static final Node STATEMENT = term("Statement");
    public static final Node STATE = term("State");
    public static final Node PERSON = term("Person");
    public static final Node ORGANIZATION = term("Organization");
    public static final Node PLACE = term("Place");
    public static final Node OFFICE = term("Office");
    public static final Node TENURE = term("Tenure");
    public static final Node UNNAMED_SOURCE = term("UnnamedSource");
    public static final Node ARTICLE = term("Article");
    public static final Node MENTION = term("Mention");
    public static final Node MERGE = term("Merge");
    public static final Node CORRECTION = term("Correction");
    public static final Node EVENT_SERIES = term("EventSeries");
    public static final Node KNOWN_EVENT = term("KnownEvent");

    public static final Node INVOLVES = term("involves");
    public static final Node PARTICIPANT = term("participant");
    public static final Node PARTICIPATION_OF = term("participation");
    public static final Node AGENT = term("agent");
    public static final Node ON_BEHALF_OF = term("onBehalfOf");
    public static final Node IN_OFFICE = term("inOffice");
    public static final Node ROLE = term("role");
    public static final Node DATE = term("date");
    public static final Node EARLIEST = term("earliest");
    public static final Node LATEST = term("latest");
    public static final Node AT_PLACE = term("place");
    public static final Node LEVEL = term("level");
    public static final Node STATUS = term("status");
    public static final Node HAS_STATUS_REPORT = term("statusReport");
    public static final Node AS_OF = term("asOf");
    public static final Node PART_OF = term("partOf");
    public static final Node PREPARES = term("prepares");
    public static final Node FOLLOWS = term("follows");
    public static final Node EVENT_LINK = term("EventLink");
    public static final Node HAS_EVENT_LINK = term("eventLink");
    public static final Node LINK_PROPERTY = term("linkProperty");
    public static final Node LINKED_EVENT = term("linkedEvent");
    public static final Node DISPUTED_BY = term("disputedBy");
    public static final Node DENIED_BY = term("deniedBy");

    public static final Node SPEAKER = term("speaker");
    public static final Node SPEAKER_OFFICE = term("speakerOffice");
    public static final Node ADDRESSEE = term("addressee");
    public static final Node DIRECT = term("direct");
    public static final Node QUOTATION = term("quotation");
    public static final Node REPORTED = term("reported");
    public static final Node ACT = term("act");
    public static final Node ABOUT = term("about");
    public static final Node MADE_AT = term("madeAt");

    public static final Node ISO2 = term("iso2");
    public static final Node CAPITAL = term("capital");
    public static final Node IN_STATE = term("inState");
    public static final Node PLACE_KIND = term("placeKind");
    public static final Node HOLDER = term("holder");
    public static final Node HAS_OFFICE = term("office");
    public static final Node OFFICE_LABEL = term("officeLabel");
    public static final Node OF_STATE = term("ofState");
    public static final Node OF_ORGANIZATION = term("ofOrganization");
    public static final Node CURRENT = term("current");
    public static final Node TITLE = term("title");
    public static final Node CITIZEN_OF = term("citizenOf");

    public static final Node SOURCE_FILE = term("sourceFile");
    public static final Node SHA256 = term("sha256");
    public static final Node CHARACTERS = term("characters");
    public static final Node CONVERTER_VERSION = term("converterVersion");
    public static final Node IN_ARTICLE = term("inArticle");
    public static final Node RULE = term("rule");
    public static final Node CONFIDENCE = term("confidence");
    public static final Node MERGED = term("merged");
    public static final Node MERGED_INTO = term("mergedInto");
    public static final Node SCORE = term("score");
    public static final Node REASON = term("reason");
    public static final Node CORRECTS = term("corrects");
    public static final Node CORRECTION_KIND = term("correctionKind");

    public static final Node LINK_CANDIDATE = term("LinkCandidate");
    public static final Node CANDIDATE_FOR = term("candidateFor");
    public static final Node CANDIDATE = term("candidate");
    public static final Node ASKED_ON = term("askedOn");
    public static final Node LINK_VERIFICATION = term("linkVerification");
    public static final Node SERIES_OF = term("seriesOf");
    public static final Node OF_SERIES = term("ofSeries");
    public static final Node WIKIDATA_ITEM = term("wikidataItem");

    private Dip() {}

    /** The term with the local name given. */
    public static Node term(String localName) {
        return NodeFactory.createURI(NS + localName);
    }
}
