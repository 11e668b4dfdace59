package org.pledgehub.streams.loan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.domain.calendar.WorkCalendar;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PolicyId;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.loan.LoanReferences;
import org.pledgehub.domain.loan.PoolRegistration;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.PolicyBook;
import org.pledgehub.streams.reference.Offices;
import org.pledgehub.streams.reference.ReferenceBook;

/**
 * The reference book in the words of a dossier.
 *
 * @param book references as they stand at this moment
 */
record RoomReferences(ReferenceBook book) implements LoanReferences {

    @Override
    public Optional<PoolRegistration> pool(PoolId pool) {
        return book.pool(pool).map(RoomReferences::read);
    }

    @Override
    public PolicyBook policies() {
        return book.policyBook();
    }

    @Override
    public WorkCalendar calendar() {
        return book.calendarBook();
    }

    private static PoolRegistration read(Pool pool) {
        return new PoolRegistration(
                PoolId.of(pool.getPool()),
                PolicyId.of(pool.getPolicy()),
                Offices.operator(pool),
                Offices.authority(pool),
                told(pool.getDistrict()),
                told(pool.getEstablishedOn()),
                told(pool.getPoolSharePpm()).map(Share::ofPpm));
    }

    private static <T> Told<T> told(@Nullable T value) {
        return Told.from(Optional.ofNullable(value));
    }
}
