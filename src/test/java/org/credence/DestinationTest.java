package org.credence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DestinationTest {
    private static final byte[] TEXT = "whole".getBytes(StandardCharsets.UTF_8);

    private final ByteArrayOutputStream standard = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void aFileAppearsWhenItIsComplete() throws IOException {
        Path file = folder.resolve("facts.nq");
        try (Destination destination = open(file)) {
            destination.stream().write(TEXT);
            assertFalse(Files.exists(file));
            destination.complete();
            assertEquals("whole", Files.readString(file));
        }
        assertEquals(List.of("facts.nq"), names());
        assertTrue(Files.getPosixFilePermissions(file).size() > 2, "others may read it, as the user's mask says");
    }

    @Test
    void aFailureLeavesTheFileAsItWasAndNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("facts.nq"), "as it was");
        try (Destination destination = open(file)) {
            destination.stream().write(TEXT);
            destination.stream().flush();
        }
        assertEquals("as it was", Files.readString(file));
        assertEquals(List.of("facts.nq"), names());
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("facts.nq"), "as it was");
        Path link = Files.createSymbolicLink(folder.resolve("link.nq"), file.getFileName());
        write(link);
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
        assertEquals("whole", Files.readString(file));
    }

    @Test
    void aDashIsTheStandardOutputWhichStaysOpen() {
        write(Path.of("-"));
        write(Path.of("-"));
        assertEquals("wholewhole", standard.toString(StandardCharsets.UTF_8));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeIsWrittenToAndNotReplaced() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        write(pipe);
        assertEquals("whole", new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertFalse(Files.isRegularFile(pipe));
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsToldAtOnce() {
        assertEquals(
                folder + " is a folder. Name a file in it.",
                assertThrows(MachineException.class, () -> open(folder)).getMessage());
        Path nowhere = folder.resolve("nowhere/facts.nq");
        assertEquals(
                nowhere + " cannot be written: it, or its folder, does not exist. Name another file, or make room there.",
                assertThrows(MachineException.class, () -> open(nowhere)).getMessage());
    }

    @Test
    void aReaderThatHasEndedIsNoFailure() {
        OutputStream pipe = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        NamedOutput output = new NamedOutput("The standard output", pipe);
        assertThrows(ReaderGoneException.class, () -> {
            output.write(TEXT, 0, TEXT.length);
            output.flush();
        });
    }

    private void write(Path file) {
        try (Destination destination = open(file)) {
            destination.stream().write(TEXT, 0, TEXT.length);
            destination.complete();
        }
    }

    private Destination open(Path file) {
        return Destination.of(file, new NamedOutput("The standard output", standard));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
