package dev.triennium.persistence.news;

import static dev.triennium.persistence.jooq.generated.Tables.NEWS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import dev.triennium.domain.news.NewsBoard;
import dev.triennium.persistence.jooq.DatabaseTime;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqNewsBoard implements NewsBoard {

    private static final int MOST = 10_000;

    /// No statement takes longer to be committed.
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private final DSLContext dsl;

    JooqNewsBoard(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public void post(UUID node, String topic, List<String> texts) {
        var insert = dsl.insertInto(NEWS, NEWS.NODE_ID, NEWS.TOPIC, NEWS.TEXT, NEWS.NOTED_AT);
        for (var text : texts) {
            insert =
                    insert.values(
                            val(node, NEWS.NODE_ID),
                            val(topic, NEWS.TOPIC),
                            val(text, NEWS.TEXT),
                            DatabaseTime.now(NEWS.NOTED_AT));
        }
        insert.execute();
    }

    @Override
    public long latest() {
        return dsl.select(coalesce(max(NEWS.NUMBER), inline(0L))).from(NEWS).fetchSingle().value1();
    }

    @Override
    public List<Note> list(long after) {
        var isSettled = field(NEWS.NOTED_AT.lt(DatabaseTime.nowMinus(SETTLING, NEWS.NOTED_AT)));
        return dsl.select(NEWS.NUMBER, NEWS.NODE_ID, NEWS.TOPIC, NEWS.TEXT, isSettled)
                .from(NEWS)
                .where(NEWS.NUMBER.gt(after))
                .orderBy(NEWS.NUMBER)
                .limit(MOST)
                .fetch(
                        row ->
                                new Note(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5()));
    }
}
