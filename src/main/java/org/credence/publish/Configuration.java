package org.credence.publish;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.assembler.exceptions.AssemblerException;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.FusekiVocab;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.assembler.AssemblerUtils;
import org.apache.jena.sparql.core.assembler.DatasetAssemblerVocab;
import org.apache.jena.tdb2.assembler.VocabTDB2;
import org.apache.jena.vocabulary.RDF;

/**
 * A Fuseki configuration file read for a server that follows the store. A stock Fuseki opens the database that the file
 * names and keeps it; here the same services are given the live store instead, and the database named is not opened.
 */
final class Configuration {
    private final Path file;
    private final Model description;

    /** The datasets that the live store stands in for. */
    private final List<Resource> databases;

    private Configuration(Path file, Model description) {
        this.file = file;
        this.description = description;
        this.databases = description
                .listSubjectsWithProperty(RDF.type, VocabTDB2.tDatasetTDB2)
                .andThen(description.listSubjectsWithProperty(RDF.type, VocabTDB2.tDatasetTDB))
                .toList();
    }

    /** What a server has without a file: the same as {@code fuseki-config/config.ttl}. */
    static void builtIn(FusekiServer.Builder builder, DatasetGraph store) {
        builder.add("/sparql", DataService.newBuilder(store).addEndpoint(Operation.Query))
                .enablePing(true);
    }

    static Configuration read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ServerException(
                    "There is no configuration file " + file + ".",
                    "Check the path.",
                    new NoSuchFileException(file.toString()));
        }
        try {
            return new Configuration(file, RDFParser.source(file).toModel());
        } catch (RiotException e) {
            throw broken(file, e);
        }
    }

    /** Gives the builder the services of the file, over the store. */
    void applyTo(FusekiServer.Builder builder, DatasetGraph store) {
        databases.forEach(Configuration::standIn);
        try {
            AssemblerUtils.prepareForAssembler(description);
            builder.parseConfig(description);
        } catch (AssemblerException | FusekiException e) {
            throw broken(file, e);
        }
        databases.forEach(database -> serve(database, builder, store));
    }

    /** Makes the description one of an empty dataset, which costs nothing to open and is replaced in a moment. */
    private static void standIn(Resource database) {
        database.removeAll(RDF.type)
                .removeAll(VocabTDB2.pLocation)
                .removeAll(VocabTDB2.pUnionDefaultGraph)
                .addProperty(RDF.type, DatasetAssemblerVocab.tDatasetTxnMem);
    }

    private void serve(Resource database, FusekiServer.Builder builder, DatasetGraph store) {
        for (Resource service : description
                .listSubjectsWithProperty(FusekiVocab.pDataset, database)
                .toList()) {
            for (RDFNode name : description
                    .listObjectsOfProperty(service, FusekiVocab.pServiceName)
                    .toList()) {
                serve(name.asLiteral().getString(), builder, store);
            }
        }
    }

    private void serve(String service, FusekiServer.Builder builder, DatasetGraph store) {
        DataService.Builder serving = builder.getDataServiceBuilder(service);
        if (serving == null) { // Fuseki has logged what is wrong with it, and gone on without.
            throw broken(file, new FusekiException("the service “" + service + "” cannot be built"));
        }
        // What the file sets for its dataset, such as a time limit, holds for the store.
        store.getContext().putAll(serving.dataset().getContext());
        serving.dataset(store);
    }

    private static ServerException broken(Path file, RuntimeException cause) {
        return new ServerException(
                "The configuration " + file + " is broken: " + cause.getMessage() + ".",
                "Correct the file, or start without it.",
                cause);
    }
}
