package dev.triennium.domain.certification;

import java.util.List;
import java.util.Objects;

/// An event with the dates that it set or moved, and with what it corrected.
public record DatedEvent(
        CertificationEvent event, List<CertificationDate> dates, List<AmendedValue> values) {

    public DatedEvent {
        Objects.requireNonNull(event);
        dates = List.copyOf(dates);
        values = List.copyOf(values);
    }
}
