package dev.triennium.api.tenancy;

import dev.triennium.domain.tenancy.ColleagueId;

record MergeColleaguesInput(
        ColleagueId id, int expectedVersion, ColleagueId mergedId, int expectedVersionOfMerged) {}
