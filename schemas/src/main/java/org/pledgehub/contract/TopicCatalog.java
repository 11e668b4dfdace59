package org.pledgehub.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.CustodianEvent;
import org.pledgehub.contract.in.GuarantorEvent;
import org.pledgehub.contract.in.OperatorEvent;
import org.pledgehub.contract.in.RegistryEvent;

/**
 * All topics of one installation: the single source for code, {@code hub install}, access lists and documents.
 * Names are {@code <prefix>.<area>.<noun>.v1}; those of a party carry its id between area and noun.
 */
public final class TopicCatalog {

    /** Prefix where none is configured. */
    public static final String DEFAULT_PREFIX = "pledgehub";

    /** Greatest value the hub decodes, bytes; a greater one is dead-lettered as {@code RECORD_TOO_LARGE}. Below the broker's limit. */
    public static final int RECORD_LIMIT_BYTES = 256 * 1024;

    /** Greatest part of a value that a dead letter carries, bytes; the rest of a longer one is cut off. */
    public static final int DEAD_LETTER_VALUE_BYTES = 1024 * 1024;

    /** Greatest record the hub itself may write, bytes: a grown dossier in its changelog. */
    public static final int OWN_RECORD_LIMIT_BYTES = 8 * 1024 * 1024;

    private static final Pattern PREFIX = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");
    private static final String INGRESS_NOUN = "events";

    private final String prefix;
    private final TopicSizing sizing;

    private TopicCatalog(String prefix, TopicSizing sizing) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("a topic prefix is 1 to 31 of a-z, 0-9 and '-': " + prefix);
        }
        this.prefix = prefix;
        this.sizing = sizing;
    }

    /** Catalogue of an installation with the given prefix and widths. */
    public static TopicCatalog of(String prefix, TopicSizing sizing) {
        return new TopicCatalog(prefix, sizing);
    }

    /** Catalogue with the default prefix on a single broker, as tests and the demo use it. */
    public static TopicCatalog singleBroker() {
        return of(DEFAULT_PREFIX, TopicSizing.singleBroker());
    }

    /** The configured prefix, without a dot. */
    public String prefix() {
        return prefix;
    }

    /** The widths the catalogue was built for. */
    public TopicSizing sizing() {
        return sizing;
    }

    /** Name of the application that reads the parties' topics; its group id and transactional-id prefix too. */
    public String intakeApplication() {
        return prefix + "-intake";
    }

    /** Name of the application that holds the rooms; its group id and transactional-id prefix too. */
    public String coreApplication() {
        return prefix + "-core";
    }

    /** Ingress topic of a party. */
    public String events(String party) {
        return partyName(TopicArea.IN, party, INGRESS_NOUN);
    }

    /** Answers to a party's events. */
    public String feedback(String party) {
        return partyName(TopicArea.OUT, party, "feedback");
    }

    /** A bank's or guarantor's own loans. */
    public String loansOf(String party) {
        return partyName(TopicArea.OUT, party, "loans");
    }

    /** Triggers for an operator or authority. */
    public String triggersFor(String party) {
        return partyName(TopicArea.OUT, party, "triggers");
    }

    /** Filing deadlines for an operator or authority. */
    public String deadlinesFor(String party) {
        return partyName(TopicArea.OUT, party, "deadlines");
    }

    /** Duties of its pools for an operator or authority. */
    public String dutiesFor(String party) {
        return partyName(TopicArea.OUT, party, "duties");
    }

    /** Claims for an operator, authority, bank or guarantor. */
    public String claimsFor(String party) {
        return partyName(TopicArea.OUT, party, "claims");
    }

    /** Applications for subsidies, for whoever applied and for the authority. */
    public String subsidiesFor(String party) {
        return partyName(TopicArea.OUT, party, "subsidies");
    }

    /** Payment instructions for a custodian. */
    public String instructionsFor(String party) {
        return partyName(TopicArea.OUT, party, "instructions");
    }

    /** Policies, by {@link ReferenceKeys#policy}. */
    public String policies() {
        return name(TopicArea.REF, "policies");
    }

    /** Calendars, by {@link ReferenceKeys#calendar}. */
    public String calendars() {
        return name(TopicArea.REF, "calendars");
    }

    /** Parties and pools, by {@link ReferenceKeys#party} and {@link ReferenceKeys#pool}. */
    public String parties() {
        return name(TopicArea.REF, "parties");
    }

    /** Writer schemas, by {@link ReferenceKeys#schema}. */
    public String schemas() {
        return name(TopicArea.REF, "schemas");
    }

    /** Ticks, by {@link ReferenceKeys#TICK}. */
    public String ticks() {
        return name(TopicArea.REF, "ticks");
    }

    /** What the installation was made for, by {@link ReferenceKeys#MANIFEST}. */
    public String manifest() {
        return name(TopicArea.REF, "manifest");
    }

    /** Commands to the right room. */
    public String rightCommands() {
        return name(TopicArea.HOP, "right-commands");
    }

    /** Commands to the loan room. */
    public String loanCommands() {
        return name(TopicArea.HOP, "loan-commands");
    }

    /** Commands to the pool room: the pools' book. */
    public String poolCommands() {
        return name(TopicArea.HOP, "pool-commands");
    }

    /** Commands to the subsidy room. */
    public String subsidyCommands() {
        return name(TopicArea.HOP, "subsidy-commands");
    }

    /** Every trigger ever sent. */
    public String auditTriggers() {
        return name(TopicArea.AUDIT, "triggers");
    }

    /** Every change of a deadline. */
    public String auditDeadlines() {
        return name(TopicArea.AUDIT, "deadlines");
    }

    /** Every change of a pool's duty. */
    public String auditDuties() {
        return name(TopicArea.AUDIT, "duties");
    }

    /** Every change of a claim. */
    public String auditClaims() {
        return name(TopicArea.AUDIT, "claims");
    }

    /** Every entry of every pool's ledger. */
    public String auditLedger() {
        return name(TopicArea.AUDIT, "ledger");
    }

    /** What a custodian did otherwise than it was told, opened and closed. */
    public String auditBreaks() {
        return name(TopicArea.AUDIT, "breaks");
    }

    /** Every change of an application for a subsidy. */
    public String auditSubsidies() {
        return name(TopicArea.AUDIT, "subsidies");
    }

    /** What a person must look at. */
    public String auditAlerts() {
        return name(TopicArea.AUDIT, "alerts");
    }

    /** Exposure and money by pool. */
    public String poolExposure() {
        return name(TopicArea.AGG, "pool-exposure");
    }

    /** Exposure by pool and value of a dimension. */
    public String poolBreakdown() {
        return name(TopicArea.AGG, "pool-breakdown");
    }

    /** All loans. */
    public String loans() {
        return name(TopicArea.AGG, "loans");
    }

    /** All claims. */
    public String claims() {
        return name(TopicArea.AGG, "claims");
    }

    /** All deadlines. */
    public String deadlines() {
        return name(TopicArea.AGG, "deadlines");
    }

    /** All duties of all pools. */
    public String duties() {
        return name(TopicArea.AGG, "duties");
    }

    /** All applications for subsidies. */
    public String subsidies() {
        return name(TopicArea.AGG, "subsidies");
    }

    /** Records that could not be decoded. */
    public String deadLetters() {
        return prefix + ".dlq.v1";
    }

    /** The party to whom a topic belongs; empty for a topic of no single party or of another prefix. */
    public Optional<String> partyOf(String topic) {
        for (var area : List.of(TopicArea.IN, TopicArea.OUT)) {
            String start = prefix + "." + area.word() + ".";
            if (topic.startsWith(start)) {
                int dot = topic.indexOf('.', start.length());
                return dot < 0 ? Optional.empty() : Optional.of(topic.substring(start.length(), dot));
            }
        }
        return Optional.empty();
    }

    /** The record type a role sends; empty for {@link Role#UNKNOWN}. */
    public static Optional<Schema> eventSchema(Role role) {
        return switch (role) {
            case BANK -> Optional.of(BankEvent.getClassSchema());
            case GUARANTOR -> Optional.of(GuarantorEvent.getClassSchema());
            case REGISTRY -> Optional.of(RegistryEvent.getClassSchema());
            case OPERATOR -> Optional.of(OperatorEvent.getClassSchema());
            case AUTHORITY -> Optional.of(AuthorityEvent.getClassSchema());
            case CUSTODIAN -> Optional.of(CustodianEvent.getClassSchema());
            case UNKNOWN -> Optional.empty();
        };
    }

    /** Topics that exist whatever parties there are, in the order of the catalogue. */
    public List<Topic> fixedTopics() {
        return new TopicList(this).fixed();
    }

    /** Topics of one party, its ingress first; a party of unknown role has none. */
    public List<Topic> partyTopics(String party, Role role) {
        return new TopicList(this).ofParty(party, role);
    }

    /** Every record type that stands on some topic, sorted by name. */
    public List<Schema> recordTypes() {
        var parties = Stream.of(Role.values()).flatMap(role -> partyTopics("any", role).stream());
        return Stream.concat(fixedTopics().stream(), parties)
                .map(Topic::value)
                .distinct()
                .sorted(Comparator.comparing(Schema::getName))
                .toList();
    }

    /**
     * Subject under which the hub finds the registry ids of a record type at boot. It does not hang on any party's topic, so that a
     * running hub can write to the topics of a party that joins later.
     */
    public String typeSubject(Schema type) {
        return prefix + ".types." + type.getName();
    }

    private String name(TopicArea area, String noun) {
        return prefix + "." + area.word() + "." + noun + ".v1";
    }

    private String partyName(TopicArea area, String party, String noun) {
        return prefix + "." + area.word() + "." + party + "." + noun + ".v1";
    }
}
