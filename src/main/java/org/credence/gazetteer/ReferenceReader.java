package org.credence.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Reads the Turtle files of {@code seeds/reference} into a {@link Gazetteer}. */
public final class ReferenceReader {
    /** The reference files, in the order in which they are read. */
    public static final List<String> FILES = List.of(
            "states.ttl", "places.ttl", "organizations.ttl", "offices.ttl", "people.ttl", "tenures.ttl", "events.ttl");

    /** What a folder of a person's own need not have. */
    private static final Set<String> OPTIONAL = Set.of("events.ttl");

    private static final String DIP = "https://w3id.org/credence/diplomacy#";
    private static final String FOAF = "http://xmlns.com/foaf/0.1/";

    private final Model model;

    private ReferenceReader(Model model) {
        this.model = model;
    }

    /**
     * Reads the files that travel with the program.
     *
     * @param base what the relative addresses in them are resolved against
     */
    public static Gazetteer readBundled(String base) {
        return new ReferenceReader(bundled(base)).gazetteer();
    }

    /** The statements of the files that travel with the program. */
    public static Model bundled(String base) {
        Model model = ModelFactory.createDefaultModel();
        for (String file : FILES) {
            try (InputStream in = ReferenceReader.class.getResourceAsStream("/org/credence/reference/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("The reference file " + file + " is missing from the program");
                }
                RDFParser.source(in).lang(Lang.TURTLE).base(base).parse(model);
            } catch (IOException e) {
                throw new IllegalStateException("The reference file " + file + " cannot be read", e);
            }
        }
        return model;
    }

    /**
     * The statements of the files of a folder.
     *
     * @throws UncheckedIOException where a file is missing or is no Turtle; the message names it
     */
    public static Model read(Path folder, String base) {
        Model model = ModelFactory.createDefaultModel();
        for (String file : FILES) {
            if (OPTIONAL.contains(file) && Files.notExists(folder.resolve(file))) {
                continue;
            }
            try (InputStream in = Files.newInputStream(folder.resolve(file))) {
                RDFParser.source(in)
                        .lang(Lang.TURTLE)
                        .base(base)
                        .errorHandler(ErrorHandlerFactory.errorHandlerExceptionOnError())
                        .parse(model);
            } catch (IOException e) {
                throw new UncheckedIOException(folder.resolve(file) + " cannot be read", e);
            } catch (RiotException e) {
                throw new UncheckedIOException(
                        folder.resolve(file) + " is no valid Turtle: " + e.getMessage(), new IOException(e));
            }
        }
        return model;
    }

    /** The gazetteer of statements read before. */
    public static Gazetteer gazetteer(Model model) {
        return new ReferenceReader(model).gazetteer();
    }

    private Gazetteer gazetteer() {
        List<Entry> entries = new ArrayList<>();
        each("State").forEach(resource -> entries.add(state(resource)));
        each("Organization").forEach(resource -> entries.add(organization(resource)));
        each("Place").forEach(resource -> entries.add(place(resource)));
        each("Office").forEach(resource -> entries.add(office(resource)));
        each("Person").forEach(resource -> entries.add(person(resource)));
        List<Tenure> tenures = each("Tenure").stream().map(this::tenure).toList();
        return new Gazetteer(entries, tenures);
    }

    /** In the order of their keys, so that what is ambiguous is decided alike each time. */
    private List<Resource> each(String type) {
        return model.listSubjectsWithProperty(RDF.type, dip(type)).toList().stream()
                .sorted(Comparator.comparing(Resource::getURI))
                .toList();
    }

    private Entry.State state(Resource state) {
        List<String> seats = new ArrayList<>(keys(state, dip("capital")));
        seats.addAll(keys(state, dip("seat")));
        return new Entry.State(
                key(state),
                label(state),
                text(state, dip("iso2")),
                names(state),
                texts(state, dip("adjective")),
                texts(state, dip("demonym")),
                texts(state, dip("contextualName")),
                texts(state, dip("contextualAdjective")),
                texts(state, dip("metonym")),
                seats,
                texts(state, dip("leaderTitle")),
                texts(state, dip("ceremonialTitle")),
                !state.hasProperty(dip("territoryOf")));
    }

    private Entry.Organization organization(Resource organization) {
        List<String> adjectives = new ArrayList<>(texts(organization, dip("adjective")));
        adjectives.addAll(texts(organization, dip("contextualAdjective")));
        return new Entry.Organization(
                key(organization),
                label(organization),
                names(organization),
                keys(organization, dip("organizationKind")).stream().findFirst().orElse(""),
                keys(organization, dip("ofState")).stream().findFirst(),
                keys(organization, dip("member")),
                adjectives,
                actsAs(organization));
    }

    /** The code of the union that a body is, or is an institution of. */
    private Optional<String> actsAs(Resource organization) {
        Optional<String> own = texts(organization, dip("iso2")).stream().findFirst();
        return own.isPresent()
                ? own
                : model.listObjectsOfProperty(organization, ORG.subOrganizationOf).toList().stream()
                        .flatMap(union -> texts(union.asResource(), dip("iso2")).stream())
                        .findFirst();
    }

    private Entry.Place place(Resource place) {
        return new Entry.Place(
                key(place),
                label(place),
                names(place),
                keys(place, dip("inState")).stream().findFirst(),
                text(place, dip("placeKind")));
    }

    private Entry.Office office(Resource office) {
        return new Entry.Office(
                key(office),
                label(office),
                names(office),
                text(office, dip("title")),
                keys(office, dip("ofState")).stream().findFirst(),
                keys(office, dip("ofOrganization")).stream().findFirst(),
                keys(office, dip("level")).stream().findFirst().orElse(""));
    }

    private Entry.Person person(Resource person) {
        return new Entry.Person(
                key(person),
                label(person),
                names(person),
                text(person, ResourceFactory.createProperty(FOAF, "familyName")),
                text(person, ResourceFactory.createProperty(FOAF, "givenName")),
                text(person, dip("gender")),
                keys(person, dip("citizenOf")));
    }

    private Tenure tenure(Resource tenure) {
        return new Tenure(
                keys(tenure, dip("holder")).getFirst(),
                keys(tenure, dip("office")).getFirst(),
                texts(tenure, dip("from")).stream().findFirst().map(text -> first(text)),
                texts(tenure, dip("until")).stream().findFirst().map(text -> last(text)));
    }

    private static LocalDate first(String date) {
        return switch (date.length()) {
            case 4 -> Year.parse(date).atDay(1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    private static LocalDate last(String date) {
        return switch (date.length()) {
            case 4 -> Year.parse(date).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }

    private static Property dip(String name) {
        return ResourceFactory.createProperty(DIP, name);
    }

    private static String key(Resource resource) {
        String address = resource.getURI();
        return address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf('#')) + 1);
    }

    private static List<String> keys(Resource subject, Property property) {
        return subject.listProperties(property).toList().stream()
                .map(statement -> key(statement.getResource()))
                .sorted()
                .toList();
    }

    private static String label(Resource subject) {
        return text(subject, RDFS.label);
    }

    private static List<String> names(Resource subject) {
        List<String> names = new ArrayList<>(texts(subject, RDFS.label));
        names.addAll(texts(subject, SKOS.altLabel));
        return names;
    }

    private static String text(Resource subject, Property property) {
        return texts(subject, property).stream().findFirst().orElse("");
    }

    private static List<String> texts(Resource subject, Property property) {
        return subject.listProperties(property).toList().stream()
                .map(statement -> statement.getObject())
                .filter(RDFNode::isLiteral)
                .map(node -> node.asLiteral().getLexicalForm())
                .sorted()
                .toList();
    }
}
