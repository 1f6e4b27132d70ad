package org.credence;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.IVersionProvider;

/** Which version of the program this is. */
final class Version implements IVersionProvider {
    private static final String HOME = "org/credence/";

    /** The packages, and the folders of resources, that what is read of an article depends on. */
    private static final List<String> READING =
            List.of("article", "gazetteer", "language", "fact", "extract", "reference");

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
        return fingerprintOfProgram(List.of(""));
    }

    /**
     * A hash over the part of the program that reads articles, word lists, reference data and the name of the language
     * library's file included: where it is the same, an article is understood the same.
     */
    static String readerFingerprint() {
        String library = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> String.valueOf(Path.of(entry).getFileName()))
                .filter(name -> name.contains("corenlp"))
                .sorted()
                .collect(Collectors.joining(" "));
        return fingerprintOfProgram(READING) + "-" + Integer.toHexString(library.hashCode());
    }

    private static String fingerprintOfProgram(List<String> folders) {
        try {
            Path code = Path.of(
                    Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (!Files.isRegularFile(code)) {
                return fingerprint(code, folders);
            }
            try (FileSystem jar = FileSystems.newFileSystem(code)) {
                return fingerprint(jar.getPath("/"), folders);
            }
        } catch (IOException | URISyntaxException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("The program cannot read itself", e);
        }
    }

    private static String fingerprint(Path code, List<String> folders) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String folder : folders) {
            Path root = code.resolve(HOME + folder);
            if (!Files.isDirectory(root)) {
                continue;
            }
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(code.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
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
