package dev.triennium.domain.retention;

import java.time.Duration;

/// The product's own records of one kind, which nobody needs once they are old. A feature whose
/// records grow for ever offers them.
public interface OldRecords {

    /// Names the setting, such as `mails`.
    String kind();

    /// How long they are kept unless a setting says otherwise.
    Duration keptFor();

    /// No setting may be shorter: what still works with them would break.
    Duration keptAtLeast();

    /// Forgets some of those that have been over for so long. It may be called at any time, and
    /// stopped anywhere.
    ///
    /// @param most bounds the work of one call
    /// @return how many it forgot; fewer than `most` when there are no more
    int forget(Duration olderThan, int most);
}
