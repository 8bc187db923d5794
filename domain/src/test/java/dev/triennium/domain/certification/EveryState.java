package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.Journeys.IDS;
import static dev.triennium.domain.certification.Journeys.LATER;
import static dev.triennium.domain.certification.Journeys.applied;
import static dev.triennium.domain.certification.Journeys.certified;
import static dev.triennium.domain.certification.Journeys.contracted;
import static dev.triennium.domain.certification.Journeys.day;
import static dev.triennium.domain.certification.Journeys.decision;
import static dev.triennium.domain.certification.Journeys.decisionPending;
import static dev.triennium.domain.certification.Journeys.inTransfer;
import static dev.triennium.domain.certification.Journeys.recertified;
import static dev.triennium.domain.certification.Journeys.recertifying;
import static dev.triennium.domain.certification.Journeys.resolving;
import static dev.triennium.domain.certification.Journeys.restorable;
import static dev.triennium.domain.certification.Journeys.stage1Done;
import static dev.triennium.domain.certification.Journeys.stage1Planned;
import static dev.triennium.domain.certification.Journeys.stage2Done;
import static dev.triennium.domain.certification.Journeys.stage2Planned;
import static dev.triennium.domain.certification.Journeys.suspended;

import dev.triennium.domain.certificationbody.CycleParameters;
import java.util.List;

/// One certification in every state, for those who store or show them.
public final class EveryState {

    private EveryState() {}

    public static List<Certification> once() {
        return List.of(
                applied(),
                applied().accept(day("2020-01-10"), null, Journeys.DECLARED, LATER).after(),
                contracted(),
                stage1Planned(day("2026-01-10")),
                stage1Done(day("2026-01-10")),
                stage2Planned(day("2026-02-10")),
                stage2Done(day("2026-02-10")),
                resolving(day("2026-02-10"), FindingGrade.MAJOR, FindingGrade.MINOR),
                resolving(day("2026-02-10"), FindingGrade.MAJOR)
                        .atDayStart(day("2026-08-11"))
                        .getFirst()
                        .after(),
                decisionPending(day("2026-02-10")),
                applied().decline(day("2020-02-01"), "No capacity", LATER).after(),
                applied().cancel(day("2020-02-01"), "Sold", LATER).after(),
                certified(),
                suspended("2027-04-01"),
                suspended("2027-04-01").atDayStart(day("2027-10-02")).getLast().after(),
                recertifying(certified(), "2029-01-10"),
                restorable(recertified(certified(), "2029-01-10")),
                restorable(recertified(certified(), "2029-01-10"))
                        .decide(decision("2029-05-01"), null, LATER, IDS)
                        .after(),
                certified().atDayStart(day("2029-09-15")).getLast().after(),
                suspended("2027-04-01").withdraw(day("2027-10-05"), "Unresolved", LATER).after(),
                inTransfer(certified(), "2026-10-01"));
    }

    /// Apart, because one points to the other.
    public static Cycled.TransferInReview.Transfer transfer() {
        return inTransfer(certified(), "2026-10-01")
                .decide(
                        new CertificationId(IDS.next()),
                        decision("2026-11-10"),
                        CycleParameters.DEFAULT,
                        LATER,
                        IDS);
    }
}
