package dev.triennium.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.news.Announcement;
import dev.triennium.domain.news.NewsBoard;
import dev.triennium.domain.tenancy.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewsDeskTest {

    private static final String TYPE = "Assessment";
    private static final Announcement CHANGE = change(1);

    private final SharedBoard board = new SharedBoard();
    private final NewsDesk here = new NewsDesk(board);
    private final NewsDesk there = new NewsDesk(board);
    private final List<Announcement> seenHere = new ArrayList<>();
    private final List<Announcement> seenThere = new ArrayList<>();

    private static Announcement change(int parts) {
        return new Announcement(
                new TenantId(new UUID(1, 1)),
                TYPE,
                new UUID(1, 2),
                3,
                "SUBMITTED",
                IntStream.range(0, parts).mapToObj(part -> new UUID(2, part)).toList(),
                new PersonId(new UUID(1, 4)));
    }

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
        here.of(TYPE).subscribe(seenHere::add);
        there.of(TYPE).subscribe(seenThere::add);
    }

    private void readAll() {
        here.read();
        there.read();
    }

    @Test
    void eachNodeTellsItsWatchersOnce() {
        here.announced(CHANGE);
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
        here.announced(CHANGE);
        here.announced(CHANGE);
        var late = board.takeAway(0);
        readAll();
        assertThat(seenThere).hasSize(1);
        board.notes.addFirst(late);
        readAll();
        assertThat(seenThere).hasSize(2);
    }

    @Test
    void whatChangedTogetherIsOneEventAndFewNotes() {
        here.announced(change(5_000));
        assertThat(seenHere).singleElement().returns(5_000, one -> one.parts().size());
        assertThat(board.notes).hasSize(5);
        readAll();
        assertThat(seenThere.stream().flatMap(one -> one.parts().stream()))
                .containsExactlyElementsOf(change(5_000).parts());
    }

    @Test
    void whoWatchesHereIsToldThoughTheBoardIsAway() {
        board.isAway = true;
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> here.announced(CHANGE));
        assertThat(seenHere).containsExactly(CHANGE);
    }

    @Test
    void aNoteThatCannotBeReadKeepsNoOtherFromBeingTold() {
        board.post(new UUID(7, 7), TYPE, List.of("{\"invented\":\"later\"}"));
        here.announced(CHANGE);
        readAll();
        readAll();
        assertThat(seenThere).containsExactly(CHANGE);
    }

    @Test
    void whatNobodyCanWatchIsNoNote() {
        var other =
                new Announcement(
                        CHANGE.tenant(), "Site", CHANGE.id(), 1, null, List.of(), CHANGE.person());
        here.announced(other);
        assertThat(board.notes).isEmpty();
        readAll();
        assertThat(seenHere).isEmpty();
        assertThat(seenThere).isEmpty();
    }

    @Test
    void aTypeIsToldToThoseWhoWatchIt() {
        var certifications = new ArrayList<Announcement>();
        here.of("Certification").subscribe(certifications::add);
        here.announced(CHANGE);
        assertThat(certifications).isEmpty();
        assertThat(seenHere).containsExactly(CHANGE);
    }
}
