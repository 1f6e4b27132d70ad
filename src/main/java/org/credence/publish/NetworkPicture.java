package org.credence.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.credence.vocabulary.Dip;

/**
 * Who met whom: people, and sides where no person is named, joined by the events both took part in. Places follow from
 * the links by springs, always the same for the same events. Each line says which years and sides it is of, for the
 * filter on the page.
 */
final class NetworkPicture {
    private static final int MOST_NODES = 34;
    private static final int WIDTH = 960;
    private static final int HEIGHT = 560;
    private static final int ROUNDS = 300;

    /** How wide a letter of a name is, and how much room a point with its name takes from top to bottom. */
    private static final double LETTER = 7;

    private static final double LINE = 36;

    private final Map<String, Point> points = new LinkedHashMap<>();
    private final List<Line> lines;

    /** One who met others. */
    private static final class Point {
        private final Ref ref;
        private final Set<String> states;
        private double x;
        private double y;
        private int degree;

        Point(Ref ref, Set<String> states) {
            this.ref = ref;
            this.states = states;
        }
    }

    /** Two who met, and when. */
    private record Line(String from, String to, int weight, Set<String> years, List<EventRow> events) {}

    /**
     * The picture with what it is filtered by, and its lines in words.
     *
     * @param svg the picture
     * @param years that can be chosen
     * @param states that can be chosen
     * @param pairs who met whom, most often first
     */
    record Drawn(String svg, List<String> years, List<String> states, List<Pair> pairs) {
        Drawn {
            years = List.copyOf(years);
            states = List.copyOf(states);
            pairs = List.copyOf(pairs);
        }
    }

    /** Two who met. */
    record Pair(Ref one, Ref other, int count, String years, Ref latest) {}

    private NetworkPicture(List<Line> lines) {
        this.lines = lines;
    }

    static Drawn of(List<EventRow> rows, View view) {
        Map<String, Ref> refs = new HashMap<>();
        Map<String, Set<String>> states = new HashMap<>();
        Map<List<String>, List<EventRow>> met = new LinkedHashMap<>();
        for (EventRow row : rows) {
            if (!row.status().equals("Held") || row.type().equals("dispute")) {
                continue;
            }
            List<Ref> sides = new ArrayList<>(row.people().stream().filter(ref -> ref.kind().equals("person")).toList());
            if (sides.size() < 2) {
                sides = new ArrayList<>(row.states());
            }
            for (Ref side : sides.subList(0, Math.min(12, sides.size()))) {
                refs.put(side.href(), side);
                states.computeIfAbsent(side.href(), any -> statesOf(side, view));
            }
            join(sides, row, met);
        }
        NetworkPicture picture = new NetworkPicture(lines(met));
        picture.choose(refs, states);
        picture.settle();
        picture.spreadNames();
        return picture.draw();
    }

    private static void join(List<Ref> sides, EventRow row, Map<List<String>, List<EventRow>> met) {
        int most = Math.min(12, sides.size());
        for (int i = 0; i < most; i++) {
            for (int j = i + 1; j < most; j++) {
                String a = sides.get(i).href();
                String b = sides.get(j).href();
                List<String> key = a.compareTo(b) < 0 ? List.of(a, b) : List.of(b, a);
                met.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
            }
        }
    }

    private static Set<String> statesOf(Ref side, View view) {
        Set<String> names = new TreeSet<>();
        if (side.kind().equals("state")) {
            names.add(side.text());
        } else {
            String name = side.href().substring(side.href().indexOf("page/") + 5);
            String bare = name.endsWith(view.links().ending())
                    ? name.substring(0, name.length() - view.links().ending().length())
                    : name;
            Node person = new Document(bare).subject(view.base());
            view.refs(person, Dip.CITIZEN_OF).forEach(state -> names.add(state.text()));
        }
        return names;
    }

    private static List<Line> lines(Map<List<String>, List<EventRow>> met) {
        List<Line> lines = new ArrayList<>();
        met.forEach((key, events) -> {
            Set<String> years = new TreeSet<>();
            events.stream().map(EventRow::year).filter(year -> !year.isEmpty()).forEach(years::add);
            lines.add(new Line(key.get(0), key.get(1), events.size(), years, events));
        });
        lines.sort(Comparator.comparingInt(Line::weight)
                .reversed()
                .thenComparing(Line::from)
                .thenComparing(Line::to));
        return lines;
    }

    /** Those with the most meetings, so that the picture can be read. */
    private void choose(Map<String, Ref> refs, Map<String, Set<String>> states) {
        for (Line line : lines) {
            boolean room = points.size() + (points.containsKey(line.from()) ? 0 : 1) + (points.containsKey(line.to()) ? 0 : 1)
                    <= MOST_NODES;
            if (room) {
                for (String end : List.of(line.from(), line.to())) {
                    points.computeIfAbsent(
                            end, href -> new Point(refs.getOrDefault(href, Ref.text(href)), states.getOrDefault(href, Set.of())));
                }
            }
        }
        lines.removeIf(line -> !points.containsKey(line.from()) || !points.containsKey(line.to()));
        for (Line line : lines) {
            point(line.from()).degree += line.weight();
            point(line.to()).degree += line.weight();
        }
        int i = 0;
        for (Point point : points.values()) {
            double angle = 2 * Math.PI * i++ / points.size();
            point.x = WIDTH / 2.0 + Math.cos(angle) * WIDTH / 3;
            point.y = HEIGHT / 2.0 + Math.sin(angle) * HEIGHT / 3;
        }
    }

    private Point point(String href) {
        Point point = points.get(href);
        if (point == null) {
            throw new IllegalStateException("Not in the picture: " + href);
        }
        return point;
    }

    /** Fruchterman and Reingold's springs. */
    private void settle() {
        double ideal = 0.8 * Math.sqrt((double) WIDTH * HEIGHT / Math.max(1, points.size()));
        List<Point> all = new ArrayList<>(points.values());
        for (int round = 0; round < ROUNDS; round++) {
            double heat = 60.0 * (ROUNDS - round) / ROUNDS;
            Map<Point, double[]> moves = new HashMap<>();
            all.forEach(point -> moves.put(point, new double[] {
                (WIDTH / 2.0 - point.x) * 0.55, (HEIGHT / 2.0 - point.y) * 0.95
            }));
            for (Point a : all) {
                for (Point b : all) {
                    if (a != b) {
                        push(moves.getOrDefault(a, new double[2]), a, b, ideal * ideal, -1);
                    }
                }
            }
            for (Line line : lines) {
                Point a = point(line.from());
                Point b = point(line.to());
                push(moves.getOrDefault(a, new double[2]), a, b, ideal, 1);
                push(moves.getOrDefault(b, new double[2]), b, a, ideal, 1);
            }
            moves.forEach((point, move) -> step(point, move, heat));
        }
    }

    /** Moves apart those whose names would lie upon each other. */
    private void spreadNames() {
        List<Point> all = new ArrayList<>(points.values());
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < all.size(); i++) {
                for (Point other : all.subList(i + 1, all.size())) {
                    part(all.get(i), other);
                }
            }
        }
    }

    private static void part(Point a, Point b) {
        double width = (a.ref.text().length() + b.ref.text().length()) * LETTER / 2 + 8;
        double across = width - Math.abs(a.x - b.x);
        double down = LINE - Math.abs(a.y - b.y);
        if (across > 0 && down > 0) {
            // Up and down is the shorter way, for names are wide.
            double sign = a.y < b.y || (a.y == b.y && a.x < b.x) ? 1 : -1;
            a.y = Math.clamp(a.y - sign * down / 2, 28, HEIGHT - 16);
            b.y = Math.clamp(b.y + sign * down / 2, 28, HEIGHT - 16);
            double aside = Math.signum(b.x - a.x) * Math.min(across, 4) / 2;
            a.x = Math.clamp(a.x - aside, 70, WIDTH - 70);
            b.x = Math.clamp(b.x + aside, 70, WIDTH - 70);
        }
    }

    private static void push(double[] move, Point a, Point b, double strength, int towards) {
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        double distance = Math.max(1, Math.hypot(dx, dy));
        double force = towards > 0 ? distance * distance / strength : strength / distance;
        move[0] += towards * dx / distance * force;
        move[1] += towards * dy / distance * force;
    }

    private static void step(Point point, double[] move, double heat) {
        double length = Math.max(1e-9, Math.hypot(move[0], move[1]));
        point.x = Math.clamp(point.x + move[0] / length * Math.min(length, heat), 70, WIDTH - 70);
        point.y = Math.clamp(point.y + move[1] / length * Math.min(length, heat), 24, HEIGHT - 24);
    }

    private Drawn draw() {
        StringBuilder svg = new StringBuilder(
                "<svg class=\"network\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\" focusable=\"false\">".formatted(WIDTH, HEIGHT));
        Set<String> years = new TreeSet<>(Comparator.reverseOrder());
        Set<String> states = new TreeSet<>();
        for (Line line : lines) {
            years.addAll(line.years());
            line(svg, line);
        }
        for (Point point : points.values()) {
            states.addAll(point.states);
            double radius = 5 + Math.min(9, Math.sqrt(point.degree));
            double half = point.ref.text().length() * LETTER / 2; // A name is not cut off at the edge.
            double middle = Math.clamp(point.x, Math.min(half, WIDTH / 2.0), Math.max(WIDTH - half, WIDTH / 2.0));
            svg.append("<a tabindex=\"-1\" class=\"node k-").append(Html.escape(point.ref.kind())).append("\" data-states=\"")
                    .append(Html.escape(String.join("|", point.states))).append("\" data-id=\"")
                    .append(Html.escape(point.ref.href())).append("\" href=\"").append(Html.escape(point.ref.href()))
                    .append("\"><circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>".formatted(point.x, point.y, radius))
                    .append("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">".formatted(middle, point.y - radius - 4))
                    .append(Html.escape(point.ref.text())).append("</text></a>");
        }
        svg.append("</svg>");
        List<Pair> pairs = lines.stream()
                .limit(60)
                .map(line -> new Pair(
                        point(line.from()).ref,
                        point(line.to()).ref,
                        line.weight(),
                        String.join(", ", line.years()),
                        line.events().getFirst().ref()))
                .toList();
        return new Drawn(lines.isEmpty() ? "" : svg.toString(), List.copyOf(years), List.copyOf(states), pairs);
    }

    private void line(StringBuilder svg, Line line) {
        Point a = point(line.from());
        Point b = point(line.to());
        svg.append("<line class=\"edge\" data-years=\"").append(String.join(" ", line.years())).append("\" data-from=\"")
                .append(Html.escape(a.ref.href())).append("\" data-to=\"").append(Html.escape(b.ref.href()))
                .append("\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke-width=\"%.1f\"><title>"
                        .formatted(a.x, a.y, b.x, b.y, 1 + Math.min(5, Math.sqrt(line.weight()))))
                .append(Html.escape(a.ref.text() + " and " + b.ref.text() + ": " + line.weight()))
                .append("</title></line>");
    }
}
