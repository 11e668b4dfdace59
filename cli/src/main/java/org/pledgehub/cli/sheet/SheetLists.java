package org.pledgehub.cli.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pledgehub.cli.table.Table;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.domain.money.Fen;

/** The loans and claims whose sums the figures are. */
final class SheetLists {

    private SheetLists() {}

    static Table loans(PoolYear of) {
        return new Table(
                List.of(
                        new Sentence("贷款", "loan"),
                        new Sentence("银行", "bank"),
                        new Sentence("借款企业", "borrower"),
                        new Sentence("放款日", "disbursed on"),
                        new Sentence("到期日", "maturity"),
                        new Sentence("放款金额", "disbursed"),
                        new Sentence("已还本金", "repaid"),
                        new Sentence("贷款余额", "outstanding"),
                        new Sentence("状态", "stage"),
                        new Sentence("出险日", "in default since")),
                of.loans().stream().map(SheetLists::row).toList());
    }

    private static List<Table.Cell> row(LoanView loan) {
        return List.of(
                Table.text(loan.getLoan()),
                Table.text(loan.getBank()),
                Table.text(Objects.requireNonNullElse(loan.getBorrowerUscc(), "")),
                day(loan.getDisbursedOn()),
                day(loan.getMaturityOn()),
                money(loan.getDisbursedFen()),
                money(loan.getRepaidFen()),
                money(loan.getOutstandingFen()),
                Table.text(loan.getStage()),
                day(loan.getDefaultedOn()));
    }

    static Table claims(PoolYear of) {
        return new Table(
                List.of(
                        new Sentence("补偿案件", "claim"),
                        new Sentence("银行", "bank"),
                        new Sentence("状态", "stage"),
                        new Sentence("应补偿", "due"),
                        new Sentence("本年支付", "paid in the year"),
                        new Sentence("累计支付", "paid to its end"),
                        new Sentence("财政应担", "fiscal share"),
                        new Sentence("财政已补偿", "reimbursed"),
                        new Sentence("资金池收回", "recovered for the pool")),
                of.claims().stream().map(claim -> row(of, claim)).toList());
    }

    private static List<Table.Cell> row(PoolYear of, ClaimView claim) {
        return List.of(
                Table.text(claim.getClaimId()),
                Table.text(claim.getBank()),
                Table.text(claim.getStage()),
                money(claim.getPoolAmountFen()),
                Table.money(of.paidOn(claim.getClaimId(), of::isInYear)),
                Table.money(of.paidOn(claim.getClaimId(), of::isByEnd)),
                money(claim.getFiscalShareFen()),
                money(claim.getReimbursedFen()),
                money(Math.addExact(claim.getRecoveredFiscalFen(), claim.getRecoveredPartnerFen())));
    }

    private static Table.Cell money(long fen) {
        return Table.money(Fen.of(fen));
    }

    private static Table.Cell day(@Nullable LocalDate day) {
        return Table.text(day == null ? "" : day);
    }
}
