package org.credence.publish;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** A web client of one server. */
final class Client implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;

    Client(URI server) {
        this.server = server;
    }

    HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return http.send(request(path).header("Accept", accept).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, "*/*");
    }

    HttpResponse<String> query(String sparql, String accept) throws IOException, InterruptedException {
        return get("sparql?query=" + encode(sparql), accept);
    }

    /** One cell: the first column of the first row, as CSV gives it. */
    String value(String sparql) throws IOException, InterruptedException {
        return firstValue(query(sparql, "text/csv"));
    }

    CompletableFuture<String> valueLater(String sparql) {
        HttpRequest request = request("sparql?query=" + encode(sparql))
                .header("Accept", "text/csv")
                .build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(Client::firstValue);
    }

    private static String firstValue(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return response.body().lines().skip(1).findFirst().orElse("");
    }

    /**
     * Sends a body, each over a connection of its own: a server that refuses a request without reading its body closes
     * the connection, which may reach us after we have begun to use it again.
     */
    HttpResponse<String> send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", type)
                .header("Accept", "text/csv")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try (HttpClient once = HttpClient.newHttpClient()) {
            return once.send(request, BodyHandlers.ofString());
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve("/" + path));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
