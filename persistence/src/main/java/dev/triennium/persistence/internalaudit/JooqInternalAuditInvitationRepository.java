package dev.triennium.persistence.internalaudit;

import static dev.triennium.persistence.jooq.generated.Tables.INTERNAL_AUDIT_INVITATION;

import dev.triennium.domain.internalaudit.InternalAuditId;
import dev.triennium.domain.internalaudit.InternalAuditInvitation;
import dev.triennium.domain.internalaudit.InternalAuditInvitationRepository;
import dev.triennium.domain.internalaudit.InternalAuditSlotKind;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.generated.tables.records.InternalAuditInvitationRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

@Repository
class JooqInternalAuditInvitationRepository implements InternalAuditInvitationRepository {

    private final ChildTable<InternalAuditInvitationRecord, InternalAuditId> invitations;

    JooqInternalAuditInvitationRepository(TenantDsl tenants) {
        this.invitations =
                ChildTable.of(
                        tenants,
                        INTERNAL_AUDIT_INVITATION.TENANT_ID,
                        INTERNAL_AUDIT_INVITATION.INTERNAL_AUDIT_ID,
                        INTERNAL_AUDIT_INVITATION.SLOT_NUMBER,
                        INTERNAL_AUDIT_INVITATION.COLLEAGUE_ID);
    }

    @Override
    public Map<Ref<InternalAuditId>, List<InternalAuditInvitation>> listOf(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> audits) {
        return invitations.list(scopes, audits, JooqInternalAuditInvitationRepository::toDomain);
    }

    private static InternalAuditInvitation toDomain(InternalAuditInvitationRecord row) {
        return new InternalAuditInvitation(
                row.getSlotNumber(),
                row.getColleagueId(),
                row.getSequenceNumber(),
                row.getIsCalledOff(),
                row.getDigest(),
                InternalAuditSlotKind.valueOf(row.getKind()),
                row.getHeldOn(),
                LocalTime.parse(row.getFromTime()),
                LocalTime.parse(row.getUntilTime()));
    }

    @Override
    public void replace(
            TenantScope scope, InternalAuditId audit, List<InternalAuditInvitation> all) {
        invitations.deleteAll(scope, audit);
        invitations.insertAll(scope, all.stream().map(one -> toRow(audit, one)).toList());
    }

    private static InternalAuditInvitationRecord toRow(
            InternalAuditId audit, InternalAuditInvitation one) {
        return new InternalAuditInvitationRecord()
                .setInternalAuditId(audit)
                .setSlotNumber(one.slot())
                .setColleagueId(one.colleague())
                .setSequenceNumber(one.sequence())
                .setIsCalledOff(one.isCalledOff())
                .setDigest(one.digest())
                .setKind(one.kind().name())
                .setHeldOn(one.day())
                .setFromTime(one.from().toString())
                .setUntilTime(one.until().toString());
    }
}
