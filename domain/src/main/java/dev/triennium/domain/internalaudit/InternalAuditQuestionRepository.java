package dev.triennium.domain.internalaudit;

import dev.triennium.domain.change.BatchRepository;
import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The checklists of internal audits. Lists are one statement each.
public interface InternalAuditQuestionRepository
        extends BatchRepository<InternalAuditQuestionId, InternalAuditQuestion> {

    /// Of documents that claim the clauses of one question.
    int MAX_DOCUMENTS = 20;

    Map<Ref<InternalAuditQuestionId>, InternalAuditQuestion> list(
            TenantScopes scopes, Collection<Ref<InternalAuditQuestionId>> refs);

    /// The same page of each checklist, in its order.
    Map<Ref<InternalAuditId>, Page<InternalAuditQuestion>> pages(
            TenantScopes scopes,
            Collection<Ref<InternalAuditId>> audits,
            InternalAuditQuestionFilter filter,
            PageRequest page);

    /// The whole checklist of each, in its order.
    Map<Ref<InternalAuditId>, List<InternalAuditQuestion>> listOf(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> audits);

    /// The whole checklist of one audit, in its order.
    static List<InternalAuditQuestion> of(
            InternalAuditQuestionRepository questions, TenantScope scope, InternalAuditId audit) {
        var ref = Ref.in(scope, audit);
        return questions.listOf(TenantScopes.of(scope), List.of(ref)).getOrDefault(ref, List.of());
    }

    /// What each asks about.
    Map<Ref<InternalAuditQuestionId>, List<ClauseId>> listClauses(
            TenantScopes scopes, Collection<Ref<InternalAuditQuestionId>> refs);

    /// The documents in force or in revision that claim a clause of each.
    Map<Ref<InternalAuditQuestionId>, List<DocumentId>> listDocuments(
            TenantScopes scopes, Collection<Ref<InternalAuditQuestionId>> refs);

    /// Those that nonconformities came of.
    Map<Ref<NonconformityId>, InternalAuditQuestionId> listByNonconformity(
            TenantScopes scopes, Collection<Ref<NonconformityId>> refs);

    /// How many questions of each audit have which result; those without an answer count for none.
    Map<Ref<InternalAuditId>, Map<InternalAuditResult, Integer>> count(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> audits);

    /// What was found at each clause of each audit; clauses without an answer are left out.
    Map<Ref<InternalAuditId>, Map<ClauseId, InternalAuditResult>> listResults(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> audits);

    /// A question with what it asks about.
    record Asked(InternalAuditQuestion question, List<ClauseId> clauses) {

        public Asked {
            clauses = List.copyOf(clauses);
        }
    }

    void insertAll(TenantScope scope, List<Asked> added);

    /// Removes questions without an answer.
    void deleteAll(TenantScope scope, List<InternalAuditQuestionId> removed);
}
