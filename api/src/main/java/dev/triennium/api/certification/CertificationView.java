package dev.triennium.api.certification;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationHead;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Certification`. Its other fields are those of [CertificationFields].
///
/// @param head no field of the SDL: what the fields below start from
/// @param whole no field of the SDL: all of it, where it was read anyway
public record CertificationView(
        TenantScope scope,
        CertificationHead head,
        @Nullable Certification whole,
        GlobalId id,
        int version,
        CertificationState state)
        implements ScopedView {

    public static final String TYPE = "Certification";

    static CertificationView of(TenantScope scope, CertificationHead head) {
        return of(scope, head, null);
    }

    static CertificationView ofWhole(TenantScope scope, Certification certification) {
        return of(scope, CertificationHead.of(certification), certification);
    }

    private static CertificationView of(
            TenantScope scope, CertificationHead head, @Nullable Certification whole) {
        return new CertificationView(
                scope,
                head,
                whole,
                GlobalId.of(TYPE, scope.tenant(), head.id().value()),
                head.version(),
                head.state());
    }
}
