package dev.triennium.domain.implementationplan;

import dev.triennium.domain.rule.RuleReference;

/// The product's own rules of implementation plans.
public enum PlanRule {
    NO_CYCLE("PLAN-1", "No task waits for itself, neither at once nor through others or gates."),
    OPEN_CHANGES(
            "PLAN-2", "What is done or dropped does not change any more; it is reopened before."),
    OWN_TASKS(
            "PLAN-3",
            "Who does not manage the system reports on the tasks that are theirs, and on no other."),
    SOFT_LAG("PLAN-4", "Only a lag of custom is shortened, with a reason; one of a rule stays."),
    NOTHING_PROPOSED(
            "PLAN-5", "What templates have for a task is taken over where they differ from it."),
    GATE_CRITERIA(
            "PLAN-6",
            "A gate is passed when all that it requires is met, or by an override with a reason."),
    GATE_ORDER(
            "PLAN-7",
            "Gates are passed in the order of their phases, and withdrawn from the last one on."),
    GATES_ARE_PASSED("PLAN-8", "A gate is passed and withdrawn; nobody reports on it."),
    DONE_IN_TIME(
            "PLAN-9",
            "A task is done by the day of the latest baseline, or by the day to which it was moved"
                    + " since."),
    AGREED_DAYS("PLAN-10", "A day that is agreed with the certification body is kept.");

    private final RuleReference reference;

    PlanRule(String id, String summary) {
        this.reference = new RuleReference(id, "Triennium, implementation plans", summary);
    }

    public RuleReference reference() {
        return reference;
    }
}
