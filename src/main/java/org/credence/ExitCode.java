package org.credence;

/** What the process ends with. */
final class ExitCode {
    /** All was done. */
    static final int DONE = 0;
    /** Some articles, or files to be checked, were rejected; all others were done. */
    static final int REJECTED = 1;
    /** The command line was wrong. */
    static final int USAGE = 2;
    /** The machine failed: disk, network, memory, a port in use. */
    static final int MACHINE = 3;

    private ExitCode() {}
}
