package dev.triennium.domain.quotation;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.Language;
import dev.triennium.domain.mail.MailAttachment;
import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.mail.Outbox;
import dev.triennium.domain.mail.OutgoingMail;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Sends packs to certification bodies, as files: who gets them has no account and hands them on.
@DomainService
public final class QuotationMails {

    private final QuotationRenderer renderer;
    private final QuotationPages pages;
    private final QuotationJson json;
    private final Outbox outbox;
    private final IdGenerator ids;
    private final Clock clock;

    public QuotationMails(
            QuotationRenderer renderer,
            QuotationPages pages,
            QuotationJson json,
            Outbox outbox,
            IdGenerator ids,
            Clock clock) {
        this.renderer = renderer;
        this.pages = pages;
        this.json = json;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /// What the keys of all mails of one organisation begin with.
    public static String dedupePrefix(TenantId tenant) {
        return "quotation/" + tenant.value() + "/";
    }

    /// Puts a mail to each into the outbox, in the transaction that sends the request.
    void send(TenantScope scope, QuotationPack pack, List<Quotation> quotations) {
        var written = json.write(pack).getBytes(StandardCharsets.UTF_8);
        var printed = new HashMap<Boolean, byte[]>();
        for (var one : quotations) {
            var recipient = one.recipient();
            var language = new Language(recipient.locale());
            var name = language.of("request-for-quotation", "angebotsanfrage");
            var file = printed.computeIfAbsent(language.isGerman(), _ -> print(pack, language));
            var content =
                    renderer.render(
                            new QuotationNotice(
                                    pack.legalName(),
                                    pack.standards().stream()
                                            .map(QuotationPack.SoughtStandard::designation)
                                            .collect(Collectors.joining(", ")),
                                    recipient.name(),
                                    recipient.locale(),
                                    pack.answerBy(),
                                    pack.contact()));
            outbox.add(
                    new OutgoingMail(
                            new MailId(ids.next()),
                            dedupePrefix(scope.tenant()) + one.id().value(),
                            null,
                            recipient.name(),
                            recipient.address(),
                            content.with(
                                    List.of(
                                            new MailAttachment(
                                                    name + ".pdf", "application/pdf", file),
                                            new MailAttachment(
                                                    name + ".json", "application/json", written))),
                            null,
                            true),
                    clock.instant());
        }
    }

    private byte[] print(QuotationPack pack, Language language) {
        var out = new ByteArrayOutputStream();
        try {
            pages.write(pack, language, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
