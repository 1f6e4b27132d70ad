package org.credence.validate;

import java.util.Collection;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;

/**
 * Narrows a pattern to some values of a variable: wherever the pattern looks for the variable, it is given the values
 * first, so that only what hangs on these is looked at.
 */
final class Narrowing {
    private final Var variable;
    private final ElementData values = new ElementData();

    Narrowing(Var variable, Collection<Node> things) {
        this.variable = variable;
        values.add(variable);
        things.stream().filter(Node::isURI).forEach(thing -> values.add(BindingFactory.binding(variable, thing)));
    }

    Element narrow(Element element) {
        return switch (element) {
            case ElementGroup group -> group(group);
            case ElementUnion union -> {
                ElementUnion narrowed = new ElementUnion();
                union.getElements().forEach(each -> narrowed.addElement(narrow(each)));
                yield narrowed;
            }
            case ElementNamedGraph named -> new ElementNamedGraph(named.getGraphNameNode(), narrow(named.getElement()));
            case ElementSubQuery inner -> {
                Query query = inner.getQuery().cloneQuery();
                query.setQueryPattern(narrow(query.getQueryPattern()));
                yield new ElementSubQuery(query);
            }
            // Filters and optional parts see the values through what stands beside them.
            default -> element;
        };
    }

    private ElementGroup group(ElementGroup group) {
        ElementGroup narrowed = new ElementGroup();
        if (group.getElements().stream().anyMatch(this::looksForIt)) {
            narrowed.addElement(values);
        }
        group.getElements().forEach(each -> narrowed.addElement(narrow(each)));
        return narrowed;
    }

    private boolean looksForIt(Element element) {
        if (element instanceof ElementPathBlock block) {
            for (Iterator<TriplePath> patterns = block.patternElts(); patterns.hasNext(); ) {
                TriplePath pattern = patterns.next();
                if (variable.equals(pattern.getSubject()) || variable.equals(pattern.getObject())) {
                    return true;
                }
            }
        }
        return false;
    }
}
