package dev.triennium.domain.tenantclosing;

import dev.triennium.domain.tenancy.TenantId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What one person is told about the closing of an organisation's account.
///
/// @param tenant the organisation
/// @param organisation its name
/// @param reader the reader's name
/// @param actor who asked for, confirmed or withdrew the closing; null: nobody did just now
/// @param endsOn the day on which the data begin to be deleted; null: none is fixed
/// @param grace between the confirmation and the end
/// @param certificationsRun whether a certification of the organisation runs
public record ClosingNotice(
        Occasion occasion,
        TenantId tenant,
        String organisation,
        String reader,
        Locale locale,
        @Nullable String actor,
        @Nullable LocalDate endsOn,
        Duration grace,
        boolean certificationsRun) {

    /// What has happened.
    public enum Occasion {
        REQUESTED,
        CONFIRMED,
        WITHDRAWN,
        ENDS_SOON
    }

    public ClosingNotice {
        Objects.requireNonNull(occasion);
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(organisation);
        Objects.requireNonNull(reader);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(grace);
    }
}
