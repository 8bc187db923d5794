package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.change.Changed;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells the reminders whose turn items are. Most answers move nothing, and cost no word.
final class ItemReminding implements Kept.Reminding<AssessmentItemId, AssessmentItem> {

    private final AssessmentItemRepository items;
    private final Deadlines deadlines;

    ItemReminding(AssessmentItemRepository items, Deadlines deadlines) {
        this.items = items;
        this.deadlines = deadlines;
    }

    @Override
    public void replace(TenantScope scope, AssessmentItemId id, @Nullable AssessmentItem after) {
        if (after == null) {
            deadlines.replace(scope, ItemDeadlines.SUBJECT_TYPE, id.value(), List.of());
        } else {
            say(scope, List.of(after));
        }
    }

    @Override
    public void replaceAll(TenantScope scope, List<Changed<AssessmentItem>> all) {
        say(
                scope,
                all.stream()
                        .filter(
                                one ->
                                        !ItemDeadlines.of(one.before())
                                                .equals(ItemDeadlines.of(one.after())))
                        .map(Changed::after)
                        .toList());
    }

    /// For items that nobody is reminded of yet.
    void begin(TenantScope scope, List<AssessmentItem> all) {
        say(scope, withDeadline(all));
    }

    /// Nobody is reminded of the items any more.
    void end(TenantScope scope, List<AssessmentItem> all) {
        var none = new HashMap<UUID, List<Deadline>>();
        withDeadline(all).forEach(item -> none.put(item.id().value(), List.of()));
        if (!none.isEmpty()) {
            deadlines.replaceAll(scope, ItemDeadlines.SUBJECT_TYPE, none);
        }
    }

    private static List<AssessmentItem> withDeadline(List<AssessmentItem> all) {
        return all.stream()
                .filter(item -> !ItemDeadlines.of(item).equals(ItemDeadlines.NONE))
                .toList();
    }

    private void say(TenantScope scope, List<AssessmentItem> moved) {
        if (moved.isEmpty()) {
            return;
        }
        deadlines.replaceAll(
                scope, ItemDeadlines.SUBJECT_TYPE, ItemDeadlines.list(scope, items, moved));
    }
}
