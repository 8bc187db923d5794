package dev.triennium.domain.reminder;

import java.util.List;

/// Something that can fall due, with the days on which whom to remind of it, and what they should
/// have ready.
///
/// Each feature keeps its own kinds as constants of an enum and hands them over as a
/// [DeadlineFeature].
public interface DeadlineKind {

    /// The word of the feature, such as `certification`; the texts of its mails stand under it.
    String feature();

    /// Names the kind within its feature. Deadlines are kept under it: another name needs a
    /// migration.
    String name();

    ReminderPlan plan();

    Urgency urgency();

    List<? extends Preparation> checklist();

    /// Whether there can be hundreds for one day, which then are one entry of a mail.
    default boolean isToldAsOne() {
        return false;
    }

    /// Whether somebody waits for it, so that it is told with the next digest and not only on the
    /// days of its plan.
    default boolean isToldAtOnce() {
        return false;
    }

    /// Whether a rule of certification or an agreement with the certification body sets its day, so
    /// that nobody here can move it. The first of these that is open is what portfolios are sorted
    /// by; a day that others of its kind stand for, too, is none.
    default boolean isHard() {
        return false;
    }

    /// Whether it is no day to keep, but something that holds from its day on: that day passes
    /// without anything being overdue.
    default boolean isState() {
        return false;
    }

    /// Names of the facts that tell one deadline from others of its kind. They stand beside its
    /// title wherever that does, so that no two look alike.
    default List<String> distinguishedBy() {
        return List.of();
    }

    /// Names the kind among those of all features.
    default String key() {
        return feature() + "." + name();
    }
}
