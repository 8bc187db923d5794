package dev.triennium.api.graphql;

import dev.triennium.domain.news.NewsBoard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Carries news between the nodes of the product, by the database that they share. What is lost on
/// the way, with a node that dies or a database that is away, nobody hears of: a subscription is a
/// convenience, and whoever reconnects reads again.
@Component
public final class NewsDesk implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NewsDesk.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ITEMS_OF_NOTE = 200;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final NewsBoard board;
    private final UUID node = UUID.randomUUID();
    private final Map<String, Consumer<String>> topics = new ConcurrentHashMap<>();
    private @Nullable Thread reader;

    /// All notes up to this number are read, and those above it that are in the set.
    private long floor;

    private Set<Long> seen = Set.of();

    NewsDesk(NewsBoard board) {
        this.board = board;
    }

    /// @param topic names it in all nodes
    /// @param type a record of ids and kinds
    public <T> News<T> open(String topic, Class<T> type) {
        var news = new News<T>(items -> post(topic, items));
        var list = JSON.getTypeFactory().constructCollectionType(List.class, type);
        topics.put(topic, text -> JSON.<List<T>>readValue(text, list).forEach(news::tell));
        return news;
    }

    /// The change itself is committed, and must not fail any more.
    private void post(String topic, List<?> items) {
        try {
            var texts = new ArrayList<String>();
            for (var from = 0; from < items.size(); from += ITEMS_OF_NOTE) {
                var to = Math.min(from + ITEMS_OF_NOTE, items.size());
                texts.add(JSON.writeValueAsString(items.subList(from, to)));
            }
            if (!texts.isEmpty()) {
                board.post(node, topic, texts);
            }
        } catch (RuntimeException e) {
            log.warn("News of {} did not reach the other nodes", topic, e);
        }
    }

    /// Tells what other nodes have posted since the last call.
    synchronized void read() {
        var notes = board.list(floor);
        var above = new HashSet<Long>();
        for (var note : notes) {
            if (!seen.contains(note.number()) && !note.node().equals(node)) {
                tell(note);
            }
            if (note.isSettled()) {
                floor = note.number();
            } else {
                above.add(note.number());
            }
        }
        seen = above;
    }

    /// A node of another release may write what this one cannot read; the notes after it are read.
    private void tell(NewsBoard.Note note) {
        try {
            topics.getOrDefault(note.topic(), _ -> {}).accept(note.text());
        } catch (RuntimeException e) {
            log.warn("Note {} of {} cannot be read", note.number(), note.topic(), e);
        }
    }

    /// What was before this node's start, nobody here watches.
    private synchronized void skip() {
        floor = board.latest();
    }

    private void readEachSecond() {
        var next = (Runnable) this::skip;
        try {
            while (true) {
                if (succeeds(next)) {
                    next = this::read;
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean succeeds(Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException e) {
            log.warn("News of the other nodes cannot be read", e);
            return false;
        }
    }

    @Override
    public synchronized void start() {
        reader = Thread.ofVirtual().name("news").start(this::readEachSecond);
    }

    @Override
    public synchronized void stop() {
        if (reader != null) {
            reader.interrupt();
            reader = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return reader != null;
    }
}
