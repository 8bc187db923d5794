package dev.triennium.scheduler;

/// Where a sweep stands among the others.
public final class SweepOrder {

    public static final int CERTIFICATION_TIMERS = 10;
    public static final int PLAN_CONTINUATIONS = 15;
    public static final int DEADLINE_DERIVATION = 20;
    public static final int DUE_REMINDERS = 30;
    public static final int DIGESTS = 40;
    public static final int OUTBOX = 50;
    public static final int EXPIRED_FILES = 60;
    public static final int FILE_CHECKS = 65;
    public static final int EVIDENCE_PACKAGES = 68;
    public static final int TENANT_EXPORTS = 70;
    public static final int OLD_RECORDS = 80;
    public static final int TENANT_CLOSINGS = 90;

    private SweepOrder() {}
}
