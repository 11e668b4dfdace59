package org.pledgehub.cli.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.ref.CalendarVersion;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.policies.Presets;
import org.pledgehub.streams.install.ReferenceDocuments;
import org.pledgehub.streams.install.Setup;

/** Who sends in these tests: two banks, one bank that has been disabled, and one party of each other role; two pools. */
public final class Cast {
    /** The bank that sends nearly everything. */
    public static final String BANK = "bank-a";
    /** Another bank. */
    public static final String OTHER_BANK = "bank-b";
    /** A bank that may not send. */
    public static final String DISABLED_BANK = "bank-off";
    /** The pledge registry. */
    public static final String REGISTRY = "registry";
    /** The fund operator. */
    public static final String OPERATOR = "operator";
    /** The authority. */
    public static final String AUTHORITY = "authority";
    /** The custodian bank. */
    public static final String CUSTODIAN = "custodian";
    /** A pool under the policy of Chaoyang: 20 % of a loss, half of it fiscal. */
    public static final String POOL = "pool-1";
    /** A second pool of the same terms. */
    public static final String OTHER_POOL = "pool-2";
    /** A pool whose policy nobody has applied. */
    public static final String POOL_WITHOUT_POLICY = "pool-none";

    private static final String POLICY = "chaoyang";

    private Cast() {}

    /** All of them, with the policy of Chaoyang and the calendars that come with the program. */
    public static Setup setup() {
        return setup(ReferenceDocuments.shippedCalendars());
    }

    /** All of them with these calendars only. */
    public static Setup setup(List<CalendarVersion> calendars) {
        return new Setup(
                List.of(
                        party(BANK, Role.BANK),
                        party(OTHER_BANK, Role.BANK),
                        Party.newBuilder(party(DISABLED_BANK, Role.BANK))
                                .setEnabled(false)
                                .build(),
                        party(REGISTRY, Role.REGISTRY),
                        party(OPERATOR, Role.OPERATOR),
                        party(AUTHORITY, Role.AUTHORITY),
                        party(CUSTODIAN, Role.CUSTODIAN)),
                List.of(pool(POOL, POLICY), pool(OTHER_POOL, POLICY), pool(POOL_WITHOUT_POLICY, "nobody-applied")),
                policies(),
                calendars);
    }

    /** Ten million yuan paid into each account of a pool. */
    public static List<AccountMovement> contributions(String pool) {
        var movements = new ArrayList<AccountMovement>();
        for (var account : List.of(PoolAccount.FISCAL, PoolAccount.PARTNER)) {
            movements.add(AccountMovement.newBuilder()
                    .setPool(pool)
                    .setAccount(account)
                    .setDirection(Direction.CREDIT)
                    .setKind(MovementKind.CONTRIBUTION)
                    .setAmountFen(1_000_000_000L)
                    .build());
        }
        return movements;
    }

    private static List<PolicyVersion> policies() {
        return ReferenceDocuments.policies(POLICY, Presets.text(POLICY).orElseThrow())
                .orThrow();
    }

    private static Party party(String id, Role role) {
        return Party.newBuilder().setParty(id).setRole(role).build();
    }

    private static Pool pool(String id, String policy) {
        return Pool.newBuilder()
                .setPool(id)
                .setPolicy(policy)
                .setOperator(OPERATOR)
                .setAuthority(AUTHORITY)
                .setCustodian(CUSTODIAN)
                .setDistrict("110105")
                .setEstablishedOn(LocalDate.of(2024, 1, 15))
                .setPoolSharePpm(200_000)
                .setFiscalSharePpm(500_000)
                .build();
    }
}
