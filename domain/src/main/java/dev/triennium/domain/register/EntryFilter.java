package dev.triennium.domain.register;

import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What all registers of reviewed entries are asked by; what is null restricts nothing.
public record EntryFilter(
        @Nullable Boolean isOpen,
        @Nullable ColleagueId owner,
        @Nullable ClauseId clause,
        @Nullable RiskId risk,
        @Nullable LocalDate reviewUntil,
        @Nullable SearchWords words) {

    public static final EntryFilter ALL = new EntryFilter(null, null, null, null, null, null);
}
