package dev.triennium.domain.nonconformity;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.Language;
import dev.triennium.domain.certification.CertificationPapers;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.Editions;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.evidence.EvidenceRepository;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.RegisterReports;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Collects what stands in a response, in reads that do not grow with the nonconformities.
@DomainService
public final class ResponsePacks {

    private final NonconformityRepository nonconformities;
    private final NonconformityAnalysisRepository analyses;
    private final CorrectiveActionRepository actions;
    private final EvidenceRepository evidence;
    private final CertificationPapers papers;
    private final CertificationRepository certifications;
    private final CertificationBodyRepository bodies;
    private final Editions editions;
    private final PersonDirectory people;
    private final TenantRepository tenants;
    private final RegisterReports reports;

    public ResponsePacks(
            NonconformityRepository nonconformities,
            NonconformityAnalysisRepository analyses,
            CorrectiveActionRepository actions,
            EvidenceRepository evidence,
            CertificationPapers papers,
            CertificationRepository certifications,
            CertificationBodyRepository bodies,
            Editions editions,
            PersonDirectory people,
            TenantRepository tenants,
            RegisterReports reports) {
        this.nonconformities = nonconformities;
        this.analyses = analyses;
        this.actions = actions;
        this.evidence = evidence;
        this.papers = papers;
        this.certifications = certifications;
        this.bodies = bodies;
        this.editions = editions;
        this.people = people;
        this.tenants = tenants;
        this.reports = reports;
    }

    /// Nobody else makes a response in the organisation until the transaction ends.
    void lock(TenantScope scope) {
        tenants.lock(scope);
    }

    ResponsePack pack(
            TenantScope scope,
            PlannedAuditId auditId,
            int number,
            LocalDate sentOn,
            PersonId sentBy) {
        var scopes = TenantScopes.of(scope);
        var ref = Ref.in(scope, auditId);
        var filed = papers.listAudits(scopes, List.of(ref)).get(ref);
        if (filed == null) {
            throw new NotFoundException("auditId");
        }
        var found = nonconformities.listOfAudits(scopes, List.of(ref)).getOrDefault(ref, List.of());
        var audit = filed.paper();
        if (found.isEmpty() || audit.completedOn() == null) {
            throw refused("No nonconformity of this audit waits for a response.");
        }
        var dossier = certifications.find(scope, filed.certification()).orElseThrow().dossier();
        var tenant = tenants.find(scope).orElseThrow().profile();
        var person = people.find(sentBy).orElseThrow();
        return new ResponsePack(
                new Language(tenant.locale()),
                tenant.name(),
                bodies.find(scope, dossier.body()).orElseThrow().name(),
                editions.find(dossier.standard()).orElseThrow().designation(),
                audit.kind(),
                audit.completedOn(),
                number,
                sentOn,
                person.name(),
                items(scope, found));
    }

    private List<ResponsePack.Item> items(TenantScope scope, List<Nonconformity> found) {
        var scopes = TenantScopes.of(scope);
        var refs = Ref.in(scope, found.stream().map(Nonconformity::id).toList());
        var causes =
                analyses.list(
                        scopes,
                        Ref.in(
                                scope,
                                found.stream()
                                        .flatMap(one -> Stream.ofNullable(one.analysis()))
                                        .toList()));
        var planned = actions.listCurrent(scopes, refs);
        var names =
                reports.names(
                        scope,
                        Stream.concat(
                                found.stream().flatMap(one -> Stream.ofNullable(one.owner())),
                                planned.values().stream()
                                        .flatMap(List::stream)
                                        .map(CorrectiveAction::owner)));
        var titles = titles(scope, planned);
        var clauses = reports.clauses(nonconformities.listLinks(scopes, refs));
        return found.stream()
                .map(
                        one -> {
                            var ref = Ref.in(scope, one.id());
                            var analysis = one.analysis();
                            return item(
                                    one,
                                    analysis == null ? null : causes.get(Ref.in(scope, analysis)),
                                    planned.getOrDefault(ref, List.of()).stream()
                                            .map(action -> words(action, names, titles))
                                            .toList(),
                                    one.owner() == null ? null : names.get(one.owner()),
                                    clauses.getOrDefault(ref, List.of()));
                        })
                .toList();
    }

    private static ResponsePack.Planned words(
            CorrectiveAction action,
            Map<ColleagueId, String> names,
            Map<EvidenceId, String> titles) {
        var completion = action.completion();
        return new ResponsePack.Planned(
                action,
                names.get(action.owner()),
                completion == null || completion.evidence() == null
                        ? null
                        : titles.get(completion.evidence()));
    }

    private Map<EvidenceId, String> titles(
            TenantScope scope, Map<Ref<NonconformityId>, List<CorrectiveAction>> planned) {
        var titles = new HashMap<EvidenceId, String>();
        evidence.listFacts(
                        TenantScopes.of(scope),
                        Ref.in(
                                scope,
                                planned.values().stream()
                                        .flatMap(List::stream)
                                        .flatMap(one -> Stream.ofNullable(one.completion()))
                                        .flatMap(done -> Stream.ofNullable(done.evidence()))
                                        .distinct()
                                        .toList()))
                .forEach((ref, facts) -> titles.put(ref.id(), facts.profile().title()));
        return titles;
    }

    /// @throws RuleViolationException when something is missing, which it names
    static ResponsePack.Item item(
            Nonconformity one,
            @Nullable NonconformityAnalysis causes,
            List<ResponsePack.Planned> actions,
            @Nullable String owner,
            List<String> clauses) {
        var name = one.reference().text();
        var correction = one.correction();
        if (correction == null) {
            throw refused("{0} is not corrected.", name);
        }
        var extent = one.extent();
        if (extent == null) {
            throw refused("It is not noted where else was looked for {0}.", name);
        }
        if (causes == null) {
            throw refused("The causes of {0} are not known.", name);
        }
        var all = causes.analysis().causes();
        for (var number = 1; number <= all.size(); number++) {
            var cause = all.get(number - 1).text();
            var place = number;
            if (CauseWords.repeats(cause, one.content().statement())) {
                throw refused("The cause \"{1}\" of {0} only repeats what was found.", name, cause);
            }
            if (actions.stream().noneMatch(action -> action.action().cause() == place)) {
                throw refused("The cause \"{1}\" of {0} has no action.", name, cause);
            }
        }
        return new ResponsePack.Item(
                one, owner, clauses, correction, extent, causes.analysis(), actions);
    }

    private static RuleViolationException refused(String sentence, Object... values) {
        return NonconformityRule.RESPONSE_COMPLETE.refusedAt("auditId", sentence, values);
    }
}
