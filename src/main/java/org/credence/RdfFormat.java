package org.credence;

import java.io.OutputStream;
import java.util.function.Consumer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFCountingBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;

/** The forms in which a dataset is written. */
enum RdfFormat {
    NQUADS,
    TRIG,
    TURTLE,
    JSONLD;

    /**
     * Writes quads as they come, or, where the form needs them all at once, when they have come.
     *
     * @return how many quads were written
     */
    long write(OutputStream out, String base, Consumer<StreamRDF> quads) {
        if (this == NQUADS) {
            return stream(StreamRDFWriter.getWriterStream(out, Lang.NQUADS), quads);
        }
        DatasetGraph dataset = DatasetGraphFactory.create();
        prefixes(dataset, base);
        long count = stream(StreamRDFLib.dataset(dataset), quads);
        switch (this) {
            case TRIG -> RDFDataMgr.write(out, dataset, RDFFormat.TRIG_PRETTY);
            case TURTLE -> {
                var union = dataset.getUnionGraph();
                union.getPrefixMapping().setNsPrefixes(dataset.prefixes().getMapping());
                RDFDataMgr.write(out, union, RDFFormat.TURTLE_PRETTY);
            }
            default -> RDFDataMgr.write(out, dataset, RDFFormat.JSONLD_PRETTY);
        }
        return count;
    }

    private static long stream(StreamRDF target, Consumer<StreamRDF> quads) {
        StreamRDFCountingBase counting = new StreamRDFCountingBase(target);
        counting.start();
        quads.accept(counting);
        counting.finish();
        return counting.count();
    }

    private static void prefixes(DatasetGraph dataset, String base) {
        dataset.prefixes().add("dip", Dip.NS);
        dataset.prefixes().add("", base + "id/");
        dataset.prefixes().add("rdfs", RDFS.getURI());
        dataset.prefixes().add("owl", OWL.NS);
        dataset.prefixes().add("skos", SKOS.getURI());
        dataset.prefixes().add("xsd", XSD.NS);
        dataset.prefixes().add("dcterms", DCTerms.NS);
        dataset.prefixes().add("prov", Terms.PROV);
        dataset.prefixes().add("nif", Terms.NIF);
        dataset.prefixes().add("schema", Terms.SCHEMA);
        dataset.prefixes().add("foaf", Terms.FOAF);
        dataset.prefixes().add("org", "http://www.w3.org/ns/org#");
        dataset.prefixes().add("wd", Terms.WIKIDATA);
    }
}
