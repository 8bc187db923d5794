package dev.triennium.domain.certification;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names an organisation's certifications that have not come to their end, for refusals.
@DomainService
public final class RunningCertificationNames {

    private final RunningCertifications running;
    private final StandardRepository standards;

    public RunningCertificationNames(RunningCertifications running, StandardRepository standards) {
        this.running = running;
        this.standards = standards;
    }

    /// Each with its edition and its state.
    public List<String> list(TenantScope scope) {
        return list(scope, _ -> true);
    }

    /// @param concerns tells the editions that matter
    List<String> list(TenantScope scope, Predicate<Standard> concerns) {
        var certifications = running.list(scope);
        var editions =
                standards.list(
                        certifications.stream()
                                .map(CertificationHead::standard)
                                .collect(Collectors.toSet()));
        return certifications.stream()
                .flatMap(
                        one ->
                                Stream.ofNullable(editions.get(one.standard()))
                                        .filter(concerns)
                                        .map(standard -> name(one, standard)))
                .toList();
    }

    private static String name(CertificationHead certification, Standard standard) {
        return "%s (%s)".formatted(standard.edition().designation(), certification.state());
    }
}
