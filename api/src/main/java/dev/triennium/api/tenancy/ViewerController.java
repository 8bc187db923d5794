package dev.triennium.api.tenancy;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.References;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.PersonalSettings;
import dev.triennium.domain.identity.PersonalSettingsRepository;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.HeldMemberships;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// What the signed-in person chose for themselves.
@Controller
class ViewerController {

    private final PersonalSettingsRepository settings;
    private final HeldMemberships memberships;
    private final Authorizer authorizer;
    private final Clock clock;

    ViewerController(
            PersonalSettingsRepository settings,
            HeldMemberships memberships,
            Authorizer authorizer,
            Clock clock) {
        this.settings = settings;
        this.memberships = memberships;
        this.authorizer = authorizer;
        this.clock = clock;
    }

    /// The GraphQL type `PersonalSettings`.
    record PersonalSettingsView(
            @Nullable String locale, @Nullable String timeZone, boolean digests) {

        static PersonalSettingsView of(PersonalSettings settings) {
            return new PersonalSettingsView(
                    settings.locale() == null ? null : settings.locale().toLanguageTag(),
                    settings.zone() == null ? null : settings.zone().getId(),
                    settings.wantsDigests());
        }
    }

    record ViewerPayload(@Nullable ViewerView viewer, List<UserErrorView> errors) {}

    @SchemaMapping(typeName = "Viewer", field = "settings")
    PersonalSettingsView settings(ViewerView viewer) {
        return PersonalSettingsView.of(find(viewer.person()));
    }

    /// Those who name a firm that they do not work for act for nobody.
    @SchemaMapping(typeName = "Viewer")
    @Nullable CompletableFuture<FirmView> actingFor(
            ViewerView viewer, DataLoader<FirmId, FirmView> loader) {
        return References.load(viewer.actingForId(), loader);
    }

    @SchemaMapping(typeName = "Viewer")
    Connection<MembershipView> memberships(PageArguments page, Caller caller) {
        var held = memberships.page(authorizer.portfolio(caller, "viewer"), page.request());
        var tenants = held.values().stream().map(HeldMemberships.Held::tenant);
        var scopes = authorizer.readable(caller, tenants.collect(Collectors.toSet()), "viewer");
        // A role may have ended between the two statements.
        return Connection.of(
                held.where(one -> scopes.contains(one.tenant())),
                page,
                one -> MembershipView.of(scopes.get(one.tenant()), one.membership()));
    }

    @MutationMapping
    ViewerPayload changeMySettings(@Argument ChangeMySettingsInput input, Caller caller) {
        var before = find(caller.person());
        var after = input.applyTo(before);
        if (!after.equals(before)) {
            settings.update(caller.person(), after, clock.instant());
        }
        return new ViewerPayload(ViewerView.of(caller), List.of());
    }

    private PersonalSettings find(PersonId person) {
        return Objects.requireNonNull(settings.list(List.of(person)).get(person));
    }
}
