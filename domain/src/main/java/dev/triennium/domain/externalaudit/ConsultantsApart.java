package dev.triennium.domain.externalaudit;

import dev.triennium.domain.certification.AuditTeam;
import java.util.List;

/// Who consults the client audits nothing there.
final class ConsultantsApart {

    private ConsultantsApart() {}

    /// @param consultants names of those who consult the client, as the product knows them
    static void require(List<TeamMember> members, List<String> consultants) {
        var known = new AuditTeam(consultants);
        for (var i = 0; i < members.size(); i++) {
            var member = members.get(i);
            if ((member.isConsultant() || known.includes(member.name()))
                    && !member.role().isForConsultants()) {
                throw ExternalAuditRule.CONSULTANT.violated(
                        "members." + i + ".role",
                        "Somebody who consults the client attends only as an observer or a guide.");
            }
        }
    }
}
