package dev.triennium.api.evidenceroom;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.evidenceroom.EvidencePackage;
import dev.triennium.domain.evidenceroom.EvidencePackageId;
import dev.triennium.domain.evidenceroom.EvidencePackageRepository;
import dev.triennium.domain.evidenceroom.EvidenceRoom;
import dev.triennium.domain.evidenceroom.EvidenceRoomAccess;
import dev.triennium.domain.evidenceroom.EvidenceRoomAccessId;
import dev.triennium.domain.evidenceroom.EvidenceRoomAccessRepository;
import dev.triennium.domain.evidenceroom.EvidenceRoomEntry;
import dev.triennium.domain.evidenceroom.EvidenceRoomEntryId;
import dev.triennium.domain.evidenceroom.EvidenceRoomEntryRepository;
import dev.triennium.domain.evidenceroom.EvidenceRoomGuest;
import dev.triennium.domain.evidenceroom.EvidenceRoomGuestId;
import dev.triennium.domain.evidenceroom.EvidenceRoomGuestRepository;
import dev.triennium.domain.evidenceroom.EvidenceRoomId;
import dev.triennium.domain.evidenceroom.EvidenceRoomRepository;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequest;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequestId;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequestRepository;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// What `node` finds of evidence rooms.
@Configuration(proxyBeanMethods = false)
class EvidenceRoomNodes {

    @Bean
    Entity<EvidenceRoomId, EvidenceRoom> evidenceRooms(
            EvidenceRoomRepository rooms, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                EvidenceRoomView.TYPE,
                EvidenceRoomId::new,
                rooms::list,
                EvidenceRoomView::of);
    }

    @Bean
    Entity<EvidenceRoomEntryId, EvidenceRoomEntry> evidenceRoomEntries(
            EvidenceRoomEntryRepository entries, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                EvidenceRoomEntryView.TYPE,
                EvidenceRoomEntryId::new,
                entries::list,
                EvidenceRoomEntryView::of);
    }

    @Bean
    Entity<EvidencePackageId, EvidencePackage> evidencePackages(
            EvidencePackageRepository packages, Clock clock, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                EvidencePackageView.TYPE,
                EvidencePackageId::new,
                packages::list,
                (scope, one) -> EvidencePackageView.of(scope, one, clock.instant()));
    }

    @Bean
    Entity<EvidenceRoomRequestId, EvidenceRoomRequest> evidenceRoomRequests(
            EvidenceRoomRequestRepository requests, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                EvidenceRoomRequestView.TYPE,
                EvidenceRoomRequestId::new,
                requests::list,
                EvidenceRoomRequestView::of);
    }

    @Bean
    Entity<EvidenceRoomGuestId, EvidenceRoomGuest> evidenceRoomGuests(
            EvidenceRoomGuestRepository guests, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                EvidenceRoomGuestView.TYPE,
                EvidenceRoomGuestId::new,
                guests::list,
                EvidenceRoomGuestView::of);
    }

    @Bean
    Entity<EvidenceRoomAccessId, EvidenceRoomAccess> evidenceRoomAccesses(
            EvidenceRoomAccessRepository log, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                EvidenceRoomAccessView.TYPE,
                EvidenceRoomAccessId::new,
                log::list,
                EvidenceRoomAccessView::of);
    }
}
