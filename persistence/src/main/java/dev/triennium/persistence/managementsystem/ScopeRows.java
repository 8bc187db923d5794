package dev.triennium.persistence.managementsystem;

import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_EXCLUSION;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_OUTSOURCED_PROCESS;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_PERSONNEL;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_PROCESS;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_SITE;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_STANDARD;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_WORDING;

import dev.triennium.domain.managementsystem.PersonnelGroup;
import dev.triennium.domain.managementsystem.ScopeApproval;
import dev.triennium.domain.managementsystem.ScopeContent;
import dev.triennium.domain.managementsystem.ScopeSite;
import dev.triennium.domain.managementsystem.ScopeStatement;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.generated.tables.records.ScopeExclusionRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ScopeOutsourcedProcessRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ScopePersonnelRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ScopeProcessRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ScopeSiteRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ScopeStandardRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ScopeStatementRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ScopeWordingRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/// The content of scopes, to and from its tables: one statement for each of them.
final class ScopeRows {

    private record SiteKey(ScopeStatementId statement, SiteId site) {}

    private ScopeRows() {}

    /// The statements of the rows, in their order.
    static Map<ScopeStatementId, ScopeStatement> whole(
            DSLContext dsl, TenantScopes scopes, Collection<ScopeStatementRecord> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        var ids = rows.stream().map(ScopeStatementRecord::getId).toList();
        var standards =
                dsl.selectFrom(SCOPE_STANDARD)
                        .where(
                                SCOPE_STANDARD.TENANT_ID.in(scopes.tenants()),
                                SCOPE_STANDARD.SCOPE_STATEMENT_ID.in(ids))
                        .orderBy(SCOPE_STANDARD.ORDINAL)
                        .fetchGroups(SCOPE_STANDARD.SCOPE_STATEMENT_ID, SCOPE_STANDARD.STANDARD_ID);
        var personnel =
                dsl.selectFrom(SCOPE_PERSONNEL)
                        .where(
                                SCOPE_PERSONNEL.TENANT_ID.in(scopes.tenants()),
                                SCOPE_PERSONNEL.SCOPE_STATEMENT_ID.in(ids))
                        .orderBy(SCOPE_PERSONNEL.ORDINAL)
                        .fetchGroups(
                                row -> new SiteKey(row.getScopeStatementId(), row.getSiteId()),
                                ScopeRows::toDomain);
        var sites =
                dsl.selectFrom(SCOPE_SITE)
                        .where(
                                SCOPE_SITE.TENANT_ID.in(scopes.tenants()),
                                SCOPE_SITE.SCOPE_STATEMENT_ID.in(ids))
                        .orderBy(SCOPE_SITE.ORDINAL)
                        .fetchGroups(
                                SCOPE_SITE.SCOPE_STATEMENT_ID, row -> toDomain(row, personnel));
        var processes =
                dsl.selectFrom(SCOPE_PROCESS)
                        .where(
                                SCOPE_PROCESS.TENANT_ID.in(scopes.tenants()),
                                SCOPE_PROCESS.SCOPE_STATEMENT_ID.in(ids))
                        .orderBy(SCOPE_PROCESS.ORDINAL)
                        .fetchGroups(
                                SCOPE_PROCESS.SCOPE_STATEMENT_ID,
                                row ->
                                        new ScopeContent.ScopeProcess(
                                                row.getName(), row.getDescription()));
        var wordings =
                dsl.selectFrom(SCOPE_WORDING)
                        .where(
                                SCOPE_WORDING.TENANT_ID.in(scopes.tenants()),
                                SCOPE_WORDING.SCOPE_STATEMENT_ID.in(ids))
                        .orderBy(SCOPE_WORDING.ORDINAL)
                        .fetchGroups(
                                SCOPE_WORDING.SCOPE_STATEMENT_ID,
                                row ->
                                        new ScopeContent.Wording(
                                                Locale.forLanguageTag(row.getLanguage()),
                                                row.getText()));
        var exclusions =
                dsl.selectFrom(SCOPE_EXCLUSION)
                        .where(
                                SCOPE_EXCLUSION.TENANT_ID.in(scopes.tenants()),
                                SCOPE_EXCLUSION.SCOPE_STATEMENT_ID.in(ids))
                        .orderBy(SCOPE_EXCLUSION.ORDINAL)
                        .fetchGroups(
                                SCOPE_EXCLUSION.SCOPE_STATEMENT_ID,
                                row ->
                                        new ScopeContent.Exclusion(
                                                row.getClauseId(), row.getJustification()));
        var outsourced =
                dsl.selectFrom(SCOPE_OUTSOURCED_PROCESS)
                        .where(
                                SCOPE_OUTSOURCED_PROCESS.TENANT_ID.in(scopes.tenants()),
                                SCOPE_OUTSOURCED_PROCESS.SCOPE_STATEMENT_ID.in(ids))
                        .orderBy(SCOPE_OUTSOURCED_PROCESS.ORDINAL)
                        .fetchGroups(
                                SCOPE_OUTSOURCED_PROCESS.SCOPE_STATEMENT_ID,
                                row ->
                                        new ScopeContent.OutsourcedProcess(
                                                row.getName(),
                                                row.getProvider(),
                                                row.getControl()));
        var whole = new LinkedHashMap<ScopeStatementId, ScopeStatement>();
        for (var row : rows) {
            var id = row.getId();
            var content =
                    new ScopeContent(
                            standards.getOrDefault(id, List.of()),
                            sites.getOrDefault(id, List.of()),
                            processes.getOrDefault(id, List.of()),
                            wordings.getOrDefault(id, List.of()),
                            exclusions.getOrDefault(id, List.of()),
                            outsourced.getOrDefault(id, List.of()),
                            row.getSectorCodes().stream().map(Integer::valueOf).toList());
            whole.put(id, toDomain(row, content));
        }
        return whole;
    }

    private static ScopeStatement toDomain(ScopeStatementRecord row, ScopeContent content) {
        return switch (ScopeStatement.State.valueOf(row.getState())) {
            case DRAFT -> new ScopeStatement.Draft(row.getId(), row.getNumber(), content);
            case APPROVED ->
                    new ScopeStatement.Approved(
                            row.getId(), row.getNumber(), content, approval(row));
            case SUPERSEDED ->
                    new ScopeStatement.Superseded(
                            row.getId(),
                            row.getNumber(),
                            content,
                            approval(row),
                            row.getSupersededOn());
        };
    }

    private static ScopeApproval approval(ScopeStatementRecord row) {
        return new ScopeApproval(
                row.getApprovedOn(),
                row.getReason(),
                row.getPersonId() == null
                        ? new Actor.Job(row.getJob())
                        : new Actor.Person(row.getPersonId(), row.getFirmId()));
    }

    private static ScopeSite toDomain(
            ScopeSiteRecord row, Map<SiteKey, List<PersonnelGroup>> personnel) {
        return new ScopeSite(
                row.getSiteId(),
                toDuration(row.getFullTimeWeekMinutes()),
                personnel.getOrDefault(
                        new SiteKey(row.getScopeStatementId(), row.getSiteId()), List.of()));
    }

    private static PersonnelGroup toDomain(ScopePersonnelRecord row) {
        return new PersonnelGroup(
                row.getShift(),
                PersonnelGroup.Kind.valueOf(row.getKind()),
                row.getPersons(),
                toDuration(row.getWeeklyMinutes()),
                row.getReducedBy() == null
                        ? null
                        : new PersonnelGroup.Reduction(
                                row.getReducedBy(), row.getReductionJustification()));
    }

    private static @Nullable Duration toDuration(@Nullable Integer minutes) {
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }

    private static @Nullable Integer toMinutes(@Nullable Duration duration) {
        return duration == null ? null : Math.toIntExact(duration.toMinutes());
    }

    static ScopeStatementRecord approve(ScopeStatementRecord row, ScopeApproval approval) {
        row.setState(ScopeStatement.State.APPROVED.name())
                .setApprovedOn(approval.approvedOn())
                .setReason(approval.reason());
        return switch (approval.approvedBy()) {
            case Actor.Person(var person, var firm) -> row.setPersonId(person).setFirmId(firm);
            case Actor.Job(var name) -> row.setJob(name);
        };
    }

    static List<String> sectorCodes(ScopeContent content) {
        return content.sectorCodes().stream().map(String::valueOf).toList();
    }

    static void insert(
            DSLContext dsl, TenantId tenant, ScopeStatementId statement, ScopeContent content) {
        insert(
                dsl,
                SCOPE_STANDARD,
                content.standards(),
                (ordinal, standard) ->
                        new ScopeStandardRecord()
                                .setTenantId(tenant)
                                .setScopeStatementId(statement)
                                .setOrdinal(ordinal)
                                .setStandardId(standard));
        insert(
                dsl,
                SCOPE_SITE,
                content.sites(),
                (ordinal, site) ->
                        new ScopeSiteRecord()
                                .setTenantId(tenant)
                                .setScopeStatementId(statement)
                                .setSiteId(site.site())
                                .setOrdinal(ordinal)
                                .setFullTimeWeekMinutes(toMinutes(site.fullTimeWeek())));
        insert(dsl, SCOPE_PERSONNEL, personnel(tenant, statement, content), (_, row) -> row);
        insert(
                dsl,
                SCOPE_PROCESS,
                content.processes(),
                (ordinal, process) ->
                        new ScopeProcessRecord()
                                .setTenantId(tenant)
                                .setScopeStatementId(statement)
                                .setOrdinal(ordinal)
                                .setName(process.name())
                                .setDescription(process.description()));
        insert(
                dsl,
                SCOPE_WORDING,
                content.wordings(),
                (ordinal, wording) ->
                        new ScopeWordingRecord()
                                .setTenantId(tenant)
                                .setScopeStatementId(statement)
                                .setOrdinal(ordinal)
                                .setLanguage(wording.language().toLanguageTag())
                                .setText(wording.text()));
        insert(
                dsl,
                SCOPE_EXCLUSION,
                content.exclusions(),
                (ordinal, exclusion) ->
                        new ScopeExclusionRecord()
                                .setTenantId(tenant)
                                .setScopeStatementId(statement)
                                .setOrdinal(ordinal)
                                .setClauseId(exclusion.clause())
                                .setJustification(exclusion.justification()));
        insert(
                dsl,
                SCOPE_OUTSOURCED_PROCESS,
                content.outsourcedProcesses(),
                (ordinal, process) ->
                        new ScopeOutsourcedProcessRecord()
                                .setTenantId(tenant)
                                .setScopeStatementId(statement)
                                .setOrdinal(ordinal)
                                .setName(process.name())
                                .setProvider(process.provider())
                                .setControl(process.control()));
    }

    private static List<ScopePersonnelRecord> personnel(
            TenantId tenant, ScopeStatementId statement, ScopeContent content) {
        var rows = new ArrayList<ScopePersonnelRecord>();
        for (var site : content.sites()) {
            for (var i = 0; i < site.personnel().size(); i++) {
                var group = site.personnel().get(i);
                var row =
                        new ScopePersonnelRecord()
                                .setTenantId(tenant)
                                .setScopeStatementId(statement)
                                .setSiteId(site.site())
                                .setOrdinal(i)
                                .setShift(group.shift())
                                .setKind(group.kind().name())
                                .setPersons(group.persons())
                                .setWeeklyMinutes(toMinutes(group.weeklyTime()));
                if (group.reduction() != null) {
                    row.setReducedBy(group.reduction().persons())
                            .setReductionJustification(group.reduction().justification());
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static <T, R extends TableRecord<R>> void insert(
            DSLContext dsl, Table<R> table, List<T> items, BiFunction<Integer, T, R> toRow) {
        if (!items.isEmpty()) {
            dsl.insertInto(table)
                    .columns(table.fields())
                    .valuesOfRecords(
                            IntStream.range(0, items.size())
                                    .mapToObj(i -> toRow.apply(i, items.get(i)))
                                    .toList())
                    .execute();
        }
    }

    /// Only ever of a draft.
    static void delete(DSLContext dsl, TenantId tenant, ScopeStatementId statement) {
        // People stand below their sites.
        delete(
                dsl,
                SCOPE_PERSONNEL.TENANT_ID,
                SCOPE_PERSONNEL.SCOPE_STATEMENT_ID,
                tenant,
                statement);
        delete(dsl, SCOPE_SITE.TENANT_ID, SCOPE_SITE.SCOPE_STATEMENT_ID, tenant, statement);
        delete(dsl, SCOPE_STANDARD.TENANT_ID, SCOPE_STANDARD.SCOPE_STATEMENT_ID, tenant, statement);
        delete(dsl, SCOPE_PROCESS.TENANT_ID, SCOPE_PROCESS.SCOPE_STATEMENT_ID, tenant, statement);
        delete(dsl, SCOPE_WORDING.TENANT_ID, SCOPE_WORDING.SCOPE_STATEMENT_ID, tenant, statement);
        delete(
                dsl,
                SCOPE_EXCLUSION.TENANT_ID,
                SCOPE_EXCLUSION.SCOPE_STATEMENT_ID,
                tenant,
                statement);
        delete(
                dsl,
                SCOPE_OUTSOURCED_PROCESS.TENANT_ID,
                SCOPE_OUTSOURCED_PROCESS.SCOPE_STATEMENT_ID,
                tenant,
                statement);
    }

    private static <R extends TableRecord<R>> void delete(
            DSLContext dsl,
            TableField<R, TenantId> tenantColumn,
            TableField<R, ScopeStatementId> statementColumn,
            TenantId tenant,
            ScopeStatementId statement) {
        dsl.deleteFrom(Objects.requireNonNull(tenantColumn.getTable()))
                .where(tenantColumn.eq(tenant), statementColumn.eq(statement))
                .execute();
    }
}
