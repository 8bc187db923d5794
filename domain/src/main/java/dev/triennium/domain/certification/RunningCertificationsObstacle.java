package dev.triennium.domain.certification;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.archive.ArchiveRule;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.managementsystem.SystemArchiveObstacle;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.ArchiveObstacle;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keeps out of the archive what has a certification that has not come to its end.
@DomainService
final class RunningCertificationsObstacle implements ArchiveObstacle, SystemArchiveObstacle {

    private final RunningCertifications running;
    private final StandardRepository standards;

    RunningCertificationsObstacle(RunningCertifications running, StandardRepository standards) {
        this.running = running;
        this.standards = standards;
    }

    @Override
    public void check(TenantScope scope) {
        require(scope, _ -> true);
    }

    @Override
    public void check(TenantScope scope, Set<String> codes) {
        require(scope, standard -> codes.contains(standard.edition().code()));
    }

    private void require(TenantScope scope, Predicate<Standard> concerns) {
        var certifications = running.list(scope);
        var editions =
                standards.list(
                        certifications.stream()
                                .map(CertificationHead::standard)
                                .collect(Collectors.toSet()));
        var named =
                certifications.stream()
                        .flatMap(
                                one ->
                                        Stream.ofNullable(editions.get(one.standard()))
                                                .filter(concerns)
                                                .map(standard -> name(one, standard)))
                        .toList();
        if (!named.isEmpty()) {
            throw refused(named);
        }
    }

    private static String name(CertificationHead certification, Standard standard) {
        return "%s (%s)".formatted(standard.edition().designation(), certification.state());
    }

    private static RuleViolationException refused(List<String> certifications) {
        return new RuleViolationException(
                ArchiveRule.NOTHING_RUNNING.reference(),
                "A certification still runs: " + String.join(", ", certifications));
    }
}
