package dev.triennium.persistence.news;

import static dev.triennium.persistence.jooq.generated.Tables.NEWS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.news.NewsBoard;
import dev.triennium.domain.news.NewsBoard.Note;
import dev.triennium.domain.retention.OldRecords;
import dev.triennium.persistence.PersistenceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@PersistenceTest
class JooqNewsBoardTest {

    private static final UUID NODE = new UUID(1, 2);
    private static final Duration KEPT = Duration.ofMinutes(10);

    @Autowired private NewsBoard board;

    @Autowired
    @Qualifier("oldNews")
    private OldRecords oldNews;

    @Autowired private DSLContext dsl;

    @Test
    void notesComeInTheirOrderAndSettleWithTime() {
        var before = board.latest();
        board.post(NODE, "topic", List.of("[\"א\"]", "second"));
        var notes = board.list(before);
        assertThat(notes).extracting(Note::text).containsExactly("[\"א\"]", "second");
        assertThat(notes)
                .allMatch(note -> note.node().equals(NODE) && !note.isSettled())
                .extracting(Note::number)
                .isSorted()
                .last()
                .isEqualTo(board.latest());
        age(notes.getFirst(), Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(board.list(before)).extracting(Note::isSettled).containsExactly(true, false);
    }

    @Test
    void onlyOldNotesAreForgotten() {
        var before = board.latest();
        board.post(NODE, "topic", List.of("old", "new"));
        age(board.list(before).getFirst(), Instant.parse("2020-01-01T00:00:00Z"));
        oldNews.forget(KEPT, 1_000);
        assertThat(board.list(before)).extracting(Note::text).containsExactly("new");
    }

    private void age(Note note, Instant notedAt) {
        dsl.update(NEWS).set(NEWS.NOTED_AT, notedAt).where(NEWS.NUMBER.eq(note.number())).execute();
    }
}
