package dev.triennium.persistence.standard;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.EditionChangeId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.TopicId;
import dev.triennium.domain.standard.TransitionId;
import java.util.UUID;

/// Ids made from names, so that every installation has the same ones and an import keeps them.
final class CatalogueIds {

    private static final UUID NAMESPACE = UUID.fromString("7d0d5c7e-5b0c-4f0e-9a53-0f2d8c1e6a41");

    private CatalogueIds() {}

    static StandardId standard(String key) {
        return new StandardId(named("standard", key));
    }

    static ClauseId clause(String standardKey, String number) {
        return new ClauseId(named("clause", standardKey + " " + number));
    }

    static ControlId control(String standardKey, String number) {
        return new ControlId(named("control", standardKey + " " + number));
    }

    static TransitionId transition(String key) {
        return new TransitionId(named("transition", key));
    }

    /// @param change readable, and the only one in its transition
    static EditionChangeId change(String transitionKey, String change) {
        return new EditionChangeId(named("change", transitionKey + " " + change));
    }

    static TopicId topic(String key) {
        return new TopicId(named("topic", key));
    }

    private static UUID named(String kind, String name) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, kind + " " + name);
    }
}
