package dev.triennium.api.markuse;

import dev.triennium.domain.markuse.MarkUseId;

record ReopenMarkUseInput(MarkUseId id, int expectedVersion) {}
