package dev.triennium.domain.certification;

import dev.triennium.domain.EntityId;

/// What of a certification's papers is meant.
public sealed interface PaperId extends EntityId permits PlannedAuditId, FindingId, CertificateId {}
