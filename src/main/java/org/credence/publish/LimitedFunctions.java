package org.credence.publish;

import java.util.Set;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The functions that queries call by address. Those that do what SPARQL has words of its own for, which are limited, are
 * not among them when their results may grow; nor are classes of the program called by their names.
 */
final class LimitedFunctions {
    private static final Set<String> GROWING = Set.of(
            ARQConstants.fnPrefix + "matches",
            ARQConstants.fnPrefix + "replace",
            ARQConstants.fnPrefix + "concat",
            ARQConstants.fnPrefix + "encode-for-uri",
            ARQConstants.fnPrefix + "format-number",
            ARQConstants.fnPrefix + "normalize-unicode",
            ARQConstants.fnPrefix + "apply",
            ARQConstants.mathPrefix + "pow",
            ARQConstants.mathPrefix + "exp10",
            ARQConstants.fnSparql + "regex",
            ARQConstants.fnSparql + "replace",
            ARQConstants.fnSparql + "concat",
            ARQConstants.fnSparql + "encode",
            ARQConstants.fnSparql + "multiply");

    static final FunctionRegistry FUNCTIONS = new Functions();
    static final PropertyFunctionRegistry PROPERTY_FUNCTIONS = new PropertyFunctions();

    private LimitedFunctions() {}

    /** Those that Jena registers, but for the growing ones; lists and maps as literals grow like texts. */
    private static boolean isAllowed(String address) {
        return FunctionRegistry.get().isRegistered(address)
                && !GROWING.contains(address)
                && !address.startsWith(ARQConstants.CDTFunctionLibraryURI);
    }

    private static final class Functions extends FunctionRegistry {
        @Override
        public @Nullable FunctionFactory get(String address) {
            return isAllowed(address) ? FunctionRegistry.get().get(address) : null;
        }

        @Override
        public boolean isRegistered(String address) {
            return isAllowed(address);
        }
    }

    private static final class PropertyFunctions extends PropertyFunctionRegistry {
        @Override
        public boolean manages(String address) {
            return isRegistered(address);
        }

        @Override
        public @Nullable PropertyFunctionFactory get(String address) {
            return isRegistered(address) ? PropertyFunctionRegistry.get().get(address) : null;
        }

        @Override
        public boolean isRegistered(String address) {
            return PropertyFunctionRegistry.get().isRegistered(address);
        }
    }
}
