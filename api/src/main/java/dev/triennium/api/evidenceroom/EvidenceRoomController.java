package dev.triennium.api.evidenceroom;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.evidenceroom.EvidencePackageService;
import dev.triennium.domain.evidenceroom.EvidenceRoom;
import dev.triennium.domain.evidenceroom.EvidenceRoomEntry;
import dev.triennium.domain.evidenceroom.EvidenceRoomGuest;
import dev.triennium.domain.evidenceroom.EvidenceRoomGuestService;
import dev.triennium.domain.evidenceroom.EvidenceRoomId;
import dev.triennium.domain.evidenceroom.EvidenceRoomRepository;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequest;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequestService;
import dev.triennium.domain.evidenceroom.EvidenceRoomService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// The root fields of evidence rooms.
@Controller
class EvidenceRoomController {

    private final EvidenceRoomRepository rooms;
    private final EvidenceRoomService service;
    private final EvidencePackageService packages;
    private final EvidenceRoomRequestService requests;
    private final EvidenceRoomGuestService guests;
    private final Clock clock;

    EvidenceRoomController(
            EvidenceRoomRepository rooms,
            EvidenceRoomService service,
            EvidencePackageService packages,
            EvidenceRoomRequestService requests,
            EvidenceRoomGuestService guests,
            Clock clock) {
        this.rooms = rooms;
        this.service = service;
        this.packages = packages;
        this.requests = requests;
        this.guests = guests;
        this.clock = clock;
    }

    record RoomPayload(@Nullable EvidenceRoomView evidenceRoom, List<UserErrorView> errors) {}

    private static RoomPayload payload(TenantScope scope, EvidenceRoom changed) {
        return new RoomPayload(EvidenceRoomView.of(scope, changed), List.of());
    }

    record EntryPayload(
            @Nullable EvidenceRoomEntryView evidenceRoomEntry, List<UserErrorView> errors) {}

    private static EntryPayload payload(TenantScope scope, EvidenceRoomEntry changed) {
        return new EntryPayload(EvidenceRoomEntryView.of(scope, changed), List.of());
    }

    record RequestPayload(
            @Nullable EvidenceRoomRequestView evidenceRoomRequest, List<UserErrorView> errors) {}

    private static RequestPayload payload(TenantScope scope, EvidenceRoomRequest changed) {
        return new RequestPayload(EvidenceRoomRequestView.of(scope, changed), List.of());
    }

    record GuestPayload(
            @Nullable EvidenceRoomGuestView evidenceRoomGuest, List<UserErrorView> errors) {}

    private static GuestPayload payload(TenantScope scope, EvidenceRoomGuest changed) {
        return new GuestPayload(EvidenceRoomGuestView.of(scope, changed), List.of());
    }

    record PackagePayload(
            @Nullable EvidencePackageView evidencePackage, List<UserErrorView> errors) {}

    @QueryMapping
    @Nullable EvidenceRoomView evidenceRoom(@Argument EvidenceRoomId id, TenantScope scope) {
        return rooms.find(scope, id).map(room -> EvidenceRoomView.of(scope, room)).orElse(null);
    }

    @MutationMapping
    PackagePayload freezeEvidenceRoom(@Argument FreezeEvidenceRoomInput input, TenantScope scope) {
        var made = packages.freeze(scope, input.roomId(), input.idempotencyKey());
        return new PackagePayload(EvidencePackageView.of(scope, made, clock.instant()), List.of());
    }

    @MutationMapping
    RoomPayload createEvidenceRoom(
            @Argument @Valid CreateEvidenceRoomInput input, TenantScope scope) {
        return payload(scope, service.create(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    RoomPayload changeEvidenceRoom(
            @Argument @Valid ChangeEvidenceRoomInput input, TenantScope scope) {
        return payload(
                scope, service.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    RoomPayload closeEvidenceRoom(
            @Argument @Valid CloseEvidenceRoomInput input, TenantScope scope) {
        return payload(
                scope, service.close(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    EntryPayload addEvidenceRoomEntry(
            @Argument @Valid AddEvidenceRoomEntryInput input, TenantScope scope) {
        return payload(scope, service.add(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    EntryPayload removeEvidenceRoomEntry(
            @Argument RemoveEvidenceRoomEntryInput input, TenantScope scope) {
        return payload(scope, service.remove(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    RequestPayload raiseEvidenceRoomRequest(
            @Argument @Valid RaiseEvidenceRoomRequestInput input, TenantScope scope) {
        return payload(scope, requests.raise(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    RequestPayload assignEvidenceRoomRequest(
            @Argument AssignEvidenceRoomRequestInput input, TenantScope scope) {
        return payload(
                scope,
                requests.assign(
                        scope, input.id(), input::owner, input::day, input.expectedVersion()));
    }

    @MutationMapping
    RequestPayload answerEvidenceRoomRequest(
            @Argument @Valid AnswerEvidenceRoomRequestInput input, TenantScope scope) {
        return payload(
                scope,
                requests.answer(
                        scope,
                        input.id(),
                        input.text(),
                        input.entryIds(),
                        input.expectedVersion()));
    }

    @MutationMapping
    RequestPayload acceptEvidenceRoomRequest(
            @Argument AcceptEvidenceRoomRequestInput input, TenantScope scope) {
        return payload(scope, requests.accept(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    RequestPayload returnEvidenceRoomRequest(
            @Argument @Valid ReturnEvidenceRoomRequestInput input, TenantScope scope) {
        return payload(
                scope,
                requests.giveBack(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    RequestPayload withdrawEvidenceRoomRequest(
            @Argument WithdrawEvidenceRoomRequestInput input, TenantScope scope) {
        return payload(scope, requests.withdraw(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    GuestPayload inviteEvidenceRoomGuest(
            @Argument @Valid InviteEvidenceRoomGuestInput input, TenantScope scope) {
        return payload(scope, guests.invite(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    GuestPayload resendEvidenceRoomLink(
            @Argument ResendEvidenceRoomLinkInput input, TenantScope scope) {
        return payload(scope, guests.resend(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    GuestPayload revokeEvidenceRoomGuest(
            @Argument RevokeEvidenceRoomGuestInput input, TenantScope scope) {
        return payload(scope, guests.revoke(scope, input.id(), input.expectedVersion()));
    }
}
