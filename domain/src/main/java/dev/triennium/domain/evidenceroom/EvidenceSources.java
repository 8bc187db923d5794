package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.EntityId;
import dev.triennium.domain.document.Document;
import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.document.DocumentRepository;
import dev.triennium.domain.document.DocumentVersion;
import dev.triennium.domain.document.DocumentVersionId;
import dev.triennium.domain.document.VersionHead;
import dev.triennium.domain.evidence.EvidenceContent;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.evidence.EvidenceRepository;
import dev.triennium.domain.internalaudit.InternalAuditId;
import dev.triennium.domain.internalaudit.InternalAuditReport;
import dev.triennium.domain.internalaudit.InternalAuditReportId;
import dev.triennium.domain.internalaudit.InternalAuditReportRepository;
import dev.triennium.domain.internalaudit.InternalAuditRepository;
import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.managementreview.ManagementReviewRepository;
import dev.triennium.domain.managementreview.ReviewState;
import dev.triennium.domain.nonconformity.NonconformityResponseId;
import dev.triennium.domain.nonconformity.NonconformityResponseRepository;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Looks up what rooms hold, in a fixed number of statements however much that is.
@DomainService
public final class EvidenceSources {

    private final DocumentRepository documents;
    private final EvidenceRepository evidence;
    private final InternalAuditReportRepository reports;
    private final InternalAuditRepository audits;
    private final ManagementReviewRepository reviews;
    private final StatementOfApplicabilityRepository statements;
    private final StandardRepository standards;
    private final NonconformityResponseRepository responses;

    public EvidenceSources(
            DocumentRepository documents,
            EvidenceRepository evidence,
            InternalAuditReportRepository reports,
            InternalAuditRepository audits,
            ManagementReviewRepository reviews,
            StatementOfApplicabilityRepository statements,
            StandardRepository standards,
            NonconformityResponseRepository responses) {
        this.documents = documents;
        this.evidence = evidence;
        this.reports = reports;
        this.audits = audits;
        this.reviews = reviews;
        this.statements = statements;
        this.standards = standards;
        this.responses = responses;
    }

    /// What there is none of is left out.
    public Map<Ref<EvidenceSource>, SourceFacts> list(
            TenantScopes scopes, Collection<Ref<EvidenceSource>> refs) {
        var found = new HashMap<Ref<EvidenceSource>, SourceFacts>();
        for (var kind : EvidenceSource.Kind.values()) {
            var wanted = refs.stream().filter(ref -> ref.id().kind() == kind).distinct().toList();
            if (!wanted.isEmpty()) {
                found.putAll(list(scopes, kind, wanted));
            }
        }
        return found;
    }

    private Map<Ref<EvidenceSource>, SourceFacts> list(
            TenantScopes scopes, EvidenceSource.Kind kind, List<Ref<EvidenceSource>> wanted) {
        return switch (kind) {
            case DOCUMENT_VERSION -> documentVersions(scopes, wanted);
            case EVIDENCE -> evidence(scopes, wanted);
            case INTERNAL_AUDIT_REPORT -> reports(scopes, wanted);
            case MANAGEMENT_REVIEW -> reviews(scopes, wanted);
            case STATEMENT_OF_APPLICABILITY -> statements(scopes, wanted);
            case NONCONFORMITY_RESPONSE -> responses(scopes, wanted);
        };
    }

    private static <I extends EntityId> List<Ref<I>> named(
            Collection<Ref<EvidenceSource>> wanted, Function<UUID, I> wrap) {
        return wanted.stream()
                .map(ref -> new Ref<>(ref.tenant(), wrap.apply(ref.id().id().value())))
                .toList();
    }

    private static <I extends EntityId> Ref<EvidenceSource> source(
            EvidenceSource.Kind kind, Ref<I> ref) {
        return new Ref<>(ref.tenant(), new EvidenceSource(kind, ref.id()));
    }

    private Map<Ref<EvidenceSource>, SourceFacts> documentVersions(
            TenantScopes scopes, List<Ref<EvidenceSource>> wanted) {
        var versions = documents.listVersions(scopes, named(wanted, DocumentVersionId::new));
        var owners = new LinkedHashSet<Ref<DocumentId>>();
        versions.forEach((ref, head) -> owners.add(new Ref<>(ref.tenant(), head.document())));
        var all = documents.listFacts(scopes, owners);
        var current = documents.listCurrent(scopes, owners);
        var facts = new HashMap<Ref<EvidenceSource>, SourceFacts>();
        versions.forEach(
                (ref, head) -> {
                    var owner = new Ref<>(ref.tenant(), head.document());
                    var document = all.get(owner);
                    if (document != null) {
                        facts.put(
                                source(EvidenceSource.Kind.DOCUMENT_VERSION, ref),
                                documentVersion(
                                        head, document, current.getOrDefault(owner, List.of())));
                    }
                });
        return facts;
    }

    private static SourceFacts documentVersion(
            VersionHead head, Document.Facts document, List<VersionHead> current) {
        var file = head.file();
        return new SourceFacts(
                document.description().title(),
                head.number().toString(),
                head.approvedAt(),
                head.publication() != null,
                head.id().value(),
                current.stream()
                        .filter(one -> one.state() == DocumentVersion.State.PUBLISHED)
                        .findFirst()
                        .map(one -> one.number().toString())
                        .orElse(""),
                file == null ? 0 : file.size());
    }

    private Map<Ref<EvidenceSource>, SourceFacts> evidence(
            TenantScopes scopes, List<Ref<EvidenceSource>> wanted) {
        var refs = named(wanted, EvidenceId::new);
        var latest = evidence.listLatest(scopes, refs);
        var facts = new HashMap<Ref<EvidenceSource>, SourceFacts>();
        evidence.listFacts(scopes, refs)
                .forEach(
                        (ref, one) -> {
                            var revision = latest.get(ref);
                            if (revision != null) {
                                facts.put(
                                        source(EvidenceSource.Kind.EVIDENCE, ref),
                                        new SourceFacts(
                                                one.profile().title(),
                                                Integer.toString(revision.number()),
                                                revision.addedAt(),
                                                true,
                                                revision.id().value(),
                                                Integer.toString(revision.number()),
                                                size(revision.content())));
                            }
                        });
        return facts;
    }

    private static long size(EvidenceContent content) {
        return switch (content) {
            case EvidenceContent.OfFile file -> file.size();
            case EvidenceContent.OfLink _ -> 0;
        };
    }

    private Map<Ref<EvidenceSource>, SourceFacts> reports(
            TenantScopes scopes, List<Ref<EvidenceSource>> wanted) {
        var found = reports.list(scopes, named(wanted, InternalAuditReportId::new));
        var owners = new LinkedHashSet<Ref<InternalAuditId>>();
        found.forEach((ref, report) -> owners.add(new Ref<>(ref.tenant(), report.audit())));
        var about = audits.listFacts(scopes, owners);
        var counts = reports.count(scopes, owners);
        var facts = new HashMap<Ref<EvidenceSource>, SourceFacts>();
        found.forEach(
                (ref, report) -> {
                    var owner = new Ref<>(ref.tenant(), report.audit());
                    var audit = about.get(owner);
                    if (audit != null) {
                        facts.put(
                                source(EvidenceSource.Kind.INTERNAL_AUDIT_REPORT, ref),
                                new SourceFacts(
                                        audit.content().title(),
                                        Integer.toString(report.number()),
                                        signedAt(report),
                                        report.representative() != null,
                                        report.id().value(),
                                        Integer.toString(
                                                counts.getOrDefault(owner, report.number())),
                                        0));
                    }
                });
        return facts;
    }

    private static @Nullable Instant signedAt(InternalAuditReport report) {
        var signature = report.representative();
        return signature == null ? null : signature.at();
    }

    private Map<Ref<EvidenceSource>, SourceFacts> reviews(
            TenantScopes scopes, List<Ref<EvidenceSource>> wanted) {
        var refs = named(wanted, ManagementReviewId::new);
        var addenda = reviews.listAddenda(scopes, refs);
        var facts = new HashMap<Ref<EvidenceSource>, SourceFacts>();
        reviews.list(scopes, refs)
                .forEach(
                        (ref, review) ->
                                facts.put(
                                        source(EvidenceSource.Kind.MANAGEMENT_REVIEW, ref),
                                        new SourceFacts(
                                                review.title(),
                                                null,
                                                review.state() instanceof ReviewState.Signed signed
                                                        ? signed.at()
                                                        : null,
                                                review.isSigned(),
                                                review.id().value(),
                                                Integer.toString(
                                                        addenda.getOrDefault(ref, List.of())
                                                                .size()),
                                                0)));
        return facts;
    }

    private Map<Ref<EvidenceSource>, SourceFacts> statements(
            TenantScopes scopes, List<Ref<EvidenceSource>> wanted) {
        var found =
                statements.listStatements(scopes, named(wanted, StatementOfApplicabilityId::new));
        var editions =
                standards.list(found.values().stream().map(one -> one.facts().standard()).toList());
        var facts = new HashMap<Ref<EvidenceSource>, SourceFacts>();
        found.forEach(
                (ref, statement) -> {
                    var edition = editions.get(statement.facts().standard());
                    if (edition != null) {
                        facts.put(
                                source(EvidenceSource.Kind.STATEMENT_OF_APPLICABILITY, ref),
                                statement(statement, edition.edition().designation()));
                    }
                });
        return facts;
    }

    private static SourceFacts statement(StatementOfApplicability statement, String designation) {
        var signature =
                switch (statement) {
                    case StatementOfApplicability.Draft _ -> null;
                    case StatementOfApplicability.Signed(_, var signed) -> signed;
                    case StatementOfApplicability.Superseded(_, var signed, _) -> signed;
                };
        return new SourceFacts(
                designation,
                Integer.toString(statement.facts().number()),
                signature == null ? null : signature.signedAt(),
                signature != null,
                statement.id().value(),
                statement instanceof StatementOfApplicability.Superseded ? "superseded" : "",
                0);
    }

    private Map<Ref<EvidenceSource>, SourceFacts> responses(
            TenantScopes scopes, List<Ref<EvidenceSource>> wanted) {
        var facts = new HashMap<Ref<EvidenceSource>, SourceFacts>();
        responses
                .list(scopes, named(wanted, NonconformityResponseId::new))
                .forEach(
                        (ref, one) ->
                                facts.put(
                                        source(EvidenceSource.Kind.NONCONFORMITY_RESPONSE, ref),
                                        new SourceFacts(
                                                title(one.pages().name()),
                                                Integer.toString(one.number()),
                                                one.madeAt(),
                                                true,
                                                one.id().value(),
                                                "",
                                                one.pages().size() + one.workbook().size())));
        return facts;
    }

    /// A file's name without its ending.
    private static String title(String fileName) {
        var end = fileName.lastIndexOf('.');
        return end < 0 ? fileName : fileName.substring(0, end);
    }
}
