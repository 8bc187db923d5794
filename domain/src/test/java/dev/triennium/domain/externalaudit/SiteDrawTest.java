package dev.triennium.domain.externalaudit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.Sha256;
import dev.triennium.domain.externalaudit.SiteDraw.Candidate;
import dev.triennium.domain.externalaudit.SiteDraw.Reason;
import dev.triennium.domain.externalaudit.SiteDraw.Visit;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.sitesample.SiteSampleAudit;
import dev.triennium.domain.tenancy.SiteId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SiteDrawTest {

    private static final ScopeStatementId SCOPE = new ScopeStatementId(new UUID(1, 1));

    /// Ten sites; the higher the number, the more people.
    private static final List<Candidate> SITES =
            IntStream.rangeClosed(1, 10).mapToObj(n -> new Candidate(site(n), n)).toList();

    private static SiteId site(int number) {
        return new SiteId(new UUID(3, number));
    }

    private static SiteDraw draw(String seed, Set<SiteId> visited) {
        return SiteDraw.of(SCOPE, seed, SiteSampleAudit.INITIAL, false, true, null, SITES, visited);
    }

    private static List<SiteId> by(SiteDraw draw, Reason reason) {
        return draw.visits().stream()
                .filter(one -> one.reason() == reason)
                .map(Visit::site)
                .toList();
    }

    @Test
    void theSameSeedDrawsTheSameSites() {
        var reversed = SITES.reversed();
        var again =
                SiteDraw.of(
                        SCOPE,
                        "spring",
                        SiteSampleAudit.INITIAL,
                        false,
                        true,
                        null,
                        reversed,
                        Set.of());

        assertThat(draw("spring", Set.of())).isEqualTo(again);
        assertThat(
                        IntStream.range(0, 20)
                                .mapToObj(n -> by(draw("seed " + n, Set.of()), Reason.AT_RANDOM))
                                .distinct()
                                .count())
                .as("another seed draws others")
                .isGreaterThan(3);
    }

    @Test
    void anybodyCanCheckTheRandomPart() {
        var first =
                SITES.stream()
                        .min(
                                Comparator.comparing(
                                        one -> Sha256.hex("spring:" + one.site().value())))
                        .orElseThrow()
                        .site();

        var draw = draw("spring", Set.of());
        assertThat(by(draw, Reason.AT_RANDOM)).containsExactly(first);
        assertThat(draw.visits()).as("the root of ten, rounded up").hasSize(4);
    }

    @Test
    void theRestDiffersOverTheCycle() {
        var before = draw("spring", Set.of());
        var random = by(before, Reason.AT_RANDOM);
        assertThat(by(before, Reason.CHOSEN))
                .as("the most people first")
                .isEqualTo(
                        IntStream.iterate(10, n -> n > 0, n -> n - 1)
                                .mapToObj(SiteDrawTest::site)
                                .filter(one -> !random.contains(one))
                                .limit(3)
                                .toList());

        var visited = new HashSet<>(before.visits().stream().map(Visit::site).toList());
        assertThat(by(draw("spring", visited), Reason.CHOSEN)).doesNotContainAnyElementsOf(visited);
    }

    @Test
    void sitesThatDifferAreAllVisitedAndTheCentralFunctionToo() {
        var central = site(99);
        var draw =
                SiteDraw.of(
                        SCOPE,
                        "spring",
                        SiteSampleAudit.INITIAL,
                        false,
                        false,
                        central,
                        SITES,
                        Set.of());

        assertThat(by(draw, Reason.CENTRAL_FUNCTION)).containsExactly(central);
        assertThat(by(draw, Reason.ALL)).hasSize(10);
        assertThat(draw.sample().sites()).isEqualTo(10);
    }
}
