package org.pledgehub.simulation.fault;

/** What coverage is told of. */
enum Area {
    FAULT("Faults"),
    FAULT_PAIR("Pairs of faults in one history"),
    INBOUND_KIND("Kinds of events sent"),
    POLICY("Policies applied"),
    PARAMETER("Policy parameters"),
    LOAN_STAGE("Loan stages"),
    DEADLINE_STATE("Deadline states"),
    DEADLINE_STEP("Deadline transitions"),
    CLAIM_STAGE("Claim stages"),
    CLAIM_STEP("Claim transitions"),
    TRIGGER_OUTCOME("Outcomes of triggers"),
    POOL_STATE("States of pools"),
    POOL_STEP("Transitions of pools"),
    POOL_DECISION("Decisions about pools that stand"),
    DUTY("Duties"),
    DUTY_STEP("Transitions of duties"),
    SUBSIDY_STAGE("Stages of subsidies"),
    ANSWER("Answers"),
    REASON("Reason codes");

    private final String title;

    Area(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
