package org.credence.fact;

/** What a speaker does by speaking; each is a concept of the ontology named alike. */
public enum Act {
    SAY("Say"),
    URGE("Urge"),
    ACCUSE("Accuse"),
    DENY("Deny"),
    PLEDGE("Pledge"),
    PRAISE("Praise"),
    REJECT("Reject"),
    WARN("Warn"),
    PROPOSE("Propose"),
    WELCOME("Welcome"),
    CONDEMN("Condemn"),
    THANK("Thank"),
    CONGRATULATE("Congratulate"),
    SUPPORT("Support"),
    AFFIRM("Affirm"),
    EMPHASIZE("Emphasize"),
    CRITICIZE("Criticize"),
    CALL_FOR("CallFor"),
    EXPLAIN("Explain"),
    PREDICT("Predict"),
    DOUBT("Doubt"),
    AGREE("Agree"),
    EXPRESS_CONCERN("ExpressConcern"),
    EXPRESS_HOPE("ExpressHope"),
    ANNOUNCE("Announce"),
    SUGGEST("Suggest"),
    THREATEN("Threaten"),
    DEMAND("Demand"),
    APOLOGIZE("Apologize"),
    ACKNOWLEDGE("Acknowledge"),
    ASSESS("Assess"),
    ASK("Ask"),
    INVITE("Invite"),
    OFFER("Offer"),
    CONDOLE("Condole");

    private final String term;

    Act(String term) {
        this.term = term;
    }

    /** The local name of its concept. */
    public String term() {
        return term;
    }
}
