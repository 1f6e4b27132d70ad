package org.credence.validate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.Var;

/**
 * A query whose every row is something wrong.
 *
 * @param name the file's name without its ending
 * @param level what it means for the build that there is a row
 * @param problem what a row says is wrong, one sentence
 * @param why why that is wrong
 * @param remedy what to do about it
 * @param query a SELECT over the published dataset
 * @param isOfWhole whether a row may come of things that its {@code ?subject} has nothing to do with, so that it can be
 *     asked of the dataset as a whole only
 */
public record Check(
        String name,
        Finding.Level level,
        String problem,
        String why,
        String remedy,
        Query query,
        boolean isOfWhole) {
    private static final Var SUBJECT = Var.alloc("subject");

    public Check {
        if (!query.isSelectType()) {
            throw new IllegalArgumentException("The check " + name + " is no SELECT query");
        }
    }

    /** Reads a check from the text of its file, headed by comment lines Problem, Why and Remedy. */
    static Check parse(String name, Finding.Level level, String text) {
        try {
            return new Check(
                    name,
                    level,
                    header(name, "Problem", text),
                    header(name, "Why", text),
                    header(name, "Remedy", text),
                    QueryFactory.create(text),
                    false);
        } catch (QueryParseException e) {
            throw new IllegalArgumentException("The check " + name + " is no SPARQL: " + e.getMessage(), e);
        }
    }

    Check ofWhole() {
        return new Check(name, level, problem, why, remedy, query, true);
    }

    /** The query for rows whose {@code ?subject} is one of some things; all rows where it tells of the whole. */
    Query about(Collection<Node> things) {
        if (isOfWhole || !query.getProjectVars().contains(SUBJECT)) {
            return query;
        }
        Query about = query.cloneQuery();
        about.setQueryPattern(new Narrowing(SUBJECT, things).narrow(query.getQueryPattern()));
        return about;
    }

    /** The comment that starts with the key, with the comment lines that go on from it up to the next key. */
    private static String header(String name, String key, String text) {
        List<String> found = new ArrayList<>();
        boolean inside = false;
        for (String line : text.lines().takeWhile(l -> l.startsWith("#")).toList()) {
            String comment = line.substring(1).strip();
            if (comment.matches("[A-Z]\\w*:.*")) {
                inside = comment.startsWith(key + ":");
                comment = comment.substring(comment.indexOf(':') + 1).strip();
            }
            if (inside && !comment.isEmpty()) {
                found.add(comment);
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("The check " + name + " has no line “# " + key + ":” at its head");
        }
        return String.join(" ", found);
    }
}
