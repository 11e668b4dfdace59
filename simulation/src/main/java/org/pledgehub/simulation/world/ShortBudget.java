package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.RightGrade;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.common.SubsidyCostAsked;
import org.pledgehub.contract.common.SubsidyCostKind;
import org.pledgehub.contract.common.SubsidyProofKind;
import org.pledgehub.contract.common.SubsidyRight;
import org.pledgehub.contract.in.SubsidyApplied;
import org.pledgehub.contract.in.SubsidyCalled;
import org.pledgehub.contract.in.SubsidyProven;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.Pool;

/**
 * A programme whose budget goes to whoever came first and does not go round: several applications lack nothing but the
 * decision. Of two fees applicant and guarantor name different sums, and neither bank nor authority speaks.
 */
public final class ShortBudget {

    private static final String BANK = "sbbank";
    private static final String OPERATOR = "sbop";
    private static final String AUTHORITY = "sbau";
    private static final String GUARANTOR = "sbguar";
    private static final String PROGRAMME = "sb";
    private static final List<SubsidyCostKind> FEES = List.of(SubsidyCostKind.INSURANCE, SubsidyCostKind.GUARANTEE);

    /** What a text must say, and what it must not, so that applications without a fault share a budget in order. */
    private static final List<String> SAYS = List.of("budget: {value: FIRST_COME", "effective: {from: open, to: open}");

    private static final List<String> SAYS_NOT = List.of("version: 2", "status: EXPIRED", "status: DRAFT");

    private final Choices choices;
    private final Diary diary;
    private final LocalDate opensOn;

    private ShortBudget(Choices choices, Diary diary, LocalDate opensOn) {
        this.choices = choices;
        this.diary = diary;
        this.opensOn = opensOn;
    }

    /** The world with such a programme. */
    public static World in(World world, Choices choices) {
        var roles = new TreeMap<>(
                Map.of(BANK, Role.BANK, OPERATOR, Role.OPERATOR, AUTHORITY, Role.AUTHORITY, GUARANTOR, Role.GUARANTOR));
        var rules = choices.pick(
                SubsidyRules.all().stream().filter(ShortBudget::fits).toList());
        var annex = new Annex(world, roles, choices.fork("diary"));
        annex.refer(new PartyReference(Pool.newBuilder()
                .setPool(PROGRAMME)
                .setPolicy(rules.policy())
                .setOperator(OPERATOR)
                .setAuthority(AUTHORITY)
                .build()));
        rules.references().forEach(annex::refer);
        var opensOn = world.first().plusDays(choices.between(30, 90));
        new ShortBudget(choices.fork("tale"), annex.diary(), opensOn).tell();
        return annex.built();
    }

    private static boolean fits(SubsidyRules rules) {
        return SAYS.stream().allMatch(rules.text()::contains)
                && SAYS_NOT.stream().noneMatch(rules.text()::contains);
    }

    private void tell() {
        long budget = choices.oneOf(7L, 99_999L, 1_000_001L, 10_000_000L);
        var called = new SubsidyCalled(PROGRAMME, opensOn.getYear(), opensOn, opensOn.plusDays(40), budget, null);
        diary.sayAtOnce(AUTHORITY, opensOn, called);
        int many = choices.between(2, 4);
        for (int number = 1; number <= many; number++) {
            apply(number, opensOn.plusDays(choices.between(1, 25)));
        }
    }

    private void apply(int number, LocalDate on) {
        var payload = SubsidyApplied.newBuilder()
                .setProgramme(PROGRAMME)
                .setYear(opensOn.getYear())
                .setUscc(Names.uscc(50 + number))
                .setLoan(new LoanRef(BANK, "SB" + number))
                .setDisbursedOn(on.minusDays(choices.between(200, 400)))
                .setRights(List.of(
                        new SubsidyRight(Names.right(RightKind.PATENT, 900 + number), List.of(RightGrade.INVENTION))))
                .setIndustry("人工智能")
                .setRegisteredInDistrict(true)
                .setPaysTaxInDistrict(true)
                .setCosts(List.of(
                        new SubsidyCostAsked(SubsidyCostKind.INTEREST, 20_000_000L),
                        new SubsidyCostAsked(SubsidyCostKind.INSURANCE, 9_000_000L),
                        new SubsidyCostAsked(SubsidyCostKind.GUARANTEE, 9_000_000L)))
                .setRequestedFen(null)
                .build();
        var applied = diary.sayAtOnce(OPERATOR, on, payload);
        var application = applied.party() + "/" + applied.eventId();
        diary.sayAtOnce(BANK, on, costPaid(application, SubsidyCostKind.INTEREST, 20_000_000L));
        for (var fee : FEES) {
            diary.sayAtOnce(OPERATOR, on, costPaid(application, fee, choices.between(1, 9) * 1_000_000L));
            diary.sayAtOnce(GUARANTOR, on, costPaid(application, fee, choices.between(1, 9) * 1_000_001L));
        }
        diary.sayAtOnce(
                BANK,
                on,
                proof(application, SubsidyProofKind.LOAN_REPAID).setLateDays(0).build());
    }

    private static SubsidyProven costPaid(String application, SubsidyCostKind cost, long fen) {
        return proof(application, SubsidyProofKind.COST_PAID)
                .setCost(cost)
                .setPaidFen(fen)
                .build();
    }

    private static SubsidyProven.Builder proof(String application, SubsidyProofKind kind) {
        return SubsidyProven.newBuilder()
                .setProgramme(PROGRAMME)
                .setApplication(application)
                .setProof(kind)
                .setExtended(false);
    }
}
