package dev.triennium.domain.document;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FolderTreeTest {

    private static DocumentFolderId id(int number) {
        return new DocumentFolderId(new UUID(1, number));
    }

    private static DocumentFolder folder(int number, @Nullable Integer parent) {
        return new DocumentFolder(
                id(number), 1, parent == null ? null : id(parent), "Folder " + number);
    }

    /// Each in the one before.
    private static FolderTree chain(int length) {
        var folders = new ArrayList<DocumentFolder>();
        for (var number = 1; number <= length; number++) {
            folders.add(folder(number, number == 1 ? null : number - 1));
        }
        return new FolderTree(folders);
    }

    @Test
    void aFolderIsNotMovedIntoItselfNorIntoOneBelowIt() {
        var tree = chain(3);
        for (var inside : List.of(1, 2, 3)) {
            assertThatExceptionOfType(RuleViolationException.class)
                    .isThrownBy(() -> tree.requirePlace(id(1), id(inside)));
        }
        assertThatCode(() -> tree.requirePlace(id(3), id(1))).doesNotThrowAnyException();
        assertThatCode(() -> tree.requirePlace(id(3), null)).doesNotThrowAnyException();
    }

    @Test
    void theTreeGrowsNoDeeperThanTenLevels() {
        var tree = chain(10);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> tree.requirePlace(id(11), id(10)));
        assertThatCode(() -> tree.requirePlace(id(11), id(9))).doesNotThrowAnyException();
    }

    @Test
    void whatLiesInAMovedFolderCountsForTheDepth() {
        var folders = new ArrayList<DocumentFolder>();
        for (var number = 1; number <= 8; number++) {
            folders.add(folder(number, number == 1 ? null : number - 1));
        }
        folders.add(folder(20, null));
        folders.add(folder(21, 20));
        folders.add(folder(22, 21));
        var tree = new FolderTree(folders);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> tree.requirePlace(id(20), id(8)));
        assertThatCode(() -> tree.requirePlace(id(20), id(7))).doesNotThrowAnyException();
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> chain(1).requirePlace(id(2), id(7)));
    }
}
