package dev.triennium.domain.certification;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/// A day on which steps are taken, with the editions that the [Journeys] speak of.
record FixedCircumstances(LocalDate today) implements Circumstances {

    private static final Editions EDITIONS = new CertificationServices().editions();

    @Override
    public IdGenerator ids() {
        return Journeys.IDS;
    }

    @Override
    public Editions.Edition edition(StandardId id) {
        return EDITIONS.find(id).orElseThrow();
    }

    @Override
    public boolean hasClauses(StandardId standard, Collection<String> numbers) {
        return EDITIONS.hasClauses(standard, numbers);
    }

    @Override
    public CertificationBody body(CertificationBodyId id) {
        return new CertificationBody(id, 1, "Body", CycleParameters.DEFAULT);
    }

    @Override
    public Optional<LocalDate> accreditationLostOn(Certification certification) {
        return Optional.empty();
    }

    @Override
    public void requireColleague(String field, ColleagueId id) {}
}
