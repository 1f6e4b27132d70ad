package org.credence.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.credence.vocabulary.Terms;

/** Where events took place, on an outline of the land (Natural Earth, in the public domain). */
final class MapPicture {
    private static final Node LATITUDE = Names.uri(Terms.SCHEMA + "latitude");
    private static final Node LONGITUDE = Names.uri(Terms.SCHEMA + "longitude");
    private static final String LAND = outline();

    private MapPicture() {}

    /** A place with how many events took place there. */
    record Spot(Ref place, int count, double x, double y) {}

    /**
     * @param svg the picture, or nothing where no place is known
     * @param places in words, those with most events first
     */
    record Drawn(String svg, List<Spot> places) {
        Drawn {
            places = List.copyOf(places);
        }
    }

    private static String outline() {
        try (InputStream in = MapPicture.class.getResourceAsStream("/org/credence/publish/land.txt")) {
            if (in == null) {
                throw new IllegalStateException("The map's outline is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).replace("\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outline alone as a picture of its own, whose element {@code land} others can show. */
    static String land() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 360\"><path id=\"land\" d=\"" + LAND + "\"/></svg>";
    }

    static Drawn of(List<EventRow> rows, View view) {
        Map<Node, Integer> counts = new HashMap<>();
        rows.forEach(row -> row.places().forEach(place -> counts.merge(place, 1, Integer::sum)));
        List<Spot> spots = new ArrayList<>();
        counts.forEach((place, count) -> spot(place, count, view).ifPresent(spots::add));
        spots.sort(Comparator.comparingInt(Spot::count)
                .reversed()
                .thenComparing(spot -> spot.place().text()));
        if (spots.isEmpty()) {
            return new Drawn("", List.of());
        }
        StringBuilder svg = new StringBuilder(
                        "<svg class=\"map\" viewBox=\"0 10 720 290\" aria-hidden=\"true\" focusable=\"false\"><path class=\"land\" d=\"")
                .append(LAND)
                .append("\"/>");
        for (Spot spot : spots) {
            svg.append("<a tabindex=\"-1\" href=\"").append(Html.escape(spot.place().href()))
                    .append("\"><circle class=\"spot\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>"
                            .formatted(spot.x(), spot.y(), 2.6 + Math.min(9, 1.4 * Math.sqrt(spot.count()))))
                    .append(Html.escape(spot.place().text() + ": " + spot.count() + (spot.count() == 1 ? " event" : " events")))
                    .append("</title></circle></a>");
        }
        return new Drawn(svg.append("</svg>").toString(), spots);
    }

    private static Optional<Spot> spot(Node place, int count, View view) {
        Optional<Double> latitude = view.facts().text(place, LATITUDE).flatMap(MapPicture::number);
        Optional<Double> longitude = view.facts().text(place, LONGITUDE).flatMap(MapPicture::number);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Spot(view.ref(place), count, (longitude.get() + 180) * 2, (90 - latitude.get()) * 2));
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
