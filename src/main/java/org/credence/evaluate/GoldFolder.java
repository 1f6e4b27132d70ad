package org.credence.evaluate;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The gold readings of one folder: its files that end in {@code .json}, without those of folders in it. Other JSON may
 * lie beside them: what has no {@code article} is passed over.
 *
 * @param readings in order of the files' names
 * @param problems files that cannot be used, and why
 */
public record GoldFolder(List<GoldReading> readings, List<Problem> problems) {
    public GoldFolder {
        readings = List.copyOf(readings);
        problems = List.copyOf(problems);
    }

    /**
     * Reads the gold files whose names hold the given words; every name holds the empty ones.
     *
     * @throws IOException where the folder cannot be listed, or a file not be opened
     */
    public static GoldFolder read(Path folder, String partOfName) throws IOException {
        List<GoldReading> readings = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files(folder, partOfName)) {
            String name = String.valueOf(file.getFileName());
            try {
                GoldFile.read(name, Files.readString(file)).ifPresent(readings::add);
            } catch (MalformedGoldException e) {
                problems.add(new Problem(name, String.valueOf(e.getMessage())));
            } catch (CharacterCodingException e) {
                problems.add(new Problem(name, "it is not UTF-8; save it so."));
            }
        }
        return new GoldFolder(readings, problems);
    }

    private static List<Path> files(Path folder, String partOfName) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isNamed(String.valueOf(file.getFileName()), partOfName))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFileName())))
                    .toList();
        }
    }

    private static boolean isNamed(String name, String part) {
        return name.endsWith(".json") && name.contains(part);
    }
}
