package dev.triennium.domain.managementsystem;

import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.managementsystem.PersonnelGroup.Kind;
import dev.triennium.domain.managementsystem.ScopeContent.Exclusion;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Management systems in each of their states, with everything in their scopes.
public final class Scopes {

    public static final SiteId SITE = new SiteId(new UUID(4, 1));
    public static final SiteId OTHER_SITE = new SiteId(new UUID(4, 2));
    public static final LocalDate APPROVED_ON = LocalDate.of(2026, 3, 15);
    public static final Duration WEEK = Duration.ofHours(40);

    /// The sites as they are when a scope is approved.
    public static final Map<SiteId, Site> SITES_NOW =
            Map.of(
                    SITE, new Site(SITE, 1, "Works", "Street 1", 60),
                    OTHER_SITE, new Site(OTHER_SITE, 1, "Office", "Street 2", 3));

    private static final AtomicLong COUNTER = new AtomicLong();

    private Scopes() {}

    public static PersonnelGroup group(int persons) {
        return new PersonnelGroup("Day", Kind.PERMANENT, persons, null, null);
    }

    public static PersonnelGroup partTime(int persons, Duration weeklyTime) {
        return new PersonnelGroup("Day", Kind.PERMANENT, persons, weeklyTime, null);
    }

    public static PersonnelGroup reduced(int persons, int by) {
        return new PersonnelGroup(
                "Night",
                Kind.NON_PERMANENT,
                persons,
                null,
                new PersonnelGroup.Reduction(by, "Cleaning, one instruction"));
    }

    /// Complete, with all parts.
    public static ScopeContent complete() {
        return new ScopeContent(
                List.of(TestCatalogue.ISO_9001),
                List.of(
                        new ScopeSite(
                                SITE,
                                WEEK,
                                List.of(
                                        group(20),
                                        partTime(30, Duration.ofHours(20)),
                                        reduced(10, 6))),
                        new ScopeSite(OTHER_SITE, null, List.of(group(3)))),
                List.of(
                        new ScopeContent.ScopeProcess("Turning", "Parts up to 200 mm"),
                        new ScopeContent.ScopeProcess("Inspection", null)),
                List.of(
                        new ScopeContent.Wording(Locale.ENGLISH, "Precision parts 🔩"),
                        new ScopeContent.Wording(Locale.forLanguageTag("he-IL"), "חלקים")),
                List.of(),
                List.of(
                        new ScopeContent.OutsourcedProcess(
                                "Heat treatment", "Hardener Ltd", "Audit each year")),
                List.of(17, 3));
    }

    static ScopeContent onlyAt(ScopeSite site) {
        var complete = complete();
        return new ScopeContent(
                complete.standards(),
                List.of(site),
                complete.processes(),
                complete.wordings(),
                complete.exclusions(),
                complete.outsourcedProcesses(),
                complete.sectorCodes());
    }

    public static ScopeContent with(ScopeContent content, Exclusion... exclusions) {
        return new ScopeContent(
                content.standards(),
                content.sites(),
                content.processes(),
                content.wordings(),
                List.of(exclusions),
                content.outsourcedProcesses(),
                content.sectorCodes());
    }

    public static ScopeContent excluding(ScopeContent content, ClauseId clause) {
        return with(content, new Exclusion(clause, "We make to drawing"));
    }

    public static ScopeContent forStandards(StandardId... standards) {
        return ScopeContent.of(List.of(standards));
    }

    public static ScopeApproval approval(LocalDate on) {
        return new ScopeApproval(on, "New line", new Actor.Job("test"));
    }

    public static ScopeStatementId newId() {
        return new ScopeStatementId(new UUID(5, COUNTER.incrementAndGet()));
    }

    public static ManagementSystem.Drafted drafted(ScopeContent content) {
        return new ManagementSystem.Drafted(
                new ManagementSystem.Facts(
                        new ManagementSystemId(new UUID(5, COUNTER.incrementAndGet())),
                        1,
                        "Integrated",
                        Standing.inUse()),
                new ScopeStatement.Draft(newId(), 1, content));
    }

    public static ManagementSystem.InForce inForce() {
        return drafted(complete()).approveScope(approval(APPROVED_ON), SITES_NOW);
    }

    public static ManagementSystem.InRevision inRevision() {
        return (ManagementSystem.InRevision)
                inForce().changeScope(content -> with(content), Scopes::newId);
    }
}
