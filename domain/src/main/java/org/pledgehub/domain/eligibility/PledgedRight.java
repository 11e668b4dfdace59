package org.pledgehub.domain.eligibility;

import java.time.LocalDate;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.key.Uscc;
import org.pledgehub.domain.money.Fen;

/**
 * One right pledged for a loan 质押, as the bank reports it.
 *
 * @param right the right
 * @param pledgor who pledges it 出质人
 * @param valuation appraised value 评估值
 * @param endsOn last day of the right's term 权利期限届满日
 */
public record PledgedRight(RightId right, Uscc pledgor, Told<Fen> valuation, Told<LocalDate> endsOn) {

    /** A right of whose term nothing was told. */
    public PledgedRight(RightId right, Uscc pledgor, Told<Fen> valuation) {
        this(right, pledgor, valuation, Told.unknown());
    }
}
