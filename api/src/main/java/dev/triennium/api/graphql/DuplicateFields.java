package dev.triennium.api.graphql;

import dev.triennium.api.error.UserErrorView.DuplicateView;
import dev.triennium.domain.tenancy.TenantId;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// What the SDL's `Duplicate` says of what is there already.
@Controller
class DuplicateFields {

    @SchemaMapping(typeName = "Duplicate")
    GlobalId existing(DuplicateView duplicate) {
        return GlobalId.of(new TenantId(duplicate.tenant()), duplicate.existing());
    }
}
