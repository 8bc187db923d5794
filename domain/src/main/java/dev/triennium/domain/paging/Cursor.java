package dev.triennium.domain.paging;

import java.util.List;

/// The sort key of one item of a list, its id last. What each value means, the list knows.
public record Cursor(List<String> keys) {

    public Cursor {
        keys = List.copyOf(keys);
    }
}
