package org.credence.publish;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/** Puts, in place of the expressions that may run or grow without end, ones that do the same within a query's limits. */
final class LimitedExpressions extends ExprTransformCopy {
    private final QueryLimits limits;

    LimitedExpressions(QueryLimits limits) {
        this.limits = limits;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return function instanceof E_StrEncodeForURI
                ? new Encoding(argument, limits)
                : super.transform(function, argument);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr one, Expr other) {
        return function instanceof E_Multiply
                ? new Product(one, other, limits)
                : super.transform(function, one, other);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        return switch (function) {
            case E_Regex regex -> new Regex(arguments, limits);
            case E_StrReplace replace -> new Replacement(arguments, limits);
            case E_StrConcat concat -> new Joined(arguments, limits);
            default -> super.transform(function, arguments);
        };
    }

    /** What is joined row by row is counted row by row. */
    @Override
    public Expr transform(ExprAggregator aggregation) {
        Aggregator aggregator = aggregation.getAggregator();
        if (!(aggregator instanceof AggGroupConcat || aggregator instanceof AggGroupConcatDistinct)) {
            return super.transform(aggregation);
        }
        ExprList counted = new ExprList();
        aggregator.getExprList().forEach(each -> counted.add(each instanceof Counted ? each : new Counted(each, limits)));
        return new ExprAggregator(aggregation.getVar(), aggregator.copy(counted));
    }

    private static String text(NodeValue value) {
        Node node = value.asNode();
        return node.isLiteral() ? node.getLiteralLexicalForm() : "";
    }

    /** The pattern of one expression, which is nearly always the same from row to row. */
    private static final class LastPattern {
        private final String of;
        private String text = "";
        private String flags = "";
        private Pattern pattern = Pattern.compile("");

        LastPattern(String of) {
            this.of = of;
        }

        Matcher matcher(String nextText, String nextFlags, CharSequence input) {
            if (!nextText.equals(text) || !nextFlags.equals(flags)) {
                pattern = RegexEngine.makePattern(of, nextText, nextFlags);
                text = nextText;
                flags = nextFlags;
            }
            return pattern.matcher(input);
        }
    }

    /** The argument of that place as text; empty where there is none. */
    private static String text(List<NodeValue> arguments, int place) {
        return arguments.size() > place ? text(arguments.get(place)) : "";
    }

    private static final class Regex extends E_Regex {
        private final LastPattern pattern = new LastPattern("REGEX");
        private final QueryLimits limits;

        Regex(ExprList arguments, QueryLimits limits) {
            super(arguments.get(0), arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null);
            this.limits = limits;
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            limits.checkTime();
            boolean found = pattern.matcher(
                            text(arguments, 1), text(arguments, 2), new LimitedText(text(arguments, 0), limits))
                    .find();
            boolean ofTexts = arguments.stream().allMatch(each -> each.isString() || each.isLangString());
            return ofTexts ? NodeValue.makeBoolean(found) : super.eval(arguments);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Regex(arguments, limits);
        }
    }

    /** Finds first, within the limits, what would be replaced and how long that makes the text. */
    private static final class Replacement extends E_StrReplace {
        private final LastPattern pattern = new LastPattern("REPLACE");
        private final QueryLimits limits;

        Replacement(ExprList arguments, QueryLimits limits) {
            super(arguments.get(0), arguments.get(1), arguments.get(2), arguments.size() > 3 ? arguments.get(3) : null);
            this.limits = limits;
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            limits.checkTime();
            String text = text(arguments, 0);
            String by = text(arguments, 2);
            long groups = by.chars().filter(each -> each == '$').count();
            long length = text.length();
            Matcher matcher = pattern.matcher(text(arguments, 1), text(arguments, 3), new LimitedText(text, limits));
            while (length <= QueryLimits.MOST_CHARACTERS && matcher.find()) {
                length += by.length() + groups * longestGroup(matcher);
            }
            limits.checkText(length);
            return super.eval(arguments);
        }

        private static int longestGroup(Matcher matcher) {
            int longest = 0;
            for (int group = 0; group <= matcher.groupCount(); group++) {
                longest = Math.max(longest, matcher.end(group) - matcher.start(group));
            }
            return longest;
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replacement(arguments, limits);
        }
    }

    private static final class Joined extends E_StrConcat {
        private final QueryLimits limits;

        Joined(ExprList arguments, QueryLimits limits) {
            super(arguments);
            this.limits = limits;
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            limits.checkText(arguments.stream().mapToLong(each -> text(each).length()).sum());
            return super.eval(arguments);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Joined(arguments, limits);
        }
    }

    private static final class Encoding extends E_StrEncodeForURI {
        /** A character may become three bytes, and each of them three characters. */
        private static final int GROWTH = 9;

        private final QueryLimits limits;

        Encoding(Expr argument, QueryLimits limits) {
            super(argument);
            this.limits = limits;
        }

        @Override
        public NodeValue eval(NodeValue argument) {
            limits.checkText((long) text(argument).length() * GROWTH);
            return super.eval(argument);
        }

        @Override
        public Expr copy(Expr argument) {
            return new Encoding(argument, limits);
        }
    }

    private static final class Product extends E_Multiply {
        private final QueryLimits limits;

        Product(Expr one, Expr other, QueryLimits limits) {
            super(one, other);
            this.limits = limits;
        }

        @Override
        public NodeValue eval(NodeValue one, NodeValue other) {
            limits.checkNumber(bits(one) + bits(other));
            return super.eval(one, other);
        }

        private static long bits(NodeValue value) {
            if (value.isInteger()) {
                return value.getInteger().bitLength();
            }
            return value.isDecimal() ? value.getDecimal().unscaledValue().bitLength() : 0;
        }

        @Override
        public Expr copy(Expr one, Expr other) {
            return new Product(one, other, limits);
        }
    }

    /** Passes on what it is given, and counts its characters. */
    private static final class Counted extends ExprFunction1 {
        private final QueryLimits limits;

        Counted(Expr argument, QueryLimits limits) {
            super(argument, "counted");
            this.limits = limits;
        }

        @Override
        public NodeValue eval(NodeValue argument) {
            limits.checkText(text(argument).length());
            return argument;
        }

        @Override
        public Expr copy(Expr argument) {
            return new Counted(argument, limits);
        }
    }
}
