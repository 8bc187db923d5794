package dev.triennium.api.managementsystem;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.PersonnelGroup;
import dev.triennium.domain.managementsystem.ScopeSite;
import dev.triennium.domain.tenancy.SiteId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

record SetSitePersonnelInput(
        ManagementSystemId id,
        int expectedVersion,
        SiteId siteId,
        @Nullable Duration fullTimeWeek,
        List<@Valid PersonnelGroupInput> personnel) {

    record PersonnelGroupInput(
            @PlainText(max = 100) String shift,
            PersonnelGroup.Kind kind,
            @Min(1) @Max(PersonnelGroup.MAX_PERSONS) int persons,
            @Nullable Duration weeklyTime,
            @Valid @Nullable PersonnelReductionInput reduction) {

        private PersonnelGroup toGroup() {
            return new PersonnelGroup(
                    shift,
                    kind,
                    persons,
                    weeklyTime,
                    reduction == null
                            ? null
                            : new PersonnelGroup.Reduction(
                                    reduction.persons(), reduction.justification()));
        }
    }

    record PersonnelReductionInput(
            @Min(1) int persons,
            @PlainText(max = 2_000, isMultiline = true) String justification) {}

    ScopeSite toSite() {
        return new ScopeSite(
                siteId,
                fullTimeWeek,
                personnel.stream().map(PersonnelGroupInput::toGroup).toList());
    }
}
