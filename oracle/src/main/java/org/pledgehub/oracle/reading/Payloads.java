package org.pledgehub.oracle.reading;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.ClaimStart;
import org.pledgehub.contract.common.ConfirmationOutcome;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.ReimbursementDocument;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.common.SharedRecovery;
import org.pledgehub.contract.in.ClaimConfirmed;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DutyReported;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.contract.in.ReimbursementApplied;

/** Form of a record, field by field down to the last nested one, as {@code docs/form.md} asks for it. */
final class Payloads {
    private static final Set<String> PAST =
            Set.of("occurredOn", "overdueSince", "receivedOn", "checkedOn", "through", "appliedOn", "acceptedOn");
    private static final Set<String> PARTIES =
            Set.of("bank", "party", "pledgee", "guarantor", "guarantors", "newOperator");
    private static final Set<String> BORROWERS = Set.of("uscc", "pledgorUscc", "ownerUsccs");
    private static final Set<String> EVENTS = Set.of("corrects", "reversedEventId", "defaultEventId", "noticeEventId");
    private static final Set<String> LABELS =
            Set.of("tranche", "registrationNo", "industry", "district", "product", "voter");

    /** Amounts of which at least one must be above zero. */
    private static final Map<String, List<String>> SOMETHING = Map.of(
            "LoanDisbursed", List.of("amountFen"),
            "RepaymentReceived", List.of("principalFen", "interestFen", "penaltyFen"),
            "PrincipalWrittenOff", List.of("principalFen"),
            "RecoveryReceived", List.of("grossFen"),
            "AccountMovement", List.of("amountFen"),
            "CompensationPlanned", List.of("amountFen"),
            "ClaimWrittenOff", List.of("amountFen"),
            "ReimbursementApplied", List.of("amountFen"),
            "CompensationNotice",
                    List.of(
                            "principalFen",
                            "interestFen",
                            "penaltyInterestFen",
                            "overdueInterestFen",
                            "overduePenaltyFen",
                            "requestedFen"));

    /** What article 15 asks for. */
    private static final Set<ReimbursementDocument> ARTICLE_15 = Set.of(
            ReimbursementDocument.PROJECT_DESCRIPTION,
            ReimbursementDocument.LOAN_CONTRACT,
            ReimbursementDocument.GUARANTEE_CONTRACT,
            ReimbursementDocument.COMPENSATION_PLAN);

    private final Form form;

    Payloads(Form form) {
        this.form = form;
    }

    /** Checks a payload and names its subject; empty for one that has none, or whose key is malformed. */
    Optional<String> subject(SpecificRecord payload) {
        fields(payload);
        var amounts = SOMETHING.getOrDefault(payload.getSchema().getName(), List.of());
        if (!amounts.isEmpty()
                && !isBareRequest(payload)
                && amounts.stream().allMatch(amount -> isNothing(field(payload, amount)))) {
            form.fault("AMOUNT_NOT_POSITIVE");
        }
        whole(payload);
        if (field(payload, "programme") instanceof String programme) {
            SubsidyForm.missing(payload).ifPresent(form::fault);
            return Keys.pool(programme);
        }
        if (field(payload, "right") instanceof RightRef right) {
            return Keys.right(right);
        }
        if (!(payload instanceof DutyReported) && field(payload, "loan") instanceof LoanRef loan) {
            return Keys.loan(loan);
        }
        return field(payload, "pool") instanceof String pool ? Keys.pool(pool) : Optional.empty();
    }

    /** Who asks for disposal, and a borrower, may leave open how much, as long as nothing is said of what figures mean. */
    private static boolean isBareRequest(SpecificRecord payload) {
        return payload instanceof CompensationNotice notice
                && notice.getAmountBasis() == null
                && (notice.getStartedBy() == ClaimStart.DISPOSAL_REQUEST
                        || notice.getStartedBy() == ClaimStart.BORROWER_APPLICATION);
    }

    /** What a confirmation or an application has to say as a whole. */
    private void whole(SpecificRecord payload) {
        if (payload instanceof ClaimConfirmed confirmed) {
            if (confirmed.getOutcome() == ConfirmationOutcome.REDUCED
                    && Objects.requireNonNullElse(confirmed.getAmountFen(), 0L) == 0) {
                form.fault("REDUCED_SUM_MISSING");
            }
            if (confirmed.getOutcome() == ConfirmationOutcome.REJECTED
                    && Objects.requireNonNullElse(confirmed.getReason(), "").isBlank()) {
                form.fault("REJECTION_REASON_MISSING");
            }
        }
        if (payload instanceof ReimbursementApplied applied
                && !Set.copyOf(applied.getDocuments()).containsAll(ARTICLE_15)) {
            form.warning("DOCUMENTS_INCOMPLETE");
        }
        if (payload instanceof RecoveryReceived recovery && recovery.getShared() != null) {
            shared(recovery, recovery.getShared());
        }
        LifeForm.missing(payload).ifPresent(form::fault);
    }

    /** Parts of a recovery on several loans, where they are told, are the whole, and one is of this loan. */
    private void shared(RecoveryReceived recovery, SharedRecovery whole) {
        if (whole.getParts().isEmpty()) {
            return;
        }
        var gross = BigInteger.ZERO;
        var cost = BigInteger.ZERO;
        int own = 0;
        boolean same = false;
        for (var part : whole.getParts()) {
            gross = gross.add(BigInteger.valueOf(part.getGrossFen()));
            cost = cost.add(BigInteger.valueOf(part.getCostFen()));
            if (Keys.loan(part.getLoan()).equals(Keys.loan(recovery.getLoan()))) {
                own++;
                same = part.getGrossFen() == recovery.getGrossFen() && part.getCostFen() == recovery.getCostFen();
            }
        }
        if (!gross.equals(BigInteger.valueOf(whole.getGrossFen()))
                || !cost.equals(BigInteger.valueOf(whole.getCostFen()))) {
            form.fault("RECOVERY_PARTS_NOT_THE_WHOLE");
        }
        if (own != 1 || !same) {
            form.fault("RECOVERY_PART_DIFFERS");
        }
    }

    /** Checks every field of a record. */
    void fields(SpecificRecord record) {
        for (var field : record.getSchema().getFields()) {
            value(field.name(), record.get(field.pos()), field.schema().isNullable());
        }
        if (record instanceof RightRef right) {
            form.right(right);
        }
    }

    private void value(String name, @Nullable Object value, boolean optional) {
        switch (value) {
            case null -> {}
            case SpecificRecord nested -> fields(nested);
            case List<?> list -> {
                if (form.few(list)) {
                    list.forEach(item -> value(name, item, false));
                }
            }
            case String text -> {
                if (!optional || !text.isBlank()) {
                    text(name, text);
                }
            }
            case Long fen when name.endsWith("Fen") -> form.amount(fen);
            case Integer day when name.equals("dayOfMonth") -> form.number(day, 1, 31);
            case Integer count when name.equals("count") -> form.number(count, 1, 1_200);
            case LocalDate day when PAST.contains(name) -> form.past(day);
            case LocalDate day -> form.day(day);
            case Instant at -> form.day(LocalDate.ofInstant(at, Form.CHINA));
            case Enum<?> word when !name.equals("sizeClass") -> form.word(word);
            default -> {}
        }
    }

    private void text(String name, String text) {
        if (!Form.isWhole(text)) {
            form.fault("TEXT_NOT_UTF8");
        } else if (PARTIES.contains(name)) {
            form.key(Keys.party(text));
        } else if (BORROWERS.contains(name)) {
            form.borrower(text);
        } else if (EVENTS.contains(name)) {
            form.key(Keys.event(text));
        } else if (LABELS.contains(name)) {
            form.key(Keys.label(text, 64));
        } else {
            switch (name) {
                case "contract" -> form.key(Keys.contract(text));
                case "pool", "programme" -> form.key(Keys.pool(text));
                case "application" -> form.key(Keys.application(text));
                case "claimId" -> form.key(Keys.label(text, 512));
                case "newPolicy" -> form.key(Keys.version(text));
                case "figuresHash" -> form.key(Keys.hash(text));
                case "currency" -> form.yuan(text);
                case "eventId" -> {}
                default -> form.text(text);
            }
        }
    }

    private static boolean isNothing(@Nullable Object amount) {
        return amount == null || amount.equals(0L);
    }

    private static @Nullable Object field(SpecificRecord payload, String name) {
        var field = payload.getSchema().getField(name);
        return field == null ? null : payload.get(field.pos());
    }
}
