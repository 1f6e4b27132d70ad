package org.credence.wikidata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place on the earth, in decimal degrees. */
record Point(double latitude, double longitude) {
    private static final Pattern WELL_KNOWN_TEXT =
            Pattern.compile("Point\\((-?[0-9.]+(?:[eE]-?\\d+)?) (-?[0-9.]+(?:[eE]-?\\d+)?)\\)");
    private static final double EARTH_RADIUS_KM = 6371;

    /** Wikidata's form of coordinates, "Point(longitude latitude)"; none for other planets and broken ones. */
    static Optional<Point> parse(String text) {
        Matcher matcher = WELL_KNOWN_TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Point(Double.parseDouble(matcher.group(2)), Double.parseDouble(matcher.group(1))))
                : Optional.empty();
    }

    /** The distance over the ground in kilometres. */
    double kilometresTo(Point other) {
        double phi = Math.toRadians(latitude);
        double otherPhi = Math.toRadians(other.latitude);
        double haversine = Math.pow(Math.sin((otherPhi - phi) / 2), 2)
                + Math.cos(phi)
                        * Math.cos(otherPhi)
                        * Math.pow(Math.sin(Math.toRadians(other.longitude - longitude) / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }
}
