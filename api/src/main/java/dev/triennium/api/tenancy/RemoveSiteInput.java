package dev.triennium.api.tenancy;

import dev.triennium.domain.tenancy.SiteId;

record RemoveSiteInput(SiteId id, int expectedVersion) {}
