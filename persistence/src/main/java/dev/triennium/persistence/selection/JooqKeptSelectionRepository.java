package dev.triennium.persistence.selection;

import static dev.triennium.persistence.jooq.generated.Tables.KEPT_SELECTION;
import static dev.triennium.persistence.jooq.generated.Tables.KEPT_SELECTION_ANSWER;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.selection.Answer;
import dev.triennium.domain.selection.KeptSelection;
import dev.triennium.domain.selection.KeptSelectionId;
import dev.triennium.domain.selection.KeptSelectionRepository;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.KeptSelectionAnswerRecord;
import dev.triennium.persistence.jooq.generated.tables.records.KeptSelectionRecord;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class JooqKeptSelectionRepository implements KeptSelectionRepository {

    private static final Keyset LATEST_FIRST =
            Keyset.by(
                    Keyset.descending(KEPT_SELECTION.KEPT_AT, Instant::toString, Instant::parse),
                    Keyset.id(KEPT_SELECTION.ID, KeptSelectionId::value, KeptSelectionId::new));

    private final TenantDsl tenants;

    JooqKeptSelectionRepository(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Optional<KeptSelection> find(TenantScope scope, KeptSelectionId id) {
        return Optional.ofNullable(findAll(TenantScopes.of(scope), List.of(id)).get(id))
                .map(Owned::value);
    }

    @Override
    public Map<KeptSelectionId, Owned<KeptSelection>> findAll(
            TenantScopes scopes, Collection<KeptSelectionId> ids) {
        var rows =
                tenants.across(scopes)
                        .selectFrom(KEPT_SELECTION)
                        .where(
                                KEPT_SELECTION.TENANT_ID.in(scopes.tenants()),
                                KEPT_SELECTION.ID.in(ids))
                        .fetch();
        var answers = answers(scopes, rows);
        var found = new LinkedHashMap<KeptSelectionId, Owned<KeptSelection>>();
        rows.forEach(
                row ->
                        found.put(
                                row.getId(),
                                new Owned<>(row.getTenantId(), toDomain(row, answers))));
        return found;
    }

    @Override
    public Map<TenantId, Page<KeptSelection>> pages(TenantScopes scopes, PageRequest page) {
        var pages =
                LATEST_FIRST.pages(
                        tenants.across(scopes),
                        KEPT_SELECTION,
                        KEPT_SELECTION.TENANT_ID.in(scopes.tenants()),
                        KEPT_SELECTION.TENANT_ID,
                        page,
                        row -> row);
        var answers =
                answers(
                        scopes,
                        pages.values().stream().flatMap(one -> one.values().stream()).toList());
        var found = new LinkedHashMap<TenantId, Page<KeptSelection>>();
        pages.forEach((tenant, rows) -> found.put(tenant, rows.map(row -> toDomain(row, answers))));
        return found;
    }

    private Map<KeptSelectionId, List<KeptSelectionAnswerRecord>> answers(
            TenantScopes scopes, Collection<KeptSelectionRecord> selections) {
        return tenants.across(scopes)
                .selectFrom(KEPT_SELECTION_ANSWER)
                .where(
                        KEPT_SELECTION_ANSWER.TENANT_ID.in(scopes.tenants()),
                        KEPT_SELECTION_ANSWER.KEPT_SELECTION_ID.in(
                                selections.stream().map(KeptSelectionRecord::getId).toList()))
                .orderBy(KEPT_SELECTION_ANSWER.KEPT_SELECTION_ID, KEPT_SELECTION_ANSWER.ORDINAL)
                .fetchGroups(KEPT_SELECTION_ANSWER.KEPT_SELECTION_ID, row -> row);
    }

    @Override
    public void insert(TenantScope scope, KeptSelection selection) {
        tenants.in(scope).insertInto(KEPT_SELECTION).set(toRow(scope, selection)).execute();
        var rows = new ArrayList<KeptSelectionAnswerRecord>();
        for (var answer : selection.answers()) {
            for (var option : answer.options()) {
                rows.add(
                        new KeptSelectionAnswerRecord()
                                .setTenantId(scope.tenant())
                                .setKeptSelectionId(selection.id())
                                .setOrdinal(rows.size())
                                .setQuestionKey(answer.question())
                                .setOptionKey(option));
            }
        }
        if (!rows.isEmpty()) {
            tenants.in(scope)
                    .insertInto(KEPT_SELECTION_ANSWER, KEPT_SELECTION_ANSWER.fields())
                    .valuesOfRecords(rows)
                    .execute();
        }
    }

    private static KeptSelectionRecord toRow(TenantScope scope, KeptSelection selection) {
        var row =
                new KeptSelectionRecord()
                        .setTenantId(scope.tenant())
                        .setId(selection.id())
                        .setKeptAt(selection.keptAt());
        return switch (selection.keptBy()) {
            case Actor.Person(var person, var firm) -> row.setPersonId(person).setFirmId(firm);
            case Actor.Job(var name) -> row.setJob(name);
        };
    }

    private static KeptSelection toDomain(
            KeptSelectionRecord row,
            Map<KeptSelectionId, List<KeptSelectionAnswerRecord>> answers) {
        var byQuestion = new LinkedHashMap<String, List<String>>();
        for (var answer : answers.getOrDefault(row.getId(), List.of())) {
            byQuestion
                    .computeIfAbsent(answer.getQuestionKey(), _ -> new ArrayList<>())
                    .add(answer.getOptionKey());
        }
        var person = row.getPersonId();
        return new KeptSelection(
                row.getId(),
                row.getKeptAt(),
                person == null
                        ? new Actor.Job(row.getJob())
                        : new Actor.Person(person, row.getFirmId()),
                byQuestion.entrySet().stream()
                        .map(one -> new Answer(one.getKey(), one.getValue()))
                        .toList());
    }
}
