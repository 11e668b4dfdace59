package org.pledgehub.cli.text;

import java.util.Map;

/** What codes are called in Chinese sentences. English sentences, tables and files have the code alone. */
public final class CodeWords {
    /** Roles of parties. */
    public static final CodeWords ROLE = new CodeWords(Map.of(
            "BANK", "贷款银行",
            "GUARANTOR", "担保或保险机构",
            "REGISTRY", "质押登记机构",
            "OPERATOR", "合作机构",
            "AUTHORITY", "管理机构",
            "CUSTODIAN", "监管银行"));
    /** States of the deadline of a filing. */
    public static final CodeWords DEADLINE = new CodeWords(Map.of(
            "OPEN", "未到期",
            "DUE_SOON", "即将到期",
            "MET", "按期备案",
            "MET_LATE", "逾期后备案",
            "MISSED_UNCONFIRMED", "可能逾期，待确认",
            "MISSED", "逾期未备案",
            "WITHDRAWN", "已撤回",
            "NOT_REQUIRED", "无需备案"));
    /** What the checks of a claim come to. */
    public static final CodeWords VERDICT =
            new CodeWords(Map.of("ELIGIBLE", "符合条件", "INELIGIBLE", "不符合条件", "PENDING", "待补充", "WITHDRAWN", "已撤回"));
    /** Where a claim stands. */
    public static final CodeWords CLAIM_STAGE = new CodeWords(Map.ofEntries(
            Map.entry("PENDING", "待补充"),
            Map.entry("INELIGIBLE", "不符合条件"),
            Map.entry("CURED", "违约已消除"),
            Map.entry("WITHDRAWN", "已撤回"),
            Map.entry("QUEUED", "排队等待资金"),
            Map.entry("TRIGGERED", "已触发"),
            Map.entry("REVIEWED", "已审核"),
            Map.entry("PLANNED", "已制定补偿方案"),
            Map.entry("CONFIRMED", "已确认"),
            Map.entry("REDUCED", "已核减确认"),
            Map.entry("REJECTED", "未获确认"),
            Map.entry("PARTNER_PAID", "社会资本账户已支付"),
            Map.entry("REIMBURSEMENT_APPLIED", "已申请财政补偿"),
            Map.entry("DECIDED", "集体决策已同意"),
            Map.entry("FISCAL_PAID", "财政账户已补偿"),
            Map.entry("RECOVERING", "追偿中"),
            Map.entry("CLOSED", "已结案")));
    /** Where a pool stands. */
    public static final CodeWords LIFE = new CodeWords(Map.of(
            "PLANNED", "未到设立日",
            "ESTABLISHED", "已设立",
            "RUNNING", "存续",
            "EVALUATION_DUE", "待评估",
            "TERM_ENDED", "存续期届满",
            "RUN_OFF", "存续项目处置",
            "LOSSES_CONFIRMED", "损失已确认",
            "LIQUIDATED", "已清算",
            "AUDITED", "已审计"));

    private final Map<String, String> words;

    private CodeWords(Map<String, String> words) {
        this.words = words;
    }

    /** In Chinese the word with the code in brackets, in English the code; a code without a word stands alone. */
    public Sentence of(String code) {
        return words.containsKey(code)
                ? new Sentence(words.get(code) + "（" + code + "）", code)
                : new Sentence(code, code);
    }
}
