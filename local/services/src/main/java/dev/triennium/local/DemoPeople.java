package dev.triennium.local;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// The people and firms of the demo data, known to Keycloak's realm and to the database alike.
public final class DemoPeople {

    /// Everybody's password. It opens nothing but a local stack.
    public static final String PASSWORD = "triennium";

    public static final DemoPerson NORTHSTAR_PARTNER =
            person(0x01, "northstar-partner", "Nora", "Lindqvist", "northstar", Locale.ENGLISH);
    public static final DemoPerson NORTHSTAR_CONSULTANT =
            person(0x02, "northstar-consultant", "Kiran", "Mehta", "northstar", Locale.ENGLISH);
    public static final DemoPerson ALDER_REPRESENTATIVE =
            person(0x11, "alder-representative", "Jürgen", "Erlenbach", "alder", Locale.GERMAN);
    public static final DemoPerson ALDER_MANAGEMENT =
            person(0x12, "alder-management", "Sabine", "Großmann", "alder", Locale.GERMAN);
    public static final DemoPerson ALDER_AUDITOR =
            person(0x13, "alder-auditor", "Tomasz", "Wójcik", "alder", Locale.ENGLISH);
    public static final DemoPerson ALDER_EMPLOYEE =
            person(0x14, "alder-employee", "Lea", "Hoffmann", "alder", Locale.GERMAN);
    public static final DemoPerson BIRCH_REPRESENTATIVE =
            person(0x21, "birch-representative", "Maeve", "O'Connor", "birch", Locale.ENGLISH);
    public static final DemoPerson SOUTHGATE_PARTNER =
            person(0x31, "southgate-partner", "Samuel", "Okafor", "southgate", Locale.ENGLISH);
    public static final DemoPerson CEDAR_REPRESENTATIVE =
            person(0x41, "cedar-representative", "Chiara", "Rossi", "cedar", Locale.ENGLISH);

    public static final DemoFirm NORTHSTAR_CONSULTING =
            firm(
                    0x01,
                    "Northstar Consulting",
                    "northstar",
                    List.of(NORTHSTAR_PARTNER, NORTHSTAR_CONSULTANT));
    public static final DemoFirm SOUTHGATE_ADVISORY =
            firm(0x02, "Southgate Advisory", "southgate", List.of(SOUTHGATE_PARTNER));

    private DemoPeople() {}

    public static List<DemoPerson> all() {
        return List.of(
                NORTHSTAR_PARTNER,
                NORTHSTAR_CONSULTANT,
                ALDER_REPRESENTATIVE,
                ALDER_MANAGEMENT,
                ALDER_AUDITOR,
                ALDER_EMPLOYEE,
                BIRCH_REPRESENTATIVE,
                SOUTHGATE_PARTNER,
                CEDAR_REPRESENTATIVE);
    }

    public static List<DemoFirm> firms() {
        return List.of(NORTHSTAR_CONSULTING, SOUTHGATE_ADVISORY);
    }

    private static DemoPerson person(
            int number,
            String username,
            String givenName,
            String familyName,
            String organization,
            Locale locale) {
        return new DemoPerson(
                username,
                new UUID(0xde300000_0000_4000L, 0x8000_000000000000L | number),
                givenName,
                familyName,
                username + "@" + organization + ".example",
                locale);
    }

    private static DemoFirm firm(int number, String name, String alias, List<DemoPerson> members) {
        return new DemoFirm(
                new UUID(0xde300001_0000_4000L, 0x8000_000000000000L | number),
                name,
                alias,
                alias + ".example",
                members);
    }
}
