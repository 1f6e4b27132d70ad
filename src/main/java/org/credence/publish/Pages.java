package org.credence.publish;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.credence.publish.Publication.Edition;

/** The pages as HTML, from templates that escape all they are given. */
final class Pages {
    /** Nothing from another host, and no script but our own files. */
    static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
            + " font-src 'self' data:; frame-ancestors *; base-uri 'none'; form-action 'self'";

    /** That of the page itself, and those it is made with. */
    private static final List<String> PREPARED = List.of("thing", "layout", "macros");

    private final PebbleEngine engine;

    Pages() {
        ClasspathLoader loader = new ClasspathLoader();
        loader.setPrefix("org/credence/publish/pages");
        loader.setSuffix(".peb");
        this.engine = new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(false)
                .defaultLocale(Locale.ENGLISH)
                .build();
    }

    /** Reads the templates of the pages about things, which takes longer than to fill them in. */
    void prepare() {
        for (String template : PREPARED) {
            var unused = engine.getTemplate(template);
        }
    }

    /** A page about a thing, on the server. */
    byte[] about(Document document, int number, Facts facts, Edition edition) {
        View.Links links = new View.Links(LinkedData.up("page/" + document.name()), "");
        return about(document, number, new View(facts, edition, links));
    }

    /** A page about a thing, wherever its links lead. */
    byte[] about(Document document, int number, View view) {
        Map<String, Object> model = ThingPages.of(document, number, view);
        model.put("document", document.name());
        model.put("formats", DataFormat.values());
        model.put("idPath", document.isTerm() || document.isOntology() || document.isGraph() ? "" : "id/");
        model.put("jsonld", StructuredData.of(document, view));
        return render("thing", model, view.links());
    }

    /** One of the pages of the site itself, on the server. */
    byte[] site(String page, Facts facts, Edition edition) {
        return site(page, new View(facts, edition, new View.Links("", "")));
    }

    byte[] site(String page, View view) {
        return render(page, SitePages.of(page, view), view.links());
    }

    byte[] search(String wanted, List<SearchIndex.Hit> found) {
        Map<String, Object> model = new HashMap<>();
        model.put("wanted", wanted);
        model.put("found", found);
        return render("search", model, new View.Links("", ""));
    }

    /** @param wanted what to search for instead; empty for nothing */
    byte[] failure(int status, String message, String wanted, String up) {
        Map<String, Object> model = new HashMap<>();
        model.put("wanted", wanted);
        model.put("status", status);
        model.put("message", message);
        return render("failure", model, new View.Links(up, ""));
    }

    private byte[] render(String template, Map<String, Object> model, View.Links links) {
        model.put("up", links.up());
        model.put("ending", links.ending());
        model.put("home", links.site(""));
        model.put("live", links.ending().isEmpty());
        StringWriter out = new StringWriter(16_384);
        try {
            engine.getTemplate(template).evaluate(out, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
