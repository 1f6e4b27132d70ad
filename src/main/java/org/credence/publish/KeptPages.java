package org.credence.publish;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.credence.publish.Publication.Edition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pages made of a whole state of the store, kept in a folder for the next start: whoever starts a server then waits for
 * none of them. A page is found only by the state and the very program that it was made of. It is a cache: a file that
 * is damaged, or a folder that cannot be written, costs the time to make the page again.
 */
final class KeptPages {
    private static final Logger LOG = LoggerFactory.getLogger(KeptPages.class);
    private static final String ENDING = ".html";

    private final Optional<Path> folder;
    private final String program;

    private KeptPages(Optional<Path> folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /** Keeps nothing and finds nothing. */
    static KeptPages none() {
        return new KeptPages(Optional.empty(), "");
    }

    /** Keeps pages of this program; none where the program cannot tell what it is, as while it is being worked on. */
    static KeptPages in(Path folder) {
        return program().map(program -> in(folder, program)).orElseGet(KeptPages::none);
    }

    /** @param program differs from that of every program that makes other pages of the same state */
    static KeptPages in(Path folder, String program) {
        return new KeptPages(Optional.of(requireNonNull(folder)), requireNonNull(program));
    }

    boolean keepsNothing() {
        return folder.isEmpty();
    }

    /** The page as it was kept, whole. */
    Optional<byte[]> find(String page, Edition edition) {
        return folder.flatMap(there -> {
            try {
                byte[] kept = Files.readAllBytes(file(there, page, edition));
                int head = Answer.tag(new byte[0]).length();
                if (kept.length < head) {
                    return Optional.empty();
                }
                byte[] body = Arrays.copyOfRange(kept, head, kept.length);
                String tag = new String(kept, 0, head, StandardCharsets.US_ASCII);
                return tag.equals(Answer.tag(body)) ? Optional.of(body) : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    /** Keeps a page in place of those of other states. */
    void keep(String page, Edition edition, byte[] body) {
        folder.ifPresent(there -> {
            try {
                Files.createDirectories(there);
                Path draft = Files.createTempFile(there, page, ".tmp");
                ByteArrayOutputStream marked = new ByteArrayOutputStream(body.length + 64);
                marked.writeBytes(Answer.tag(body).getBytes(StandardCharsets.US_ASCII));
                marked.writeBytes(body);
                Files.write(draft, marked.toByteArray());
                Path file = file(there, page, edition);
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
                deleteOthers(there, page, file);
            } catch (IOException e) {
                LOG.debug("The page {} is not kept: {}", page, e.toString());
            }
        });
    }

    private static void deleteOthers(Path folder, String page, Path kept) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(page + "-") && name.endsWith(ENDING) && !file.equals(kept)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path file(Path there, String page, Edition edition) {
        String made = String.join("\n", program, edition.version(), edition.base(), edition.modified().toString());
        String key = Answer.tag(made.getBytes(StandardCharsets.UTF_8)).replace("\"", "");
        return there.resolve(page + "-" + key + ENDING);
    }

    /** The checksums that our jar has of its files; to read them costs some milliseconds. */
    private static Optional<String> program() {
        try {
            Path code = Path.of(KeptPages.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (!Files.isRegularFile(code)) {
                return Optional.empty();
            }
            try (JarFile jar = new JarFile(code.toFile())) {
                StringBuilder all = new StringBuilder();
                jar.stream().forEach(entry -> all.append(entry.getName()).append(entry.getCrc()).append('\n'));
                return Optional.of(Answer.tag(all.toString().getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException | URISyntaxException e) {
            LOG.debug("No pages are kept: {}", e.toString());
            return Optional.empty();
        }
    }
}
