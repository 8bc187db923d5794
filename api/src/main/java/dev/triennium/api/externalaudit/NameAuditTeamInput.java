package dev.triennium.api.externalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.externalaudit.ExternalAuditId;
import dev.triennium.domain.externalaudit.TeamMember;
import dev.triennium.domain.externalaudit.TeamNotice;
import dev.triennium.domain.externalaudit.TeamRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record NameAuditTeamInput(
        ExternalAuditId id,
        int expectedVersion,
        LocalDate namesReceivedOn,
        @Nullable LocalDate backgroundReceivedOn,
        @Nullable LocalDate objectUntil,
        @Size(min = 1, max = TeamNotice.MAX_MEMBERS) List<@Valid AuditTeamMemberInput> members) {

    record AuditTeamMemberInput(
            @PlainText(max = 200) String name,
            TeamRole role,
            @PlainText(max = 2_000, isMultiline = true) @Nullable String background,
            boolean isConsultant) {}

    TeamNotice toNotice() {
        return new TeamNotice(
                namesReceivedOn,
                backgroundReceivedOn,
                objectUntil,
                members.stream()
                        .map(
                                one ->
                                        new TeamMember(
                                                one.name(),
                                                one.role(),
                                                one.background(),
                                                one.isConsultant()))
                        .toList(),
                new TeamNotice.Answer.Pending());
    }
}
