package dev.triennium.domain.accreditation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What comes with the product.
public final class AccreditationFacts {

    private final List<AccreditationBody> bodies;
    private final List<SectorCode> sectors;
    private final Map<String, AccreditationBody> byKey;

    /// @param bodies by the name of their place
    /// @param sectors by code
    public AccreditationFacts(List<AccreditationBody> bodies, List<SectorCode> sectors) {
        this.bodies = List.copyOf(bodies);
        this.sectors = List.copyOf(sectors);
        this.byKey =
                bodies.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        AccreditationBody::key, Function.identity()));
    }

    public Optional<AccreditationBody> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// @param country ISO 3166 code; null: any
    /// @param text null: any
    public List<AccreditationBody> bodies(@Nullable String country, @Nullable String text) {
        return bodies.stream()
                .filter(one -> country == null || one.countries().contains(country))
                .filter(one -> text == null || one.matches(text))
                .toList();
    }

    /// @param text null: any
    public List<SectorCode> sectors(@Nullable String text) {
        return sectors.stream().filter(one -> text == null || one.matches(text)).toList();
    }
}
