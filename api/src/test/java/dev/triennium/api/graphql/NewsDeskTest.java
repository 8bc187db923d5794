package dev.triennium.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.gapanalysis.AssessmentChanges.Change;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentTurn;
import dev.triennium.domain.news.NewsBoard;
import dev.triennium.domain.tenancy.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewsDeskTest {

    private static final Change CHANGE =
            new Change(
                    new TenantId(new UUID(1, 1)),
                    new AssessmentId(new UUID(1, 2)),
                    new AssessmentItemId(new UUID(1, 3)),
                    AssessmentTurn.Kind.SUBMITTED,
                    null);

    private final SharedBoard board = new SharedBoard();
    private final NewsDesk here = new NewsDesk(board);
    private final NewsDesk there = new NewsDesk(board);
    private final News<Change> newsHere = here.open("assessment", Change.class);
    private final News<Change> newsThere = there.open("assessment", Change.class);
    private final List<Change> seenHere = new ArrayList<>();
    private final List<Change> seenThere = new ArrayList<>();

    private static final class SharedBoard implements NewsBoard {

        private final List<Note> notes = new ArrayList<>();
        private boolean isAway;

        @Override
        public void post(UUID node, String topic, List<String> texts) {
            if (isAway) {
                throw new IllegalStateException("The database is away");
            }
            for (var text : texts) {
                notes.add(new Note(notes.size() + 1L, node, topic, text, false));
            }
        }

        @Override
        public long latest() {
            return notes.size();
        }

        @Override
        public List<Note> list(long after) {
            return notes.stream().filter(note -> note.number() > after).toList();
        }

        /// Its number was taken, and its transaction is not committed yet.
        Note takeAway(int index) {
            return notes.remove(index);
        }

        void settle() {
            notes.replaceAll(
                    note -> new Note(note.number(), note.node(), note.topic(), note.text(), true));
        }
    }

    @BeforeEach
    void watch() {
        newsHere.all().subscribe(seenHere::add);
        newsThere.all().subscribe(seenThere::add);
    }

    private void readAll() {
        here.read();
        there.read();
    }

    @Test
    void eachNodeTellsItsWatchersOnce() {
        newsHere.publish(List.of(CHANGE));
        readAll();
        readAll();
        board.settle();
        readAll();
        readAll();
        assertThat(seenHere).containsExactly(CHANGE);
        assertThat(seenThere).containsExactly(CHANGE);
    }

    @Test
    void aNoteThatComesAfterItsSuccessorIsToldToo() {
        newsHere.publish(List.of(CHANGE));
        newsHere.publish(List.of(CHANGE));
        var late = board.takeAway(0);
        readAll();
        assertThat(seenThere).hasSize(1);
        board.notes.addFirst(late);
        readAll();
        assertThat(seenThere).hasSize(2);
    }

    @Test
    void manyChangesAreFewNotes() {
        newsHere.publish(IntStream.range(0, 1_000).mapToObj(_ -> CHANGE).toList());
        assertThat(board.notes).hasSize(5);
        readAll();
        assertThat(seenThere).hasSize(1_000);
    }

    @Test
    void aBoardThatIsAwayKeepsNobodyFromWorking() {
        board.isAway = true;
        newsHere.publish(List.of(CHANGE));
        assertThat(seenHere).containsExactly(CHANGE);
    }

    @Test
    void aNoteThatCannotBeReadKeepsNoOtherFromBeingTold() {
        board.post(new UUID(7, 7), "assessment", List.of("[{\"kind\":\"INVENTED_LATER\"}]"));
        newsHere.publish(List.of(CHANGE));
        readAll();
        readAll();
        assertThat(seenThere).containsExactly(CHANGE);
    }

    @Test
    void noChangesAreNoNote() {
        newsHere.publish(List.of());
        assertThat(board.notes).isEmpty();
    }

    @Test
    void whatIsOfAnotherTopicIsNotTold() {
        here.open("certification", Change.class).publish(List.of(CHANGE));
        readAll();
        assertThat(seenThere).isEmpty();
    }
}
