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
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmScope;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
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
    private final Authorizer authorizer;

    DirectoryController(
            DirectoryBodyRepository directory, DirectoryService service, Authorizer authorizer) {
        this.directory = directory;
        this.service = service;
        this.authorizer = authorizer;
    }

    @QueryMapping
    Connection<DirectoryBodyView> directoryBodies(
            @Argument @Nullable FirmId firmId,
            @Argument @Nullable DirectoryBodyFilterInput filter,
            PageArguments page,
            Caller caller) {
        var wanted = DirectoryBodyFilterInput.toFilter(filter);
        Page<DirectoryBody> found =
                mayRead(firmId, caller)
                        ? directory.page(firmId, wanted, page.request())
                        : Page.empty();
        return Connection.of(found, page, DirectoryBodyView::of);
    }

    private boolean mayRead(@Nullable FirmId firm, Caller caller) {
        return firm == null
                || authorizer
                        .firms(caller.person(), Set.of(firm), Permission.READ_FIRM)
                        .contains(firm);
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
