package dev.triennium.api.quotation;

import dev.triennium.api.audittime.ScopeAuditTimeSystemInput;
import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.LanguageTags;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.audittime.AuditTimeRequest;
import dev.triennium.domain.audittime.AuditedPersonnel;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.EmailAddresses;
import dev.triennium.domain.quotation.IntegrationCriterion;
import dev.triennium.domain.quotation.QuotationAnnex;
import dev.triennium.domain.quotation.QuotationContent;
import dev.triennium.domain.quotation.QuotationContent.Answer;
import dev.triennium.domain.quotation.QuotationContent.AuditTimeFactors;
import dev.triennium.domain.quotation.QuotationContent.Contact;
import dev.triennium.domain.quotation.QuotationRequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeQuotationRequestInput(
        QuotationRequestId id,
        int expectedVersion,
        ArgumentValue<LocalDate> answerBy,
        ArgumentValue<LocalDate> auditWantedFrom,
        ArgumentValue<@PlainText(max = 300) String> legalName,
        ArgumentValue<@Valid ContactInput> contact,
        ArgumentValue<@Size(max = QuotationContent.MAX_LANGUAGES) List<String>> languages,
        ArgumentValue<@PlainText(max = 500) String> consultancy,
        ArgumentValue<@PlainText(max = 4_000, isMultiline = true) String> remark,
        ArgumentValue<List<@Valid AnswerInput>> annexes,
        ArgumentValue<List<IntegrationCriterion>> integration,
        ArgumentValue<
                        @Size(max = AuditTimeRequest.MAX_SYSTEMS) List<
                                @Valid ScopeAuditTimeSystemInput>>
                auditTime) {

    /// The GraphQL input `QuotationContactInput`.
    record ContactInput(
            @PlainText(max = 200) String name,
            @PlainText(max = EmailAddresses.MAX_LENGTH) String email,
            @PlainText(max = 50) @Nullable String phone) {

        Contact toContact() {
            return new Contact(name, QuotationAddresses.checked(email, "contact.email"), phone);
        }
    }

    /// The GraphQL input `QuotationAnnexAnswerInput`.
    record AnswerInput(
            QuotationAnnex annex,
            @PlainText(max = 4_000, isMultiline = true) String text,
            @Nullable @DecimalMin("0") @DecimalMax("1000000000") BigDecimal number) {

        Answer toAnswer() {
            return new Answer(annex, text, number);
        }
    }

    QuotationContent applyTo(QuotationContent current) {
        return new QuotationContent(
                Patch.required(answerBy, "answerBy", current.answerBy()),
                Patch.optional(auditWantedFrom, current.auditWantedFrom()),
                Patch.required(legalName, "legalName", current.legalName()),
                contact(current),
                languages(current),
                Patch.optional(consultancy, current.consultancy()),
                Patch.optional(remark, current.remark()),
                annexes.isOmitted()
                        ? current.annexes()
                        : Patch.required(annexes, "annexes", List.of()).stream()
                                .map(AnswerInput::toAnswer)
                                .toList(),
                integration.isOmitted()
                        ? current.integration()
                        : Set.copyOf(Patch.required(integration, "integration", List.of())),
                auditTime.isOmitted()
                        ? current.auditTime()
                        : Patch.required(auditTime, "auditTime", List.of()).stream()
                                .map(ChangeQuotationRequestInput::factors)
                                .toList());
    }

    private Contact contact(QuotationContent current) {
        return contact.isOmitted()
                ? current.contact()
                : contact.asOptional()
                        .map(ContactInput::toContact)
                        .orElseThrow(() -> Patch.notCleared("contact"));
    }

    private List<Locale> languages(QuotationContent current) {
        if (languages.isOmitted()) {
            return current.languages();
        }
        var parsed = new ArrayList<Locale>();
        for (var tag : Patch.required(languages, "languages", List.of())) {
            var path = "languages." + parsed.size();
            parsed.add(
                    LanguageTags.parse(tag)
                            .orElseThrow(
                                    () -> new ValidationException(path, LanguageTags.EXPECTED)));
        }
        return parsed;
    }

    /// The people are those of the scope when it is sent.
    private static AuditTimeFactors factors(ScopeAuditTimeSystemInput input) {
        var system = input.toSystem(AuditedPersonnel.counted(BigDecimal.ZERO));
        return new AuditTimeFactors(
                system.standard(),
                system.complexity(),
                system.adjustments(),
                system.energy(),
                system.food(),
                system.isms());
    }
}
