package dev.triennium.domain.certification;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.EditionTransition;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a step needs to know besides the certification and its own data. Editions and bodies are
/// looked up only when a step asks.
interface Circumstances {

    /// The number of a standard, which is none of a clause, or that of a clause in the group.
    Pattern CLAUSE =
            Pattern.compile(
                    "\\d{4,}(?:-\\d+)?|(?<!\\d)(?<!\\d\\.)(\\d{1,3}(?:\\.\\d{1,3}){0,5})(?!\\d)");

    /// The civil date in the tenant's time zone.
    LocalDate today();

    IdGenerator ids();

    /// @throws NotFoundException when there is no such edition
    Editions.Edition edition(StandardId id);

    /// Whether each of the numbers is that of a clause or a control of the edition.
    boolean hasClauses(StandardId standard, Collection<String> numbers);

    /// What a finding names is of the certification's edition. Words and letters around the numbers
    /// are the auditor's own.
    default void requireClause(Certification certification, String field, String clause) {
        var numbers =
                CLAUSE.matcher(clause)
                        .results()
                        .map(match -> match.group(1))
                        .filter(Objects::nonNull)
                        .toList();
        var standard = certification.dossier().standard();
        if (numbers.isEmpty() || !hasClauses(standard, numbers)) {
            throw new ValidationException(
                    field,
                    "There is no such clause or control in {0}.",
                    edition(standard).designation());
        }
    }

    /// @throws NotFoundException when the tenant has no such body
    CertificationBody body(CertificationBodyId id);

    /// Since when the certification's body has no active accreditation to the edition, as far as
    /// the directory knows.
    Optional<LocalDate> accreditationLostOn(Certification certification);

    /// For what a body does under an accreditation, such as beginning a stage 1.
    ///
    /// @throws RuleViolationException when the accreditation is not active
    default void requireAccredited(Certification certification, String field) {
        accreditationLostOn(certification)
                .ifPresent(
                        since -> {
                            throw Guards.violated(
                                    CertificationRule.CB_7,
                                    field,
                                    "The body has had no active accreditation to this edition since"
                                            + " {0}.",
                                    since);
                        });
    }

    /// @throws NotFoundException when no such colleague works there today
    void requireColleague(String field, ColleagueId id);

    /// Away from the certification's edition.
    default Optional<EditionTransition> transitionOf(Certification certification) {
        return edition(certification.dossier().standard()).transition();
    }
}
