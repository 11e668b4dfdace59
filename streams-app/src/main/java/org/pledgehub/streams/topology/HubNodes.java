package org.pledgehub.streams.topology;

/**
 * Names of all nodes, {@code <verb>-<noun>}. They appear in metrics, in logs and in the golden topology; changing one
 * needs an ADR. A room's own sinks begin with the room's name, because two rooms may write to the same topic.
 */
public final class HubNodes {

    // Intake
    public static final String READ_EVENTS = "read-events";
    public static final String DECODE_EVENTS = "decode-events";
    public static final String SEND_RIGHT_COMMANDS = "send-right-commands";
    public static final String SEND_LOAN_COMMANDS = "send-loan-commands";
    public static final String SEND_FEED_THROUGH = "send-feed-through";
    public static final String SEND_POOL_COMMANDS = "send-pool-commands";
    public static final String SEND_SUBSIDY_COMMANDS = "send-subsidy-commands";
    public static final String SEND_INTAKE_FEEDBACK = "send-intake-feedback";
    public static final String SEND_DEAD_LETTERS = "send-dead-letters";

    // Right room
    public static final String READ_RIGHT_COMMANDS = "read-right-commands";
    public static final String KEEP_RIGHT = "keep-right";
    public static final String SEND_RIGHT_SNAPSHOTS = "send-right-snapshots";
    public static final String SEND_RIGHT_FEEDBACK = "send-right-feedback";
    public static final String SEND_RIGHT_ALERTS = "send-right-alerts";

    // Loan room
    public static final String READ_LOAN_COMMANDS = "read-loan-commands";
    public static final String KEEP_LOAN = "keep-loan";
    public static final String SEND_RIGHT_WATCHES = "send-right-watches";
    public static final String SEND_LOAN_CONTRIBUTIONS = "send-loan-contributions";
    public static final String SEND_LOAN_FEEDBACK = "send-loan-feedback";
    public static final String SEND_LOAN_VIEWS = "send-loan-views";
    public static final String SEND_BANK_LOANS = "send-bank-loans";
    public static final String SEND_DEADLINES = "send-deadlines";
    public static final String SEND_DEADLINE_AUDIT = "send-deadline-audit";
    public static final String SEND_PARTY_DEADLINES = "send-party-deadlines";
    public static final String SEND_LOAN_ALERTS = "send-loan-alerts";
    public static final String SEND_LOAN_DUTIES = "send-loan-duties";
    public static final String SEND_LOAN_DUTY_AUDIT = "send-loan-duty-audit";
    public static final String SEND_LOAN_PARTY_DUTIES = "send-loan-party-duties";

    // Pool room
    public static final String READ_POOL_COMMANDS = "read-pool-commands";
    public static final String KEEP_POOL = "keep-pool";
    public static final String SEND_POOL_FEEDBACK = "send-pool-feedback";
    public static final String SEND_POOL_EXPOSURE = "send-pool-exposure";
    public static final String SEND_POOL_BREAKDOWN = "send-pool-breakdown";
    public static final String SEND_CLAIMS = "send-claims";
    public static final String SEND_CLAIM_AUDIT = "send-claim-audit";
    public static final String SEND_PARTY_CLAIMS = "send-party-claims";
    public static final String SEND_TRIGGER_AUDIT = "send-trigger-audit";
    public static final String SEND_PARTY_TRIGGERS = "send-party-triggers";
    public static final String SEND_DUTIES = "send-duties";
    public static final String SEND_DUTY_AUDIT = "send-duty-audit";
    public static final String SEND_PARTY_DUTIES = "send-party-duties";
    public static final String SEND_LEDGER = "send-ledger";
    public static final String SEND_BREAKS = "send-breaks";
    public static final String SEND_LOAN_BREAKS = "send-loan-breaks";
    public static final String SEND_PARTY_INSTRUCTIONS = "send-party-instructions";
    public static final String SEND_POOL_ALERTS = "send-pool-alerts";

    // Subsidy room
    public static final String READ_SUBSIDY_COMMANDS = "read-subsidy-commands";
    public static final String KEEP_SUBSIDY = "keep-subsidy";
    public static final String SEND_SUBSIDY_FEEDBACK = "send-subsidy-feedback";
    public static final String SEND_SUBSIDIES = "send-subsidies";
    public static final String SEND_SUBSIDY_AUDIT = "send-subsidy-audit";
    public static final String SEND_PARTY_SUBSIDIES = "send-party-subsidies";
    public static final String SEND_SUBSIDY_DUTIES = "send-subsidy-duties";
    public static final String SEND_SUBSIDY_DUTY_AUDIT = "send-subsidy-duty-audit";
    public static final String SEND_SUBSIDY_PARTY_DUTIES = "send-subsidy-party-duties";
    public static final String SEND_SUBSIDY_ALERTS = "send-subsidy-alerts";

    // References
    public static final String READ_POLICIES = "read-policies";
    public static final String KEEP_POLICIES = "keep-policies";
    public static final String READ_CALENDARS = "read-calendars";
    public static final String KEEP_CALENDARS = "keep-calendars";
    public static final String READ_PARTIES = "read-parties";
    public static final String KEEP_PARTIES = "keep-parties";
    public static final String READ_SCHEMAS = "read-schemas";
    public static final String KEEP_SCHEMAS = "keep-schemas";
    public static final String READ_TICKS = "read-ticks";
    public static final String KEEP_TICKS = "keep-ticks";

    private HubNodes() {}
}
