package dev.triennium.local.product;

import dev.triennium.api.graphql.GlobalIds;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

final class ReminderSample implements FeatureSample {

    private final SampleTenant tenant;

    ReminderSample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public void fill() {
        suppress(address());
        tell();
    }

    @Override
    public Map<String, String> hiddenIds() {
        var shown =
                tenant.client()
                        .run("{ notifications(first: 1) { edges { node { id } } } }")
                        .at("/notifications/edges/0/node");
        return Map.of("Notification", SampleTenant.id(shown));
    }

    /// As when a digest was made that tells of a deadline of the organisation.
    void tell() {
        var now = now();
        ProductTest.jdbc()
                .update(
                        """
                        INSERT INTO reminder (tenant_id, id, deadline_id, occurrence_on, occasion,
                            reader_id, remind_on, send_at, outcome, told_at)
                        SELECT deadline.tenant_id, ?, deadline.id, deadline.due_on, 'D-30',
                            person.id, deadline.due_on, ?, 'UNSUBSCRIBED', ?
                        FROM deadline JOIN person ON person.email = ?
                        WHERE deadline.tenant_id = ? ORDER BY deadline.due_on, deadline.id LIMIT 1
                        ON DUPLICATE KEY UPDATE occasion = occasion
                        """,
                        bytes(UUID.randomUUID()),
                        now,
                        now,
                        address(),
                        bytes(GlobalIds.ofProduct().convert(tenant.id()).key()));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public void change() {
        suppress(address());
        tenant.create("liftMailSuppression", Map.of("email", address()), "suppression { reason }");
    }

    private String address() {
        return tenant.client()
                .run("{ viewer { person { email } } }")
                .at("/viewer/person/email")
                .asString();
    }

    /// As when a mail server has said that there is no such mailbox.
    private static void suppress(String address) {
        ProductTest.jdbc()
                .update(
                        "INSERT INTO mail_suppression (address, reason, suppressed_at)"
                                + " VALUES (?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE reason = reason",
                        address.toLowerCase(Locale.ROOT),
                        "550 5.1.1 no such user",
                        now());
    }

    private static LocalDateTime now() {
        var clock = ProductTest.product().application().getBean(Clock.class);
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
