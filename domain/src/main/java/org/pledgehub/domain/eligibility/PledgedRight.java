package org.pledgehub.domain.eligibility;

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
 */
public record PledgedRight(RightId right, Uscc pledgor, Told<Fen> valuation) {}
