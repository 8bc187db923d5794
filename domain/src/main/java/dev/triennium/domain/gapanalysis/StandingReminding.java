package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.change.Changed;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Nobody is reminded of the items of an assessment in the archive.
final class StandingReminding implements Kept.Reminding<AssessmentId, Assessment> {

    private final AssessmentItemRepository items;
    private final ItemReminding reminding;

    StandingReminding(AssessmentItemRepository items, ItemReminding reminding) {
        this.items = items;
        this.reminding = reminding;
    }

    /// A new assessment says the deadlines of its items itself.
    @Override
    public void replace(TenantScope scope, AssessmentId id, @Nullable Assessment after) {
        // There is nothing to say.
    }

    @Override
    public void replaceAll(TenantScope scope, List<Changed<Assessment>> all) {
        for (var one : all) {
            if (!one.before().standing().equals(one.after().standing())) {
                var asked = items(scope, one.after().id());
                if (one.after().standing().archived() == null) {
                    reminding.begin(scope, asked);
                } else {
                    reminding.end(scope, asked);
                }
            }
        }
    }

    private List<AssessmentItem> items(TenantScope scope, AssessmentId assessment) {
        var ref = Ref.in(scope, assessment);
        return items
                .listAsked(TenantScopes.of(scope), List.of(ref))
                .getOrDefault(ref, List.of())
                .stream()
                .map(AskedItem::item)
                .toList();
    }
}
