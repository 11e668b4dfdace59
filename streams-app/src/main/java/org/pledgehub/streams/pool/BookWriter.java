package org.pledgehub.streams.pool;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.InstructionPart;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.out.PaymentInstruction;
import org.pledgehub.domain.ledger.PaymentOrder;
import org.pledgehub.domain.ledger.PoolLedger;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.pool.PoolRules;
import org.pledgehub.domain.reconciliation.PoolBreak;
import org.pledgehub.domain.reconciliation.PoolBreaks;

/** What follows from a pool's book: instructions to the custodian, and breaks, as the records that go out. */
final class BookWriter {

    private BookWriter() {}

    /** Instructions that new entries give or end, and those that a confirmation lets be paid. */
    static List<PoolOutput> instructions(PoolLedger.Step step, PoolLedger.Growth growth, PoolRules rules) {
        return Stream.concat(
                        PaymentOrder.of(growth.entries(), step.after(), rules).stream(),
                        PaymentOrder.reconsidered(step, growth, rules).stream())
                .<PoolOutput>map(order ->
                        new PoolOutput.Instructed(instruction(growth.ledger().pool(), order)))
                .toList();
    }

    private static PaymentInstruction instruction(String pool, PaymentOrder order) {
        var amounts = order.parts().stream().map(PaymentOrder.Part::amount).toList();
        return PaymentInstruction.newBuilder()
                .setInstructionId(order.id())
                .setPool(pool)
                .setKind(order.kind().name())
                .setClaimId(order.claim().canonical())
                .setToAccount(order.kind() == PaymentOrder.Kind.REIMBURSEMENT ? PoolAccount.PARTNER : null)
                .setState(order.state().name())
                .setAmountFen(Fen.sum(amounts).value())
                .setParts(order.parts().stream().map(BookWriter::part).toList())
                .setBookedOn(order.bookedOn())
                .setPayee(PayeeWriter.only(order.payees()))
                .setPayees(PayeeWriter.records(order.payees()))
                .build();
    }

    private static InstructionPart part(PaymentOrder.Part part) {
        return new InstructionPart(
                PoolAccount.valueOf(part.account().name()), part.amount().value());
    }

    /** Breaks that opened, changed or closed. */
    static List<PoolOutput> breaks(String pool, PoolBreaks.Change change, Optional<LocalDate> asOf) {
        var opened = change.opened().values().stream()
                .map(found -> record(pool, found, asOf).setOpen(true).build());
        var closed = change.closed().values().stream()
                .map(found -> record(pool, found, asOf).setOpen(false).build());
        return Stream.concat(opened, closed)
                .<PoolOutput>map(PoolOutput.BreakChanged::new)
                .toList();
    }

    private static org.pledgehub.contract.out.PoolBreak.Builder record(
            String pool, PoolBreak found, Optional<LocalDate> asOf) {
        return org.pledgehub.contract.out.PoolBreak.newBuilder()
                .setBreakId(pool + "#" + found.id())
                .setPool(pool)
                .setKind(found.kind().name())
                .setAbout(found.about())
                .setOwner(found.owner().name())
                .setAmountFen(found.amount().value())
                .setSince(found.since())
                .setAgeDays(age(found, asOf))
                .setAsOf(asOf.orElse(null));
    }

    private static @Nullable Long age(PoolBreak found, Optional<LocalDate> asOf) {
        return asOf.map(day -> Math.max(0, ChronoUnit.DAYS.between(found.since(), day)))
                .orElse(null);
    }
}
