package dev.triennium.api.document;

import dev.triennium.domain.document.Approver;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `DocumentApprover`.
///
/// @param colleagueId no field of the SDL: what `colleague` is read by
record DocumentApproverView(
        TenantScope scope, int place, @Nullable Role role, @Nullable ColleagueId colleagueId) {

    static final String TYPE = "DocumentApprover";

    static List<DocumentApproverView> of(TenantScope scope, List<Approver> approvers) {
        var views = new ArrayList<DocumentApproverView>();
        for (var approver : approvers) {
            views.add(
                    switch (approver) {
                        case Approver.InRole(var role) ->
                                new DocumentApproverView(scope, views.size(), role, null);
                        case Approver.ByColleague(var colleague) ->
                                new DocumentApproverView(scope, views.size(), null, colleague);
                    });
        }
        return views;
    }
}
