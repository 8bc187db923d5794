package dev.triennium.local.product;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

final class ReminderSample implements FeatureSample {

    private final SampleTenant tenant;

    ReminderSample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public void fill() {
        suppress(address());
    }

    @Override
    public void change() {
        suppress(address());
        for (var edge :
                tenant.client()
                        .run(
                                """
                                query($id: ID!) { assessmentAssignees(tenantId: $id, first: 50) {
                                  edges { node { id person { email } } } } }
                                """,
                                Map.of("id", tenant.id()))
                        .at("/assessmentAssignees/edges")) {
            if (edge.at("/node/person/email").asString().equals(address())) {
                tenant.run(
                        "liftMailSuppression",
                        Map.of("personId", SampleTenant.id(edge.at("/node"))),
                        "person { givenName }");
            }
        }
    }

    private String address() {
        return tenant.client()
                .run("{ viewer { person { email } } }")
                .at("/viewer/person/email")
                .asString();
    }

    /// As when a mail server has said that there is no such mailbox.
    private static void suppress(String address) {
        var application = ProductTest.product().application();
        application
                .getBean(JdbcTemplate.class)
                .update(
                        "INSERT INTO mail_suppression (address, reason, suppressed_at)"
                                + " VALUES (?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE reason = reason",
                        address.toLowerCase(Locale.ROOT),
                        "550 5.1.1 no such user",
                        LocalDateTime.ofInstant(
                                application.getBean(Clock.class).instant(), ZoneOffset.UTC));
    }
}
