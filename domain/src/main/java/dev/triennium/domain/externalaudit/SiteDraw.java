package dev.triennium.domain.externalaudit;

import dev.triennium.domain.Sha256;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.sitesample.SiteSample;
import dev.triennium.domain.sitesample.SiteSampleAudit;
import dev.triennium.domain.tenancy.SiteId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The sites that an audit visits. Whoever has the seed and the sites draws the same ones again:
/// sites are ordered by the SHA-256 of the seed, a colon and the site's id in small letters, and
/// the first are the random part.
///
/// @param scope whose sites were drawn from
/// @param centralFunction the site that is audited anyway; null: it is none of the sites
/// @param population how many sites there were without the central function
/// @param visits in the order in which they were chosen
public record SiteDraw(
        ScopeStatementId scope,
        String seed,
        SiteSampleAudit rule,
        boolean isProvenEffective,
        boolean areSimilar,
        @Nullable SiteId centralFunction,
        int population,
        List<Visit> visits) {

    /// Why a site is visited. The names are public API.
    public enum Reason {
        CENTRAL_FUNCTION,
        AT_RANDOM,
        /// So that the sites of a cycle differ: not visited in it yet, then the most people.
        CHOSEN,
        /// All sites are.
        ALL
    }

    public record Visit(SiteId site, Reason reason) {

        public Visit {
            Objects.requireNonNull(site);
            Objects.requireNonNull(reason);
        }
    }

    /// A site that can be drawn.
    ///
    /// @param headcount how many people work there
    record Candidate(SiteId site, long headcount) {}

    public SiteDraw {
        Objects.requireNonNull(scope);
        Objects.requireNonNull(seed);
        Objects.requireNonNull(rule);
        visits = List.copyOf(visits);
    }

    /// How many the rule asks for.
    public SiteSample sample() {
        return SiteSample.of(population, rule, isProvenEffective, areSimilar);
    }

    /// @param candidates all sites of the scope but the central function, at least one
    /// @param visited those that audits of the cycle have visited already
    static SiteDraw of(
            ScopeStatementId scope,
            String seed,
            SiteSampleAudit rule,
            boolean isProvenEffective,
            boolean areSimilar,
            @Nullable SiteId centralFunction,
            List<Candidate> candidates,
            Set<SiteId> visited) {
        var sample = SiteSample.of(candidates.size(), rule, isProvenEffective, areSimilar);
        var visits = new ArrayList<Visit>();
        if (centralFunction != null) {
            visits.add(new Visit(centralFunction, Reason.CENTRAL_FUNCTION));
        }
        var drawn =
                candidates.stream()
                        .sorted(Comparator.comparing(one -> rank(seed, one.site())))
                        .toList();
        var atRandom = drawn.subList(0, sample.atRandom());
        atRandom.forEach(one -> visits.add(new Visit(one.site(), Reason.AT_RANDOM)));
        var reason = sample.sites() == candidates.size() ? Reason.ALL : Reason.CHOSEN;
        drawn.subList(sample.atRandom(), drawn.size()).stream()
                .sorted(
                        Comparator.<Candidate, Boolean>comparing(
                                        one -> visited.contains(one.site()))
                                .thenComparing(Candidate::headcount, Comparator.reverseOrder()))
                .limit((long) sample.sites() - sample.atRandom())
                .forEach(one -> visits.add(new Visit(one.site(), reason)));
        return new SiteDraw(
                scope,
                seed,
                rule,
                isProvenEffective,
                areSimilar,
                centralFunction,
                candidates.size(),
                visits);
    }

    private static String rank(String seed, SiteId site) {
        return Sha256.hex(seed + ":" + site.value());
    }
}
