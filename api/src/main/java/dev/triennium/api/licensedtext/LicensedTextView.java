package dev.triennium.api.licensedtext;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.licensedtext.Licence;
import dev.triennium.domain.licensedtext.LicensedText;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantScope;

/// The GraphQL type `LicensedText`.
record LicensedTextView(
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

    static LicensedTextView of(TenantScope scope, LicensedText text) {
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
}
