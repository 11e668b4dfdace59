package org.pledgehub.oracle.reading;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.BibliographyChanged;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultCured;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.FeedComplete;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.FilingReviewed;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.LoanEventReversed;
import org.pledgehub.contract.in.LoanExtended;
import org.pledgehub.contract.in.NoticeWithdrawn;
import org.pledgehub.contract.in.PledgeCancelled;
import org.pledgehub.contract.in.PledgeChanged;
import org.pledgehub.contract.in.PledgeRegistered;
import org.pledgehub.contract.in.PoolEventReversed;
import org.pledgehub.contract.in.PrincipalWrittenOff;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.contract.in.RepaymentReceived;
import org.pledgehub.contract.in.RightEventReversed;
import org.pledgehub.contract.in.RightStatusChanged;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.contract.in.RiskCeded;

/** Form of each payload; tells the subject's key where it has one. */
final class Payloads {
    private final Form form;

    Payloads(Form form) {
        this.form = form;
    }

    /** Checks a payload and names its subject; empty for one that has none, or whose key is malformed. */
    Optional<String> subject(SpecificRecord payload) {
        return switch (payload) {
            case LoanDisbursed said -> disbursed(said);
            case RightsPledged said -> pledged(said);
            case CompensationNotice said -> notice(said);
            case RepaymentReceived said -> {
                form.amount(said.getPrincipalFen());
                form.amount(said.getInterestFen());
                form.amount(said.getPenaltyFen());
                form.yuan(said.getCurrency());
                yield form.loan(said.getLoan());
            }
            case RecoveryReceived said -> {
                form.positive(said.getGrossFen());
                form.amount(said.getCostFen());
                form.amount(said.getPrincipalFen());
                yield form.loan(said.getLoan());
            }
            case PrincipalWrittenOff said -> {
                form.positive(said.getPrincipalFen());
                yield form.loan(said.getLoan());
            }
            case RiskCeded said -> {
                form.amount(said.getCededFen());
                yield form.loan(said.getLoan());
            }
            case LoanExtended said -> {
                form.day(said.getMaturityOn());
                yield form.loan(said.getLoan());
            }
            case DefaultReported said -> {
                form.word(said.getKind());
                form.past(said.getOverdueSince());
                yield form.loan(said.getLoan());
            }
            case DefaultCured said -> {
                form.event(said.getDefaultEventId());
                yield form.loan(said.getLoan());
            }
            case NoticeWithdrawn said -> {
                form.event(said.getNoticeEventId());
                yield form.loan(said.getLoan());
            }
            case ProjectFiled said -> {
                form.words(said.getDocuments());
                form.event(said.getTranche());
                yield form.loan(said.getLoan());
            }
            case FilingReceived said -> {
                form.event(said.getTranche());
                yield form.loan(said.getLoan());
            }
            case FilingReviewed said -> {
                form.word(said.getOutcome());
                form.past(said.getReceivedOn());
                form.event(said.getTranche());
                yield form.loan(said.getLoan());
            }
            case LoanEventReversed said -> {
                form.event(said.getReversedEventId());
                yield form.loan(said.getLoan());
            }
            case FeedComplete said -> {
                form.past(said.getThrough());
                yield Optional.empty();
            }
            default -> elsewhere(payload);
        };
    }

    private Optional<String> elsewhere(SpecificRecord payload) {
        return switch (payload) {
            case PledgeRegistered said -> {
                form.event(said.getRegistrationNo());
                form.borrower(said.getPledgorUscc());
                form.key(Keys.party(said.getPledgee()));
                form.day(said.getEndsOn());
                yield form.right(said.getRight());
            }
            case PledgeChanged said -> {
                form.event(said.getRegistrationNo());
                form.day(said.getEndsOn());
                if (said.getPledgee() != null) {
                    form.key(Keys.party(said.getPledgee()));
                }
                yield form.right(said.getRight());
            }
            case PledgeCancelled said -> {
                form.event(said.getRegistrationNo());
                yield form.right(said.getRight());
            }
            case RightStatusChanged said -> {
                form.word(said.getStatus());
                yield form.right(said.getRight());
            }
            case BibliographyChanged said -> {
                said.getOwnerUsccs().forEach(form::borrower);
                yield form.right(said.getRight());
            }
            case RightEventReversed said -> {
                form.event(said.getReversedEventId());
                yield form.right(said.getRight());
            }
            case PoolEventReversed said -> {
                form.event(said.getReversedEventId());
                yield form.key(Keys.pool(said.getPool()));
            }
            case AccountMovement said -> {
                form.word(said.getAccount());
                form.word(said.getDirection());
                form.word(said.getKind());
                form.positive(said.getAmountFen());
                form.yuan(said.getCurrency());
                yield form.key(Keys.pool(said.getPool()));
            }
            default -> throw new IllegalArgumentException(payload.getSchema().getName());
        };
    }

    private Optional<String> disbursed(LoanDisbursed said) {
        form.positive(said.getAmountFen());
        form.yuan(said.getCurrency());
        form.day(said.getMaturityOn());
        form.borrower(said.getBorrower().getUscc());
        form.word(said.getBorrower().getSizeClass());
        form.key(Keys.pool(said.getPool()));
        form.event(said.getTranche());
        if (said.getPlan() != null) {
            form.number(said.getPlan().getDayOfMonth(), 1, 31);
            form.number(said.getPlan().getCount(), 1, Integer.MAX_VALUE);
            form.amount(said.getPlan().getInstalmentFen());
        }
        if (said.getPredecessor() != null) {
            form.loan(said.getPredecessor());
        }
        return form.loan(said.getLoan());
    }

    private Optional<String> pledged(RightsPledged said) {
        for (var pledge : said.getPledges()) {
            form.right(pledge.getRight());
            form.borrower(pledge.getPledgorUscc());
            form.amount(pledge.getValuationFen());
        }
        form.amount(said.getOtherCollateralFen());
        return form.loan(said.getLoan());
    }

    private Optional<String> notice(CompensationNotice said) {
        form.word(said.getAmountBasis());
        form.amount(said.getPrincipalFen());
        form.amount(said.getInterestFen());
        form.amount(said.getPenaltyInterestFen());
        form.amount(said.getOverdueInterestFen());
        form.amount(said.getOverduePenaltyFen());
        form.amount(said.getRequestedFen());
        form.yuan(said.getCurrency());
        form.event(said.getDefaultEventId());
        for (var claimant : said.getClaimants()) {
            form.word(claimant.getKind());
            form.amount(claimant.getOwnPrincipalFen());
            form.amount(claimant.getCededFen());
            if (claimant.getParty() != null) {
                form.key(Keys.party(claimant.getParty()));
            }
        }
        return form.loan(said.getLoan());
    }
}
