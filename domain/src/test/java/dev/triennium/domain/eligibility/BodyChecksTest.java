package dev.triennium.domain.eligibility;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.certificationbody.AccreditationState;
import dev.triennium.domain.certificationbody.BodyAccreditation;
import dev.triennium.domain.certificationbody.BodyAccreditation.Grant;
import dev.triennium.domain.certificationbody.BodyAccreditation.StateChange;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.standard.Discipline;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.TestCatalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final StandardId EDITION = TestCatalogue.ISO_9001;
    private static final StandardId BEFORE = TestCatalogue.ISO_9001_BEFORE;
    private static final ManagementSystemId SYSTEM = new ManagementSystemId(new UUID(1, 1));
    private static final CertificationBodyId BODY = new CertificationBodyId(new UUID(1, 2));

    private static Standard standard() {
        return Objects.requireNonNull(
                TestCatalogue.repository().list(Set.of(EDITION)).get(EDITION));
    }

    private static Grant grant(
            StandardId standard,
            @Nullable String number,
            @Nullable LocalDate until,
            @Nullable Boolean isRecognised,
            List<Integer> sectors) {
        return new Grant(
                "de-dakks",
                "DAkkS (Germany)",
                number,
                standard,
                sectors,
                List.of(),
                List.of("DE", "AT"),
                FIRST,
                until,
                isRecognised,
                null,
                null);
    }

    private static Grant complete() {
        return grant(EDITION, "D-ZM-1", LocalDate.of(2030, 1, 1), true, List.of(17, 18));
    }

    private static BodyAccreditation active(Grant grant) {
        return new BodyAccreditation(1, grant, List.of(change(AccreditationState.ACTIVE, FIRST)));
    }

    private static StateChange change(AccreditationState state, LocalDate since) {
        return new StateChange(state, since, null, null, Instant.EPOCH);
    }

    private static BodyEligibility check(
            @Nullable List<BodyAccreditation> accreditations,
            List<Integer> sectors,
            List<String> countries,
            Map<BodyCheckKind, CheckOutcome> said) {
        var records = new EnumMap<BodyCheckKind, BodyCheckRecord>(BodyCheckKind.class);
        said.forEach((kind, outcome) -> records.put(kind, recorded(kind, outcome)));
        var question =
                new BodyChecks.Question(
                        List.of(standard()),
                        sectors,
                        countries,
                        TODAY,
                        accreditations,
                        Map.of(EDITION, Discipline.QUALITY, BEFORE, Discipline.QUALITY));
        return new BodyEligibility(SYSTEM, BODY, BodyChecks.of(question, records));
    }

    private static BodyCheckRecord recorded(BodyCheckKind kind, CheckOutcome outcome) {
        return new BodyCheckRecord(
                new BodyCheckRecordId(UUID.nameUUIDFromBytes(kind.name().getBytes(UTF_8))),
                1,
                SYSTEM,
                BODY,
                kind,
                outcome,
                "Seen",
                TODAY,
                new PersonId(new UUID(3, 1)),
                Instant.EPOCH);
    }

    private static final Map<BodyCheckKind, CheckOutcome> LOOKED_UP =
            Map.of(
                    BodyCheckKind.CB_3, CheckOutcome.PASSED,
                    BodyCheckKind.CB_9, CheckOutcome.PASSED);

    private static CheckOutcome outcome(BodyEligibility eligibility, BodyCheckKind kind) {
        return eligibility.checks().stream()
                .filter(check -> check.kind() == kind)
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private static BodyEligibility check(Grant grant) {
        return check(List.of(active(grant)), List.of(17), List.of("DE"), LOOKED_UP);
    }

    @Test
    void aBodyIsEligibleWhenTheDirectoryAndPeopleHaveSaidAllThatIsDecisive() {
        var found = check(complete());
        assertThat(found.checks()).hasSize(14);
        assertThat(found.verdict()).isEqualTo(EligibilityVerdict.ELIGIBLE);
        assertThat(outcome(found, BodyCheckKind.CB_8)).isEqualTo(CheckOutcome.UNKNOWN);
        var unasked = check(List.of(active(complete())), List.of(17), List.of("DE"), Map.of());
        assertThat(unasked.verdict()).isEqualTo(EligibilityVerdict.UNDECIDED);
    }

    @Test
    void anUnaccreditedBodyIsNeverEligibleWhateverPeopleSay() {
        var all = new EnumMap<BodyCheckKind, CheckOutcome>(BodyCheckKind.class);
        for (var kind : BodyCheckKind.values()) {
            all.put(kind, CheckOutcome.PASSED);
        }
        assertThat(check(null, List.of(17), List.of("DE"), all).verdict())
                .isEqualTo(EligibilityVerdict.UNDECIDED);
        assertThat(check(List.of(), List.of(17), List.of("DE"), all).verdict())
                .isEqualTo(EligibilityVerdict.NOT_ELIGIBLE);
        var suspended =
                new BodyAccreditation(
                        1,
                        complete(),
                        List.of(
                                change(AccreditationState.ACTIVE, FIRST),
                                change(AccreditationState.SUSPENDED, TODAY)));
        var found = check(List.of(suspended), List.of(17), List.of("DE"), all);
        assertThat(found.verdict()).isEqualTo(EligibilityVerdict.NOT_ELIGIBLE);
        assertThat(outcome(found, BodyCheckKind.CB_7)).isEqualTo(CheckOutcome.FAILED);
    }

    @Test
    void anAccreditationToTheEditionBeforeIsNoneToThisOne() {
        var found = check(grant(BEFORE, "D-ZM-1", LocalDate.of(2030, 1, 1), true, List.of(17)));
        assertThat(outcome(found, BodyCheckKind.CB_1)).isEqualTo(CheckOutcome.PASSED);
        assertThat(outcome(found, BodyCheckKind.CB_4)).isEqualTo(CheckOutcome.FAILED);
        assertThat(found.verdict()).isEqualTo(EligibilityVerdict.NOT_ELIGIBLE);
    }

    @Test
    void anAccreditorMustHaveSignedTheArrangement() {
        var until = LocalDate.of(2030, 1, 1);
        var refused = check(grant(EDITION, "1", until, false, List.of(17)));
        assertThat(outcome(refused, BodyCheckKind.CB_2)).isEqualTo(CheckOutcome.FAILED);
        var unknown = check(grant(EDITION, "1", until, null, List.of(17)));
        assertThat(outcome(unknown, BodyCheckKind.CB_2)).isEqualTo(CheckOutcome.UNKNOWN);
        var withoutNumber = check(grant(EDITION, null, until, true, List.of(17)));
        assertThat(outcome(withoutNumber, BodyCheckKind.CB_1)).isEqualTo(CheckOutcome.UNKNOWN);
        assertThat(withoutNumber.verdict()).isEqualTo(EligibilityVerdict.UNDECIDED);
    }

    @Test
    void sectorsAndCountriesOfTheScopeAreInTheSchedule() {
        var accreditations = List.of(active(complete()));
        var missing = check(accreditations, List.of(17, 28), List.of("DE"), LOOKED_UP);
        assertThat(outcome(missing, BodyCheckKind.CB_5)).isEqualTo(CheckOutcome.FAILED);
        var abroad = check(accreditations, List.of(17), List.of("DE", "FR"), LOOKED_UP);
        assertThat(outcome(abroad, BodyCheckKind.CB_6)).isEqualTo(CheckOutcome.FAILED);
        var unsaid = check(accreditations, List.of(), List.of(), LOOKED_UP);
        assertThat(outcome(unsaid, BodyCheckKind.CB_5)).isEqualTo(CheckOutcome.UNKNOWN);
        assertThat(outcome(unsaid, BodyCheckKind.CB_6)).isEqualTo(CheckOutcome.UNKNOWN);
    }

    @Test
    void whatEndsBeforeThePlannedCycleIsForPeopleToJudge() {
        var tooShort = grant(EDITION, "1", LocalDate.of(2028, 1, 1), true, List.of(17));
        assertThat(outcome(check(tooShort), BodyCheckKind.CB_7)).isEqualTo(CheckOutcome.UNKNOWN);
        var judged = new EnumMap<>(LOOKED_UP);
        judged.put(BodyCheckKind.CB_7, CheckOutcome.PASSED);
        var found = check(List.of(active(tooShort)), List.of(17), List.of("DE"), judged);
        assertThat(found.verdict()).isEqualTo(EligibilityVerdict.ELIGIBLE);
    }

    @Test
    void whatPeopleFoundAgainstItCountsUnlessItOnlyComparesOffers() {
        var against = new EnumMap<>(LOOKED_UP);
        against.put(BodyCheckKind.CB_11, CheckOutcome.FAILED);
        var accreditations = List.of(active(complete()));
        assertThat(check(accreditations, List.of(17), List.of("DE"), against).verdict())
                .isEqualTo(EligibilityVerdict.ELIGIBLE);
        against.put(BodyCheckKind.CB_14, CheckOutcome.FAILED);
        assertThat(check(accreditations, List.of(17), List.of("DE"), against).verdict())
                .isEqualTo(EligibilityVerdict.NOT_ELIGIBLE);
        against.remove(BodyCheckKind.CB_14);
        against.put(BodyCheckKind.CB_4, CheckOutcome.FAILED);
        assertThat(check(accreditations, List.of(17), List.of("DE"), against).verdict())
                .isEqualTo(EligibilityVerdict.ELIGIBLE);
    }
}
