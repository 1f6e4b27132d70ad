package org.credence.validate;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotNotFoundException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Reads RDF files of any syntax that Jena knows by the file's ending, also compressed with gzip. */
final class RdfFile {
    private RdfFile() {}

    /** Reads the whole file, or throws on the first thing in it that is no RDF. */
    static DatasetGraph read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new RiotNotFoundException("no such file");
        }
        DatasetGraph dataset = DatasetGraphFactory.createGeneral();
        RDFParser.source(file)
                .errorHandler(ErrorHandlerFactory.errorHandlerExceptionOnError())
                .parse(dataset);
        return dataset;
    }

    static Outcome.Unreadable unreadable(RiotException problem) {
        return switch (problem) {
            case RiotParseException broken ->
                new Outcome.Unreadable(
                        "broken at line " + broken.getLine() + ", column " + broken.getCol() + ": "
                                + broken.getOriginalMessage(),
                        "Correct that line.");
            case RiotNotFoundException missing ->
                new Outcome.Unreadable("no such file", "Check the spelling, and that it is a file and not a folder.");
            default ->
                new Outcome.Unreadable(
                        "cannot be read as RDF: " + problem.getMessage(),
                        "Give the file the ending of its syntax: .ttl, .nt, .nq, .trig, .rdf or .jsonld.");
        };
    }
}
