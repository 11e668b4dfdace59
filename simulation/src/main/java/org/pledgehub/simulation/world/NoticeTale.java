package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.ClaimStart;
import org.pledgehub.contract.common.Claimant;
import org.pledgehub.contract.common.ClaimantKind;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.ClaimTakenOver;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.NoticeWithdrawn;

/** Who asks for compensation, how much, when, and what becomes of it. */
final class NoticeTale {

    private final LoanFile loan;
    private final Choices choices;

    NoticeTale(LoanFile loan) {
        this.loan = loan;
        this.choices = loan.choices();
    }

    /** Notices for a default: mostly one, sometimes several parties or several times. */
    void tell(Said reported) {
        if (choices.chance(12)) {
            return;
        }
        var first = notice(loan.bank(), reported);
        settle(first);
        if (loan.befalls(12)) {
            guarantor().ifPresent(party -> settle(notice(party, reported)));
        }
        if (loan.befalls(8)) {
            settle(notice(loan.bank(), reported));
        }
        if (loan.befalls(4)) {
            notice(Cast.operatorOf(loan.pool()), reported);
        }
    }

    private Said notice(String party, Said reported) {
        var on = noticedOn(reported);
        var basis = basis();
        var said = loan.say(party, on, started(party, payload(reported, basis)));
        if (basis == null && choices.chance(60)) {
            var completed = complete(said, reported);
            return choices.chance(30) ? completed : said;
        }
        return said;
    }

    /** A notice without its basis is put right by a correction. */
    private Said complete(Said said, Said reported) {
        var sentOn = said.sentOn().plusDays(choices.between(0, 15));
        var payload = started(said.party(), payload(reported, AmountBasis.GROSS_LOSS));
        return loan.keep(loan.desk()
                .diary()
                .tell(Telling.of(said.party(), said.on(), sentOn, payload).correcting(said.eventId())));
    }

    /** It is withdrawn, perhaps to be sent anew, or paid, or waits. */
    private void settle(Said notice) {
        var ref = new LoanRef(loan.bank(), loan.contract());
        loan.desk().claims().add(new Desk.Claimed(loan.pool().getPool(), ref, loan.claimOf(notice), notice.sentOn()));
        if (loan.befalls(10)) {
            var on = notice.sentOn().plusDays(choices.between(0, 30));
            var withdrawn = loan.say(notice.party(), on, new NoticeWithdrawn(loan.ref(), notice.eventId()));
            switch (choices.below(4)) {
                case 0 -> loan.undo(withdrawn);
                case 1, 2 -> loan.say(notice.party(), on, notice.payload());
                default -> {}
            }
        }
        takeOver(notice);
        if (choices.fork("slip of " + notice.eventId()).chance(5)) {
            slip(notice);
        }
        if (choices.chance(40)) {
            new PaymentTale(loan).pay(notice);
        } else {
            new PaymentTale(loan).leave(notice);
        }
    }

    /** A guarantor has paid the bank: the bank says so of its notice, perhaps twice, of a stranger, or of a notice that never was. */
    private void takeOver(Said notice) {
        var chosen = choices.fork("taken over " + notice.eventId());
        if (!notice.party().equals(loan.bank()) || !chosen.chance(18)) {
            return;
        }
        int times = chosen.oneOf(1, 1, 1, 2);
        for (int i = 0; i < times; i++) {
            var guarantor = chosen.oneOf(Cast.GUARANTOR, Cast.GUARANTOR, Cast.STRANGER);
            var named = chosen.chance(5) ? "x-other" : notice.eventId();
            var on = notice.sentOn().plusDays(chosen.between(0, 50));
            var said = loan.say(loan.bank(), on, new ClaimTakenOver(loan.ref(), named, guarantor));
            if (chosen.chance(15)) {
                loan.undo(said);
            }
        }
    }

    /** About the day on which the default is old enough. */
    private LocalDate noticedOn(Said reported) {
        var payload = (DefaultReported) reported.payload();
        LocalDate since = payload.getOverdueSince();
        var ripe =
                (since == null ? reported.on() : since).plusDays(loan.limits().daysPastDueMin());
        if (loan.befalls(5) && loan.poolEnd().isAfter(reported.on())) {
            return loan.poolEnd().plusDays(choices.below(2));
        }
        var on = ripe.plusDays(choices.oneOf(0, 0, 1, 5, 20, 60, loan.befalls(40) ? -1 : 2));
        return on.isBefore(reported.on()) && !loan.befalls(10) ? reported.on() : on;
    }

    private CompensationNotice payload(Said reported, @Nullable AmountBasis basis) {
        long loss = principal();
        boolean lossIsTold = basis != AmountBasis.REQUESTED_COMPENSATION || !loan.befalls(15);
        long principal = lossIsTold ? loss : 0;
        return more(
                CompensationNotice.newBuilder()
                        .setLoan(loan.ref())
                        .setDefaultEventId(named(reported))
                        .setAmountBasis(basis)
                        .setPrincipalFen(principal)
                        .setInterestFen(item(principal / 40))
                        .setPenaltyInterestFen(item(principal / 400))
                        .setOverdueInterestFen(item(principal / 800))
                        .setOverduePenaltyFen(lossIsTold ? item(50) : 0)
                        .setRequestedFen(requested(loss, basis))
                        .setClaimants(claimants(loss)),
                choices.fork("more of the notice " + reported.eventId()),
                reported);
    }

    /** What it rests on; a request that comes before its basis may come before its amounts too. */
    private CompensationNotice started(String party, CompensationNotice said) {
        var chosen = choices.fork("what starts the claim of " + party);
        var notice = CompensationNotice.newBuilder(said);
        notice.setStartedBy(start(chosen, party.equals(Cast.operatorOf(loan.pool()))));
        boolean mayBeBare = notice.getStartedBy() != null && notice.getStartedBy() != ClaimStart.COMPENSATION_NOTICE;
        if (said.getAmountBasis() == null && mayBeBare && chosen.chance(60)) {
            notice.setPrincipalFen(0)
                    .setInterestFen(0)
                    .setPenaltyInterestFen(0)
                    .setOverdueInterestFen(0)
                    .setOverduePenaltyFen(0)
                    .setRequestedFen(null)
                    .setClaimants(List.of());
        }
        return notice.build();
    }

    private static @Nullable ClaimStart start(Choices chosen, boolean passedOn) {
        if (chosen.chance(40)) {
            return null;
        }
        return passedOn
                ? chosen.oneOf(ClaimStart.BORROWER_APPLICATION, ClaimStart.DISPOSAL_REQUEST)
                : chosen.oneOf(ClaimStart.DISPOSAL_REQUEST, ClaimStart.COMPENSATION_NOTICE);
    }

    /** A bank or guarantor speaks as if it were the borrower. */
    private void slip(Said notice) {
        var payload = CompensationNotice.newBuilder((CompensationNotice) notice.payload())
                .setStartedBy(ClaimStart.BORROWER_APPLICATION)
                .build();
        var diary = loan.desk().diary();
        var sentAt = Diary.noon(notice.on());
        var slip =
                new Said(notice.party(), diary.nextId(notice.party(), payload), notice.on(), payload, sentAt, sentAt);
        diary.misspeak(slip, new Missteps.Draft(slip.eventId(), notice.on(), null).recordedAt(sentAt));
    }

    /** What only some policies ask for. */
    private static CompensationNotice more(CompensationNotice.Builder notice, Choices chosen, Said reported) {
        if (chosen.chance(60)) {
            long whole = chosen.oneOf(300_000_000L, 100_000_001L, 7L);
            notice.setLoanAmountFen(whole)
                    .setGuaranteedFen(chosen.chance(90) ? whole / 3 * chosen.between(0, 3) : whole + 1);
        }
        if (chosen.chance(70)) {
            var from = reported.on().minusDays(chosen.below(200));
            notice.setInterestFrom(from).setInterestTo(from.plusDays(chosen.between(0, 200)));
            notice.setBankruptOn(chosen.chance(30) ? from.plusDays(chosen.between(-5, 100)) : null);
        }
        notice.setOtherLevelsFen(otherLevels(chosen.fork("other levels"), notice.getPrincipalFen()));
        if (notice.getClaimants().isEmpty() && chosen.chance(15)) {
            notice.setClaimants(institutions(chosen, notice.getPrincipalFen()));
        }
        return notice.build();
    }

    /** What city, province or other funds give for the same loss: mostly told, mostly nothing. */
    private static @Nullable Long otherLevels(Choices chosen, long principal) {
        return chosen.chance(15)
                ? null
                : chosen.oneOf(0L, 0L, 0L, 1L, principal / 10, principal / 3, principal / 5 * 4);
    }

    /** Institutions of every kind, each with what it bears; together perhaps more than the loss. */
    private static List<Claimant> institutions(Choices chosen, long principal) {
        var kinds = chosen.oneOf(
                List.of(ClaimantKind.BANK),
                List.of(ClaimantKind.GUARANTOR),
                List.of(ClaimantKind.BANK, ClaimantKind.GUARANTOR),
                List.of(ClaimantKind.GUARANTOR, ClaimantKind.INSURER),
                List.of(ClaimantKind.INSURER, ClaimantKind.IP_INSTITUTION));
        long own = chosen.chance(85) ? principal / kinds.size() : principal;
        return kinds.stream()
                .map(kind -> new Claimant(kind, null, own, chosen.chance(40) ? own / 7 : 0))
                .toList();
    }

    private long item(long most) {
        return most == 0 || choices.chance(60) ? 0 : Amounts.upTo(choices, most + 1);
    }

    private @Nullable AmountBasis basis() {
        if (loan.befalls(6)) {
            return null;
        }
        return choices.chance(75) ? AmountBasis.GROSS_LOSS : AmountBasis.REQUESTED_COMPENSATION;
    }

    private @Nullable String named(Said reported) {
        if (loan.befalls(3)) {
            return "x-other";
        }
        return choices.chance(35) ? reported.eventId() : null;
    }

    /** What is owed; or with a share that ends on half a fen, or near a cap, as far as it was lent; or above the loan. */
    private long principal() {
        var caps = loan.limits().capsFen();
        return switch (choices.below(10)) {
            case 0, 1, 2 -> loan.asFarAsLent(Amounts.endingOnHalf(choices, loan.sharePpm(), loan.owedFen()));
            case 3, 4 ->
                caps.isEmpty()
                        ? loan.owedFen()
                        : loan.asFarAsLent(Amounts.nearCap(choices, loan.sharePpm(), choices.pick(caps)));
            case 5 -> loan.lentFen() + Amounts.upTo(choices, loan.lentFen() + 1);
            default -> loan.owedFen();
        };
    }

    private @Nullable Long requested(long principal, @Nullable AmountBasis basis) {
        if (basis != AmountBasis.REQUESTED_COMPENSATION) {
            return choices.chance(8) ? Amounts.upTo(choices, principal) : null;
        }
        long fair = Math.max(1, Amounts.share(principal, loan.sharePpm()));
        return loan.befalls(8) ? null : choices.oneOf(fair, fair + 1, Math.max(1, fair - 1), fair / 3 + 1, principal);
    }

    private List<Claimant> claimants(long principal) {
        if (!loan.befalls(20)) {
            return List.of();
        }
        long own = Math.max(1, principal * 2 / 3);
        var bank = new Claimant(
                ClaimantKind.BANK,
                choices.chance(70) ? loan.bank() : null,
                choices.chance(85) ? own : null,
                choices.chance(20) ? own / 10 : 0);
        var other = new Claimant(
                choices.oneOf(
                        ClaimantKind.GUARANTOR,
                        ClaimantKind.INSURER,
                        ClaimantKind.IP_INSTITUTION,
                        ClaimantKind.BORROWER),
                choices.chance(60) ? guarantor().orElse(null) : null,
                choices.chance(85) ? principal - own : null,
                choices.chance(30) ? (principal - own) / 2 : 0);
        return choices.chance(40) ? List.of(bank) : List.of(bank, other);
    }

    private Optional<String> guarantor() {
        return loan.desk().cast().in(Role.GUARANTOR).stream().findFirst();
    }
}
