package dev.triennium.api.audittrail;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.FirmAuditEntry;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `FirmAuditEntry`.
record FirmAuditEntryView(
        GlobalId id,
        FirmId firmId,
        @Nullable PersonId actor,
        Long sequence,
        Instant occurredAt,
        String operation,
        @Nullable GlobalId personId,
        @Nullable GlobalId organisationId,
        String subjectType,
        GlobalId subjectId,
        List<Change> changes,
        @Nullable String before,
        String after,
        String hash) {

    static final String TYPE = "FirmAuditEntry";

    /// The GraphQL type `FirmAuditChange`.
    record Change(String field, List<String> before, List<String> after) {

        static Change of(@Nullable TenantId organisation, AuditedState.Change change) {
            return new Change(
                    change.field(),
                    texts(organisation, change.before()),
                    texts(organisation, change.after()));
        }

        private static List<String> texts(
                @Nullable TenantId organisation, List<AuditedState.Value> values) {
            return values.stream().map(value -> text(organisation, value)).toList();
        }

        private static String text(@Nullable TenantId organisation, AuditedState.Value value) {
            var named = value.named();
            return named == null
                    ? value.text()
                    : GlobalId.find(
                                    type(organisation, named),
                                    organisation,
                                    UUID.fromString(value.text()))
                            .map(GlobalId::toString)
                            .orElse(value.text());
        }

        /// In a firm itself, an invitation is one into it.
        private static String type(@Nullable TenantId organisation, String named) {
            return organisation == null && named.equals("Invitation") ? "FirmInvitation" : named;
        }
    }

    static FirmAuditEntryView of(FirmAuditEntry entry) {
        var person = entry.person();
        var organisation = entry.organisation();
        return new FirmAuditEntryView(
                GlobalId.of(TYPE, entry.id().value()),
                entry.firm(),
                person,
                entry.sequence(),
                entry.occurredAt(),
                entry.operation(),
                person == null ? null : GlobalId.of("Person", person.value()),
                organisation == null ? null : GlobalId.of(organisation),
                entry.subjectType(),
                GlobalId.at(entry.subjectType(), organisation, entry.subject()),
                AuditedState.changes(entry.before(), entry.after()).stream()
                        .map(change -> Change.of(organisation, change))
                        .toList(),
                entry.before(),
                entry.after(),
                entry.hash());
    }
}
