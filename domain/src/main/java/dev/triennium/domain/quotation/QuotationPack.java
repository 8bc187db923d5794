package dev.triennium.domain.quotation;

import dev.triennium.domain.audittime.AuditTimeRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What certification bodies are sent: an application by ISO/IEC 17021-1, 9.1.1, frozen when it is
/// sent. Its JSON is read by others, so that what stands in it keeps its name.
///
/// @param scopeVersion of the scope that was in force
/// @param headcount the people as they are
/// @param effectivePersonnel how many of them count for audit time
/// @param annexes what the standards ask for, answered or not
/// @param auditTime what the calculator was asked
/// @param days what it said; null where no public table gives them
public record QuotationPack(
        LocalDate sentOn,
        LocalDate answerBy,
        @Nullable LocalDate auditWantedFrom,
        String legalName,
        QuotationContent.Contact contact,
        List<String> languages,
        @Nullable String consultancy,
        @Nullable String remark,
        String managementSystem,
        int scopeVersion,
        LocalDate scopeApprovedOn,
        List<SoughtStandard> standards,
        List<ScopeText> scope,
        List<Integer> sectorCodes,
        List<PackSite> sites,
        long headcount,
        BigDecimal effectivePersonnel,
        List<PackedProcess> processes,
        List<Outsourced> outsourcedProcesses,
        List<NotApplicable> exclusions,
        List<Annex> annexes,
        List<IntegrationCriterion> integration,
        int integrationLevelPercent,
        AuditTimeRequest auditTime,
        @Nullable QuotationDays days) {

    /// @param key of the edition in the catalogue
    public record SoughtStandard(String key, String designation, String title) {}

    public record ScopeText(String language, String text) {}

    public record PackSite(
            String name, String address, List<People> people, BigDecimal effectivePersonnel) {

        public PackSite {
            people = List.copyOf(people);
        }
    }

    /// People of one shift.
    ///
    /// @param isPermanent false: seasonal and temporary people, and contractors
    /// @param weeklyMinutes of each of them; null: full time
    public record People(
            String shift, int persons, boolean isPermanent, @Nullable Long weeklyMinutes) {}

    public record PackedProcess(String name, @Nullable String description) {}

    public record Outsourced(String name, String provider, String control) {}

    public record NotApplicable(String standard, String clause, String justification) {}

    /// @param text null: not answered
    public record Annex(QuotationAnnex annex, @Nullable String text, @Nullable BigDecimal number) {}

    public QuotationPack {
        Objects.requireNonNull(sentOn);
        Objects.requireNonNull(answerBy);
        Objects.requireNonNull(legalName);
        Objects.requireNonNull(contact);
        languages = List.copyOf(languages);
        Objects.requireNonNull(managementSystem);
        Objects.requireNonNull(scopeApprovedOn);
        standards = List.copyOf(standards);
        scope = List.copyOf(scope);
        sectorCodes = List.copyOf(sectorCodes);
        sites = List.copyOf(sites);
        Objects.requireNonNull(effectivePersonnel);
        processes = List.copyOf(processes);
        outsourcedProcesses = List.copyOf(outsourcedProcesses);
        exclusions = List.copyOf(exclusions);
        annexes = List.copyOf(annexes);
        integration = List.copyOf(integration);
        Objects.requireNonNull(auditTime);
    }
}
