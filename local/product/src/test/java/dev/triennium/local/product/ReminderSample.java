package dev.triennium.local.product;

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
        // Its records are the product's own.
    }

    @Override
    public void change() {
        var assignee =
                tenant.client()
                        .run(
                                """
                                query($id: ID!) { assessmentAssignees(tenantId: $id, first: 1) {
                                  edges { node { id person { email } } } } }
                                """,
                                Map.of("id", tenant.id()))
                        .at("/assessmentAssignees/edges/0/node");
        suppress(assignee.at("/person/email").asString());
        tenant.run(
                "liftMailSuppression",
                Map.of("personId", SampleTenant.id(assignee)),
                "person { givenName }");
    }

    /// As when a mail server has said that there is no such mailbox.
    private static void suppress(String address) {
        ProductTest.product()
                .application()
                .getBean(JdbcTemplate.class)
                .update(
                        "INSERT INTO mail_suppression (address, reason, suppressed_at)"
                                + " VALUES (?, ?, UTC_TIMESTAMP(6))",
                        address.toLowerCase(Locale.ROOT),
                        "550 5.1.1 no such user");
    }
}
