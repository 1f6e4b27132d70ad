package org.credence.wikidata;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.credence.vocabulary.Dip;

/** What is linked. */
public enum Kind {
    PERSON("Person"),
    PLACE("Place"),
    ORGANIZATION("Organization"),
    OFFICE("Office"),
    STATE("State");

    private final String type;

    Kind(String type) {
        this.type = type;
    }

    /** Its class in the ontology. */
    public Node type() {
        return Dip.term(type);
    }

    static Optional<Kind> ofType(Node type) {
        return Arrays.stream(values()).filter(kind -> kind.type().equals(type)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
