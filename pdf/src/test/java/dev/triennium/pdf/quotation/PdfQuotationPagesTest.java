package dev.triennium.pdf.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.Language;
import dev.triennium.domain.audittime.AuditTimeRequest;
import dev.triennium.domain.audittime.AuditTimeTableMode;
import dev.triennium.domain.quotation.IntegrationCriterion;
import dev.triennium.domain.quotation.QuotationAnnex;
import dev.triennium.domain.quotation.QuotationContent;
import dev.triennium.domain.quotation.QuotationDays;
import dev.triennium.domain.quotation.QuotationPack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfQuotationPagesTest {

    private static QuotationPack pack() {
        return new QuotationPack(
                LocalDate.of(2026, 11, 30),
                LocalDate.of(2026, 12, 14),
                LocalDate.of(2027, 3, 1),
                "Alder Präzision GmbH",
                new QuotationContent.Contact("Ada North", "ada@alder.example", "+49 30 123"),
                List.of("de", "en"),
                "Oak Consulting",
                "We move to a new hall in May.",
                "Integrated system",
                2,
                LocalDate.of(2026, 10, 1),
                List.of(
                        new QuotationPack.SoughtStandard(
                                "iso-9001-2026", "ISO 9001:2026", "Quality management systems"),
                        new QuotationPack.SoughtStandard(
                                "iso-45001-2018", "ISO 45001:2018", "Occupational health")),
                List.of(
                        new QuotationPack.ScopeText("en", "Turning of precision parts"),
                        new QuotationPack.ScopeText("de", "Drehen von Präzisionsteilen")),
                List.of(17),
                List.of(
                        new QuotationPack.PackSite(
                                "Works",
                                "Street 1, Berlin",
                                List.of(
                                        new QuotationPack.People("Day", 40, true, null),
                                        new QuotationPack.People("Night", 12, false, 1200L)),
                                new BigDecimal("46.00"))),
                52,
                new BigDecimal("46"),
                List.of(new QuotationPack.PackedProcess("Turning", "Parts up to 200 mm")),
                List.of(
                        new QuotationPack.Outsourced(
                                "Heat treatment", "Hardener Ltd", "Audit each year")),
                List.of(
                        new QuotationPack.NotApplicable(
                                "ISO 9001:2026", "8.3", "We make to drawing")),
                List.of(
                        new QuotationPack.Annex(
                                QuotationAnnex.ACCIDENTS, "One cut finger", BigDecimal.ONE),
                        new QuotationPack.Annex(QuotationAnnex.SHIFTS, null, null)),
                List.of(IntegrationCriterion.DOCUMENTATION, IntegrationCriterion.PROCESSES),
                29,
                new AuditTimeRequest(
                        List.of(),
                        29,
                        100,
                        List.of(),
                        AuditTimeTableMode.STEP,
                        AuditTimeRequest.Parameters.DEFAULT),
                new QuotationDays(
                        new BigDecimal("9.5"),
                        new BigDecimal("3"),
                        new BigDecimal("6.5"),
                        new BigDecimal("6.5"),
                        0,
                        false));
    }

    private static String text(Locale locale) throws IOException {
        var out = new ByteArrayOutputStream();
        new PdfQuotationPages().write(pack(), new Language(locale), out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void saysWhatAnApplicationHasToSay() throws IOException {
        assertThat(text(Locale.ENGLISH))
                .contains("Request for quotation", "Alder Präzision GmbH", "14 December 2026")
                .contains("Oak Consulting", "Turning of precision parts", "Street 1, Berlin")
                .contains("Night", "20", "Hardener Ltd", "We make to drawing")
                .contains("Accidents of three years", "One cut finger", "not given")
                .contains("29 %", "9.5 days");
    }

    @Test
    void speaksGermanToo() throws IOException {
        assertThat(text(Locale.GERMAN))
                .contains("Angebotsanfrage", "14. Dezember 2026", "Unfälle der letzten drei Jahre")
                .contains("nicht angegeben", "9,5 Tage", "Antwort erbeten bis");
    }
}
