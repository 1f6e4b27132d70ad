package org.credence.wikidata;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;

/** Links our things in a process of its own, which may be killed: API, query service, folder. */
final class LinkProcess {
    private LinkProcess() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[2]);
        Path file = folder.resolve("review.tsv");
        Manners manners = Manners.of("test", "test@example.org")
                .at(URI.create(args[0]), URI.create(args[1]))
                .atMost(1000)
                .patience(Duration.ofSeconds(5), 6, Duration.ofMillis(20), Duration.ofSeconds(5));
        new Linking(
                        new OurThings().dataset(),
                        OurThings.BASE,
                        EnumSet.of(Kind.PERSON, Kind.PLACE, Kind.ORGANIZATION),
                        false,
                        manners,
                        folder.resolve("cache"))
                .run(ReviewFile.read(file), ignored -> {})
                .review()
                .write(file);
    }
}
