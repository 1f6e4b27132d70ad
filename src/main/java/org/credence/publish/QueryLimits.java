package org.credence.publish;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * What the expressions of one query may take. Jena looks at the clock from row to row; within a row, a regular expression
 * may run for years and a few nested texts or numbers may grow beyond all memory. So the expressions that can do so are
 * replaced by ones that look at the clock themselves and count what they make.
 */
final class QueryLimits {
    /** More than any text of the store has, and little enough to be made many times over. */
    static final int MOST_CHARACTERS = 1_000_000;

    /** Some thirty thousand digits. */
    static final int MOST_BITS = 100_000;

    /** What all texts made for one query may have, for a sort or a grouping may keep all of them. */
    static final long MOST_CHARACTERS_IN_ALL = 1L << 28;

    private final long end;
    private final AtomicLong made = new AtomicLong();

    /** @param time from now on */
    QueryLimits(Duration time) {
        this.end = System.nanoTime() + time.toNanos();
    }

    /** Puts the limits in force for a query. */
    void applyTo(Context context) {
        context.set(ARQConstants.sysOptimizerFactory, (RewriteFactory) this::rewrite);
        FunctionRegistry.set(context, LimitedFunctions.FUNCTIONS);
        PropertyFunctionRegistry.set(context, LimitedFunctions.PROPERTY_FUNCTIONS);
    }

    /** Before anything else is done to the query: parts of it that do not vary are evaluated while it is rewritten. */
    private Rewrite rewrite(Context context) {
        Rewrite standard = Optimize.getFactory().create(context);
        return query -> standard.rewrite(limited(query));
    }

    private Op limited(Op query) {
        return Transformer.transformSkipService(new TransformCopy(), new LimitedExpressions(this), query);
    }

    /** @throws QueryCancelledException if the time is over */
    void checkTime() {
        if (System.nanoTime() - end > 0) {
            throw new QueryCancelledException();
        }
    }

    /** @throws RequestException if a text is to be longer than any may be, or all of them together are */
    void checkText(long characters) {
        checkTime();
        if (characters > MOST_CHARACTERS) {
            throw tooLarge("a text of more than " + MOST_CHARACTERS + " characters");
        }
        if (made.addAndGet(characters) > MOST_CHARACTERS_IN_ALL) {
            throw tooLarge("texts of more than " + MOST_CHARACTERS_IN_ALL + " characters in all");
        }
    }

    /** @throws RequestException if a number is to be larger than any may be */
    void checkNumber(long bits) {
        if (bits > MOST_BITS) {
            throw tooLarge("a number of more than " + MOST_BITS + " bits");
        }
    }

    private static RequestException tooLarge(String what) {
        return new RequestException(503, "The query was stopped: it makes " + what + ".");
    }
}
