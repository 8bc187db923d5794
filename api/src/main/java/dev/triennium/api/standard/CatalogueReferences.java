package dev.triennium.api.standard;

import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What parents refer to, read for all of one level at once. A parent whose reference is null, or
/// leads to nothing, is left out: it is null to the client.
final class CatalogueReferences {

    private final StandardRepository standards;

    CatalogueReferences(StandardRepository standards) {
        this.standards = standards;
    }

    <P> Map<P, StandardView> standards(
            List<P> parents, Function<P, @Nullable StandardId> reference) {
        return load(parents, reference, standards::findAll, StandardView::of);
    }

    <P> Map<P, ClauseView> clauses(List<P> parents, Function<P, @Nullable ClauseId> reference) {
        return load(parents, reference, standards::findClauses, ClauseView::of);
    }

    <P> Map<P, ControlView> controls(List<P> parents, Function<P, @Nullable ControlId> reference) {
        return load(parents, reference, standards::findControls, ControlView::of);
    }

    private static <P, I, D, V> Map<P, V> load(
            List<P> parents,
            Function<P, @Nullable I> reference,
            Function<Collection<I>, Map<I, D>> read,
            Function<D, V> view) {
        var ids = parents.stream().map(reference).filter(Objects::nonNull).distinct().toList();
        var found = ids.isEmpty() ? Map.<I, D>of() : read.apply(ids);
        var views = new HashMap<P, V>();
        for (var parent : parents) {
            var id = reference.apply(parent);
            var one = id == null ? null : found.get(id);
            if (one != null) {
                views.put(parent, view.apply(one));
            }
        }
        return views;
    }
}
