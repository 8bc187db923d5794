package dev.triennium.api.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.FirmAuditEntry;
import dev.triennium.domain.tenancy.FirmAuditEntryId;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirmAuditEntryViewTest {

    private static final TenantId ALDER = new TenantId(new UUID(1, 1));

    private static FirmAuditEntryView view(String type, @Nullable TenantId organisation) {
        return FirmAuditEntryView.of(
                new FirmAuditEntry(
                        new FirmAuditEntryId(new UUID(5, 1)),
                        new FirmId(new UUID(2, 1)),
                        1,
                        Instant.EPOCH,
                        "test",
                        new PersonId(new UUID(3, 1)),
                        organisation,
                        type,
                        new UUID(4, 1),
                        null,
                        """
                        {"organisation": {"Tenant": "00000000-0000-0001-0000-000000000001"},
                         "from": {"Firm": "00000000-0000-0002-0000-000000000001"},
                         "state": "ASKED"}
                        """,
                        "00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Engagement", "Handover", "HandoverOffer"})
    void whatHappensInAClientIsNamedByItsId(String type) {
        var view = view(type, ALDER);
        assertThat(view.subjectId().type().name()).isEqualTo(type);
        assertThat(view.subjectId().key()).isEqualTo(new UUID(4, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Employment",
                "FirmInvitation",
                "FirmDocumentTemplate",
                "FirmPlanTemplate",
                "DirectoryBody"
            })
    void whatHappensInTheFirmItselfIsNamedByItsId(String type) {
        var view = view(type, null);
        assertThat(view.subjectId().type().name()).isEqualTo(type);
        assertThat(view.organisationId()).isNull();
    }

    @Test
    void theIdsAmongTheValuesAreThoseOfTheApi() {
        var changes = view("Handover", ALDER).changes();
        assertThat(changes)
                .extracting(FirmAuditEntryView.Change::field)
                .containsExactly("organisation", "from", "state");
        assertThat(changes.toString()).doesNotContain("00000000-0000-000").contains("ASKED");
    }
}
