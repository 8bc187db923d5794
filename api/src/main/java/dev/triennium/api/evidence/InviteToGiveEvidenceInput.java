package dev.triennium.api.evidence;

import dev.triennium.domain.evidence.EvidenceRequestId;
import dev.triennium.domain.tenancy.TenantId;
import java.util.List;

record InviteToGiveEvidenceInput(TenantId tenantId, List<EvidenceRequestId> requestIds) {}
