package org.credence.publish;

/** The server cannot start. The message names the port or file and what to do, in one line. */
public final class ServerException extends RuntimeException {
    private final String problem;
    private final String remedy;

    ServerException(String problem, String remedy, Throwable cause) {
        super(problem + " " + remedy, cause);
        this.problem = problem;
        this.remedy = remedy;
    }

    /** What is wrong, one sentence. */
    public String problem() {
        return problem;
    }

    /** What the user can do about it, one sentence. */
    public String remedy() {
        return remedy;
    }
}
