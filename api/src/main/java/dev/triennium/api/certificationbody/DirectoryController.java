package dev.triennium.api.certificationbody;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.domain.certificationbody.DirectoryBody;
import dev.triennium.domain.certificationbody.DirectoryBodyRepository;
import dev.triennium.domain.certificationbody.DirectoryService;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.tenancy.Employment;
import dev.triennium.domain.tenancy.EmploymentRepository;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmScope;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Lets people look through the directory, and a firm's partners keep their own.
@Controller
class DirectoryController {

    private final DirectoryBodyRepository directory;
    private final DirectoryService service;
    private final EmploymentRepository employments;
    private final Clock clock;

    DirectoryController(
            DirectoryBodyRepository directory,
            DirectoryService service,
            EmploymentRepository employments,
            Clock clock) {
        this.directory = directory;
        this.service = service;
        this.employments = employments;
        this.clock = clock;
    }

    @QueryMapping
    Connection<DirectoryBodyView> directoryBodies(
            @Argument @Nullable FirmId firmId,
            @Argument @Nullable DirectoryBodyFilterInput filter,
            PageArguments page,
            Caller caller) {
        var wanted = DirectoryBodyFilterInput.toFilter(filter);
        var firms = firms(caller, firmId);
        Page<DirectoryBody> found =
                firmId != null && firms.isEmpty()
                        ? Page.empty()
                        : directory.page(firms, wanted, page.request());
        return Connection.of(found, page, DirectoryBodyView::of);
    }

    /// Those that the caller works for.
    ///
    /// @param only null: any
    private Set<FirmId> firms(Caller caller, @Nullable FirmId only) {
        return employments
                .listHeld(Set.of(caller.person()), clock.instant())
                .getOrDefault(caller.person(), List.of())
                .stream()
                .filter(one -> one.role().permissions().contains(Permission.READ_FIRM))
                .map(Employment::firm)
                .filter(firm -> only == null || firm.equals(only))
                .collect(Collectors.toUnmodifiableSet());
    }

    record DirectoryBodyPayload(
            @Nullable DirectoryBodyView directoryBody, List<UserErrorView> errors) {}

    @MutationMapping
    DirectoryBodyPayload createDirectoryBody(
            @Argument @Valid CreateDirectoryBodyInput input, FirmScope firm) {
        return payload(service.create(firm, input.toDetails(), input.idempotencyKey()));
    }

    @MutationMapping
    DirectoryBodyPayload changeDirectoryBody(
            @Argument @Valid ChangeDirectoryBodyInput input, FirmScope firm) {
        return payload(
                service.change(firm, input.id(), input.expectedVersion(), input.toDetails()));
    }

    @MutationMapping
    DirectoryBodyPayload recordBodyAccreditation(
            @Argument @Valid RecordBodyAccreditationInput input, FirmScope firm) {
        return payload(
                service.recordAccreditation(
                        firm,
                        input.id(),
                        input.expectedVersion(),
                        input.accreditationNumber(),
                        input.accreditation().toSeen()));
    }

    @MutationMapping
    DirectoryBodyPayload recordAccreditationState(
            @Argument @Valid RecordAccreditationStateInput input, FirmScope firm) {
        return payload(
                service.recordState(firm, input.id(), input.expectedVersion(), input.toSeen()));
    }

    private static DirectoryBodyPayload payload(DirectoryBody body) {
        return new DirectoryBodyPayload(DirectoryBodyView.of(body), List.of());
    }
}
