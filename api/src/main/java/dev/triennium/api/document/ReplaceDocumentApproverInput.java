package dev.triennium.api.document;

import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.tenancy.ColleagueId;

record ReplaceDocumentApproverInput(
        DocumentId id, int expectedVersion, int place, ColleagueId colleagueId) {}
