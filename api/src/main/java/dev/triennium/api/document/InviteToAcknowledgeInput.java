package dev.triennium.api.document;

import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.List;

record InviteToAcknowledgeInput(DocumentId id, List<ColleagueId> colleagueIds) {}
