package dev.triennium.domain.nonconformity;

import dev.triennium.domain.change.Changed;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says by when a nonconformity is worked on, and says its actions anew where what is said of them
/// depends on it: their mails name it, and nothing is due once it was taken back.
final class NonconformityReminding
        implements Kept.Reminding<NonconformityId, Entry<NonconformityId, Nonconformity>> {

    private final Kept.Reminding<NonconformityId, Entry<NonconformityId, Nonconformity>> own;
    private final CorrectiveActionReminding ofActions;
    private final CorrectiveActionRepository actions;

    NonconformityReminding(
            NonconformityRepository nonconformities,
            CorrectiveActionRepository actions,
            Deadlines deadlines) {
        this.own =
                new NonconformityDeadlineSource(nonconformities).reminding(deadlines, Entry::facts);
        this.ofActions = new CorrectiveActionReminding(nonconformities, deadlines);
        this.actions = actions;
    }

    @Override
    public void replace(
            TenantScope scope,
            NonconformityId id,
            @Nullable Entry<NonconformityId, Nonconformity> after) {
        own.replace(scope, id, after);
    }

    @Override
    public void replaceAll(
            TenantScope scope, List<Changed<Entry<NonconformityId, Nonconformity>>> all) {
        own.replaceAll(scope, all);
        var abouts =
                all.stream()
                        .filter(one -> isSaidOtherwise(one.before().facts(), one.after().facts()))
                        .map(one -> one.after().facts())
                        .toList();
        if (!abouts.isEmpty()) {
            var refs = Ref.in(scope, abouts.stream().map(Nonconformity::id).toList());
            ofActions.say(scope, abouts, actions.listCurrent(TenantScopes.of(scope), refs));
        }
    }

    private static boolean isSaidOtherwise(Nonconformity before, Nonconformity after) {
        return !after.title().equals(before.title()) || after.isWithdrawn() != before.isWithdrawn();
    }
}
