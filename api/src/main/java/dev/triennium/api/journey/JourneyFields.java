package dev.triennium.api.journey;

import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.reminder.DeadlineView;
import dev.triennium.api.standard.StandardView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationFlag;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.Editions;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.journey.MissingTexts;
import dev.triennium.domain.journey.PortfolioRowId;
import dev.triennium.domain.reminder.Recipient;
import dev.triennium.domain.reminder.Recipients;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.EngagementRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below ways to certificates and rows of portfolios.
@Controller
class JourneyFields {

    /// The first of these that somebody has.
    private static final List<Role> RESPONSIBLE = List.of(Role.REPRESENTATIVE, Role.MANAGEMENT);

    private final Part<CertificationId, Optional<Certification>> certifications;
    private final Part<PortfolioRowId, Optional<PersonId>> responsible;
    private final Part<PortfolioRowId, Optional<PersonId>> leadConsultants;

    JourneyFields(
            CertificationRepository certifications,
            Recipients recipients,
            EngagementRepository engagements,
            Clock clock,
            BatchLoaderRegistry registry) {
        this.certifications =
                Part.registerOptional(registry, "PortfolioRow.flags", certifications::list);
        this.responsible =
                Part.registerOptional(
                        registry,
                        "PortfolioRow.responsible",
                        (scopes, refs) -> responsible(recipients, scopes, refs, clock.instant()));
        this.leadConsultants =
                Part.registerOptional(
                        registry,
                        "PortfolioRow.leadConsultant",
                        (scopes, refs) ->
                                leadConsultants(engagements, scopes, refs, clock.instant()));
    }

    private static Map<Ref<PortfolioRowId>, PersonId> responsible(
            Recipients recipients,
            TenantScopes scopes,
            Collection<Ref<PortfolioRowId>> rows,
            Instant now) {
        var people = recipients.list(scopes, now);
        var found = new HashMap<Ref<PortfolioRowId>, PersonId>();
        for (var row : rows) {
            var there = people.getOrDefault(row.tenant(), List.of());
            RESPONSIBLE.stream()
                    .flatMap(role -> first(there, role).stream())
                    .findFirst()
                    .ifPresent(person -> found.put(row, person));
        }
        return found;
    }

    /// Of the firm that the caller acts for, or else of the one that is engaged longest.
    private static Map<Ref<PortfolioRowId>, PersonId> leadConsultants(
            EngagementRepository engagements,
            TenantScopes scopes,
            Collection<Ref<PortfolioRowId>> rows,
            Instant now) {
        var leads = engagements.listLeadConsultants(scopes, now);
        var found = new HashMap<Ref<PortfolioRowId>, PersonId>();
        for (var row : rows) {
            var firm = scopes.get(row.tenant()).firm();
            leads.getOrDefault(row.tenant(), List.of()).stream()
                    .filter(lead -> firm == null || lead.firm().equals(firm))
                    .findFirst()
                    .ifPresent(lead -> found.put(row, lead.person()));
        }
        return found;
    }

    /// Of several always the same.
    private static Optional<PersonId> first(List<Recipient> people, Role role) {
        return people.stream()
                .filter(one -> one.roles().contains(role))
                .map(Recipient::person)
                .min(Comparator.comparing(PersonId::value));
    }

    @SchemaMapping(typeName = "Journey", field = "standard")
    CompletableFuture<StandardView> standardOf(
            JourneyView journey, DataLoader<StandardId, StandardView> loader) {
        return loader.load(journey.standardId());
    }

    @SchemaMapping(typeName = "PortfolioRow")
    @Nullable CompletableFuture<StandardView> standard(
            PortfolioRowView row, DataLoader<StandardId, StandardView> loader) {
        var standard = row.row().standard();
        return standard == null ? null : loader.load(standard);
    }

    @SchemaMapping(typeName = "PortfolioRow")
    @Nullable CompletableFuture<ScopedView> certification(
            PortfolioRowView row, DataFetchingEnvironment environment) {
        var certification = row.row().certification();
        return certification == null
                ? null
                : Entity.load(environment, "Certification", row.scope(), certification.head().id());
    }

    @SchemaMapping(typeName = "PortfolioRow")
    @Nullable CompletableFuture<DeadlineView> nextHardDate(
            PortfolioRowView row, DataFetchingEnvironment environment) {
        var next = row.row().nextHardDate();
        return next == null
                ? null
                : Entity.load(environment, DeadlineView.TYPE, row.scope(), next.id());
    }

    @SchemaMapping(typeName = "PortfolioRow")
    CompletableFuture<List<CertificationFlag>> flags(
            PortfolioRowView row,
            DataLoader<StandardId, Editions.Edition> editions,
            DataFetchingEnvironment environment) {
        var certification = row.row().certification();
        if (certification == null) {
            return CompletableFuture.completedFuture(List.of());
        }
        var head = certification.head();
        var today = row.row().today();
        return certifications
                .load(environment, row.scope(), head.id())
                .thenCombine(
                        editions.load(head.standard()),
                        (found, edition) ->
                                found.map(
                                                whole ->
                                                        List.copyOf(
                                                                CertificationFlag.of(
                                                                        whole,
                                                                        today,
                                                                        edition.transition())))
                                        .orElse(List.of()));
    }

    @SchemaMapping(typeName = "PortfolioRow", field = "responsible")
    CompletableFuture<@Nullable PersonView> responsibleOf(
            PortfolioRowView row,
            DataLoader<PersonId, PersonView> loader,
            DataFetchingEnvironment environment) {
        return person(responsible, row, loader, environment);
    }

    @SchemaMapping(typeName = "PortfolioRow")
    CompletableFuture<@Nullable PersonView> leadConsultant(
            PortfolioRowView row,
            DataLoader<PersonId, PersonView> loader,
            DataFetchingEnvironment environment) {
        return person(leadConsultants, row, loader, environment);
    }

    private static CompletableFuture<@Nullable PersonView> person(
            Part<PortfolioRowId, Optional<PersonId>> part,
            PortfolioRowView row,
            DataLoader<PersonId, PersonView> loader,
            DataFetchingEnvironment environment) {
        return part.load(environment, row.scope(), row.row().id())
                .thenCompose(
                        person ->
                                person.map(loader::load)
                                        .orElse(CompletableFuture.completedFuture(null)));
    }

    @SchemaMapping(typeName = "Missing")
    String text(MissingView missing, Locale language) {
        return MissingTexts.text(missing.missing(), language);
    }

    @SchemaMapping(typeName = "NextAct")
    String why(NextActView act, Locale language) {
        return MissingTexts.why(act.missing(), language);
    }

    @SchemaMapping(typeName = "NextAct")
    @Nullable CompletableFuture<ScopedView> subject(
            NextActView act, DataFetchingEnvironment environment) {
        var subject = act.missing().subject();
        return subject == null
                ? null
                : Entity.load(environment, subject.type(), act.scope(), subject.id());
    }
}
