package dev.triennium.domain.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.quotation.QuotationDecision.Contract;
import dev.triennium.domain.quotation.QuotationDecision.Criterion;
import dev.triennium.domain.quotation.QuotationDecision.Independence;
import dev.triennium.domain.quotation.QuotationDecision.Score;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuotationDecisionTest {

    private static final QuotationId ALPHA = new QuotationId(new UUID(0, 1));
    private static final QuotationId BETA = new QuotationId(new UUID(0, 2));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Independence FREE = new Independence(false, false, false, false);

    private static QuotationDecision decision(Independence independence, Criterion... criteria) {
        return new QuotationDecision(
                ALPHA,
                new CertificationBodyId(new UUID(0, 3)),
                List.of(criteria),
                independence,
                "Best for us",
                "Management",
                DAY,
                new Contract(null, null),
                Instant.EPOCH,
                null);
    }

    private static Criterion criterion(String name, int weight, int alpha, int beta) {
        return new Criterion(name, weight, List.of(new Score(ALPHA, alpha), new Score(BETA, beta)));
    }

    @Test
    void weighsThePoints() {
        var decision = decision(FREE, criterion("Price", 3, 5, 10), criterion("Sector", 1, 10, 2));

        assertThat(decision.totals().get(ALPHA)).isEqualByComparingTo("6.25");
        assertThat(decision.totals().get(BETA)).isEqualByComparingTo("8");
    }

    @Test
    void standsWhenAllWereScored() {
        assertThatCode(
                        () ->
                                decision(FREE, criterion("Price", 1, 1, 1))
                                        .require(Set.of(ALPHA, BETA)))
                .doesNotThrowAnyException();
    }

    static Stream<Arguments> conflicts() {
        return Stream.of(
                Arguments.of(new Independence(true, false, false, false), "5.2.5"),
                Arguments.of(new Independence(false, true, false, false), "5.2.6"),
                Arguments.of(new Independence(false, false, true, false), "5.2.7"),
                Arguments.of(new Independence(false, false, false, true), "5.2.10"));
    }

    @ParameterizedTest
    @MethodSource("conflicts")
    void choosesNoBodyWithAConflict(Independence independence, String clause) {
        var decision = decision(independence, criterion("Price", 1, 1, 1));

        assertThatThrownBy(() -> decision.require(Set.of(ALPHA, BETA)))
                .asInstanceOf(InstanceOfAssertFactories.type(RuleViolationException.class))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.rule().source())
                                    .isEqualTo("ISO/IEC 17021-1:2015, " + clause);
                            assertThat(refusal.path()).first().isEqualTo("independence");
                        });
    }

    @Test
    void choosesNobodyWhoDidNotQuote() {
        assertThatThrownBy(() -> decision(FREE, criterion("Price", 1, 1, 1)).require(Set.of(BETA)))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void scoresEachBodyOnce() {
        var twice = new Criterion("Price", 1, List.of(new Score(ALPHA, 1), new Score(ALPHA, 2)));

        assertThatThrownBy(() -> decision(FREE, twice).require(Set.of(ALPHA)))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void scoresTheChosenBodyByEachCriterion() {
        var without = new Criterion("Price", 1, List.of(new Score(BETA, 1)));

        assertThatThrownBy(() -> decision(FREE, without).require(Set.of(ALPHA, BETA)))
                .isInstanceOf(RuleViolationException.class);
    }
}
