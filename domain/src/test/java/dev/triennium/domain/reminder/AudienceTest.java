package dev.triennium.domain.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.mail.ReaderId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private static final Recipient REPRESENTATIVE = holder(1, Role.REPRESENTATIVE);
    private static final Recipient MANAGEMENT = holder(2, Role.MANAGEMENT);
    private static final Recipient CONSULTANT = holder(3, Role.CONSULTANT);
    private static final Recipient PARTNER = holder(4, Role.PARTNER);
    private static final Recipient EMPLOYEE = holder(5, Role.EMPLOYEE);

    @Test
    void theTeamIsTheRepresentativeAndTheConsultants() {
        assertThat(Audience.TEAM.choose(everybody(), null))
                .containsExactly(REPRESENTATIVE, CONSULTANT);
    }

    @Test
    void allAreTheManagementAndThePartnersToo() {
        assertThat(Audience.ALL.choose(everybody(), null))
                .containsExactly(REPRESENTATIVE, MANAGEMENT, CONSULTANT, PARTNER);
    }

    @Test
    void theOwnerIsRemindedWhateverTheRole() {
        assertThat(Audience.REPRESENTATIVES.choose(everybody(), EMPLOYEE.colleague()))
                .containsExactly(REPRESENTATIVE, EMPLOYEE);
    }

    @Test
    void theManagementStandsInForAMissingRepresentative() {
        assertThat(Audience.TEAM.choose(List.of(MANAGEMENT, CONSULTANT), null))
                .containsExactly(MANAGEMENT, CONSULTANT);
    }

    @Test
    void aPartnerStandsInForAMissingConsultant() {
        assertThat(Audience.TEAM.choose(List.of(REPRESENTATIVE, PARTNER), null))
                .containsExactly(REPRESENTATIVE, PARTNER);
    }

    @Test
    void whoeverIsLeftIsRemindedOfWhatOnlyRepresentativesAre() {
        assertThat(Audience.REPRESENTATIVES.choose(List.of(CONSULTANT, EMPLOYEE), null))
                .containsExactly(CONSULTANT);
    }

    @Test
    void whoIsNotReachedIsRemindedAndTheOthersStandIn() {
        var silent = unreached(REPRESENTATIVE);
        assertThat(Audience.REPRESENTATIVES.choose(List.of(silent, MANAGEMENT, PARTNER), null))
                .containsExactly(silent, MANAGEMENT);
        assertThat(Audience.TEAM.choose(List.of(silent, unreached(CONSULTANT), PARTNER), null))
                .contains(PARTNER);
    }

    @Test
    void whoJudgesLearnsThatTheOneIsNotReached() {
        var silent = unreached(EMPLOYEE);
        assertThat(Audience.OWNER.choose(List.of(CONSULTANT, silent), EMPLOYEE.colleague()))
                .containsExactly(silent, CONSULTANT);
    }

    @Test
    void whatOnePersonAnswersForRemindsNobodyElse() {
        assertThat(Audience.OWNER.choose(everybody(), EMPLOYEE.colleague()))
                .containsExactly(EMPLOYEE);
    }

    @Test
    void whatNobodyAnswersForIsTheRepresentatives() {
        var audience = Audience.OWNER_OR_REPRESENTATIVES;
        assertThat(audience.choose(everybody(), EMPLOYEE.colleague())).containsExactly(EMPLOYEE);
        assertThat(audience.choose(everybody(), null)).containsExactly(REPRESENTATIVE);
        var silent = unreached(EMPLOYEE);
        assertThat(audience.choose(List.of(silent, REPRESENTATIVE), EMPLOYEE.colleague()))
                .containsExactly(silent, REPRESENTATIVE);
    }

    @Test
    void whoHasNoLoginIsRemindedOfWhatTheyAnswerForAndOfNothingElse() {
        var id = new ColleagueId(new UUID(1, 9));
        var colleague = new Recipient(ReaderId.of(id), null, id, ZoneOffset.UTC, Set.of(), true);
        var all = List.of(CONSULTANT, colleague);
        assertThat(Audience.OWNER.choose(all, id)).containsExactly(colleague);
        assertThat(Audience.TEAM.choose(all, null)).containsExactly(CONSULTANT);
        assertThat(Audience.ALL.choose(List.of(colleague), null)).isEmpty();
    }

    @Test
    void whoJudgesLearnsThatTheOneHasLeft() {
        assertThat(Audience.OWNER.choose(everybody(), new ColleagueId(new UUID(0, 99))))
                .containsExactly(CONSULTANT);
    }

    @Test
    void consultantsJudgeAndWithoutThemWhoeverMay() {
        assertThat(Audience.ASSESSORS.choose(everybody(), null)).containsExactly(CONSULTANT);
        assertThat(
                        Audience.ASSESSORS.choose(
                                List.of(REPRESENTATIVE, MANAGEMENT, PARTNER, EMPLOYEE), null))
                .containsExactly(REPRESENTATIVE, PARTNER);
    }

    private static List<Recipient> everybody() {
        return List.of(REPRESENTATIVE, MANAGEMENT, CONSULTANT, PARTNER, EMPLOYEE);
    }

    private static Recipient unreached(Recipient person) {
        return new Recipient(
                person.reader(),
                person.person(),
                person.colleague(),
                person.zone(),
                person.roles(),
                false);
    }

    private static Recipient holder(int number, Role role) {
        var person = new PersonId(new UUID(0, number));
        return new Recipient(
                ReaderId.of(person),
                person,
                new ColleagueId(new UUID(1, number)),
                ZoneOffset.UTC,
                Set.of(role),
                true);
    }
}
