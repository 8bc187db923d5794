package dev.triennium.domain.managementsystem;

import static dev.triennium.domain.managementsystem.Scopes.OTHER_SITE;
import static dev.triennium.domain.managementsystem.Scopes.SITE;
import static dev.triennium.domain.managementsystem.Scopes.WEEK;
import static dev.triennium.domain.managementsystem.Scopes.group;
import static dev.triennium.domain.managementsystem.Scopes.partTime;
import static dev.triennium.domain.managementsystem.Scopes.reduced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.managementsystem.ScopeContent.Wording;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.TestCatalogue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScopeContentTest {

    @Test
    void thirtyPeopleAtHalfTimeCountAsFifteen() {
        assertThat(site(WEEK, partTime(30, Duration.ofHours(20))).effectivePersonnel())
                .isEqualTo(new EffectivePersonnel(new BigDecimal("15.00"), 30));
    }

    @Test
    void allShiftsAndContractorsCountLessWhatRepetitiveWorkTakesOff() {
        var personnel = EffectivePersonnel.of(Scopes.complete().sites());
        // 20 + 30 / 2 + (10 - 6) at the one site, 3 at the other
        assertThat(personnel.number()).isEqualByComparingTo("42");
        assertThat(personnel.headcount()).isEqualTo(63);
    }

    @Test
    void thirdsAreRoundedOnceAtTheEnd() {
        var third = partTime(1, Duration.ofMinutes(800));
        assertThat(site(WEEK, third, third, third).effectivePersonnel().number())
                .isEqualByComparingTo("1");
        assertThat(site(WEEK, third).effectivePersonnel().number()).isEqualByComparingTo("0.33");
    }

    @Test
    void partTimeNeedsAFullWeekToMeasureAgainst() {
        assertRefused(() -> site(null, partTime(1, Duration.ofHours(20))), "fullTimeWeek");
    }

    @Test
    void nobodyWorksLongerThanTheFullWeekOrNotAtAll() {
        var path = List.of("personnel", "1", "weeklyTime");
        for (var wrong :
                List.of(
                        WEEK.plusMinutes(1),
                        Duration.ZERO,
                        Duration.ofHours(-1),
                        Duration.ofSeconds(90))) {
            assertRefused(
                    () -> site(WEEK, group(1), partTime(1, wrong)), path.toArray(String[]::new));
        }
    }

    @Test
    void aReductionTakesOffNoMoreThanThereIs() {
        assertThat(site(null, reduced(6, 6)).effectivePersonnel().number())
                .isEqualByComparingTo("0");
        var content = Scopes.onlyAt(site(null, reduced(6, 5)));
        assertThat(content.withPersonnel(site(null, reduced(6, 5)))).isEqualTo(content);
        assertRefused(
                () -> content.withPersonnel(site(null, reduced(6, 6))),
                "personnel",
                "0",
                "reduction",
                "persons");
        assertRefused(() -> site(null, reduced(6, 7)), "personnel", "0", "reduction", "persons");
        assertRefused(() -> site(null, reduced(6, 0)), "personnel", "0", "reduction", "persons");
    }

    @Test
    void aWeekHasSevenDays() {
        assertRefused(() -> site(Duration.ofHours(169), group(1)), "fullTimeWeek");
    }

    @Test
    void nothingStandsInAScopeTwice() {
        var standard = TestCatalogue.ISO_9001;
        assertRefused(() -> Scopes.forStandards(standard, standard), "standardIds", "1");
        assertRefused(
                () -> content(List.of(wording("de"), wording("en"), wording("de")), List.of()),
                "wordings",
                "2");
    }

    @Test
    void sectorCodesAreThoseOfTheIaf() {
        assertThat(content(List.of(), List.of(1, 39)).sectorCodes()).containsExactly(1, 39);
        assertRefused(() -> content(List.of(), List.of(1, 40)), "sectorCodes", "1");
        assertRefused(() -> content(List.of(), List.of(0)), "sectorCodes", "0");
    }

    @Test
    void aListThatIsTooLongIsRefusedByName() {
        var ids = new StandardId[ScopeContent.MAX_STANDARDS + 1];
        for (var i = 0; i < ids.length; i++) {
            ids[i] = new StandardId(new UUID(0, i));
        }
        assertRefused(() -> Scopes.forStandards(ids), "standardIds");
    }

    @Test
    void sitesThatStayInScopeKeepTheirPeople() {
        var before = List.of(site(WEEK, group(5)));
        assertThat(ScopeContent.sites(List.of(OTHER_SITE, SITE), before))
                .containsExactly(new ScopeSite(OTHER_SITE, null, List.of()), before.getFirst());
    }

    @Test
    void peopleWorkAtSitesOfTheScopeOnly() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                Scopes.forStandards(TestCatalogue.ISO_9001)
                                        .withPersonnel(site(null, group(1))))
                .satisfies(e -> assertThat(e.path()).containsExactly("siteId"));
    }

    private static ScopeSite site(@Nullable Duration week, PersonnelGroup... groups) {
        return new ScopeSite(SITE, week, List.of(groups));
    }

    private static Wording wording(String language) {
        return new Wording(Locale.forLanguageTag(language), "Words");
    }

    private static ScopeContent content(List<Wording> wordings, List<Integer> sectorCodes) {
        return new ScopeContent(
                List.of(), List.of(), List.of(), wordings, List.of(), List.of(), sectorCodes);
    }

    private static void assertRefused(Supplier<?> step, String... path) {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(step::get)
                .satisfies(e -> assertThat(e.violations().getFirst().path()).containsExactly(path));
    }
}
