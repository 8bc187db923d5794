package dev.triennium.api.document;

import dev.triennium.domain.document.Approver;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

record DocumentApproverInput(@Nullable Role role, @Nullable ColleagueId colleagueId) {

    static List<Approver> toApprovers(List<DocumentApproverInput> inputs) {
        var approvers = new ArrayList<Approver>();
        for (var input : inputs) {
            approvers.add(input.toApprover(approvers.size()));
        }
        return approvers;
    }

    private Approver toApprover(int place) {
        if (role != null && colleagueId == null) {
            return new Approver.InRole(role);
        }
        if (colleagueId != null && role == null) {
            return new Approver.ByColleague(colleagueId);
        }
        throw new ValidationException(
                "approvers." + place + ".colleagueId", "An approver is a role or a colleague.");
    }
}
