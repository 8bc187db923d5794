package dev.triennium.api.standard;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.standard.DatePrecision;
import dev.triennium.domain.standard.Discipline;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Standard`.
public record StandardView(
        GlobalId id,
        String key,
        String code,
        String edition,
        int editionNumber,
        String designation,
        String title,
        Discipline discipline,
        String abbreviation,
        StandardStatus state,
        LocalDate publishedOn,
        DatePrecision publishedOnPrecision,
        @Nullable LocalDate withdrawnOn,
        @Nullable String supersedesDesignation,
        @Nullable String supersededByDesignation,
        @Nullable LocalDate transitionDeadlineOn,
        boolean isTransitionDeadlineUnverified,
        Standard.@Nullable TransitionDates transitionDates,
        boolean certifiable,
        boolean harmonizedStructure,
        @Nullable String harmonizedStructureGeneration,
        String committee,
        AccreditationView accreditation,
        Standard.Confidence confidence,
        List<String> sources,
        Standard.Counts counts,
        @Nullable StandardId predecessor) {

    public static final String TYPE = "Standard";

    /// The GraphQL type `Accreditation`.
    public record AccreditationView(
            String base, List<String> documents, String auditTime, List<String> notes) {}

    public static GlobalId id(StandardId id) {
        return GlobalId.of(TYPE, id.value());
    }

    public static StandardView of(Standard standard) {
        var edition = standard.edition();
        var publication = standard.publication();
        var scheme = standard.scheme();
        return new StandardView(
                id(standard.id()),
                standard.key(),
                edition.code(),
                edition.year(),
                edition.number(),
                edition.designation(),
                edition.title(),
                edition.discipline(),
                edition.abbreviation(),
                publication.status(),
                publication.publishedOn(),
                publication.precision(),
                publication.withdrawnOn(),
                publication.supersedes(),
                publication.supersededBy(),
                publication.transitionDeadline(),
                standard.isTransitionDeadlineUnverified(),
                standard.transition(),
                scheme.certifiable(),
                scheme.harmonized(),
                scheme.harmonizedGeneration(),
                scheme.committee(),
                new AccreditationView(
                        scheme.base(), scheme.documents(), scheme.auditTime(), scheme.notes()),
                standard.confidence(),
                standard.sources(),
                standard.counts(),
                publication.predecessor());
    }

    StandardId standardId() {
        return new StandardId(id.key());
    }
}
