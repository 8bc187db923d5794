package dev.triennium.api.graphql;

import dev.triennium.api.identity.CallerAuthentication;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.tenancy.FirmId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// As whom somebody acts who has several grants in an organisation: its own people's unless they
/// name a firm. To name one gives nothing that its people have not.
public final class ActingFor {

    /// Holds the id of the firm.
    public static final String HEADER = "Triennium-Acting-For";

    /// The same in the first message over a WebSocket.
    public static final String PAYLOAD = "actingFor";

    private static final GlobalIds IDS = GlobalIds.ofProduct();
    private static final FirmId NOBODY = new FirmId(new UUID(0, 0));

    private ActingFor() {}

    /// @param firm its id; null: none is named. What names no firm is one without anybody.
    public static CallerAuthentication of(CallerAuthentication caller, @Nullable String firm) {
        if (firm == null) {
            return caller;
        }
        var named = IDS.convert(firm).as(FirmId.class).orElse(NOBODY);
        var before = caller.caller();
        return new CallerAuthentication(
                new Caller(before.person(), before.subject(), named.value()),
                caller.expiresAt(),
                caller.session(),
                caller.language());
    }
}
