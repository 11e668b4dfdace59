package org.pledgehub.cli.sheet;

import java.util.ArrayList;
import java.util.List;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.money.Fen;

/**
 * Holds what the sheet is made from against what the hub shows of the pool as a whole: the whole ledger, and all loans. A
 * hub that is still at work may differ for a moment.
 */
final class SheetCheck {

    private final PoolYear of;
    private final List<LoanView> allLoans;
    private final List<Sentence> differences = new ArrayList<>();

    SheetCheck(PoolYear of, List<LoanView> allLoans) {
        this.of = of;
        this.allLoans = List.copyOf(allLoans);
    }

    /** What does not agree; nothing where everything does. */
    List<Sentence> differences() {
        var shown = of.exposure();
        same("贷款笔数", "loans", Fen.of(allLoans.size()), Fen.of(shown.getLoans()));
        same("放款金额", "disbursed", PoolYear.sum(allLoans, LoanView::getDisbursedFen), Fen.of(shown.getDisbursedFen()));
        same(
                "贷款余额",
                "outstanding",
                PoolYear.sum(allLoans, LoanView::getOutstandingFen),
                Fen.of(shown.getOutstandingFen()));
        same("出资", "contributions", contributions(), Fen.of(shown.getContributedFen()));
        same("财政资金账户", "fiscal cash", booked(LedgerAccount.FISCAL_CASH), Fen.of(shown.getCashFiscalFen()));
        same("社会资本账户", "partner cash", booked(LedgerAccount.PARTNER_CASH), Fen.of(shown.getCashPartnerFen()));
        same("预留", "reserved", booked(LedgerAccount.RESERVED), Fen.of(shown.getReservedFen()));
        same("风险补偿支出", "compensation", of.paid(day -> true), Fen.of(shown.getPaidFen()));
        return List.copyOf(differences);
    }

    private Fen contributions() {
        return booked(LedgerAccount.FISCAL_CAPITAL).plus(booked(LedgerAccount.PARTNER_CAPITAL));
    }

    private Fen booked(LedgerAccount account) {
        return of.moved(account, day -> true);
    }

    private void same(String zh, String en, Fen summed, Fen shown) {
        if (!summed.equals(shown)) {
            differences.add(new Sentence(
                    zh + "：合计 " + summed.value() + "，汇总主题为 " + shown.value(),
                    en + ": the sum is " + summed.value() + ", the aggregate shows " + shown.value()));
        }
    }
}
