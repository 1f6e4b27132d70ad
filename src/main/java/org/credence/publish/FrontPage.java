package org.credence.publish;

import org.credence.publish.Publication.Edition;
import org.credence.store.OpenStore;
import org.credence.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The front page, for which every event has to be read. It is made once for a state of the store, by whoever comes
 * first: the build, in a process that is warm, or else the server.
 */
public final class FrontPage {
    static final String NAME = "front";

    private static final Logger LOG = LoggerFactory.getLogger(FrontPage.class);

    private FrontPage() {}

    /**
     * Makes the page of the state in force and keeps it in the store's cache, so that a server starts
     * with it.
     */
    public static void keep(Store store) {
        KeptPages kept = KeptPages.in(store.cache());
        if (kept.keepsNothing()) {
            return;
        }
        try (OpenStore open = store.openForReading()) {
            Publication publication = Publication.of(open);
            Edition edition = publication.edition();
            kept.keep(NAME, edition, make(new Pages(), publication, edition));
        } catch (RuntimeException e) { // The store is whole; the server will tell whoever asks for the page.
            LOG.warn("The front page is not made yet: {}", e.toString());
        }
    }

    /** The page as it was kept, or made and kept now. */
    static byte[] of(KeptPages kept, Pages pages, Publication publication, Edition edition) {
        return kept.find(NAME, edition).orElseGet(() -> {
            byte[] made = make(pages, publication, edition);
            kept.keep(NAME, edition, made);
            return made;
        });
    }

    private static byte[] make(Pages pages, Publication publication, Edition edition) {
        return publication.read(graphs -> pages.site(NAME, new Facts(graphs), edition));
    }
}
