package dev.triennium.domain.externalaudit;

import static java.util.Objects.requireNonNull;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.Message;
import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.evidence.MonthsOfOperation;
import dev.triennium.domain.implementationplan.GateFacts;
import dev.triennium.domain.implementationplan.GateFacts.Known;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Computes whether organisations are ready for the stages of their initial audits, from the facts
/// that the gates of plans ask for too.
@DomainService
public final class ReadinessService {

    private static final String SCOPE = "scope.approved";
    private static final String DOCUMENTS = "documents.mandatory.published";
    private static final String STATEMENT = "soa.approved";
    private static final String INTERNAL_AUDIT = "internalAudit.done";
    private static final String REVIEW = "managementReview.signed";
    private static final String MONTHS = "records.months";
    private static final String MAJORS = "nonconformities.major.open";

    private static final Set<String> ASKED =
            Set.of(SCOPE, DOCUMENTS, STATEMENT, INTERNAL_AUDIT, REVIEW, MONTHS, MAJORS);

    private static final int ALL = 100;

    private final ExternalAuditRepository audits;
    private final CertificationRepository certifications;
    private final StandardRepository standards;
    private final List<GateFacts> sources;

    public ReadinessService(
            ExternalAuditRepository audits,
            CertificationRepository certifications,
            StandardRepository standards,
            List<GateFacts> sources) {
        this.audits = audits;
        this.certifications = certifications;
        this.standards = standards;
        this.sources =
                sources.stream()
                        .filter(source -> !Collections.disjoint(source.facts(), ASKED))
                        .toList();
    }

    /// Of those audits that are stages of an initial audit, in as many statements as for one.
    public Map<Ref<ExternalAuditId>, StageReadiness> list(
            TenantScopes scopes, Collection<Ref<ExternalAuditId>> refs) {
        return of(
                scopes,
                audits.list(scopes, refs).entrySet().stream()
                        .filter(one -> one.getValue().kind().isStage())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    StageReadiness get(TenantScope scope, ExternalAudit audit) {
        var ref = Ref.in(scope, audit.id());
        return requireNonNull(of(TenantScopes.of(scope), Map.of(ref, audit)).get(ref));
    }

    private Map<Ref<ExternalAuditId>, StageReadiness> of(
            TenantScopes scopes, Map<Ref<ExternalAuditId>, ExternalAudit> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var refs =
                wanted.entrySet().stream()
                        .map(one -> certification(one.getKey(), one.getValue()))
                        .collect(Collectors.toSet());
        var whole = certifications.list(scopes, refs);
        var others = audits.listOfCertifications(scopes, refs);
        var editions =
                standards.list(
                        whole.values().stream()
                                .map(one -> one.dossier().standard())
                                .collect(Collectors.toSet()));
        var known = known(scopes, editions.keySet());
        var found = new HashMap<Ref<ExternalAuditId>, StageReadiness>();
        wanted.forEach(
                (ref, audit) -> {
                    var of = certification(ref, audit);
                    var certification = requireNonNull(whole.get(of));
                    var edition = requireNonNull(editions.get(certification.dossier().standard()));
                    found.put(
                            ref,
                            new Asking(
                                            edition.id(),
                                            edition.counts().controls() > 0,
                                            known.getOrDefault(ref.tenant(), List.of()))
                                    .readiness(
                                            audit,
                                            certification,
                                            others.getOrDefault(of, List.of())));
                });
        return found;
    }

    private static Ref<CertificationId> certification(
            Ref<ExternalAuditId> ref, ExternalAudit audit) {
        return new Ref<>(ref.tenant(), audit.certification());
    }

    private Map<TenantId, List<Known>> known(TenantScopes scopes, Collection<StandardId> editions) {
        var known = new HashMap<TenantId, List<Known>>();
        for (var source : sources) {
            source.list(scopes, editions)
                    .forEach(
                            (tenant, all) ->
                                    known.computeIfAbsent(tenant, _ -> new ArrayList<>())
                                            .addAll(all));
        }
        return known;
    }

    /// The questions about one standard of one organisation.
    ///
    /// @param hasControls whether the standard asks for a Statement of Applicability
    record Asking(StandardId standard, boolean hasControls, List<Known> known) {

        StageReadiness readiness(
                ExternalAudit audit, Certification certification, List<ExternalAudit> others) {
            var points = new ArrayList<ReadinessPoint>();
            points.add(
                    point(
                            ReadinessKind.SCOPE_APPROVED,
                            value(SCOPE) > 0,
                            Message.of("No scope that names the standard is approved.")));
            var documents = value(DOCUMENTS);
            points.add(
                    point(
                            ReadinessKind.DOCUMENTS_APPROVED,
                            documents >= ALL,
                            Message.of(
                                    "Of the documented information that the standard asks for,"
                                            + " {0} % are approved.",
                                    documents)));
            if (hasControls) {
                points.add(
                        point(
                                ReadinessKind.STATEMENT_APPROVED,
                                value(STATEMENT) > 0,
                                Message.of("No Statement of Applicability is signed.")));
            }
            points.add(
                    point(
                            ReadinessKind.INTERNAL_AUDIT_DONE,
                            value(INTERNAL_AUDIT) > 0,
                            Message.of(
                                    "No internal audit of all requirements of the standard is"
                                            + " complete.")));
            points.add(
                    point(
                            ReadinessKind.MANAGEMENT_REVIEW_SIGNED,
                            value(REVIEW) > 0,
                            Message.of("No management review of the standard is signed.")));
            points.add(months(audit, others));
            var majors = value(MAJORS);
            points.add(
                    point(
                            ReadinessKind.MAJORS_SETTLED,
                            majors == 0,
                            Message.of(
                                    "{0,choice,0#No major nonconformity is|1#One major"
                                            + " nonconformity is|1<{0} major nonconformities are}"
                                            + " open.",
                                    majors)));
            if (audit.kind() == AuditKind.STAGE_2) {
                ofStage1(audit, certification, others, points);
            }
            return new StageReadiness(
                    points, certification.dossier().facts().system(), audit.override());
        }

        /// What the body wishes is said once, at whichever stage.
        private ReadinessPoint months(ExternalAudit audit, List<ExternalAudit> others) {
            var months = value(MONTHS);
            var own = audit.wishedMonths();
            var wished =
                    own != null
                            ? own
                            : others.stream()
                                    .map(ExternalAudit::wishedMonths)
                                    .filter(Objects::nonNull)
                                    .reduce((_, later) -> later)
                                    .orElse(null);
            if (wished == null) {
                return new ReadinessPoint(
                        ReadinessKind.MONTHS_OF_OPERATION,
                        ReadinessState.UNKNOWN,
                        Message.of(
                                "The months of records that the certification body wishes to see"
                                        + " are not recorded; there are {0}, by custom {1} are"
                                        + " asked for.",
                                months, MonthsOfOperation.BY_CUSTOM),
                        null);
            }
            return point(
                    ReadinessKind.MONTHS_OF_OPERATION,
                    months >= wished,
                    Message.of(
                            "Records go back {0} months, and the certification body wishes to see"
                                    + " {1}.",
                            months, wished));
        }

        /// Nothing where the body went straight to stage 2.
        private static void ofStage1(
                ExternalAudit audit,
                Certification certification,
                List<ExternalAudit> others,
                List<ReadinessPoint> points) {
            var dossier = certification.dossier();
            var held =
                    dossier.audit(audit.audit())
                            .flatMap(
                                    stage2 ->
                                            dossier.audit(stage2.cycleNumber(), AuditKind.STAGE_1));
            if (held.isEmpty()) {
                return;
            }
            var stage1 =
                    others.stream()
                            .filter(one -> one.audit().equals(held.get().id()))
                            .findFirst()
                            .orElse(null);
            var conclusion = stage1 == null ? null : stage1.conclusion();
            var place = stage1 == null ? null : stage1.id();
            if (conclusion == null) {
                points.add(
                        new ReadinessPoint(
                                ReadinessKind.STAGE1_CONCLUDED,
                                ReadinessState.UNKNOWN,
                                Message.of("The conclusion of stage 1 is not recorded."),
                                place));
                points.add(
                        new ReadinessPoint(
                                ReadinessKind.CONCERNS_CLOSED,
                                ReadinessState.UNKNOWN,
                                Message.of(
                                        "Until stage 1 is concluded, nobody says by when its areas"
                                                + " of concern are closed."),
                                place));
                return;
            }
            points.add(
                    point(
                            ReadinessKind.STAGE1_CONCLUDED,
                            conclusion.outcome().confirmsStage2(),
                            Message.of("Stage 1 was concluded without a go for stage 2."),
                            place));
            points.add(
                    point(
                            ReadinessKind.CONCERNS_CLOSED,
                            conclusion.openConcerns() == 0,
                            Message.of(
                                    "{0,choice,0#No area of concern is|1#One area of concern is|1<{0}"
                                            + " areas of concern are} open.",
                                    conclusion.openConcerns()),
                            place));
        }

        private static ReadinessPoint point(ReadinessKind kind, boolean isMet, Message missing) {
            return point(kind, isMet, missing, null);
        }

        private static ReadinessPoint point(
                ReadinessKind kind,
                boolean isMet,
                Message missing,
                @Nullable ExternalAuditId place) {
            return new ReadinessPoint(
                    kind,
                    isMet ? ReadinessState.MET : ReadinessState.NOT_MET,
                    isMet ? null : missing,
                    place);
        }

        private long value(String fact) {
            return known.stream()
                    .filter(one -> one.fact().equals(fact))
                    .filter(one -> one.standard() == null || one.standard().equals(standard))
                    .mapToLong(Known::value)
                    .findFirst()
                    .orElse(0);
        }
    }
}
