package dev.triennium.persistence.audittrail;

import static dev.triennium.persistence.jooq.generated.Tables.FIRM_AUDIT_ENTRY;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM_AUDIT_HEAD;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.tenancy.FirmAuditEntryId;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.persistence.jooq.generated.tables.records.FirmAuditEntryRecord;
import dev.triennium.persistence.jooq.generated.tables.records.FirmAuditHeadRecord;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Appends to a firm's chain, as [AuditChain] does to an organisation's.
@Component
class FirmChain {

    private final DSLContext dsl;
    private final AuditSeal seal;
    private final IdGenerator ids;
    private final JsonMapper json = AuditJson.mapper();

    FirmChain(DSLContext dsl, AuditSeal seal, IdGenerator ids) {
        this.dsl = dsl;
        this.seal = seal;
        this.ids = ids;
    }

    /// Call it last in a transaction: from here on, other changes of the firm wait for its end.
    void append(FirmId firm, List<JooqFirmTrail.Change> changes) {
        var head = lock(firm);
        var sequence = head.getSequence();
        var hash = head.getHash();
        for (var change : changes) {
            var entry = entry(firm, change, ++sequence);
            hash = seal.entry(hash, entry);
            entry.setHash(hash);
            dsl.insertInto(FIRM_AUDIT_ENTRY).set(entry).execute();
        }
        dsl.update(FIRM_AUDIT_HEAD)
                .set(FIRM_AUDIT_HEAD.SEQUENCE, sequence)
                .set(FIRM_AUDIT_HEAD.HASH, hash)
                .set(FIRM_AUDIT_HEAD.SEAL, seal.head(firm, sequence, hash))
                .where(FIRM_AUDIT_HEAD.FIRM_ID.eq(firm))
                .execute();
    }

    /// Of two who begin the chain at once, one waits here.
    private FirmAuditHeadRecord lock(FirmId firm) {
        dsl.insertInto(FIRM_AUDIT_HEAD)
                .set(FIRM_AUDIT_HEAD.FIRM_ID, firm)
                .set(FIRM_AUDIT_HEAD.SEQUENCE, 0L)
                .set(FIRM_AUDIT_HEAD.HASH, AuditSeal.start())
                .set(FIRM_AUDIT_HEAD.SEAL, seal.head(firm, 0, AuditSeal.start()))
                .onDuplicateKeyUpdate()
                .set(FIRM_AUDIT_HEAD.FIRM_ID, FIRM_AUDIT_HEAD.FIRM_ID)
                .execute();
        return dsl.selectFrom(FIRM_AUDIT_HEAD)
                .where(FIRM_AUDIT_HEAD.FIRM_ID.eq(firm))
                .forUpdate()
                .fetchSingle();
    }

    private FirmAuditEntryRecord entry(FirmId firm, JooqFirmTrail.Change change, long sequence) {
        var act = change.act();
        return new FirmAuditEntryRecord()
                .setFirmId(firm)
                .setId(new FirmAuditEntryId(ids.next()))
                .setSequence(sequence)
                .setOccurredAt(change.occurredAt().truncatedTo(ChronoUnit.MICROS))
                .setOperation(act.operation())
                .setPersonId(act.person())
                .setOrganisationId(act.organisation())
                .setSubjectType(change.type())
                .setSubjectId(change.subject())
                .setBeforeJson(toJson(change.before()))
                .setAfterJson(json.writeValueAsString(change.after()));
    }

    private @Nullable String toJson(@Nullable Object state) {
        return state == null ? null : json.writeValueAsString(state);
    }
}
