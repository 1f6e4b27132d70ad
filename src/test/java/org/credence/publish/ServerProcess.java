package org.credence.publish;

import java.nio.file.Path;
import org.credence.store.Store;

/** A server in a process of its own, that prints its address. */
final class ServerProcess {
    private ServerProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (Server server = Server.of(Store.at(Path.of(arguments[0]))).port(0).start()) {
            System.out.println(server.address());
            server.awaitStop();
        }
    }
}
