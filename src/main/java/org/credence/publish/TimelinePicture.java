package org.credence.publish;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Events as dots over the time they were at, in the colours of their statuses. An addition to the list of them. */
final class TimelinePicture {
    private static final int WIDTH = 960;
    private static final int LEFT = 16;
    private static final int STEP = 11;
    private static final int MOST_HIGH = 32;

    private final StringBuilder svg = new StringBuilder();
    private final LocalDate from;
    private final LocalDate to;

    private record Dated(EventRow row, LocalDate day) {}

    private TimelinePicture(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    /** The picture as SVG, or nothing where no event has a date. */
    static String of(List<EventRow> rows) {
        List<Dated> dated = rows.stream()
                .flatMap(row -> day(row.day()).map(day -> new Dated(row, day)).stream())
                .sorted((a, b) -> a.day().compareTo(b.day()))
                .toList();
        if (dated.isEmpty()) {
            return "";
        }
        // A few events of long ago, or planned for decades ahead, must not press all the others together.
        LocalDate from = dated.get(dated.size() / 12).day();
        LocalDate to = dated.get(dated.size() - 1 - dated.size() / 50).day();
        List<Dated> shown = dated.stream()
                .filter(each -> !each.day().isBefore(from) && !each.day().isAfter(to))
                .toList();
        TimelinePicture picture = new TimelinePicture(from.minusDays(3), to.plusDays(3));
        return picture.draw(shown, dated.size() - shown.size());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private String draw(List<Dated> events, int outside) {
        Map<Integer, Integer> heights = new HashMap<>();
        for (Dated event : events) {
            heights.merge(column(event.day()), 1, Integer::sum);
        }
        int highest = Math.min(MOST_HIGH, heights.values().stream().mapToInt(i -> i).max().orElse(1));
        int floor = highest * STEP + 12;
        svg.append("<svg class=\"timeline\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\" focusable=\"false\">"
                .formatted(WIDTH, floor + 30));
        axis(floor);
        Map<Integer, Integer> filled = new HashMap<>();
        for (Dated event : events) {
            int column = column(event.day());
            int level = filled.merge(column, 1, Integer::sum);
            if (level <= MOST_HIGH) {
                dot(event.row(), column, floor - level * STEP + 4);
            }
        }
        svg.append("</svg>");
        if (outside > 0) {
            svg.append("<p class=\"small\">").append(outside)
                    .append(outside == 1 ? " event lies" : " events lie")
                    .append(" before or after the picture.</p>");
        }
        return svg.toString();
    }

    private double x(LocalDate day) {
        double part = (double) ChronoUnit.DAYS.between(from, day) / Math.max(1, ChronoUnit.DAYS.between(from, to));
        return LEFT + part * (WIDTH - 2 * LEFT);
    }

    private int column(LocalDate day) {
        return (int) Math.round(x(day) / STEP);
    }

    private void axis(int floor) {
        svg.append("<line class=\"axis\" x1=\"0\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>".formatted(WIDTH, floor, floor));
        long days = ChronoUnit.DAYS.between(from, to);
        int months = days > 365 * 12 ? 60 : days > 365 * 3 ? 12 : days > 500 ? 3 : 1;
        LocalDate tick = from.withDayOfMonth(1).plusMonths(1);
        while (months > 1 && (tick.getYear() * 12 + tick.getMonthValue() - 1) % months != 0) {
            tick = tick.plusMonths(1);
        }
        for (; tick.isBefore(to); tick = tick.plusMonths(months)) {
            String label = months >= 12 || tick.getMonthValue() == 1
                    ? String.valueOf(tick.getYear())
                    : tick.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            svg.append("<line class=\"tick\" x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\"/>".formatted(x(tick), floor, floor + 6));
            svg.append("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>".formatted(x(tick), floor + 21, label));
        }
    }

    private void dot(EventRow row, int column, int y) {
        svg.append("<a tabindex=\"-1\" href=\"").append(Html.escape(row.ref().href())).append("\">")
                .append("<circle class=\"s-").append(Html.escape(row.status())).append("\" cx=\"").append(column * STEP)
                .append("\" cy=\"").append(y).append("\" r=\"4.6\"><title>")
                .append(Html.escape(row.ref().text() + " – " + row.when() + " (" + row.status() + ")"))
                .append("</title></circle></a>");
    }
}
