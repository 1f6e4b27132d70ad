package org.credence;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credence.publish.Server;
import org.credence.publish.SiteSettings;
import org.credence.store.Store;

/**
 * A start of the server, with some requests, from which Java makes the cache that makes the next start fast. The launcher
 * says by a system property that there is no cache yet; a server that has been running for a while then lets the launcher
 * rehearse in a process of its own, which nobody waits for and whose failure nobody notices.
 */
final class Rehearsal {
    private static final String LAUNCHER = "credence.launcher";
    private static final Duration AFTER = Duration.ofSeconds(10);
    private static final Pattern PAGE = Pattern.compile("href=\"(page/([^/\"]+)/[^\"]+)\"");

    /** How many pages of each kind: events, people, places and whatever else the front page leads to. */
    private static final int PAGES = 2;

    /** Enough for Java to compile what every request goes through, and to keep what it has learnt. */
    private static final int ROUNDS = 40;

    private static final String QUERY = "sparql?query=SELECT%20*%20%7B%20%3Fs%20a%20%3Ftype%20%7D%20LIMIT%2010";

    private Rehearsal() {}

    /** Lets the cache be made, later, where the launcher says that there is none. */
    static void later(Store store) {
        Optional.ofNullable(System.getProperty(LAUNCHER)).ifPresent(launcher -> Thread.ofPlatform()
                .daemon()
                .name("credence-rehearsal")
                .start(() -> launch(launcher, store.folder())));
    }

    private static void launch(String launcher, Path store) {
        try {
            Thread.sleep(AFTER);
            var unused = new ProcessBuilder(launcher, "serve", "--rehearsal", "--store", store.toString())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // The server starts without a cache the next time, too.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts, answers what a first visitor asks for, and ends. */
    static int run(Store store) {
        SiteSettings settings = SiteSettings.standard().requestsPerSecond(0);
        try (Server server = Server.of(store).port(0).settings(settings).start();
                HttpClient client = HttpClient.newHttpClient()) {
            String front = get(client, server.address());
            for (String path : paths(front)) {
                for (int round = 0; round < ROUNDS; round++) {
                    var unused = get(client, server.address().resolve(path));
                }
            }
            return ExitCode.DONE;
        } catch (IOException e) {
            return ExitCode.MACHINE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.MACHINE;
        }
    }

    private static Set<String> paths(String front) {
        Set<String> paths = new LinkedHashSet<>(List.of("", "events", "search.json?q=a", QUERY));
        Map<String, Integer> kinds = new HashMap<>();
        for (Matcher pages = PAGE.matcher(front); pages.find(); ) {
            if (kinds.merge(pages.group(2), 1, Integer::sum) > PAGES) {
                continue;
            }
            String page = pages.group(1);
            paths.addAll(List.of(page, page.replaceFirst("page/", "id/"), page.replaceFirst("page/", "data/") + ".ttl"));
        }
        return paths;
    }

    private static String get(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
}
