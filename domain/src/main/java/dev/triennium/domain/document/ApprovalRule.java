package dev.triennium.domain.document;

import dev.triennium.domain.document.Approver.ByColleague;
import dev.triennium.domain.document.Approver.InRole;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// @param required how many of the approvers have to agree
/// @param inOrder whether each waits for the one before
public record ApprovalRule(List<Approver> approvers, int required, boolean inOrder) {

    public static final int MAX_APPROVERS = 10;

    /// Where a kind of document has no policy: one of those who answer for the management system.
    static final ApprovalRule USUAL =
            new ApprovalRule(
                    List.of(new InRole(Role.MANAGEMENT), new InRole(Role.REPRESENTATIVE)),
                    1,
                    false);

    public ApprovalRule {
        approvers = List.copyOf(approvers);
        if (approvers.isEmpty()) {
            throw new ValidationException("approvers", "At least one approver is needed.");
        }
        if (approvers.size() > MAX_APPROVERS) {
            throw new ValidationException(
                    "approvers", "There are at most {0} approvers.", MAX_APPROVERS);
        }
        if (required < 1 || required > approvers.size()) {
            throw new ValidationException(
                    "required", "At least one and at most all of the approvers have to agree.");
        }
        for (var index = 0; index < approvers.size(); index++) {
            var approver = approvers.get(index);
            if (approver instanceof InRole(var role)
                    && !role.permissions().contains(Permission.SIGN_DOCUMENT)) {
                throw new ValidationException(
                        "approvers." + index + ".role", "This role approves no documents.");
            }
        }
    }

    /// Asked of whoever says who approves. What is stored may name one colleague at two places
    /// since two entries of theirs were merged.
    ///
    /// @throws ValidationException when somebody is named twice
    void requireNobodyTwice() {
        var named = new HashSet<Approver>();
        for (var index = 0; index < approvers.size(); index++) {
            if (approvers.get(index) instanceof ByColleague one && !named.add(one)) {
                throw new ValidationException(
                        "approvers." + index + ".colleagueId", "The approver is named twice.");
            }
        }
    }

    ApprovalRule with(int index, Approver changed) {
        var all = new ArrayList<>(approvers);
        all.set(index, changed);
        return new ApprovalRule(all, required, inOrder);
    }

    /// Who is named already does not come twice; one fewer may have to agree then.
    ApprovalRule replace(Approver from, Approver to) {
        var all = new ArrayList<>(approvers);
        if (all.contains(to)) {
            all.remove(from);
        } else {
            all.set(all.indexOf(from), to);
        }
        return new ApprovalRule(all, Math.min(required, all.size()), inOrder);
    }
}
