package org.credence.article;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.credence.article.ReadOutcome.Rejected;

/**
 * The article files that the paths given by a user stand for. Folders are searched with all their folders; hidden
 * files and files with other endings are passed over there, but a file that is named itself must be readable as an
 * article. The order is that of the paths, whatever the order they were given in.
 *
 * <p>A file's stem names its article in every published address, so no two files may share one: the first in order
 * keeps it and the other is rejected. Giving it a number instead would let its address depend on which other files
 * are in the run.
 *
 * @param files the files to read, sorted, each once
 * @param rejected the paths that lead to no article, and why
 */
public record ArticleFiles(List<Path> files, List<Rejected> rejected) {
    /** Folder by folder: a separator sorts before every character of a name. */
    private static final Comparator<Path> BY_PATH =
            Comparator.comparing(path -> path.toString().replace(File.separatorChar, '\0'));

    public ArticleFiles {
        files = List.copyOf(files);
        rejected = List.copyOf(rejected);
    }

    /** Finds the files; a path that cannot be followed is rejected, never thrown. */
    public static ArticleFiles under(Collection<Path> paths) {
        Search search = new Search();
        paths.stream().sorted(BY_PATH).forEach(search::follow);
        return search.result();
    }

    /** What has been found so far. */
    private static final class Search {
        private final List<Path> found = new ArrayList<>();
        private final List<Rejected> rejected = new ArrayList<>();
        private final Set<Path> seen = new HashSet<>();

        void follow(Path path) {
            if (Files.isDirectory(path)) {
                searchFolder(path);
            } else if (!Files.exists(path)) {
                reject(path, "There is no such file or folder.", "Check the path.");
            } else if (ArticleFormat.of(path).isEmpty()) {
                reject(
                        path,
                        "The ending of its name is not one of an article's file.",
                        "Name it with one of " + ArticleFormat.allEndings() + ".");
            } else {
                keep(path);
            }
        }

        private void searchFolder(Path folder) {
            int before = found.size() + rejected.size();
            FolderVisitor visitor = new FolderVisitor(folder, this);
            try {
                Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
            } catch (IOException e) {
                rejectUnreadable(folder);
            }
            if (!visitor.metArticle && found.size() + rejected.size() == before) {
                reject(
                        folder,
                        "The folder holds no article.",
                        "Put files in it that end in one of " + ArticleFormat.allEndings() + ".");
            }
        }

        /** A file may be reached twice, by itself and through its folder or a link. */
        void keep(Path file) {
            if (seen.add(identity(file))) {
                found.add(file);
            }
        }

        void rejectUnreadable(Path path) {
            reject(path, "It cannot be opened.", "Give yourself the right to read it.");
        }

        private void reject(Path path, String reason, String remedy) {
            rejected.add(new Rejected(path.toString(), reason, remedy));
        }

        private static Path identity(Path file) {
            try {
                return file.toRealPath();
            } catch (IOException e) {
                return file.toAbsolutePath().normalize();
            }
        }

        ArticleFiles result() {
            Map<String, Path> holders = new HashMap<>();
            List<Path> files = new ArrayList<>();
            for (Path file : found.stream().sorted(BY_PATH).toList()) {
                Path holder = holders.putIfAbsent(Stem.of(file), file);
                if (holder == null) {
                    files.add(file);
                } else {
                    reject(
                            file,
                            "Its article would have the same address as that of " + holder + ".",
                            "Rename one of them: the name without its ending is the address.");
                }
            }
            return new ArticleFiles(files, rejected);
        }
    }

    private static final class FolderVisitor extends SimpleFileVisitor<Path> {
        private final Path start;
        private final Search search;
        private boolean metArticle;

        FolderVisitor(Path start, Search search) {
            this.start = start;
            this.search = search;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(start) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(file) && ArticleFormat.of(file).isPresent()) {
                metArticle = true;
                search.keep(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            // A link back to a folder above leads to nothing new.
            if (!(e instanceof FileSystemLoopException) && !isHidden(file)) {
                search.rejectUnreadable(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            return ArticleFormat.fileName(path).startsWith(".");
        }
    }
}
