package dev.triennium.domain.reminder;

import dev.triennium.domain.DomainService;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The kinds of deadlines of all features.
@DomainService
public final class DeadlineKinds {

    public static final int MAX_KEY_LENGTH = 80;

    private final Map<String, DeadlineKind> byKey = new TreeMap<>();
    private final Map<String, Set<String>> factsByKey = new HashMap<>();

    public DeadlineKinds(List<DeadlineFeature> features) {
        for (var feature : features) {
            for (var kind : feature.kinds()) {
                add(kind, feature.facts());
            }
        }
    }

    private void add(DeadlineKind kind, Set<String> facts) {
        if (kind.key().length() > MAX_KEY_LENGTH) {
            throw new IllegalArgumentException("A kind with a long name: " + kind.key());
        }
        if (byKey.put(kind.key(), kind) != null) {
            throw new IllegalArgumentException("Two kinds of one name: " + kind.key());
        }
        factsByKey.put(kind.key(), Set.copyOf(facts));
    }

    public DeadlineKind get(String key) {
        var kind = byKey.get(key);
        if (kind == null) {
            throw new IllegalArgumentException("No feature has deadlines of kind " + key);
        }
        return kind;
    }

    public Collection<DeadlineKind> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }

    public Set<String> keys() {
        return Collections.unmodifiableSet(byKey.keySet());
    }

    /// Of those whose day nobody here can move.
    public Set<String> hardKeys() {
        return byKey.values().stream()
                .filter(DeadlineKind::isHard)
                .map(DeadlineKind::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @throws IllegalArgumentException when the deadline is of a kind, or has a fact, that its
    ///     feature did not announce
    void check(Deadline deadline) {
        get(deadline.kind().key());
        var announced = factsByKey.getOrDefault(deadline.kind().key(), Set.of());
        for (var fact : deadline.subject().facts()) {
            if (!announced.contains(fact.name())) {
                throw new IllegalArgumentException(
                        "A fact that nobody announced: "
                                + deadline.kind().key()
                                + " "
                                + fact.name());
            }
        }
    }
}
