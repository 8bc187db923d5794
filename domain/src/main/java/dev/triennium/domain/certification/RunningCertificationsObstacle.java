package dev.triennium.domain.certification;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.archive.ArchiveRule;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.managementsystem.SystemArchiveObstacle;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.tenancy.ArchiveObstacle;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Keeps out of the archive what has a certification that has not come to its end.
@DomainService
final class RunningCertificationsObstacle implements ArchiveObstacle, SystemArchiveObstacle {

    private final RunningCertificationNames certifications;

    RunningCertificationsObstacle(RunningCertificationNames certifications) {
        this.certifications = certifications;
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
        var named = certifications.list(scope, concerns);
        if (!named.isEmpty()) {
            throw refused(named);
        }
    }

    private static RuleViolationException refused(List<String> certifications) {
        return new RuleViolationException(
                ArchiveRule.NOTHING_RUNNING.reference(),
                "A certification still runs: {0}.",
                String.join(", ", certifications));
    }
}
