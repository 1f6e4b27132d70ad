package org.credence;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.IVersionProvider;

/** Which version of the program this is. */
final class Version implements IVersionProvider {
    /** The project's version. */
    static String number() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "1.0.0-SNAPSHOT" : version;
    }

    /**
     * A hash over the program itself, word lists, reference data and ontology included: where it is the same, articles
     * are converted the same.
     */
    static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Path code = Path.of(
                    Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            for (Path file : files(code)) {
                digest.update(code.relativize(file).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (IOException | URISyntaxException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("The program cannot read itself", e);
        }
    }

    private static List<Path> files(Path code) throws IOException {
        if (Files.isRegularFile(code)) {
            return List.of(code);
        }
        try (Stream<Path> all = Files.walk(code)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** A hash over the files of a folder, for reference data that a user brings. */
    static String fingerprint(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (IOException e) {
            throw MachineException.reading(folder, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"credence " + number()};
    }
}
