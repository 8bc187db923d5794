package dev.triennium.scheduler.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.handover.Handover;
import dev.triennium.domain.handover.HandoverNotice;
import dev.triennium.domain.handover.HandoverNotice.Party;
import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.tenancy.TenantId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class MustacheHandoverRendererTest {

    private static MailContent mail(
            Handover.State state,
            Party party,
            Locale locale,
            String organisation,
            @Nullable String reason) {
        return new MustacheHandoverRenderer(new NoticeTemplates(), TestDigests.LINKS)
                .render(
                        new HandoverNotice(
                                state,
                                party,
                                party == Party.TO ? null : new TenantId(new UUID(4, 4)),
                                organisation,
                                "Northstar",
                                "Southgate",
                                "Maya Alder",
                                reason,
                                "Samuel South",
                                locale));
    }

    private static MailContent mail(Handover.State state, Party party, Locale locale) {
        return mail(state, party, locale, "Alder", null);
    }

    @Test
    void anOfferSaysWhoAgreedAndWhatToDo() {
        var english = mail(Handover.State.CONSENTED, Party.TO, Locale.ENGLISH);
        assertThat(english.subject()).isEqualTo("[Alder] Southgate may take over from Northstar");
        assertThat(english.text())
                .startsWith("Hello Samuel South,")
                .contains(
                        "Maya Alder has agreed for Alder that your firm takes over from Northstar")
                .contains("accept or decline the offer")
                .contains("you are a partner of Southgate");
        var german = mail(Handover.State.CONSENTED, Party.TO, Locale.GERMANY);
        assertThat(german.subject()).isEqualTo("[Alder] Southgate darf von Northstar übernehmen");
        assertThat(german.text()).contains("nehmen Sie das Angebot dann an");
    }

    @Test
    void aRefusalSaysWhy() {
        var mail =
                mail(Handover.State.DECLINED, Party.CLIENT, Locale.GERMAN, "Alder", "Keine Zeit.");
        assertThat(mail.text()).contains("Angegebener Grund: Keine Zeit.");
        assertThat(mail(Handover.State.ACCEPTED, Party.CLIENT, Locale.GERMAN).text())
                .doesNotContain("Grund");
    }

    /// Nobody is asked for a consent of theirs, or told of it, who is offered nothing yet.
    @ParameterizedTest
    @EnumSource(Handover.State.class)
    void eachStepIsToldInBothLanguagesWithoutAGap(Handover.State state) {
        for (var party : Party.values()) {
            if (state == Handover.State.ASKED && party == Party.TO) {
                continue;
            }
            for (var locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
                var mail = mail(state, party, locale);
                assertThat(mail.subject()).contains("Alder", "Southgate").doesNotContain("{", "'");
                assertThat(mail.text()).doesNotContain("{", "''").contains("Maya Alder");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Party.class, mode = Mode.EXCLUDE, names = "TO")
    void whoSeesTheOrganisationIsLedThere(Party party) {
        assertThat(mail(Handover.State.WITHDRAWN, party, Locale.ENGLISH).text()).contains("/open/");
        assertThat(mail(Handover.State.WITHDRAWN, Party.TO, Locale.ENGLISH).text())
                .doesNotContain("/open/");
    }

    @Test
    void whatPeopleTypedStaysTextInOneLine() {
        var mail =
                mail(
                        Handover.State.DECLINED,
                        Party.FROM,
                        Locale.ENGLISH,
                        "Al<b>der\r\nBcc: x@example.com",
                        "No {0}\r\n\r\ntime <i>");
        assertThat(mail.subject()).doesNotContain("\r", "\n");
        assertThat(mail.html()).contains("Al&lt;b&gt;der").doesNotContain("<i>");
        assertThat(mail.text()).contains("No {0}");
    }
}
