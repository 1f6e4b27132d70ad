package org.credence.publish;

import java.util.List;

/** The life of an event as a line of its reports, in order. An addition to the list of them. */
final class LifePicture {
    private static final int WIDTH = 720;

    private LifePicture() {}

    /** The picture as SVG, or nothing where there is but one report. */
    static String of(List<ThingPages.Report> reports) {
        if (reports.size() < 2) {
            return "";
        }
        int most = Math.min(reports.size(), 8);
        double step = (double) WIDTH / most;
        StringBuilder svg = new StringBuilder("<svg class=\"life\" viewBox=\"0 0 %d 74\" aria-hidden=\"true\" focusable=\"false\">"
                .formatted(WIDTH));
        svg.append("<line class=\"axis\" x1=\"%.1f\" x2=\"%.1f\" y1=\"26\" y2=\"26\"/>"
                .formatted(step / 2, WIDTH - step / 2));
        for (int i = 0; i < most; i++) {
            ThingPages.Report report = reports.get(reports.size() - most + i);
            double x = step * (i + 0.5);
            svg.append("<circle class=\"s-%s\" cx=\"%.1f\" cy=\"26\" r=\"9\"/>".formatted(Html.escape(report.status()), x));
            svg.append("<text x=\"%.1f\" y=\"52\" text-anchor=\"middle\">%s</text>".formatted(x, Html.escape(report.status())));
            svg.append("<text class=\"small\" x=\"%.1f\" y=\"68\" text-anchor=\"middle\">%s</text>"
                    .formatted(x, Html.escape(report.when())));
        }
        return svg.append("</svg>").toString();
    }
}
