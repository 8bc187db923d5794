package dev.triennium.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangesTest {

    record NoteId(UUID value) implements EntityId {}

    record Note(NoteId id, int version, String text) implements Aggregate<NoteId> {

        Note with(String changed) {
            return new Note(id, version + 1, changed);
        }
    }

    static final class Notes extends InMemoryRepository<NoteId, Note> {}

    private static final UUID KEY = new UUID(5, 5);

    private final UseCaseFakes fakes = new UseCaseFakes();
    private final Changes changes = fakes.changes();
    private final Notes notes = new Notes();
    private final List<String> reminded = new ArrayList<>();
    private final Kept<NoteId, Note> kept =
            Kept.in(notes, "Note")
                    .tracing(note -> "trace of " + note.text())
                    .reminding(
                            (_, _, after) -> reminded.add(after == null ? "gone" : after.text()));
    private final TenantScope scope =
            new JobScopes().of("test", new TenantId(new UUID(9, 1)), ZoneOffset.UTC);

    private Note create(String text) {
        return changes.create(
                scope,
                kept,
                KEY,
                text,
                NoteId::new,
                () -> new Note(new NoteId(fakes.ids().next()), 1, text));
    }

    @Test
    void aCreationIsStoredTracedAndRemindedOf() {
        var note = create("a");
        assertThat(notes.find(scope, note.id())).contains(note);
        assertThat(fakes.audited)
                .containsExactly(new UseCaseFakes.Entry("Note", null, "trace of a"));
        assertThat(reminded).containsExactly("a");
    }

    @Test
    void aRepeatedCreationReturnsTheFirstAndMakesNothing() {
        var note = create("a");
        assertThat(create("a")).isEqualTo(note);
        assertThat(fakes.audited).hasSize(1);
    }

    @Test
    void aRepeatedCreationOfWhatIsGoneIsRefusedForItsKey() {
        changes.remove(scope, kept, notes, create("a").id(), 1);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> create("a"))
                .satisfies(e -> assertThat(e.path()).containsExactly("idempotencyKey"));
    }

    @Test
    void aChangeIsStoredTracedAndRemindedOf() {
        var id = create("a").id();
        var after = changes.change(scope, kept, id, 1, note -> note.with("b"));
        assertThat(notes.find(scope, id)).contains(after);
        assertThat(fakes.audited.getLast())
                .isEqualTo(new UseCaseFakes.Entry("Note", "trace of a", "trace of b"));
        assertThat(reminded).containsExactly("a", "b");
    }

    @Test
    void aStaleVersionIsRefusedBeforeTheStepRuns() {
        var id = create("a").id();
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(
                        () ->
                                changes.change(
                                        scope,
                                        kept,
                                        id,
                                        2,
                                        _ -> {
                                            throw new AssertionError("ran");
                                        }))
                .satisfies(e -> assertThat(e.currentVersion()).isEqualTo(1));
    }

    @Test
    void aStepThatChangesNothingLeavesNoEntry() {
        var id = create("a").id();
        assertThat(changes.change(scope, kept, id, note -> note).version()).isEqualTo(1);
        assertThat(fakes.audited).hasSize(1);
        assertThat(reminded).hasSize(1);
    }

    @Test
    void anAggregateThatDoesNotCountItsVersionIsRefused() {
        var id = create("a").id();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(
                        () -> changes.change(scope, kept, id, note -> new Note(note.id(), 1, "b")));
    }

    @Test
    void severalChangesAreTracedOneByOneAndToldTheRemindersTogether() {
        var first = new Note(new NoteId(new UUID(0, 1)), 1, "a");
        var second = new Note(new NoteId(new UUID(0, 2)), 1, "b");
        var told = new ArrayList<List<Changed<Note>>>();
        var together =
                new Kept.Reminding<NoteId, Note>() {
                    @Override
                    public void replace(TenantScope scope, NoteId id, @Nullable Note after) {
                        throw new AssertionError("told one by one");
                    }

                    @Override
                    public void replaceAll(TenantScope scope, List<Changed<Note>> all) {
                        told.add(all);
                    }
                };
        var all =
                List.of(
                        new Changed<>(first, first.with("c")),
                        new Changed<>(second, second.with("d")));
        changes.changedAll(scope, kept.reminding(together), all);
        assertThat(fakes.audited)
                .containsExactly(
                        new UseCaseFakes.Entry("Note", "trace of a", "trace of c"),
                        new UseCaseFakes.Entry("Note", "trace of b", "trace of d"));
        assertThat(told).containsExactly(all);
    }

    @Test
    void whoTellsOneByOneIsToldOfEachOfSeveral() {
        var note = new Note(new NoteId(new UUID(0, 1)), 1, "a");
        changes.changedAll(scope, kept, List.of(new Changed<>(note, note.with("b"))));
        assertThat(reminded).containsExactly("b");
    }

    @Test
    void aRemovalTellsWhatWasThere() {
        var note = create("a");
        assertThat(changes.remove(scope, kept, notes, note.id(), 1)).isEqualTo(note);
        assertThat(notes.find(scope, note.id())).isEmpty();
        assertThat(fakes.audited.getLast())
                .isEqualTo(new UseCaseFakes.Entry("Note", "trace of a", null));
        assertThat(reminded).endsWith("gone");
    }

    @Test
    void whatIsNotThereCannotBeChangedOrRemoved() {
        var nothing = new NoteId(new UUID(0, 1));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> changes.change(scope, kept, nothing, 1, note -> note.with("b")));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> changes.remove(scope, kept, notes, nothing, 1));
    }
}
