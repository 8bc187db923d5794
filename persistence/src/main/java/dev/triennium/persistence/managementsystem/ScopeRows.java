package dev.triennium.persistence.managementsystem;

import dev.triennium.domain.managementsystem.CurrentScopes;
import dev.triennium.domain.managementsystem.PersonnelGroup;
import dev.triennium.domain.managementsystem.ScopeApproval;
import dev.triennium.domain.managementsystem.ScopeContent;
import dev.triennium.domain.managementsystem.ScopeSite;
import dev.triennium.domain.managementsystem.ScopeStatement;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.tenancy.Actor;
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
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Between rows and scopes.
final class ScopeRows {

    private ScopeRows() {}

    static ScopeStatement.Facts facts(ScopeStatementRecord row) {
        return new ScopeStatement.Facts(
                row.getId(),
                row.getManagementSystemId(),
                row.getNumber(),
                ScopeStatement.State.valueOf(row.getState()),
                row.getSectorCodes().stream().map(Integer::valueOf).toList(),
                row.getApprovedOn() == null ? null : approval(row),
                row.getSupersededOn());
    }

    private static ScopeApproval approval(ScopeStatementRecord row) {
        return new ScopeApproval(
                row.getApprovedOn(),
                row.getReason(),
                row.getPersonId() == null
                        ? new Actor.Job(row.getJob())
                        : new Actor.Person(row.getPersonId(), row.getFirmId()));
    }

    /// @param statements of one system
    static CurrentScopes current(List<ScopeStatement.Facts> statements) {
        ScopeStatement.@Nullable Facts inForce = null;
        ScopeStatement.@Nullable Facts draft = null;
        for (var statement : statements) {
            switch (statement.state()) {
                case DRAFT -> draft = statement;
                case APPROVED -> inForce = statement;
                case SUPERSEDED -> {
                    // Was replaced.
                }
            }
        }
        return new CurrentScopes(inForce, draft);
    }

    /// @param personnel of all sites
    static List<ScopeSite> sites(
            List<ScopeSiteRecord> sites, List<ScopePersonnelRecord> personnel) {
        var groups =
                personnel.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ScopePersonnelRecord::getSiteId,
                                        Collectors.mapping(ScopeRows::group, Collectors.toList())));
        return sites.stream()
                .map(
                        row ->
                                new ScopeSite(
                                        row.getSiteId(),
                                        toDuration(row.getFullTimeWeekMinutes()),
                                        groups.getOrDefault(row.getSiteId(), List.of()),
                                        asApproved(row)))
                .toList();
    }

    private static ScopeSite.@Nullable AsApproved asApproved(ScopeSiteRecord row) {
        return row.getName() == null
                ? null
                : new ScopeSite.AsApproved(row.getName(), row.getAddress(), row.getHeadcount());
    }

    private static PersonnelGroup group(ScopePersonnelRecord row) {
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

    static ScopeContent.ScopeProcess process(ScopeProcessRecord row) {
        return new ScopeContent.ScopeProcess(row.getName(), row.getDescription());
    }

    static ScopeContent.Wording wording(ScopeWordingRecord row) {
        return new ScopeContent.Wording(Locale.forLanguageTag(row.getLanguage()), row.getText());
    }

    static ScopeContent.Exclusion exclusion(ScopeExclusionRecord row) {
        return new ScopeContent.Exclusion(row.getClauseId(), row.getJustification());
    }

    static ScopeContent.OutsourcedProcess outsourced(ScopeOutsourcedProcessRecord row) {
        return new ScopeContent.OutsourcedProcess(
                row.getName(), row.getProvider(), row.getControl());
    }

    private static @Nullable Duration toDuration(@Nullable Integer minutes) {
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }

    private static @Nullable Integer toMinutes(@Nullable Duration duration) {
        return duration == null ? null : Math.toIntExact(duration.toMinutes());
    }

    static ScopeStatementRecord draft(ScopeStatement statement) {
        return new ScopeStatementRecord()
                .setState(ScopeStatement.State.DRAFT.name())
                .setSectorCodes(
                        statement.content().sectorCodes().stream().map(String::valueOf).toList());
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

    static List<ScopeStandardRecord> standards(ScopeStatement statement) {
        return numbered(
                statement.content().standards(),
                (ordinal, standard) ->
                        new ScopeStandardRecord()
                                .setScopeStatementId(statement.id())
                                .setOrdinal(ordinal)
                                .setStandardId(standard));
    }

    static List<ScopeSiteRecord> sites(ScopeStatement statement) {
        return numbered(
                statement.content().sites(),
                (ordinal, site) ->
                        site(site)
                                .setScopeStatementId(statement.id())
                                .setOrdinal(ordinal)
                                .setFullTimeWeekMinutes(toMinutes(site.fullTimeWeek())));
    }

    private static ScopeSiteRecord site(ScopeSite site) {
        var row = new ScopeSiteRecord().setSiteId(site.site());
        var approved = site.asApproved();
        return approved == null
                ? row
                : row.setName(approved.name())
                        .setAddress(approved.address())
                        .setHeadcount(approved.headcount());
    }

    static List<ScopePersonnelRecord> personnel(ScopeStatement statement) {
        var rows = new ArrayList<ScopePersonnelRecord>();
        for (var site : statement.content().sites()) {
            rows.addAll(
                    numbered(
                            site.personnel(),
                            (ordinal, group) ->
                                    group(statement.id(), group)
                                            .setSiteId(site.site())
                                            .setOrdinal(ordinal)));
        }
        return rows;
    }

    private static ScopePersonnelRecord group(ScopeStatementId statement, PersonnelGroup group) {
        var row =
                new ScopePersonnelRecord()
                        .setScopeStatementId(statement)
                        .setShift(group.shift())
                        .setKind(group.kind().name())
                        .setPersons(group.persons())
                        .setWeeklyMinutes(toMinutes(group.weeklyTime()));
        if (group.reduction() != null) {
            row.setReducedBy(group.reduction().persons())
                    .setReductionJustification(group.reduction().justification());
        }
        return row;
    }

    static List<ScopeProcessRecord> processes(ScopeStatement statement) {
        return numbered(
                statement.content().processes(),
                (ordinal, process) ->
                        new ScopeProcessRecord()
                                .setScopeStatementId(statement.id())
                                .setOrdinal(ordinal)
                                .setName(process.name())
                                .setDescription(process.description()));
    }

    static List<ScopeWordingRecord> wordings(ScopeStatement statement) {
        return numbered(
                statement.content().wordings(),
                (ordinal, wording) ->
                        new ScopeWordingRecord()
                                .setScopeStatementId(statement.id())
                                .setOrdinal(ordinal)
                                .setLanguage(wording.language().toLanguageTag())
                                .setText(wording.text()));
    }

    static List<ScopeExclusionRecord> exclusions(ScopeStatement statement) {
        return numbered(
                statement.content().exclusions(),
                (ordinal, exclusion) ->
                        new ScopeExclusionRecord()
                                .setScopeStatementId(statement.id())
                                .setOrdinal(ordinal)
                                .setClauseId(exclusion.clause())
                                .setJustification(exclusion.justification()));
    }

    static List<ScopeOutsourcedProcessRecord> outsourced(ScopeStatement statement) {
        return numbered(
                statement.content().outsourcedProcesses(),
                (ordinal, process) ->
                        new ScopeOutsourcedProcessRecord()
                                .setScopeStatementId(statement.id())
                                .setOrdinal(ordinal)
                                .setName(process.name())
                                .setProvider(process.provider())
                                .setControl(process.control()));
    }

    private static <T, R> List<R> numbered(List<T> items, BiFunction<Integer, T, R> toRow) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> toRow.apply(i, items.get(i)))
                .toList();
    }
}
