package dev.triennium.domain.eligibility;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certificationbody.BodyAccreditation;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.certificationbody.DirectoryBodyRepository;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.managementsystem.ScopeContent;
import dev.triennium.domain.managementsystem.ScopeStatement;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Checks certification bodies for management systems.
@DomainService
public final class EligibilityService {

    private final BodyCheckRecordRepository records;
    private final Kept<BodyCheckRecordId, BodyCheckRecord> kept;
    private final CertificationBodyRepository bodies;
    private final DirectoryBodyRepository directory;
    private final ManagementSystemRepository systems;
    private final StandardRepository catalogue;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public EligibilityService(
            BodyCheckRecordRepository records,
            CertificationBodyRepository bodies,
            DirectoryBodyRepository directory,
            ManagementSystemRepository systems,
            StandardRepository catalogue,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.records = records;
        this.kept = Kept.in(records, "BodyCheckRecord");
        this.bodies = bodies;
        this.directory = directory;
        this.systems = systems;
        this.catalogue = catalogue;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /// What somebody has found out.
    public record Finding(
            ManagementSystemId system,
            CertificationBodyId body,
            BodyCheckKind kind,
            CheckOutcome outcome,
            String evidence,
            LocalDate checkedOn) {

        public Finding {
            Objects.requireNonNull(system);
            Objects.requireNonNull(body);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(outcome);
            Objects.requireNonNull(evidence);
            Objects.requireNonNull(checkedOn);
        }
    }

    /// By the scope in force, or the draft where there is none.
    ///
    /// @param countries ISO 3166 codes of where the sites are; none: nobody said
    /// @return nothing when the organisation has no such system or body
    public Optional<BodyEligibility> find(
            TenantScope scope,
            ManagementSystemId system,
            CertificationBodyId body,
            List<String> countries) {
        return systems.find(scope, system)
                .flatMap(
                        found ->
                                bodies.find(scope, body)
                                        .map(one -> eligibility(scope, found, one, countries)));
    }

    private BodyEligibility eligibility(
            TenantScope scope,
            ManagementSystem system,
            CertificationBody body,
            List<String> countries) {
        var content = content(system);
        var accreditations = accreditations(scope, body);
        var editions = new HashSet<>(content.standards());
        if (accreditations != null) {
            accreditations.forEach(one -> editions.add(one.grant().standard()));
        }
        var known = catalogue.list(editions);
        var question =
                new BodyChecks.Question(
                        content.standards().stream()
                                .map(id -> Objects.requireNonNull(known.get(id)))
                                .toList(),
                        content.sectorCodes(),
                        countries,
                        scope.today(clock),
                        accreditations,
                        known.entrySet().stream()
                                .collect(
                                        Collectors.toUnmodifiableMap(
                                                one -> one.getKey(),
                                                one -> one.getValue().edition().discipline())));
        return new BodyEligibility(
                system.id(),
                body.id(),
                BodyChecks.of(
                        question,
                        records.listLatest(
                                scope,
                                system.id(),
                                body.id(),
                                EnumSet.allOf(BodyCheckKind.class))));
    }

    private static ScopeContent content(ManagementSystem system) {
        return system.findScope()
                .map(ScopeStatement.Approved::content)
                .or(() -> system.findDraft().map(ScopeStatement.Draft::content))
                .orElseThrow();
    }

    /// Null: none of the directory, or of one that the caller does not see.
    private @Nullable List<BodyAccreditation> accreditations(
            TenantScope scope, CertificationBody body) {
        var listing = body.listing();
        if (listing == null
                || directory.find(listing).filter(one -> one.isVisibleTo(scope.firm())).isEmpty()) {
            return null;
        }
        return directory.listAccreditations(Set.of(listing)).getOrDefault(listing, List.of());
    }

    public BodyCheckRecord record(TenantScope scope, Finding finding, @Nullable UUID key) {
        DayRange.HAPPENED.require("checkedOn", finding.checkedOn(), scope.today(clock));
        return changes.create(
                scope, kept, key, finding, BodyCheckRecordId::new, () -> made(scope, finding));
    }

    private BodyCheckRecord made(TenantScope scope, Finding finding) {
        if (systems.findFacts(scope, finding.system()).isEmpty()) {
            throw new NotFoundException("managementSystemId");
        }
        if (bodies.find(scope, finding.body()).isEmpty()) {
            throw new NotFoundException("certificationBodyId");
        }
        if (finding.kind().answers() == BodyCheckKind.Answers.DIRECTORY) {
            throw new ValidationException(
                    "check", "The directory answers this check: record the accreditation there.");
        }
        return new BodyCheckRecord(
                new BodyCheckRecordId(ids.next()),
                1,
                finding.system(),
                finding.body(),
                finding.kind(),
                finding.outcome(),
                finding.evidence(),
                finding.checkedOn(),
                Objects.requireNonNull(scope.person()),
                clock.instant());
    }
}
