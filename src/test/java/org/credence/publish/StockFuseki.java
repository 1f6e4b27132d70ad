package org.credence.publish;

import org.apache.jena.fuseki.main.cmds.FusekiServerCmd;

/** Fuseki's own command, which sets up Log4j unless told that somebody else has: there is none here. */
final class StockFuseki {
    private StockFuseki() {}

    public static void main(String[] arguments) {
        System.setProperty("log4j2.configurationFile", "none");
        FusekiServerCmd.main(arguments);
    }
}
