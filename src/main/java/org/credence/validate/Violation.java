package org.credence.validate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * One place where a graph breaks a shape.
 *
 * @param focus the node that was held against the shape
 * @param path the property or property path that was looked at, with the shapes' prefixes; empty for a shape about the
 *     node itself
 * @param value the value at fault, where there is one
 * @param message what is wrong, as the shape words it
 * @param rule the shape or SPARQL constraint that is broken: an IRI where the shapes give it one
 * @param severity how bad that is, as the shape says
 */
public record Violation(
        Node focus, Optional<String> path, Optional<Node> value, String message, Node rule, Severity severity) {
    /** The three severities of SHACL, worst first. */
    public enum Severity {
        VIOLATION,
        WARNING,
        INFO
    }

    /** Worst first, then by place: the same graph is always reported in the same words and order. */
    static final Comparator<Violation> ORDER =
            Comparator.comparing(Violation::severity).thenComparing(Violation::toString);

    /** One finding for each rule, in order of their first violations: a violation is an error, all else a warning. */
    static List<Finding> byRule(List<Violation> violations) {
        Map<Violation, List<Violation>> groups = violations.stream()
                .collect(Collectors.groupingBy(Violation::withoutPlace, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> group.getKey().finding(group.getValue()))
                .toList();
    }

    private Violation withoutPlace() {
        return new Violation(Node.ANY, Optional.empty(), Optional.empty(), message, rule, severity);
    }

    private Finding finding(List<Violation> places) {
        return new Finding(
                severity == Severity.VIOLATION ? Finding.Level.ERROR : Finding.Level.WARN,
                rule.toString(),
                message,
                "",
                places.size(),
                places.stream().limit(Finding.EXAMPLES).map(Violation::place).toList());
    }

    private String place() {
        return focus
                + path.map(p -> " " + p).orElse("")
                + value.map(v -> " " + v).orElse("");
    }

    @Override
    public String toString() {
        return place() + ": " + message;
    }
}
