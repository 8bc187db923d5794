package dev.triennium.domain.document;

import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The documents that have a version in force.
public interface PublishedDocuments {

    /// @param clauses that it is there for
    /// @param acknowledged how many have confirmed the version in force
    record Published(DocumentId id, DocumentKind kind, Set<ClauseId> clauses, int acknowledged) {

        public Published {
            Objects.requireNonNull(id);
            Objects.requireNonNull(kind);
            clauses = Set.copyOf(clauses);
        }
    }

    /// The clauses that they are there for, of each organisation, in one statement.
    Map<TenantId, Set<ClauseId>> listClauses(TenantScopes scopes);

    /// Of each organisation, in two statements.
    Map<TenantId, List<Published>> list(TenantScopes scopes);
}
