package dev.triennium.domain.standard;

/// How a list of standards is sorted.
public enum StandardOrder {
    DESIGNATION,
    NEWEST_FIRST
}
