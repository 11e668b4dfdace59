package org.pledgehub.cli.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.ReimbursementDocument;
import org.pledgehub.contract.out.ClaimStep;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.DeadlineState;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.DutyState;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.ledger.LedgerEntry;
import org.pledgehub.domain.ledger.Side;

/**
 * The archive of a pool, row by row. Filings say themselves what is missing. An application is asked for once the pool has
 * paid on a claim of which the fiscal account bears a share; its material is missing from the day it was applied, or where
 * nobody has applied from the day of the first payment in the ledger.
 */
final class PoolArchive {

    /** 项目情况说明、借款合同、担保合同、风险补偿方案 (art. 15). */
    private static final List<String> ARTICLE_15 = Stream.of(
                    ReimbursementDocument.PROJECT_DESCRIPTION,
                    ReimbursementDocument.LOAN_CONTRACT,
                    ReimbursementDocument.GUARANTEE_CONTRACT,
                    ReimbursementDocument.COMPENSATION_PLAN)
            .map(Enum::name)
            .toList();

    private static final String APPLIED = "APPLIED";

    private final String pool;
    private final Collection<LedgerEntry> ledger;

    PoolArchive(String pool, Collection<LedgerEntry> ledger) {
        this.pool = pool;
        this.ledger = ledger;
    }

    /** Spot checks that were made, and the checks of the operator's conditions with their next date; by day. */
    List<ArchiveRow> checks(Collection<DutyView> duties) {
        return duties.stream()
                .filter(duty -> duty.getPool().equals(pool) && duty.getState() != DutyState.WITHDRAWN)
                .sorted(Comparator.comparing(DutyView::getDueOn).thenComparing(DutyView::getDutyId))
                .flatMap(duty -> Stream.of(ArchiveRow.Kind.SPOT_CHECK, ArchiveRow.Kind.OPERATOR_CONDITIONS)
                        .filter(kind -> kind.name().equals(duty.getDuty()))
                        .map(kind -> check(kind, duty)))
                .toList();
    }

    private static ArchiveRow check(ArchiveRow.Kind kind, DutyView duty) {
        boolean missed = duty.getState() == DutyState.MISSED;
        var outcome = Optional.ofNullable(duty.getOutcome());
        return new ArchiveRow(
                kind,
                Optional.ofNullable(duty.getLoan()).orElse(duty.getPool()),
                "",
                duty.getState() + outcome.map(what -> " " + what).orElse(""),
                Told.known(duty.getDueOn()),
                List.of(),
                missed ? List.of(kind.name()) : List.of(),
                missed ? Told.known(duty.getDueOn().plusDays(1)) : Told.unknown());
    }

    /** All rows, filings first, by subject. */
    List<ArchiveRow> rows(Collection<DeadlineView> deadlines, Collection<ClaimView> claims) {
        var rows = new ArrayList<ArchiveRow>();
        deadlines.stream()
                .filter(deadline -> deadline.getPool().equals(pool) && isAskedFor(deadline.getState()))
                .sorted(Comparator.comparing(DeadlineView::getDeadlineId))
                .map(PoolArchive::filing)
                .forEach(rows::add);
        claims.stream()
                .filter(claim -> claim.getPool().equals(pool) && claim.getFiscalShareFen() > 0)
                .sorted(Comparator.comparing(ClaimView::getClaimId))
                .map(this::application)
                .forEach(rows::add);
        return rows;
    }

    private static boolean isAskedFor(DeadlineState state) {
        return switch (state) {
            case NOT_REQUIRED, WITHDRAWN, UNKNOWN -> false;
            case OPEN, DUE_SOON, MET, MET_LATE, MISSED_UNCONFIRMED, MISSED -> true;
        };
    }

    private static ArchiveRow filing(DeadlineView deadline) {
        return new ArchiveRow(
                ArchiveRow.Kind.FILING,
                deadline.getDeadlineId(),
                deadline.getBank(),
                deadline.getState().name(),
                told(deadline.getDueOn()),
                deadline.getDocuments(),
                deadline.getMissingDocuments(),
                told(deadline.getMissingSince()));
    }

    private ArchiveRow application(ClaimView claim) {
        var present = new LinkedHashSet<String>();
        var applications = claim.getSteps().stream()
                .filter(step -> step.getStep().equals(APPLIED))
                .toList();
        applications.forEach(step -> present.addAll(step.getDocuments()));
        var missing =
                ARTICLE_15.stream().filter(asked -> !present.contains(asked)).toList();
        var since = applications.stream().map(ClaimStep::getOn).min(LocalDate::compareTo);
        return new ArchiveRow(
                ArchiveRow.Kind.REIMBURSEMENT,
                claim.getClaimId(),
                claim.getBank(),
                claim.getStage(),
                Told.unknown(),
                List.copyOf(present),
                missing,
                missing.isEmpty() ? Told.unknown() : Told.from(since.or(() -> firstPaidOn(claim.getClaimId()))));
    }

    private Optional<LocalDate> firstPaidOn(String claim) {
        return ledger.stream()
                .map(entry -> entry.booking().posting())
                .filter(posting -> posting.cause().claim().equals(claim)
                        && posting.lines().stream()
                                .anyMatch(line ->
                                        line.account() == LedgerAccount.COMPENSATION_PAID && line.side() == Side.DEBIT))
                .map(posting -> posting.bookedOn())
                .min(LocalDate::compareTo);
    }

    private static Told<LocalDate> told(@Nullable LocalDate day) {
        return Told.from(Optional.ofNullable(day));
    }
}
