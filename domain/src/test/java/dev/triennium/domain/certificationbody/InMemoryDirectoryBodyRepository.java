package dev.triennium.domain.certificationbody;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.FirmId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public final class InMemoryDirectoryBodyRepository implements DirectoryBodyRepository {

    private final Map<DirectoryBodyId, DirectoryBody> bodies = new HashMap<>();
    private final Map<DirectoryBodyId, List<BodyAccreditation>> accreditations = new HashMap<>();

    @Override
    public Optional<DirectoryBody> find(DirectoryBodyId id) {
        return Optional.ofNullable(bodies.get(id));
    }

    @Override
    public Map<DirectoryBodyId, DirectoryBody> list(Collection<DirectoryBodyId> ids) {
        var found = new HashMap<>(bodies);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public Map<DirectoryBodyId, List<BodyAccreditation>> listAccreditations(
            Collection<DirectoryBodyId> ids) {
        var found = new HashMap<>(accreditations);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public Page<DirectoryBody> page(
            Collection<FirmId> firms, DirectoryBodyFilter filter, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int count(@Nullable FirmId firm) {
        return (int)
                bodies.values().stream().filter(one -> Objects.equals(firm, one.firm())).count();
    }

    @Override
    public void insert(DirectoryBody body) {
        bodies.put(body.id(), body);
    }

    @Override
    public void update(DirectoryBody body, int expectedVersion) {
        bodies.put(body.id(), body);
    }

    @Override
    public void insert(DirectoryBodyId body, BodyAccreditation accreditation) {
        accreditations.computeIfAbsent(body, _ -> new ArrayList<>()).add(accreditation);
    }

    @Override
    public void update(DirectoryBodyId body, BodyAccreditation accreditation) {
        Objects.requireNonNull(accreditations.get(body))
                .set(accreditation.number() - 1, accreditation);
    }

    @Override
    public void insertState(DirectoryBodyId body, BodyAccreditation accreditation) {
        update(body, accreditation);
    }
}
