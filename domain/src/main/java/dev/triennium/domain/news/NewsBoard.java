package dev.triennium.domain.news;

import java.util.List;
import java.util.UUID;

/// Where nodes leave word for each other of what has just changed. A note holds ids and kinds, and
/// nothing that somebody wrote: whoever watches reads the rest in their own scope.
public interface NewsBoard {

    /// @param number grows with time, but one that is not settled may still be preceded by another
    /// @param isSettled whether no note with a lower number can come any more
    record Note(long number, UUID node, String topic, String text, boolean isSettled) {}

    /// Call it once the change is committed.
    void post(UUID node, String topic, List<String> texts);

    /// The highest number so far; 0 when there is none.
    long latest();

    /// Those with a higher number, in their order, at most 10,000.
    List<Note> list(long after);
}
