package dev.triennium.persistence.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.audittime.AuditComplexity;
import dev.triennium.domain.audittime.AuditTimeRequest;
import dev.triennium.domain.audittime.AuditTimeTableMode;
import dev.triennium.domain.audittime.AuditedPersonnel;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.quotation.IntegrationCriterion;
import dev.triennium.domain.quotation.QuotationAnnex;
import dev.triennium.domain.quotation.QuotationContent;
import dev.triennium.domain.quotation.QuotationDays;
import dev.triennium.domain.quotation.QuotationDecision;
import dev.triennium.domain.quotation.QuotationId;
import dev.triennium.domain.quotation.QuotationPack;
import dev.triennium.persistence.firmtemplate.ContentJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is stored as JSON comes back as it was.
class PackJsonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final QuotationContent.Contact CONTACT =
            new QuotationContent.Contact("Ada", "ada@example.com", null);

    @Test
    void keepsAPack() {
        var pack =
                new QuotationPack(
                        DAY,
                        DAY,
                        null,
                        "Größe 🔩 GmbH",
                        CONTACT,
                        List.of("de"),
                        null,
                        null,
                        "System",
                        1,
                        DAY,
                        List.of(new QuotationPack.SoughtStandard("key", "ISO 9001:2026", "QMS")),
                        List.of(new QuotationPack.ScopeText("de", "Drehen")),
                        List.of(17),
                        List.of(
                                new QuotationPack.PackSite(
                                        "Works",
                                        "Street 1",
                                        List.of(new QuotationPack.People("Day", 3, true, 1200L)),
                                        new BigDecimal("1.50"))),
                        3,
                        new BigDecimal("1.50"),
                        List.of(new QuotationPack.PackedProcess("Turning", null)),
                        List.of(),
                        List.of(),
                        List.of(new QuotationPack.Annex(QuotationAnnex.SHIFTS, null, null)),
                        List.of(IntegrationCriterion.PROCESSES),
                        14,
                        new AuditTimeRequest(
                                List.of(
                                        new AuditTimeRequest.OfSystem(
                                                "key",
                                                AuditedPersonnel.counted(new BigDecimal("1.5")),
                                                AuditComplexity.HIGH,
                                                List.of(
                                                        new AuditTimeRequest.Adjustment(
                                                                "Many sites", 10)),
                                                null,
                                                null,
                                                null)),
                                14,
                                100,
                                List.of(),
                                AuditTimeTableMode.STEP,
                                AuditTimeRequest.Parameters.DEFAULT),
                        new QuotationDays(
                                BigDecimal.TWO,
                                BigDecimal.ONE,
                                BigDecimal.ONE,
                                BigDecimal.ONE,
                                0,
                                true));

        assertThat(ContentJson.read(new PackJson().write(pack), QuotationPack.class))
                .isEqualTo(pack);
    }

    @Test
    void keepsWhatARequestSays() {
        var content =
                new QuotationContent(
                        DAY,
                        DAY,
                        "Alder",
                        CONTACT,
                        List.of(Locale.GERMAN, Locale.forLanguageTag("en-GB")),
                        "Oak",
                        null,
                        List.of(
                                new QuotationContent.Answer(
                                        QuotationAnnex.ACCIDENTS, "None", BigDecimal.ZERO)),
                        Set.of(IntegrationCriterion.PROCESSES, IntegrationCriterion.DOCUMENTATION),
                        List.of());

        assertThat(ContentJson.read(ContentJson.write(content), QuotationContent.class))
                .isEqualTo(content);
    }

    @Test
    void keepsADecision() {
        var chosen = new QuotationId(new UUID(1, 1));
        var decision =
                new QuotationDecision(
                        chosen,
                        new CertificationBodyId(new UUID(1, 2)),
                        List.of(
                                new QuotationDecision.Criterion(
                                        "Price",
                                        2,
                                        List.of(new QuotationDecision.Score(chosen, 7)))),
                        new QuotationDecision.Independence(false, false, false, false),
                        "Reasons",
                        "Management",
                        DAY,
                        new QuotationDecision.Contract(DAY, null),
                        Instant.parse("2026-11-30T10:00:00.123456Z"),
                        null);

        assertThat(ContentJson.read(ContentJson.write(decision), QuotationDecision.class))
                .isEqualTo(decision);
    }
}
