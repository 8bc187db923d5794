package dev.triennium.domain.reminder;

/// Something to have ready for a deadline: a constant of an enum of its feature, whose texts have
/// one for each.
public interface Preparation {

    String name();
}
