package org.pledgehub.cli.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.pledgehub.cli.table.Table;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.out.DeadlineState;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.money.Fen;

/** The figures of a pool's year, each for the year itself and to its end. Multiples are cut to two decimals. */
final class SheetFigures {

    private static final Table.Cell NONE = Table.text("");

    private final PoolYear of;
    private final List<List<Table.Cell>> rows = new ArrayList<>();

    SheetFigures(PoolYear of) {
        this.of = of;
    }

    /** All figures, in the order of the sheet. */
    Table table() {
        lending();
        filings();
        losses();
        money();
        leverage();
        shownOn();
        return new Table(
                List.of(
                        new Sentence("代码", "code"),
                        new Sentence("指标", "figure"),
                        new Sentence("本年", "in the year"),
                        new Sentence("累计", "to its end")),
                rows);
    }

    private void lending() {
        var year = of.loansOf(of::isInYear);
        var all = of.loans();
        row("LOANS", new Sentence("贷款笔数", "loans"), Table.text(year.size()), Table.text(all.size()));
        row("BORROWERS", new Sentence("借款企业", "borrowers"), Table.text(borrowers(year)), Table.text(borrowers(all)));
        row(
                "DISBURSED",
                new Sentence("放款金额", "disbursed"),
                Table.money(PoolYear.sum(year, LoanView::getDisbursedFen)),
                Table.money(disbursed()));
        row("REPAID", new Sentence("已还本金", "repaid"), NONE, Table.money(PoolYear.sum(all, LoanView::getRepaidFen)));
        row("OUTSTANDING", new Sentence("贷款余额", "outstanding"), NONE, Table.money(outstanding()));
    }

    private void filings() {
        filed("FILED_IN_TIME", new Sentence("按期备案", "filed in time"), DeadlineState.MET);
        filed("FILED_LATE", new Sentence("逾期备案", "filed late"), DeadlineState.MET_LATE);
        filed("NOT_FILED", new Sentence("未备案", "not filed"), DeadlineState.MISSED);
        Predicate<DeadlineView> lacking =
                filing -> !filing.getMissingDocuments().isEmpty();
        row(
                "FILINGS_INCOMPLETE",
                new Sentence("备案材料不齐", "filings that lack material"),
                Table.text(filings(of::isInYear, lacking)),
                Table.text(filings(of::isByEnd, lacking)));
    }

    private void filed(String code, Sentence title, DeadlineState state) {
        Predicate<DeadlineView> inState = filing -> filing.getState() == state;
        row(code, title, Table.text(filings(of::isInYear, inState)), Table.text(filings(of::isByEnd, inState)));
    }

    private long filings(Predicate<LocalDate> days, Predicate<DeadlineView> which) {
        return of.filings().stream()
                .filter(filing -> filing.getDueOn() != null && days.test(filing.getDueOn()))
                .filter(which)
                .count();
    }

    private void losses() {
        var inDefault = of.loans().stream()
                .filter(loan -> loan.getDefaultedOn() != null && of.isByEnd(loan.getDefaultedOn()))
                .toList();
        var ofYear = inDefault.stream()
                .filter(loan -> of.isInYear(Objects.requireNonNull(loan.getDefaultedOn())))
                .toList();
        row(
                "DEFAULTS",
                new Sentence("出险项目", "loans in default"),
                Table.text(ofYear.size()),
                Table.text(inDefault.size()));
        row(
                "NON_PERFORMING",
                new Sentence("出险余额", "outstanding of them"),
                Table.money(PoolYear.sum(ofYear, LoanView::getOutstandingFen)),
                Table.money(PoolYear.sum(inDefault, LoanView::getOutstandingFen)));
        row(
                "CLAIMS_PAID",
                new Sentence("已补偿项目", "claims paid"),
                Table.text(of.claimsPaid(of::isInYear).size()),
                Table.text(of.claimsPaid(of::isByEnd).size()));
        row(
                "COMPENSATION",
                new Sentence("风险补偿支出", "compensation"),
                Table.money(of.paid(of::isInYear)),
                Table.money(of.paid(of::isByEnd)));
        row(
                "REIMBURSED",
                new Sentence("财政补偿", "reimbursed by the fiscal account"),
                Table.money(reimbursed(of::isInYear)),
                Table.money(reimbursed(of::isByEnd)));
        booked("RECOVERED", new Sentence("追偿收回", "recovered"), LedgerAccount.RECOVERED);
        booked("WRITTEN_OFF", new Sentence("核销", "written off"), LedgerAccount.WRITE_OFF);
    }

    private Fen reimbursed(Predicate<LocalDate> days) {
        return of.moved(LedgerAccount.FISCAL_CASH, "REIMBURSEMENT", days).negated();
    }

    private void money() {
        booked("FISCAL_CONTRIBUTIONS", new Sentence("财政出资", "fiscal contributions"), LedgerAccount.FISCAL_CAPITAL);
        booked("PARTNER_CONTRIBUTIONS", new Sentence("社会资本出资", "partner contributions"), LedgerAccount.PARTNER_CAPITAL);
        booked("INTEREST", new Sentence("账户利息", "account interest"), LedgerAccount.ACCOUNT_INTEREST);
        booked("CHARGES", new Sentence("银行手续费", "bank charges"), LedgerAccount.BANK_CHARGES);
        booked("FISCAL_CASH", new Sentence("财政资金账户余额", "fiscal cash"), LedgerAccount.FISCAL_CASH);
        booked("PARTNER_CASH", new Sentence("社会资本账户余额", "partner cash"), LedgerAccount.PARTNER_CASH);
        booked("RESERVED", new Sentence("已预留风险补偿", "reserved"), LedgerAccount.RESERVED);
        booked("DUE_FROM_FISCAL", new Sentence("应收财政补偿", "due from the fiscal account"), LedgerAccount.DUE_FROM_FISCAL);
        booked("DISTRIBUTED", new Sentence("清算分配", "distributed"), LedgerAccount.LIQUIDATION_DISTRIBUTION);
    }

    private void booked(String code, Sentence title, LedgerAccount account) {
        row(code, title, Table.money(of.moved(account, of::isInYear)), Table.money(of.moved(account, of::isByEnd)));
    }

    /** 杠杆倍数: 620 million lent on contributions of 40 million are 15.50. */
    private void leverage() {
        var contributed = of.moved(LedgerAccount.FISCAL_CAPITAL, of::isByEnd)
                .plus(of.moved(LedgerAccount.PARTNER_CAPITAL, of::isByEnd));
        row("LEVERAGE", new Sentence("杠杆倍数（余额）", "leverage, outstanding"), NONE, times(outstanding(), contributed));
        row(
                "CUMULATIVE_LEVERAGE",
                new Sentence("累计杠杆倍数（放款）", "cumulative leverage, disbursed"),
                NONE,
                times(disbursed(), contributed));
    }

    /** Loans have no balances of past days: those on the sheet are the hub's last. */
    private void shownOn() {
        row(
                "BALANCES_ON",
                new Sentence("贷款余额、还款、状态截至日", "day of loan balances, repayments and stages"),
                NONE,
                Table.text(of.shownOn().orElse(of.lastDay()).toString()));
    }

    private Fen disbursed() {
        return PoolYear.sum(of.loans(), LoanView::getDisbursedFen);
    }

    private Fen outstanding() {
        return PoolYear.sum(of.loans(), LoanView::getOutstandingFen);
    }

    private static Table.Cell times(Fen lent, Fen contributed) {
        return contributed.isPositive()
                ? Table.text(BigDecimal.valueOf(lent.value())
                        .divide(BigDecimal.valueOf(contributed.value()), 2, RoundingMode.DOWN)
                        .toPlainString())
                : NONE;
    }

    private static long borrowers(List<LoanView> loans) {
        return loans.stream()
                .map(LoanView::getBorrowerUscc)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    private void row(String code, Sentence title, Table.Cell ofYear, Table.Cell toEnd) {
        rows.add(List.of(Table.text(code), Table.text(Table.header(title)), ofYear, toEnd));
    }
}
