package org.credence.publish;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiAutoModule;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * The linked-data site as a module of Fuseki. A stock Fuseki that has our jar on its class path finds it by itself, and
 * puts it before the service that the configuration names {@code sparql}; our own server gives it the store.
 */
public final class SiteModule implements FusekiAutoModule {
    private static final String SERVICE = "/sparql";

    private final Function<DatasetGraph, Site> site;

    /** For a stock Fuseki, with what holds unless told. */
    public SiteModule() {
        this(dataset ->
                new Site(Publication.ofUnchanging(dataset), SiteSettings.standard(), GraphWriting.none(), KeptPages.none()));
    }

    SiteModule(Function<DatasetGraph, Site> site) {
        this.site = site;
    }

    @Override
    public String name() {
        return "Credence";
    }

    /** Without a service of that name the module leaves the server as it is. */
    @Override
    public void configured(
            FusekiServer.Builder server, DataAccessPointRegistry registry, @Nullable Model configuration) {
        Set<String> others = new LinkedHashSet<>();
        Optional<DatasetGraph> dataset = Optional.empty();
        for (DataAccessPoint point : registry.accessPoints()) {
            if (point.getName().equals(SERVICE) && point.getDataService().hasOperation(Operation.Query)) {
                dataset = Optional.of(point.getDataService().getDataset());
            } else {
                others.add(point.getName());
            }
        }
        if (dataset.isPresent()) {
            Site configured = site.apply(dataset.get());
            prepare(configured);
            server.addFilter("/*", new SiteFilter(configured, others));
        }
    }

    /** Makes, while the server itself is being built, what the first visitor would have to wait for. */
    private static void prepare(Site site) {
        Thread.ofPlatform().daemon().name("credence-site-preparation").start(site::prepare);
    }
}
