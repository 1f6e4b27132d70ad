package org.credence;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Tells how far a command has come: a bar on a terminal, plain lines elsewhere. */
final class Progress {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final PrintWriter err;
    private final boolean terminal;

    private Progress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** Where somebody looks on, a bar; where the output goes to a file or another program, lines. */
    @SuppressWarnings("SystemConsoleNull") // Main asks for the console that is null without a terminal.
    static Progress to(PrintWriter err) {
        return new Progress(err, System.console() != null);
    }

    static Progress inLines(PrintWriter err) {
        return new Progress(err, false);
    }

    /** Tells nothing. */
    static Progress silent() {
        return new Progress(new PrintWriter(Writer.nullWriter()), false);
    }

    void say(String line) {
        err.println(line);
    }

    Steps start(String task, int steps) {
        return start(task, "articles", steps);
    }

    /** Steps of something else than articles. */
    Steps start(String task, String unit, int steps) {
        return new Steps(task, unit, steps);
    }

    /** The steps of one task. */
    final class Steps implements AutoCloseable {
        private final String task;
        private final int all;
        private final Instant begun = Instant.now();
        private final @Nullable ProgressBar bar;
        private Instant lastLine = begun;
        private int done;

        private Steps(String task, String unit, int all) {
            this.task = task;
            this.all = all;
            this.bar = terminal ? bar(unit) : null;
        }

        private ProgressBar bar(String unit) {
            return new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(all)
                    .setUnit(" " + unit, 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .showSpeed()
                    .build();
        }

        void step() {
            done++;
            if (bar != null) {
                bar.step();
            } else if (Duration.between(lastLine, Instant.now()).compareTo(BETWEEN_LINES) >= 0) {
                lastLine = Instant.now();
                err.println(line());
            }
        }

        private String line() {
            double seconds = Math.max(0.001, Duration.between(begun, Instant.now()).toMillis() / 1000.0);
            double rate = done / seconds;
            return String.format(
                    Locale.ROOT, "%s: %d of %d, %.1f a second, %.0f s left", task, done, all, rate, (all - done) / rate);
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
