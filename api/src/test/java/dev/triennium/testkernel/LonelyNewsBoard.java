package dev.triennium.testkernel;

import dev.triennium.domain.news.NewsBoard;
import java.util.List;
import java.util.UUID;

/// The board of a node that has no others.
public final class LonelyNewsBoard implements NewsBoard {

    @Override
    public void post(UUID node, String topic, List<String> texts) {
        // Nobody reads it.
    }

    @Override
    public long latest() {
        return 0;
    }

    @Override
    public List<Note> list(long after) {
        return List.of();
    }
}
