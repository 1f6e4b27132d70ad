package org.credence.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The style sheets, scripts and pictures of the pages, all from our own jar and its libraries. */
final class Assets {
    private static final String OWN = "/org/credence/publish/assets/";
    private static final String YASGUI = "/META-INF/resources/webjars/zazuko__yasgui/";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private final Map<String, Answer> files = new LinkedHashMap<>();

    Assets() {
        for (String name : new String[] {"site.css", "site.js", "editor.js", "editor.css", "favicon.svg"}) {
            files.put(name, file(OWN + name, name));
        }
        files.put("land.svg", answer("land.svg", MapPicture.land().getBytes(StandardCharsets.UTF_8)));
        String editor = YASGUI + version() + "/build/";
        files.put("yasgui.min.js", file(editor + "yasgui.min.js", "yasgui.min.js"));
        files.put("yasgui.min.css", file(editor + "yasgui.min.css", "yasgui.min.css"));
    }

    /** The version that the build put on the class path. */
    private static String version() {
        Properties properties = new Properties();
        try (InputStream in =
                Assets.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/zazuko__yasgui/pom.properties")) {
            if (in == null) {
                throw new IllegalStateException("The query editor is missing from the program");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    Map<String, Answer> all() {
        return Map.copyOf(files);
    }

    Answer answer(Exchange exchange, String name) {
        exchange.requireReading();
        return named(name);
    }

    Answer named(String name) {
        Answer file = files.get(name);
        if (file == null) {
            throw RequestException.notFound("/assets/" + name);
        }
        return file;
    }

    private static Answer file(String resource, String name) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return answer(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(String name, byte[] bytes) {
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        return Answer.of(200, type, bytes).tagged().with("Cache-Control", "public, max-age=300");
    }
}
