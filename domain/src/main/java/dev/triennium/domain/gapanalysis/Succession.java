package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.EditionChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which question of an edition is which of the one before. What both ask by one key is the same
/// and need not be here.
///
/// @param earlier the older question's key by the newer one's
/// @param later the newer question's key by the older one's
/// @param changed keys of the newer edition whose answers must be looked at again
public record Succession(
        Map<String, String> earlier, Map<String, String> later, Set<String> changed) {

    public static final Succession NONE = new Succession(Map.of(), Map.of(), Set.of());

    public Succession {
        earlier = Map.copyOf(earlier);
        later = Map.copyOf(later);
        changed = Set.copyOf(changed);
    }

    /// By what the transition says, and otherwise by the topic and the number: a transition lists
    /// only what it has something to say about.
    ///
    /// @param topics of clauses of both
    public static Succession of(
            List<Requirement> older,
            List<Requirement> newer,
            Collection<EditionChange> changes,
            Map<ClauseId, String> topics) {
        var shared = keys(older);
        shared.retainAll(keys(newer));
        var forward = new HashMap<Object, Object>();
        var backward = new HashMap<Object, Object>();
        var said = new HashSet<Object>();
        var changed = new HashSet<String>();
        var byId = newer.stream().collect(Collectors.toMap(Succession::id, one -> one));
        for (var change : changes) {
            var from = ids(change.from());
            var to = ids(change.to());
            said.addAll(from);
            said.addAll(to);
            from.forEach(
                    one -> to.stream().findFirst().ifPresent(t -> forward.putIfAbsent(one, t)));
            to.forEach(
                    one -> from.stream().findFirst().ifPresent(f -> backward.putIfAbsent(one, f)));
            if (asksAnew(change.kind())) {
                to.forEach(
                        one ->
                                Optional.ofNullable(byId.get(one))
                                        .ifPresent(asked -> changed.add(asked.questionKey())));
            }
        }
        return new Succession(
                matched(newer, older, backward, said, shared, topics),
                matched(older, newer, forward, said, shared, topics),
                changed);
    }

    private static boolean asksAnew(EditionChange.Kind kind) {
        return switch (kind) {
            case NEW, MODIFIED, SPLIT, MERGED -> true;
            case MOVED,
                    EDITORIAL,
                    UNCHANGED_OR_EDITORIAL,
                    REMOVED,
                    RENUMBERED,
                    RENUMBERED_OR_UPDATED ->
                    false;
        };
    }

    private static Set<String> keys(List<Requirement> requirements) {
        return requirements.stream()
                .map(Requirement::questionKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Object id(Requirement requirement) {
        return requirement.clause() == null
                ? Objects.requireNonNull(requirement.control())
                : requirement.clause();
    }

    /// Those that the catalogue has.
    private static List<Object> ids(List<EditionChange.Part> parts) {
        var ids = new ArrayList<Object>();
        for (var part : parts) {
            if (part.clause() != null) {
                ids.add(part.clause());
            } else if (part.control() != null) {
                ids.add(part.control());
            }
        }
        return ids;
    }

    private static Map<String, String> matched(
            List<Requirement> from,
            List<Requirement> to,
            Map<Object, Object> mapping,
            Set<Object> said,
            Set<String> shared,
            Map<ClauseId, String> topics) {
        var byId = new HashMap<Object, Requirement>();
        to.forEach(one -> byId.put(id(one), one));
        var found = new HashMap<String, String>();
        for (var one : from) {
            if (shared.contains(one.questionKey())) {
                continue;
            }
            var target = mapping.get(id(one));
            var mapped = target == null ? null : byId.get(target);
            var match =
                    mapped != null || said.contains(id(one))
                            ? Optional.ofNullable(mapped)
                            : alike(one, to, topics);
            match.ifPresent(other -> found.putIfAbsent(one.questionKey(), other.questionKey()));
        }
        return found;
    }

    /// The same topic at the same number, or else the only one of the topic.
    private static Optional<Requirement> alike(
            Requirement one, List<Requirement> others, Map<ClauseId, String> topics) {
        var topic = topic(one, topics);
        var ofTopic =
                others.stream()
                        .filter(other -> (one.clause() == null) == (other.clause() == null))
                        .filter(other -> Objects.equals(topic, topic(other, topics)))
                        .toList();
        var atNumber =
                ofTopic.stream().filter(other -> other.number().equals(one.number())).findFirst();
        return atNumber.isPresent() || topic == null || ofTopic.size() != 1
                ? atNumber
                : Optional.of(ofTopic.getFirst());
    }

    private static @Nullable String topic(Requirement one, Map<ClauseId, String> topics) {
        return one.clause() == null ? null : topics.get(one.clause());
    }
}
