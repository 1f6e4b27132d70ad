package org.credence.store;

import java.nio.file.Path;

/** Holds a store open, for reading or for building, until its input ends. */
public final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) {
        Store store = Store.at(Path.of(arguments[1]));
        try (AutoCloseable held = arguments[0].equals("build") ? store.startBuild() : store.openForReading()) {
            System.out.println(held.getClass().getSimpleName());
            while (System.in.read() >= 0) {
                // Until the test closes our input.
            }
        } catch (Exception e) {
            System.exit(1);
        }
    }
}
