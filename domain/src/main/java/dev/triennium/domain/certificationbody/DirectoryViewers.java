package dev.triennium.domain.certificationbody;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Authorizer;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Who sees which body of the directory: the operator's all, a firm's own its people.
@DomainService
public final class DirectoryViewers {

    private final DirectoryBodyRepository directory;
    private final Authorizer authorizer;

    public DirectoryViewers(DirectoryBodyRepository directory, Authorizer authorizer) {
        this.directory = directory;
        this.authorizer = authorizer;
    }

    public boolean sees(Caller caller, DirectoryBodyId body) {
        return !seen(caller.person(), directory.list(Set.of(body)).values()).isEmpty();
    }

    /// In one statement; none where the operator keeps them all.
    public List<DirectoryBody> seen(PersonId person, Collection<DirectoryBody> bodies) {
        var firms =
                bodies.stream()
                        .map(DirectoryBody::firm)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        if (firms.isEmpty()) {
            return List.copyOf(bodies);
        }
        var open = authorizer.firms(person, firms, Permission.READ_FIRM);
        return bodies.stream()
                .filter(body -> body.firm() == null || open.contains(body.firm()))
                .toList();
    }
}
