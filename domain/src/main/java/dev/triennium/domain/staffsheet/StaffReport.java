package dev.triennium.domain.staffsheet;

import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.Site;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A staff register to write out.
///
/// @param organisation its name
public record StaffReport(
        String organisation, Locale locale, List<Colleague> staff, List<Site> sites) {

    public StaffReport {
        Objects.requireNonNull(organisation);
        Objects.requireNonNull(locale);
        staff = List.copyOf(staff);
        sites = List.copyOf(sites);
    }

    /// What stands in a cell, as it is read.
    public String cell(Colleague colleague, StaffColumn column) {
        var profile = colleague.profile();
        return switch (column) {
            case GIVEN_NAME -> profile.givenName();
            case FAMILY_NAME -> profile.familyName();
            case EMAIL -> orEmpty(profile.email());
            case FUNCTION -> orEmpty(profile.function());
            case DEPARTMENT -> orEmpty(profile.department());
            case SITE -> site(colleague);
            case LANGUAGE -> profile.locale().toLanguageTag();
            case TIME_ZONE -> profile.zone() == null ? "" : profile.zone().getId();
            case ACTIVE_FROM -> orEmpty(profile.activeFrom());
            case ACTIVE_UNTIL -> orEmpty(profile.activeUntil());
        };
    }

    /// Several of one name cannot be told apart when they are read.
    private String site(Colleague colleague) {
        var id = colleague.profile().site();
        return sites.stream()
                .filter(site -> site.id().equals(id))
                .map(Site::name)
                .filter(name -> sites.stream().filter(s -> s.name().equals(name)).count() == 1)
                .findFirst()
                .orElse("");
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
