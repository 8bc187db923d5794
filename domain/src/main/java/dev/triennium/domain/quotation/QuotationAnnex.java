package dev.triennium.domain.quotation;

import static dev.triennium.domain.standard.Discipline.ARTIFICIAL_INTELLIGENCE;
import static dev.triennium.domain.standard.Discipline.ENERGY;
import static dev.triennium.domain.standard.Discipline.ENVIRONMENT;
import static dev.triennium.domain.standard.Discipline.FOOD_SAFETY;
import static dev.triennium.domain.standard.Discipline.INFORMATION_SECURITY;
import static dev.triennium.domain.standard.Discipline.OCCUPATIONAL_HEALTH_AND_SAFETY;
import static dev.triennium.domain.standard.Discipline.PRIVACY;
import static dev.triennium.domain.standard.Discipline.QUALITY;

import dev.triennium.domain.standard.Discipline;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What certification bodies ask for beyond the scope, by what the standards are about.
public enum QuotationAnnex {
    /// The shifts, and what each of them does.
    SHIFTS,
    /// Obligations by law that matter to the standards, or where the register of them lies.
    LEGAL_REGISTER,
    /// How much of the work subcontractors do.
    SUBCONTRACTED_WORK,
    /// Work at customers' and temporary sites.
    TEMPORARY_SITES(QUALITY, ENVIRONMENT, OCCUPATIONAL_HEALTH_AND_SAFETY),
    /// Contractors who work under the organisation's control.
    CONTRACTORS(ENVIRONMENT, OCCUPATIONAL_HEALTH_AND_SAFETY, INFORMATION_SECURITY),
    /// Accidents of the last three years.
    ACCIDENTS(OCCUPATIONAL_HEALTH_AND_SAFETY),
    HACCP_STUDIES(FOOD_SAFETY),
    ENERGY_TYPES(ENERGY),
    ENERGY_USES(ENERGY),
    /// The version of the statement of applicability.
    STATEMENT_OF_APPLICABILITY(INFORMATION_SECURITY, PRIVACY, ARTIFICIAL_INTELLIGENCE);

    private final Set<Discipline> disciplines;

    QuotationAnnex(Discipline... disciplines) {
        this.disciplines =
                disciplines.length == 0
                        ? EnumSet.allOf(Discipline.class)
                        : EnumSet.copyOf(List.of(disciplines));
    }

    /// Those that standards about these ask for, in a fixed order.
    public static List<QuotationAnnex> of(Collection<Discipline> about) {
        return Arrays.stream(values())
                .filter(annex -> about.stream().anyMatch(annex.disciplines::contains))
                .toList();
    }
}
