package dev.triennium.domain.news;

/// Is told of changes that are committed.
@FunctionalInterface
public interface AnnouncementListener {

    /// On the thread of the change, which waits for it: it must be quick. What it throws is logged
    /// and harms neither the change nor other listeners.
    void announced(Announcement announcement);
}
