package dev.triennium.scheduler;

/// One of the product's recurring jobs: does all that is due now, and returns. It may run at any
/// time, twice over, on several machines at once, and be killed anywhere.
public interface Sweep {

    /// Short and stable: it names the job in Quartz, in logs and in the audit trail. A name that no
    /// sweep has any more goes to [QuartzConfiguration#FORMER].
    String name();

    void run();
}
