package org.pledgehub.oracle.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.ReportedDuty;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.DutyReported;
import org.pledgehub.contract.in.PoolDecided;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.Reading;
import org.pledgehub.oracle.reading.Said;

/** The duties of a pool and of its claims: from what stands in the end, whatever happened on the way. */
public final class DutyBook {

    private final List<Said<?>> words;
    private final List<Said<AccountMovement>> movements;

    /**
     * What duties hang on.
     *
     * @param words what stands of operator and authority about the pool and its claims
     * @param movements movements that count
     */
    public DutyBook(Collection<Said<?>> words, Collection<Said<AccountMovement>> movements) {
        this.words = List.copyOf(words);
        this.movements = List.copyOf(movements);
    }

    /**
     * A claim as it stands.
     *
     * @param view as published
     * @param goesBy the assessment by which it goes
     * @param latest the last one, which a payment may keep out
     */
    public record Claim(ClaimView view, ClaimAssessed goesBy, ClaimAssessed latest) {}

    /** All of them by id; none before the first tick. */
    public SortedMap<String, DutyView> pages(Reading told, Pool pool, Collection<Claim> claims) {
        var pages = new TreeMap<String, DutyView>();
        told.asOf().ifPresent(today -> {
            pages.putAll(new PoolTasks(told, pool, all(DutyReported.class), Agreed.of(pool, movements), today)
                    .pages(all(PoolDecided.class)));
            claims.forEach(claim -> Optional.ofNullable(claim.goesBy().getPolicy())
                    .flatMap(told.policies()::named)
                    .map(policy -> new ClaimTasks(told, policy, days(claim), today).pages())
                    .ifPresent(views -> views.forEach(view -> pages.put(view.getDutyId(), view))));
        });
        return pages;
    }

    private <T> List<Said<T>> all(Class<T> kind) {
        var some = new ArrayList<Said<T>>();
        for (var said : words) {
            if (kind.isInstance(said.payload())) {
                some.add(new Said<>(said.root(), said.fact(), said.ids(), kind.cast(said.payload())));
            }
        }
        return some;
    }

    private ClaimDays days(Claim claim) {
        var id = claim.view().getClaimId();
        var paid = claim.view().getPaidFen() > 0
                ? debits(id, MovementKind.COMPENSATION, Set.of(PoolAccount.values()))
                        .min(LocalDate::compareTo)
                : Optional.<LocalDate>empty();
        var steps = all(DutyReported.class).stream()
                .filter(said -> said.payload().getDuty() == ReportedDuty.RECOVERY_STEP)
                .filter(said ->
                        Keys.namedClaim(said.payload()).filter(id::equals).isPresent())
                .map(Said::on);
        return new ClaimDays(
                claim.view(),
                claim.goesBy().getNoticedOn(),
                paid,
                debits(id, MovementKind.REIMBURSEMENT, Set.of(PoolAccount.FISCAL))
                        .max(LocalDate::compareTo),
                Stream.concat(Stream.ofNullable(claim.latest().getRecoveredLaterOn()), steps)
                        .min(LocalDate::compareTo));
    }

    private Stream<LocalDate> debits(String claim, MovementKind kind, Set<PoolAccount> accounts) {
        return movements.stream()
                .filter(said -> said.payload().getKind() == kind
                        && said.payload().getDirection() == Direction.DEBIT
                        && accounts.contains(said.payload().getAccount())
                        && Optional.ofNullable(said.payload().getClaimId())
                                .map(String::strip)
                                .filter(claim::equals)
                                .isPresent())
                .map(Said::on);
    }
}
