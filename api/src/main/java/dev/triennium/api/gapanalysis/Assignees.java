package dev.triennium.api.gapanalysis;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.ListCount;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.Recipient;
import dev.triennium.domain.reminder.Recipients;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The people to whom items may be assigned now. They are few, and read whole.
@Component
class Assignees {

    private final Recipients people;
    private final Clock clock;

    Assignees(Recipients people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    Map<Ref<PersonId>, PersonId> list(TenantScopes scopes, Collection<Ref<PersonId>> refs) {
        var found = new HashMap<Ref<PersonId>, PersonId>();
        people.list(scopes, clock.instant())
                .forEach(
                        (tenant, all) ->
                                all.stream()
                                        .map(one -> new Ref<>(tenant, one.person()))
                                        .filter(refs::contains)
                                        .forEach(ref -> found.put(ref, ref.id())));
        return found;
    }

    /// In the order of their ids, which is stable.
    Page<PersonId> page(TenantScope scope, PageRequest request) {
        var all =
                people
                        .list(TenantScopes.of(scope), clock.instant())
                        .getOrDefault(scope.tenant(), List.of())
                        .stream()
                        .map(Recipient::person)
                        .sorted((one, other) -> key(one).compareTo(key(other)))
                        .toList();
        var isForward = request.direction() == PageRequest.Direction.FORWARD;
        var from = request.from();
        var left =
                all.stream()
                        .filter(
                                one -> {
                                    if (from == null) {
                                        return true;
                                    }
                                    var order = key(one).compareTo(from.keys().getFirst());
                                    return isForward ? order > 0 : order < 0;
                                })
                        .toList();
        var size = Math.min(request.size(), left.size());
        var kept =
                isForward ? left.subList(0, size) : left.subList(left.size() - size, left.size());
        var hasMore = left.size() > size;
        return new Page<>(
                kept.stream()
                        .map(one -> new Page.Item<>(one, new Cursor(List.of(key(one)))))
                        .toList(),
                isForward ? from != null : hasMore,
                isForward ? hasMore : from != null,
                () -> ListCount.exactly(all.size()));
    }

    private static String key(PersonId person) {
        return person.value().toString();
    }
}
