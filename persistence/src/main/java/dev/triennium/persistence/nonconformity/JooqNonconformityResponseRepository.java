package dev.triennium.persistence.nonconformity;

import static dev.triennium.persistence.jooq.generated.Tables.NONCONFORMITY_RESPONSE;

import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.nonconformity.NonconformityResponse;
import dev.triennium.domain.nonconformity.NonconformityResponseId;
import dev.triennium.domain.nonconformity.NonconformityResponseRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.generated.tables.records.NonconformityResponseRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

@Repository
class JooqNonconformityResponseRepository
        extends TableRepository<
                NonconformityResponseRecord, NonconformityResponseId, NonconformityResponse>
        implements NonconformityResponseRepository {

    private final ChildTable<NonconformityResponseRecord, PlannedAuditId> ofAudits;

    JooqNonconformityResponseRepository(TenantDsl tenants) {
        super(tenants, NONCONFORMITY_RESPONSE.ID);
        this.ofAudits =
                ChildTable.of(
                        tenants,
                        NONCONFORMITY_RESPONSE.TENANT_ID,
                        NONCONFORMITY_RESPONSE.PLANNED_AUDIT_ID,
                        NONCONFORMITY_RESPONSE.NUMBER);
    }

    @Override
    public Map<Ref<PlannedAuditId>, List<NonconformityResponse>> listOfAudits(
            TenantScopes scopes, Collection<Ref<PlannedAuditId>> audits) {
        var found = new HashMap<Ref<PlannedAuditId>, List<NonconformityResponse>>();
        ofAudits.list(scopes, audits, this::toDomain)
                .forEach((ref, all) -> found.put(ref, all.reversed()));
        return found;
    }

    @Override
    public int count(TenantScope scope, PlannedAuditId audit) {
        return table.count(scope, NONCONFORMITY_RESPONSE.PLANNED_AUDIT_ID.eq(audit));
    }

    @Override
    protected NonconformityResponseRecord toRow(NonconformityResponse one) {
        var answer = one.answer();
        return new NonconformityResponseRecord()
                .setId(one.id())
                .setVersion(one.version())
                .setPlannedAuditId(one.audit())
                .setNumber(one.number())
                .setSentOn(one.sentOn())
                .setNonconformities(one.count())
                .setSubmittedAt(one.madeAt())
                .setSubmittedById(one.madeBy())
                .setWorkbookFileId(one.workbook().file())
                .setWorkbookName(one.workbook().name())
                .setWorkbookSize(one.workbook().size())
                .setWorkbookSha256(one.workbook().sha256())
                .setPagesFileId(one.pages().file())
                .setPagesName(one.pages().name())
                .setPagesSize(one.pages().size())
                .setPagesSha256(one.pages().sha256())
                .setWasAccepted(answer == null ? null : answer.isAccepted())
                .setAnsweredOn(answer == null ? null : answer.on())
                .setAnswerNote(answer == null ? null : answer.note())
                .setAgainByOn(answer == null ? null : answer.again())
                .setAnsweredAt(answer == null ? null : answer.at())
                .setAnsweredById(answer == null ? null : answer.by());
    }

    @Override
    protected NonconformityResponse toDomain(NonconformityResponseRecord row) {
        return new NonconformityResponse(
                row.getId(),
                row.getVersion(),
                row.getPlannedAuditId(),
                row.getNumber(),
                row.getSentOn(),
                row.getNonconformities(),
                row.getSubmittedAt(),
                row.getSubmittedById(),
                new NonconformityResponse.Sent(
                        row.getWorkbookFileId(),
                        row.getWorkbookName(),
                        row.getWorkbookSize(),
                        row.getWorkbookSha256()),
                new NonconformityResponse.Sent(
                        row.getPagesFileId(),
                        row.getPagesName(),
                        row.getPagesSize(),
                        row.getPagesSha256()),
                row.getWasAccepted() == null
                        ? null
                        : new NonconformityResponse.Answer(
                                row.getWasAccepted(),
                                row.getAnsweredOn(),
                                row.getAnswerNote(),
                                row.getAgainByOn(),
                                row.getAnsweredAt(),
                                row.getAnsweredById()));
    }
}
