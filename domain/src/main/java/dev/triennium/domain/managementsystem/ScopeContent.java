package dev.triennium.domain.managementsystem;

import dev.triennium.domain.Message;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.Violation;
import dev.triennium.domain.managementsystem.ScopeSite.AsApproved;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a management system covers.
///
/// @param sectorCodes of the IAF's list, 1 to 39
public record ScopeContent(
        List<StandardId> standards,
        List<ScopeSite> sites,
        List<ScopeProcess> processes,
        List<Wording> wordings,
        List<Exclusion> exclusions,
        List<OutsourcedProcess> outsourcedProcesses,
        List<Integer> sectorCodes) {

    static final int MAX_STANDARDS = 20;
    static final int MAX_SITES = 250;
    static final int MAX_PARTS = 100;
    static final int MAX_LANGUAGES = 20;
    static final int MAX_HEADCOUNT = 10_000_000;

    private static final int LAST_SECTOR = 39;

    public record ScopeProcess(String name, @Nullable String description) {

        public ScopeProcess {
            Objects.requireNonNull(name);
        }
    }

    /// The scope statement in one language, as it may stand on a certificate.
    public record Wording(Locale language, String text) {

        public Wording {
            Objects.requireNonNull(language);
            Objects.requireNonNull(text);
        }
    }

    /// A clause that is declared not applicable, with all below it.
    public record Exclusion(ClauseId clause, String justification) {

        public Exclusion {
            Objects.requireNonNull(clause);
            Objects.requireNonNull(justification);
        }
    }

    /// @param control how the organisation keeps it under control
    public record OutsourcedProcess(String name, String provider, String control) {

        public OutsourcedProcess {
            Objects.requireNonNull(name);
            Objects.requireNonNull(provider);
            Objects.requireNonNull(control);
        }
    }

    public ScopeContent {
        standards = List.copyOf(standards);
        sites = List.copyOf(sites);
        processes = List.copyOf(processes);
        wordings = List.copyOf(wordings);
        exclusions = List.copyOf(exclusions);
        outsourcedProcesses = List.copyOf(outsourcedProcesses);
        sectorCodes = List.copyOf(sectorCodes);
        var violations = new ArrayList<Violation>();
        check(violations, "standardIds", standards, Function.identity(), MAX_STANDARDS);
        check(violations, "siteIds", sites, ScopeSite::site, MAX_SITES);
        check(violations, "processes", processes, ScopeProcess::name, MAX_PARTS);
        check(violations, "wordings", wordings, Wording::language, MAX_LANGUAGES);
        check(violations, "exclusions", exclusions, Exclusion::clause, MAX_PARTS);
        check(
                violations,
                "outsourcedProcesses",
                outsourcedProcesses,
                Function.identity(),
                MAX_PARTS);
        check(violations, "sectorCodes", sectorCodes, Function.identity(), LAST_SECTOR);
        for (var i = 0; i < sectorCodes.size(); i++) {
            if (sectorCodes.get(i) < 1 || sectorCodes.get(i) > LAST_SECTOR) {
                violations.add(
                        Violation.of(
                                "sectorCodes." + i,
                                "A sector code is a number from 1 to {0}.",
                                LAST_SECTOR));
            }
        }
        if (sites.stream().mapToLong(ScopeSite::headcount).sum() > MAX_HEADCOUNT) {
            violations.add(
                    Violation.of(
                            "personnel", "A scope has at most {0} people in all.", MAX_HEADCOUNT));
        }
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }

    private static <T> void check(
            List<Violation> violations, String field, List<T> items, Function<T, ?> key, int most) {
        if (items.size() > most) {
            violations.add(Violation.of(field, "The list has at most {0} items.", most));
        }
        var seen = new HashSet<Object>();
        for (var i = 0; i < items.size(); i++) {
            if (!seen.add(key.apply(items.get(i)))) {
                violations.add(
                        Violation.of(field + "." + i, "The same must not stand here twice."));
            }
        }
    }

    public static ScopeContent of(List<StandardId> standards) {
        return new ScopeContent(
                standards, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /// These sites; those that were there before keep their people.
    public static List<ScopeSite> sites(List<SiteId> ids, List<ScopeSite> before) {
        var known = before.stream().collect(Collectors.toMap(ScopeSite::site, site -> site));
        return ids.stream()
                .map(id -> known.getOrDefault(id, new ScopeSite(id, null, List.of())))
                .toList();
    }

    /// @throws NotFoundException when the site is not in scope
    /// @throws ValidationException when a reduction leaves nobody
    public ScopeContent withPersonnel(ScopeSite changed) {
        if (sites.stream().noneMatch(site -> site.site().equals(changed.site()))) {
            throw new NotFoundException("siteId");
        }
        changed.requireSomebodyLeft();
        return withSites(site -> site.site().equals(changed.site()) ? changed : site);
    }

    /// The same with the sites as they are when it is approved.
    ScopeContent withSites(Map<SiteId, Site> now) {
        return withSites(
                site -> {
                    var found = now.get(site.site());
                    return site.withApproved(found == null ? null : AsApproved.of(found));
                });
    }

    /// The same for a draft, which names its sites as they are.
    ScopeContent opened() {
        return withSites(site -> site.withApproved(null));
    }

    private ScopeContent withSites(UnaryOperator<ScopeSite> change) {
        return new ScopeContent(
                standards,
                sites.stream().map(change).toList(),
                processes,
                wordings,
                exclusions,
                outsourcedProcesses,
                sectorCodes);
    }

    /// What an approval needs and is not there.
    List<Message> missing() {
        var missing = new ArrayList<Message>();
        if (standards.isEmpty()) {
            missing.add(Message.part("a standard"));
        }
        if (sites.isEmpty()) {
            missing.add(Message.part("a site"));
        }
        if (sites.stream().anyMatch(site -> site.personnel().isEmpty())) {
            missing.add(Message.part("the people of each site"));
        } else if (!sites.isEmpty() && EffectivePersonnel.of(sites).number().signum() == 0) {
            missing.add(Message.part("somebody who counts"));
        }
        if (processes.isEmpty()) {
            missing.add(Message.part("a process"));
        }
        if (wordings.isEmpty()) {
            missing.add(Message.part("a wording"));
        }
        return List.copyOf(missing);
    }
}
