package org.pledgehub.cli.demo;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.Pool;

/** Who plays in the story: three banks, a registry, an operator, an authority, a custodian, a guarantor, and two pools. */
public final class StoryCast {
    /** The bank whose loans make the news. */
    public static final String HAITANG = "bank-haitang";
    /** A bank that does everything right, but one of its companies did not. */
    public static final String QINGYUN = "bank-qingyun";
    /** The bank that also sends bad events. */
    public static final String CHANGQIAO = "bank-changqiao";

    static final List<String> BANKS = List.of(HAITANG, QINGYUN, CHANGQIAO);
    static final String REGISTRY = "pledge-registry";
    static final String OPERATOR = "operator-dongfang";
    static final String AUTHORITY = "authority-district";
    static final String CUSTODIAN = "custodian-pingan";
    static final String GUARANTOR = "guarantor-jinqiao";

    /** The pool with filing, claims and triggers. */
    public static final String POOL_TECH = "pool-tech";
    /** The pool with exposure only. */
    public static final String POOL_CULTURE = "pool-culture";

    static final String DISTRICT = "110105";

    private StoryCast() {}

    /** All parties, sorted by id. */
    public static List<Party> parties() {
        return List.of(
                party(AUTHORITY, Role.AUTHORITY, "区知识产权局", "District IP office"),
                party(CHANGQIAO, Role.BANK, "长桥银行", "Changqiao Bank"),
                party(HAITANG, Role.BANK, "海棠银行", "Haitang Bank"),
                party(QINGYUN, Role.BANK, "青云银行", "Qingyun Bank"),
                party(CUSTODIAN, Role.CUSTODIAN, "监管账户银行", "Custodian bank"),
                party(GUARANTOR, Role.GUARANTOR, "金桥担保", "Jinqiao Guarantee"),
                party(OPERATOR, Role.OPERATOR, "东方合作机构", "Dongfang fund operator"),
                party(REGISTRY, Role.REGISTRY, "质押登记机构", "Pledge registry"));
    }

    /** Both pools, under one policy, sorted by id. */
    public static List<Pool> pools(String policy) {
        return List.of(pool(POOL_CULTURE, policy, "文化创意资金池", 200_000), pool(POOL_TECH, policy, "科技企业资金池", 200_000));
    }

    private static Party party(String id, Role role, String zh, String en) {
        return Party.newBuilder()
                .setParty(id)
                .setRole(role)
                .setNameZh(zh)
                .setNameEn(en)
                .build();
    }

    private static Pool pool(String id, String policy, String name, int sharePpm) {
        return Pool.newBuilder()
                .setPool(id)
                .setPolicy(policy)
                .setNameZh(name)
                .setOperator(OPERATOR)
                .setAuthority(AUTHORITY)
                .setCustodian(CUSTODIAN)
                .setDistrict(DISTRICT)
                .setEstablishedOn(LocalDate.of(2024, 1, 15))
                .setPoolSharePpm(sharePpm)
                .setFiscalSharePpm(500_000)
                .build();
    }
}
