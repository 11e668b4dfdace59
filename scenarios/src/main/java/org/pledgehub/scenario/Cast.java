package org.pledgehub.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.Borrower;
import org.pledgehub.contract.common.BorrowerAssessment;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.Pledge;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.PoolDecisionKind;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.common.SizeClass;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.CustodianEvent;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.GuarantorEvent;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.OperatorEvent;
import org.pledgehub.contract.in.PledgeRegistered;
import org.pledgehub.contract.in.PoolDecided;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.contract.in.RegistryEvent;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.domain.key.Uscc;

/**
 * The parties of one pool, and what they say. Days are written {@code yyyy-MM-dd}, amounts in fen.
 *
 * @param stage hub they speak to
 * @param pool their pool
 */
record Cast(Stage stage, String pool) {

    private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Registers them, and the pool under a policy. */
    void enter(String policy, LocalDate establishedOn, long agreedEachFen) {
        enter(policy, establishedOn, agreedEachFen, agreedEachFen);
    }

    void enter(String policy, LocalDate establishedOn, long agreedFiscalFen, long agreedPartnerFen) {
        var hub = stage.hub();
        hub.register(bank(), Role.BANK);
        hub.register(operator(), Role.OPERATOR);
        hub.register(authority(), Role.AUTHORITY);
        hub.register(custodian(), Role.CUSTODIAN);
        hub.register(Pool.newBuilder()
                .setPool(pool)
                .setPolicy(policy)
                .setOperator(operator())
                .setAuthority(authority())
                .setCustodian(custodian())
                .setEstablishedOn(establishedOn)
                .setAgreedFiscalFen(agreedFiscalFen)
                .setAgreedPartnerFen(agreedPartnerFen)
                .build());
    }

    /** Registers a guarantor beside them. */
    void enterGuarantor() {
        stage.hub().register(guarantor(), Role.GUARANTOR);
    }

    String bank() {
        return pool + "-bank";
    }

    String guarantor() {
        return pool + "-guarantor";
    }

    String operator() {
        return pool + "-operator";
    }

    String authority() {
        return pool + "-authority";
    }

    String custodian() {
        return pool + "-custodian";
    }

    /** Name of a loan of the pool's bank as the hub writes it. */
    String key(LoanRef loan) {
        return loan.getBank() + "/" + loan.getContract();
    }

    String byBank(String on, Object payload) {
        var id = stage.nextEvent(bank());
        stage.send(bank(), new BankEvent(Envelopes.on(id, on), payload));
        return id;
    }

    String byGuarantor(String on, Object payload) {
        var id = stage.nextEvent(guarantor());
        stage.send(guarantor(), new GuarantorEvent(Envelopes.on(id, on), payload));
        return id;
    }

    String byOperator(String on, Object payload) {
        var id = stage.nextEvent(operator());
        stage.send(operator(), new OperatorEvent(Envelopes.on(id, on), payload));
        return id;
    }

    String byAuthority(String on, Object payload) {
        var id = stage.nextEvent(authority());
        stage.send(authority(), new AuthorityEvent(Envelopes.on(id, on), payload));
        return id;
    }

    /** Money comes to or goes from an account, for a claim or, where that is empty, for none. */
    void move(String on, AccountMovement.Builder movement) {
        var id = stage.nextEvent(custodian());
        stage.send(
                custodian(),
                new CustodianEvent(Envelopes.on(id, on), movement.setPool(pool).build()));
    }

    void contribute(String on, PoolAccount account, long fen) {
        move(on, in(account, MovementKind.CONTRIBUTION, fen));
    }

    static AccountMovement.Builder in(PoolAccount account, MovementKind kind, long fen) {
        return AccountMovement.newBuilder()
                .setAccount(account)
                .setDirection(Direction.CREDIT)
                .setKind(kind)
                .setAmountFen(fen);
    }

    static AccountMovement.Builder out(PoolAccount account, MovementKind kind, long fen) {
        return in(account, kind, fen).setDirection(Direction.DEBIT);
    }

    /** A loan of the n-th company, not sent yet. */
    LoanDisbursed.Builder loan(int company, long fen) {
        return LoanDisbursed.newBuilder()
                .setLoan(new LoanRef(bank(), "L" + company))
                .setPool(pool)
                .setAmountFen(fen)
                .setBorrower(Borrower.newBuilder()
                        .setUscc(uscc(company))
                        .setSizeClass(SizeClass.SMALL)
                        .build());
    }

    /** Pays a loan out and tells the patents that secure it; nobody has registered them. */
    LoanRef lend(String on, LoanDisbursed.Builder loan, int patents) {
        var rights = IntStream.range(0, patents).mapToObj(each -> patent()).toList();
        return lend(on, loan, rights);
    }

    LoanRef lend(String on, LoanDisbursed.Builder loan, List<RightRef> rights) {
        var disbursed = loan.build();
        byBank(on, disbursed);
        byBank(
                on,
                RightsPledged.newBuilder()
                        .setLoan(disbursed.getLoan())
                        .setPledges(rights.stream()
                                .map(right -> pledge(disbursed, right))
                                .toList())
                        .build());
        return disbursed.getLoan();
    }

    /** The same with one right that is registered the day before. */
    LoanRef lendRegistered(String on, LoanDisbursed.Builder loan, RightRef right) {
        var disbursed = loan.build();
        stage.send(
                Stage.REGISTRY,
                new RegistryEvent(
                        Envelopes.on(
                                stage.nextEvent(Stage.REGISTRY),
                                LocalDate.parse(on).minusDays(1).toString()),
                        PledgeRegistered.newBuilder()
                                .setRight(right)
                                .setRegistrationNo(registration(right))
                                .setPledgorUscc(disbursed.getBorrower().getUscc())
                                .setPledgee(bank())
                                .build()));
        return lend(on, loan, List.of(right));
    }

    RightRef patent() {
        return new RightRef(RightKind.PATENT, "ZL 2019 1 %07d".formatted(stage.nextRight()));
    }

    /** The operator's filing, what it found of the borrower, and the authority's receipt. */
    void file(LoanRef loan, String filedOn, String receivedOn) {
        byOperator(
                filedOn,
                ProjectFiled.newBuilder()
                        .setLoan(loan)
                        .setDocuments(List.of())
                        .setAssessment(BorrowerAssessment.newBuilder()
                                .setRegisteredInDistrict(true)
                                .setGoodCredit(true)
                                .setOperating(true)
                                .setRelatedToOperator(false)
                                .setPromotedByOperator(true)
                                .build())
                        .build());
        byAuthority(receivedOn, FilingReceived.newBuilder().setLoan(loan).build());
    }

    void overdue(LoanRef loan, String since, String on) {
        byBank(
                on,
                DefaultReported.newBuilder()
                        .setLoan(loan)
                        .setKind(DefaultKind.OVERDUE)
                        .setOverdueSince(LocalDate.parse(since))
                        .build());
    }

    /** A notice of a loss of principal, not sent yet. */
    CompensationNotice.Builder loss(LoanRef loan, long principalFen) {
        return CompensationNotice.newBuilder()
                .setLoan(loan)
                .setAmountBasis(AmountBasis.GROSS_LOSS)
                .setPrincipalFen(principalFen);
    }

    /** Sends a notice and names the claim that it starts. */
    PlayedClaim claim(String on, CompensationNotice.Builder notice) {
        var sent = notice.build();
        var id = byBank(on, sent);
        return new PlayedClaim(this, sent.getLoan(), key(sent.getLoan()) + "#" + id);
    }

    PoolDecided.Builder decision(PoolDecisionKind kind) {
        return PoolDecided.newBuilder().setPool(pool).setDecision(kind);
    }

    /** Code of the n-th company, with its check digit. */
    static String uscc(int company) {
        var start = "91110105MA%07d".formatted(company);
        return LETTERS.chars()
                .mapToObj(last -> start + (char) last)
                .filter(code -> Uscc.of(code).meetsCheckDigit())
                .findFirst()
                .orElseThrow();
    }

    private static Pledge pledge(LoanDisbursed loan, RightRef right) {
        return Pledge.newBuilder()
                .setRight(right)
                .setPledgorUscc(loan.getBorrower().getUscc())
                .setValuationFen(2 * loan.getAmountFen())
                .setRegistrationNo(registration(right))
                .build();
    }

    private static String registration(RightRef right) {
        return "Y-" + right.getNumber().replace(" ", "");
    }
}
