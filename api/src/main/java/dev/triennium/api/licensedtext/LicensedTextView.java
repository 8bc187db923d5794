package dev.triennium.api.licensedtext;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.licensedtext.Licence;
import dev.triennium.domain.licensedtext.LicensedText;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;

/// The GraphQL type `LicensedText`.
public record LicensedTextView(
        TenantScope scope,
        StandardId standardId,
        LicensedText.Subject subject,
        GlobalId id,
        int version,
        String text,
        String sha256,
        Licence licence)
        implements ScopedView {

    static final String TYPE = "LicensedText";

    public static LicensedTextView of(TenantScope scope, LicensedText text) {
        return new LicensedTextView(
                scope,
                text.standard(),
                text.subject(),
                GlobalId.of(TYPE, scope.tenant(), text.id().value()),
                text.version(),
                text.wording().text(),
                text.wording().fingerprint().sha256(),
                text.licence());
    }

    /// The GraphQL enum `LicensedTextAction`.
    enum Action {
        CHANGE,
        REMOVE
    }

    public List<Action> allowedActions() {
        return scope.mayChange(Permission.MANAGE_SYSTEM) ? List.of(Action.values()) : List.of();
    }
}
