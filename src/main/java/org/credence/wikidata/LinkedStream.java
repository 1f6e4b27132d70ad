package org.credence.wikidata;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;

/**
 * What is published, with the review file applied to it: it looks at the quads as they pass, and writes at the end the
 * links and guesses of all things that passed. A link of the reference data goes before one of the review file.
 */
public final class LinkedStream extends StreamRDFWrapper {
    private static final Node SCHEMA_SAME_AS = NodeFactory.createURI(Terms.SCHEMA + "sameAs");
    private static final String PAGE = "https://www.wikidata.org/wiki/";
    private static final Set<Node> LINKABLE = Set.of(Dip.PERSON, Dip.PLACE, Dip.ORGANIZATION, Dip.OFFICE, Dip.STATE);

    private final ReviewFile review;
    private final String base;
    private final Node graph;
    private final Set<String> things = new HashSet<>();
    private final Map<String, String> successors = new HashMap<>();
    private final Map<String, String> items = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * @param base the address below which everything is named; ends with a slash
     * @param out where the quads go on to
     */
    public LinkedStream(ReviewFile review, String base, StreamRDF out) {
        super(out);
        this.review = review;
        this.base = base;
        this.graph = NodeFactory.createURI(base + "graph/links");
    }

    @Override
    public void quad(Quad quad) {
        super.quad(quad);
        if (!quad.getSubject().isURI() || !quad.getObject().isURI()) {
            return;
        }
        String subject = quad.getSubject().getURI();
        String object = quad.getObject().getURI();
        if (quad.getPredicate().equals(RDF.type.asNode()) && LINKABLE.contains(quad.getObject())) {
            things.add(subject);
        } else if (quad.getPredicate().equals(DCTerms.isReplacedBy.asNode())) {
            successors.put(subject, object);
        } else if (quad.getPredicate().equals(OWL.sameAs.asNode()) && object.startsWith(Terms.WIKIDATA)) {
            if (items.put(subject, object) == null) {
                page(quad.getSubject(), object);
            }
            taken.add(object);
        }
    }

    /** Search engines know a thing by the page of its item. */
    private void page(Node thing, String item) {
        write(thing, SCHEMA_SAME_AS, NodeFactory.createURI(PAGE + item.substring(Terms.WIKIDATA.length())));
    }

    /** Writes links and guesses, once all quads have passed. */
    public void writeReviewed() {
        review.reviews().forEach(each -> thing(each).ifPresent(thing -> each.link().ifPresent(item -> link(each, thing, item))));
        review.reviews().stream()
                .filter(each -> each.decision() == Review.Decision.OPEN)
                .forEach(each -> thing(each)
                        .filter(thing -> !items.containsKey(thing.getURI()))
                        .ifPresent(thing -> guess(each, thing)));
    }

    private Optional<Node> thing(Review each) {
        String address = base + each.entity();
        address = successors.getOrDefault(address, address);
        return things.contains(address) ? Optional.of(NodeFactory.createURI(address)) : Optional.empty();
    }

    private void link(Review each, Node thing, String item) {
        String address = Terms.WIKIDATA + item;
        if (items.containsKey(thing.getURI()) || !taken.add(address)) {
            return;
        }
        items.put(thing.getURI(), address);
        write(thing, OWL.sameAs.asNode(), NodeFactory.createURI(address));
        page(thing, address);
        write(thing, Dip.LINK_VERIFICATION, english(verification(each)));
    }

    private static String verification(Review each) {
        return switch (each.decision()) {
            case LINKED -> "Wikidata, asked on " + each.askedOn() + ": " + each.reasons();
            case OTHER -> "given in the review file";
            default -> "confirmed in the review file: " + each.reasons();
        };
    }

    private void guess(Review each, Node thing) {
        Node item = NodeFactory.createURI(Terms.WIKIDATA + each.item());
        String key = each.entity().replaceFirst("^id/", "").replace('/', '-');
        Node candidate = NodeFactory.createURI(base + "id/link/" + key + "-" + each.item());
        write(thing, SKOS.closeMatch.asNode(), item);
        write(candidate, RDF.type.asNode(), Dip.LINK_CANDIDATE);
        write(candidate, Dip.CANDIDATE_FOR, thing);
        write(candidate, Dip.CANDIDATE, item);
        write(candidate, Dip.SCORE, NodeFactory.createLiteralDT(decimal(each.score()), XSDDatatype.XSDdecimal));
        write(candidate, Dip.REASON, english(each.reasons()));
        if (each.askedOn().matches("\\d{4}-\\d{2}-\\d{2}")) { // Some spreadsheets write dates in their own way.
            write(candidate, Dip.ASKED_ON, NodeFactory.createLiteralDT(each.askedOn(), XSDDatatype.XSDdate));
        }
    }

    /** In the form that a store gives back: "0.7", not "0.70". */
    private static String decimal(String score) {
        return score.replaceFirst("(?<=\\.\\d)0+$", "");
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    private void write(Node subject, Node predicate, Node object) {
        super.quad(Quad.create(graph, subject, predicate, object));
    }

}
