package dev.triennium.domain.certification;

import java.util.List;
import java.util.Objects;

/// An event with the dates that it set or moved.
public record DatedEvent(CertificationEvent event, List<CertificationDate> dates) {

    public DatedEvent {
        Objects.requireNonNull(event);
        dates = List.copyOf(dates);
    }
}
