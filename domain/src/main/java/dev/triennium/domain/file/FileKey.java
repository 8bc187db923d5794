package dev.triennium.domain.file;

import dev.triennium.domain.NotTraced;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.UUID;
import java.util.regex.Pattern;

/// Where a file lies in the store. Never made from what a client called it.
public record FileKey(String value) implements NotTraced {

    private static final String UUID_FORM =
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern FORM = Pattern.compile(UUID_FORM + "/" + UUID_FORM);

    /// @throws IllegalArgumentException when it has not the form of a key
    public FileKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the key of a file");
        }
    }

    public static FileKey of(TenantId tenant, UUID file) {
        return new FileKey(tenant.value() + "/" + file);
    }

    /// @return the same
    /// @throws IllegalArgumentException when it is the key of another tenant's file
    public FileKey in(TenantScope scope) {
        if (!value.startsWith(scope.tenant().value() + "/")) {
            throw new IllegalArgumentException("The key of another tenant's file");
        }
        return this;
    }
}
