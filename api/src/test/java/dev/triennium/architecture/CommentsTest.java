package dev.triennium.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The formatter breaks a `///` line that is too long, and begins what follows with `//`: half a
/// sentence that documents nothing.
class CommentsTest {

    /// Tests run in the folder of their module.
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".triennium");

    @Test
    void noCommentIsTornIntoTwoKinds() throws IOException {
        var torn = new ArrayList<String>();
        for (var file : sources()) {
            var lines = Files.readAllLines(file);
            for (int line : tornLines(lines)) {
                torn.add(REPOSITORY.relativize(file) + ":" + (line + 1));
            }
        }
        assertThat(torn).isEmpty();
    }

    @Test
    void aCommentIsTornWhereTheKindChangesFromOneLineToTheNext() {
        var lines =
                List.of(
                        "/// What the formatter found too",
                        "// long.",
                        "/// And it goes on.",
                        "int torn;",
                        "",
                        "/// Whole.",
                        "int whole; // Beside code",
                        "    // A note",
                        "    // of two lines.",
                        "void method() {}");

        assertThat(tornLines(lines)).containsExactly(1, 2);
    }

    private static List<Integer> tornLines(List<String> lines) {
        var torn = new ArrayList<Integer>();
        for (int i = 1; i < lines.size(); i++) {
            var before = lines.get(i - 1).strip();
            var line = lines.get(i).strip();
            if (before.startsWith("//")
                    && line.startsWith("//")
                    && before.startsWith("///") != line.startsWith("///")) {
                torn.add(i);
            }
        }
        return torn;
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        Files.walkFileTree(
                REPOSITORY,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (file.toString().endsWith(".java")) {
                            sources.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        assertThat(sources).isNotEmpty();
        return sources;
    }
}
