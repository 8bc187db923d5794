package dev.triennium.api.graphql;

import dev.triennium.api.identity.EachSecond;
import dev.triennium.domain.news.Announcement;
import dev.triennium.domain.news.AnnouncementListener;
import dev.triennium.domain.news.NewsBoard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

/// Tells those who watch of changes: at once on the node where they happen, and on the others by
/// the database that they share. What is lost on the way, with a node that dies or a database that
/// is away, nobody hears of, and whoever reads too slowly misses some: a subscription is a
/// convenience, and whoever reconnects reads again.
@Component
public final class NewsDesk implements AnnouncementListener, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NewsDesk.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    /// What the others are told in one note.
    private static final int PARTS_OF_NOTE = 1_000;

    private final NewsBoard board;
    private final UUID node = UUID.randomUUID();
    private final Sinks.Many<Announcement> sink = Sinks.many().multicast().directBestEffort();

    /// What nobody can watch, the other nodes need not know.
    private final Set<String> types = ConcurrentHashMap.newKeySet();

    private final EachSecond reader =
            new EachSecond("news", "News of the other nodes", this::readOrSkip);
    private boolean hasSkipped;

    /// All notes up to this number are read, and those above it that are in the set.
    private long floor;

    private Set<Long> seen = Set.of();

    NewsDesk(NewsBoard board) {
        this.board = board;
    }

    /// What is announced of a type, in all tenants and on all nodes. A feature whose changes can be
    /// watched asks for it at the start.
    public Flux<Announcement> of(String type) {
        types.add(type);
        return sink.asFlux().filter(one -> one.type().equals(type));
    }

    @Override
    public void announced(Announcement announcement) {
        if (types.contains(announcement.type())) {
            tell(announcement);
            board.post(node, announcement.type(), notes(announcement));
        }
    }

    private static List<String> notes(Announcement announcement) {
        var parts = announcement.parts();
        if (parts.size() <= PARTS_OF_NOTE) {
            return List.of(JSON.writeValueAsString(announcement));
        }
        var notes = new ArrayList<String>();
        for (var from = 0; from < parts.size(); from += PARTS_OF_NOTE) {
            var some = parts.subList(from, Math.min(from + PARTS_OF_NOTE, parts.size()));
            notes.add(JSON.writeValueAsString(announcement.withParts(some)));
        }
        return notes;
    }

    /// To those who watch on this node.
    private void tell(Announcement announcement) {
        var result = sink.tryEmitNext(announcement);
        while (result == Sinks.EmitResult.FAIL_NON_SERIALIZED) {
            Thread.onSpinWait();
            result = sink.tryEmitNext(announcement);
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
            tell(JSON.readValue(note.text(), Announcement.class));
        } catch (RuntimeException e) {
            log.warn("Note {} of {} cannot be read", note.number(), note.topic(), e);
        }
    }

    /// What was before this node's start, nobody here watches.
    private synchronized void skip() {
        floor = board.latest();
    }

    private void readOrSkip() {
        if (hasSkipped) {
            read();
        } else {
            skip();
            hasSkipped = true;
        }
    }

    @Override
    public void start() {
        hasSkipped = false;
        reader.start();
    }

    @Override
    public void stop() {
        reader.stop();
    }

    @Override
    public boolean isRunning() {
        return reader.isRunning();
    }
}
