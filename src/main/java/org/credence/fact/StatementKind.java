package org.credence.fact;

/** In what capacity somebody speaks; each is a class of the ontology named alike. */
public enum StatementKind {
    OFFICIAL_STATEMENT("OfficialStatement"),
    ASSESSMENT("Assessment"),
    REPORT("Report");

    private final String term;

    StatementKind(String term) {
        this.term = term;
    }

    /** The local name of its class. */
    public String term() {
        return term;
    }
}
