package dev.triennium.domain.certification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.tenancy.ColleagueDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.OpenWork;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The nonconformities that colleagues are to answer.
@DomainService
final class FindingDuties implements ColleagueDuties {

    private static final String TYPE = "Finding";

    private final CertificationPapers papers;
    private final CertificationService certifications;

    FindingDuties(CertificationPapers papers, CertificationService certifications) {
        this.papers = papers;
        this.certifications = certifications;
    }

    @Override
    public Map<Ref<ColleagueId>, List<OpenWork>> listOpen(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues) {
        var open = new HashMap<Ref<ColleagueId>, List<OpenWork>>();
        papers.listFindingsOf(scopes, colleagues)
                .forEach(
                        (assignee, own) ->
                                open.put(assignee, own.stream().map(FindingDuties::work).toList()));
        return open;
    }

    private static OpenWork work(OfCertification<Finding> filed) {
        var finding = filed.paper();
        var deadlines = finding.deadlines();
        return new OpenWork(TYPE, finding.id(), deadlines == null ? null : deadlines.dueOn());
    }

    @Override
    public List<OpenWork> handOver(TenantScope scope, ColleagueId from, ColleagueId to) {
        var assignee = Ref.in(scope, from);
        var open =
                papers.listFindingsOf(TenantScopes.of(scope), List.of(assignee))
                        .getOrDefault(assignee, List.of());
        open.stream()
                .collect(
                        groupingBy(
                                OfCertification::certification,
                                LinkedHashMap::new,
                                mapping(filed -> filed.paper().id(), toList())))
                .forEach((id, findings) -> certifications.handOver(scope, id, findings, to));
        return open.stream().map(FindingDuties::work).toList();
    }
}
