package dev.triennium.domain.reminder;

/// What those who were reminded of a deadline must learn, so that their calendars stay true.
public enum News {
    MOVED,
    CANCELLED
}
