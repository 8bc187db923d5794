package dev.triennium.api.tenancy;

import dev.triennium.domain.tenancy.ColleagueId;

record ReassignColleagueWorkInput(ColleagueId id, ColleagueId toId) {}
