package dev.triennium.domain.sitesample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteSampleTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 1, 1",
        "2, 2, 1, 2, 1",
        "4, 2, 2, 2, 1",
        "10, 4, 2, 3, 1",
        "26, 6, 4, 5, 2",
        "27, 6, 4, 5, 2",
        "50, 8, 5, 6, 2",
        "100, 10, 6, 8, 3",
        "1700, 42, 25, 33, 11"
    })
    void similarSitesAreSampledByTheSquareRoot(
            int sites, int initial, int surveillance, int recertification, int atRandom) {
        var first = SiteSample.of(sites, SiteSampleAudit.INITIAL, false, true);
        assertThat(first.sites()).isEqualTo(initial);
        assertThat(first.atRandom()).isEqualTo(atRandom);
        assertThat(SiteSample.of(sites, SiteSampleAudit.SURVEILLANCE, false, true).sites())
                .isEqualTo(surveillance);
        assertThat(SiteSample.of(sites, SiteSampleAudit.RECERTIFICATION, true, true).sites())
                .isEqualTo(recertification);
        assertThat(SiteSample.of(sites, SiteSampleAudit.RECERTIFICATION, false, true).sites())
                .isEqualTo(initial);
    }

    @Test
    void theRandomShareIsOfTheAuditsOwnSample() {
        assertThat(SiteSample.of(1700, SiteSampleAudit.SURVEILLANCE, false, true).atRandom())
                .isEqualTo(7);
    }

    @Test
    void sitesThatDifferAreAllVisited() {
        assertThat(SiteSample.of(7, SiteSampleAudit.INITIAL, false, false).sites()).isEqualTo(7);
        assertThat(SiteSample.of(7, SiteSampleAudit.SURVEILLANCE, false, false).sites())
                .isEqualTo(3);
        assertThat(SiteSample.of(10, SiteSampleAudit.SURVEILLANCE, false, false).sites())
                .isEqualTo(3);
        assertThat(SiteSample.of(7, SiteSampleAudit.RECERTIFICATION, true, false).atRandom())
                .isZero();
    }
}
