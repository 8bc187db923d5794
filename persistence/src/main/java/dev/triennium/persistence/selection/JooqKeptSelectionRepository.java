package dev.triennium.persistence.selection;

import static dev.triennium.persistence.jooq.generated.Tables.KEPT_SELECTION;
import static dev.triennium.persistence.jooq.generated.Tables.KEPT_SELECTION_ANSWER;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.selection.Answer;
import dev.triennium.domain.selection.KeptSelection;
import dev.triennium.domain.selection.KeptSelectionId;
import dev.triennium.domain.selection.KeptSelectionRepository;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.KeptSelectionAnswerRecord;
import dev.triennium.persistence.jooq.generated.tables.records.KeptSelectionRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Repository;

@Repository
class JooqKeptSelectionRepository implements KeptSelectionRepository {

    private static final Keyset LATEST_FIRST =
            Keyset.by(
                    Keyset.descending(KEPT_SELECTION.KEPT_AT, Instant::toString, Instant::parse),
                    Keyset.id(KEPT_SELECTION.ID, KeptSelectionId::value, KeptSelectionId::new));

    private final TenantTable<KeptSelectionRecord, KeptSelectionId> selections;
    private final ChildTable<KeptSelectionAnswerRecord, KeptSelectionId> options;

    JooqKeptSelectionRepository(TenantDsl tenants) {
        this.selections = TenantTable.of(tenants, KEPT_SELECTION.ID);
        this.options =
                ChildTable.of(
                        tenants,
                        KEPT_SELECTION_ANSWER.TENANT_ID,
                        KEPT_SELECTION_ANSWER.KEPT_SELECTION_ID,
                        KEPT_SELECTION_ANSWER.ORDINAL);
    }

    @Override
    public Optional<KeptSelection> find(TenantScope scope, KeptSelectionId id) {
        var ref = Ref.in(scope, id);
        return selections
                .find(scope, id)
                .map(
                        row ->
                                new KeptSelection(
                                        facts(row),
                                        listAnswers(TenantScopes.of(scope), List.of(ref))
                                                .getOrDefault(ref, List.of())));
    }

    @Override
    public Map<Ref<KeptSelectionId>, KeptSelection.Facts> listFacts(
            TenantScopes scopes, Collection<Ref<KeptSelectionId>> refs) {
        return selections.list(scopes, refs, JooqKeptSelectionRepository::facts);
    }

    @Override
    public Map<TenantId, Page<KeptSelection.Facts>> pages(TenantScopes scopes, PageRequest page) {
        return selections.pages(
                scopes, LATEST_FIRST, noCondition(), page, JooqKeptSelectionRepository::facts);
    }

    @Override
    public Map<Ref<KeptSelectionId>, List<Answer>> listAnswers(
            TenantScopes scopes, Collection<Ref<KeptSelectionId>> refs) {
        var answers = new LinkedHashMap<Ref<KeptSelectionId>, List<Answer>>();
        options.list(scopes, refs, Function.<KeptSelectionAnswerRecord>identity())
                .forEach((ref, rows) -> answers.put(ref, answers(rows)));
        return answers;
    }

    private static List<Answer> answers(List<KeptSelectionAnswerRecord> rows) {
        var byQuestion = new LinkedHashMap<String, List<String>>();
        for (var row : rows) {
            byQuestion
                    .computeIfAbsent(row.getQuestionKey(), _ -> new ArrayList<>())
                    .add(row.getOptionKey());
        }
        return byQuestion.entrySet().stream()
                .map(one -> new Answer(one.getKey(), one.getValue()))
                .toList();
    }

    private static KeptSelection.Facts facts(KeptSelectionRecord row) {
        var person = row.getPersonId();
        return new KeptSelection.Facts(
                row.getId(),
                row.getKeptAt(),
                person == null
                        ? new Actor.Job(row.getJob())
                        : new Actor.Person(person, row.getFirmId()));
    }

    @Override
    public void insert(TenantScope scope, KeptSelection selection) {
        selections.insert(scope, toRow(selection.facts()));
        var rows = new ArrayList<KeptSelectionAnswerRecord>();
        for (var answer : selection.answers()) {
            for (var option : answer.options()) {
                rows.add(
                        new KeptSelectionAnswerRecord()
                                .setKeptSelectionId(selection.id())
                                .setOrdinal(rows.size())
                                .setQuestionKey(answer.question())
                                .setOptionKey(option));
            }
        }
        options.insertAll(scope, rows);
    }

    private static KeptSelectionRecord toRow(KeptSelection.Facts facts) {
        var row = new KeptSelectionRecord().setId(facts.id()).setKeptAt(facts.keptAt());
        return switch (facts.keptBy()) {
            case Actor.Person(var person, var firm) -> row.setPersonId(person).setFirmId(firm);
            case Actor.Job(var name) -> row.setJob(name);
        };
    }
}
