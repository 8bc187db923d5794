package dev.triennium.local;

import java.util.List;
import java.util.UUID;

/// A consultancy firm of the demo data, with those of its people who are members of its Keycloak
/// organization. Clients have no organization: which clients a consultant may open stands in
/// Triennium's own database.
public record DemoFirm(
        UUID organization, String name, String alias, String domain, List<DemoPerson> members) {

    public DemoFirm {
        members = List.copyOf(members);
    }
}
