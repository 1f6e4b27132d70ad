package org.credence.fact;

/** The rank of those who take part; each is an individual of the ontology named alike. */
public enum Level {
    LEADERS("Leaders"),
    MINISTERS("Ministers"),
    VICE_MINISTERS("ViceMinisters"),
    SENIOR_OFFICIALS("SeniorOfficials"),
    WORKING_LEVEL("WorkingLevel"),
    ENVOYS("Envoys"),
    ADVISORS("Advisors");

    private final String term;

    Level(String term) {
        this.term = term;
    }

    /** The local name of its individual. */
    public String term() {
        return term;
    }

    /** Whether texts use the one for the other: deputy ministers are also called senior officials. */
    public boolean isRankOf(Level other) {
        return rank() == other.rank();
    }

    private int rank() {
        return switch (this) {
            case LEADERS -> 0;
            case MINISTERS -> 1;
            case VICE_MINISTERS, SENIOR_OFFICIALS, ADVISORS, ENVOYS -> 2;
            case WORKING_LEVEL -> 3;
        };
    }
}
