package dev.triennium.api.evidenceroom;

import dev.triennium.domain.evidenceroom.EvidenceRoomId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record FreezeEvidenceRoomInput(EvidenceRoomId roomId, @Nullable UUID idempotencyKey) {}
