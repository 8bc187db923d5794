package dev.triennium.domain.quotation;

import dev.triennium.domain.audittime.AuditComplexity;
import dev.triennium.domain.audittime.AuditTimeRequest;
import dev.triennium.domain.audittime.AuditTimeRequest.Adjustment;
import dev.triennium.domain.audittime.AuditTimeRequest.Energy;
import dev.triennium.domain.audittime.AuditTimeRequest.Food;
import dev.triennium.domain.audittime.AuditTimeRequest.IsmsFactors;
import dev.triennium.domain.audittime.AuditedPersonnel;
import dev.triennium.domain.error.ValidationException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a request says beyond the scope of the management system.
///
/// @param answerBy the day by which bodies are asked to answer
/// @param auditWantedFrom null: not said
/// @param consultancy who consulted on the management system; null: nobody
/// @param annexes each at most once
/// @param integration the criteria that the management system meets
/// @param auditTime what the calculator asks for beyond people and standards
public record QuotationContent(
        LocalDate answerBy,
        @Nullable LocalDate auditWantedFrom,
        String legalName,
        Contact contact,
        List<Locale> languages,
        @Nullable String consultancy,
        @Nullable String remark,
        List<Answer> annexes,
        Set<IntegrationCriterion> integration,
        List<AuditTimeFactors> auditTime) {

    public static final int MAX_LANGUAGES = 20;

    /// Whom bodies answer.
    public record Contact(String name, String address, @Nullable String phone) {

        public Contact {
            Objects.requireNonNull(name);
            Objects.requireNonNull(address);
        }
    }

    /// @param number where one says it, such as accidents, studies or percent
    public record Answer(QuotationAnnex annex, String text, @Nullable BigDecimal number) {

        public Answer {
            Objects.requireNonNull(annex);
            Objects.requireNonNull(text);
        }
    }

    /// @param standard key of the edition
    public record AuditTimeFactors(
            String standard,
            @Nullable AuditComplexity complexity,
            List<Adjustment> adjustments,
            @Nullable Energy energy,
            @Nullable Food food,
            @Nullable IsmsFactors isms) {

        public AuditTimeFactors {
            Objects.requireNonNull(standard);
            adjustments = List.copyOf(adjustments);
        }

        static AuditTimeFactors nothing(String standard) {
            return new AuditTimeFactors(standard, null, List.of(), null, null, null);
        }

        AuditTimeRequest.OfSystem with(AuditedPersonnel personnel) {
            return new AuditTimeRequest.OfSystem(
                    standard, personnel, complexity, adjustments, energy, food, isms);
        }
    }

    public QuotationContent {
        Objects.requireNonNull(answerBy);
        Objects.requireNonNull(legalName);
        Objects.requireNonNull(contact);
        languages = List.copyOf(languages);
        annexes = List.copyOf(annexes);
        integration =
                integration.isEmpty()
                        ? Set.of()
                        : Collections.unmodifiableSet(EnumSet.copyOf(integration));
        auditTime = List.copyOf(auditTime);
        requireDistinct("languages", languages);
        requireDistinct("annexes", annexes.stream().map(Answer::annex).toList());
        requireDistinct("auditTime", auditTime.stream().map(AuditTimeFactors::standard).toList());
    }

    private static void requireDistinct(String field, List<?> all) {
        var seen = new HashSet<Object>();
        for (var place = 0; place < all.size(); place++) {
            if (!seen.add(all.get(place))) {
                throw new ValidationException(
                        field + "." + place, "The same must not stand here twice.");
            }
        }
    }

    /// @param asked by the standards
    /// @return those that nothing is said of
    public List<QuotationAnnex> missing(Collection<QuotationAnnex> asked) {
        return asked.stream()
                .filter(annex -> annexes.stream().noneMatch(answer -> answer.annex() == annex))
                .toList();
    }

    AuditTimeFactors factors(String standard) {
        return auditTime.stream()
                .filter(one -> one.standard().equals(standard))
                .findFirst()
                .orElseGet(() -> AuditTimeFactors.nothing(standard));
    }
}
