package org.pledgehub.policies.yaml;

/** What can be wrong in a file. Each code has one sentence in each language; {@code %s} is the subject. */
public enum FaultCode {
    /** Not YAML at all. */
    YAML_SYNTAX("不是有效的 YAML：%s", "not valid YAML: %s"),
    /** Nothing in it. */
    FILE_EMPTY("文件为空", "the file is empty"),
    /** Fields were expected. */
    NOT_AN_OBJECT("此处应为“字段: 值”的结构：%s", "fields are expected here: %s"),
    /** A list was expected. */
    NOT_A_LIST("此处应为列表：%s", "a list is expected here: %s"),
    /** A single value was expected. */
    NOT_A_VALUE("此处应为单个值：%s", "a single value is expected here: %s"),
    /** A field that the format does not have. */
    FIELD_UNKNOWN("没有此字段：%s", "there is no such field: %s"),
    /** A field that must be there. */
    FIELD_MISSING("缺少字段：%s", "a field is missing: %s"),
    /** A field written twice. */
    FIELD_TWICE("字段重复：%s", "a field is given twice: %s"),
    /** A value listed twice. */
    VALUE_TWICE("取值重复：%s", "a value is given twice: %s"),
    /** Words were expected. */
    TEXT_EMPTY("内容不能为空：%s", "this may not be empty: %s"),
    /** Not a whole number in range. */
    NUMBER_INVALID("应为允许范围内的整数：%s", "a whole number within range is expected: %s"),
    /** Not an ISO date. */
    DATE_INVALID("应为 yyyy-MM-dd 形式的日期：%s", "a date as yyyy-MM-dd is expected: %s"),
    /** Neither 24:00 nor a time of the day. */
    CUT_OFF_INVALID("应为 24:00 或形如 17:00 的时刻：%s", "24:00 or a time of the day such as 17:00 is expected: %s"),
    /** Not a share. */
    SHARE_INVALID(
            "应为 0% 至 100% 的百分比，最多四位小数：%s", "a percentage from 0% to 100% with at most four decimals is expected: %s"),
    /** Neither a ratio nor the word for fiscal money only. */
    FUNDING_INVALID(
            "应为 a:b 形式的整数之比，或 FISCAL_ONLY：%s", "a ratio of whole numbers as a:b, or FISCAL_ONLY, is expected: %s"),
    /** Not a ratio. */
    RATIO_INVALID("应为 a:b 形式的整数之比：%s", "a ratio of whole numbers as a:b is expected: %s"),
    /** Not one of the words allowed. */
    WORD_UNKNOWN("不是允许的取值：%s", "not one of the values allowed: %s"),
    /** Not an id. */
    ID_INVALID("编号只能由小写字母、数字和连字符组成：%s", "an id consists of lower-case letters, digits and hyphens: %s"),
    /** Not a rule id. */
    RULE_ID_INVALID("规则编号应如 CY-18：%s", "a rule id looks like CY-18: %s"),
    /** A day that a year's notice cannot touch. */
    DAY_OUTSIDE_NOTICE("不在该年及上年12月之内：%s", "neither in the year nor in December before it: %s"),
    /** Work made up on a weekday. */
    DAY_NOT_WEEKEND("调休上班日应为星期六或星期日：%s", "a make-up working day is a Saturday or Sunday: %s"),
    /** A day named twice. */
    DAY_TWICE("日期重复：%s", "a day is named twice: %s"),
    /** A period that ends before it starts. */
    PERIOD_REVERSED("结束早于开始：%s", "it ends before it starts: %s"),
    /** A version given twice. */
    VERSION_TWICE("版本重复：%s", "a version is given twice: %s"),
    /** Two things that shut each other out. */
    FIELDS_EXCLUDE("两者只能写一个：%s", "only one of the two may be given: %s"),
    /** A list that may not be empty. */
    LIST_EMPTY("至少应有一项：%s", "at least one is needed: %s"),
    /** A clock of the wrong kind for its duty. */
    CLOCK_KIND_WRONG("此期限的种类不对：%s", "a clock of this duty is of another kind: %s"),
    /** A share above its ceiling. */
    SHARE_ABOVE_CEILING("超过资金池承担比例上限：%s", "above the ceiling of the pool share: %s"),
    /** A share below its floor. */
    SHARE_BELOW_FLOOR("低于资金池承担比例下限：%s", "below the floor of the pool share: %s"),
    /** Shares of institutions where no share is taken of an institution's principal. */
    TABLE_WITHOUT_USE(
            "按机构类别列表只用于 INSTITUTION_PRINCIPAL：%s", "a table of institutions goes with INSTITUTION_PRINCIPAL only: %s"),
    /** A rate for key industries where none are named. */
    INDUSTRIES_MISSING("比例仅适用于重点产业，但未列出重点产业：%s", "a rate is for key industries and none are named: %s"),
    /** A public notice that no step begins. */
    NOTICE_WITHOUT_LIST("有公示期但程序中没有公示环节：%s", "there is a public notice and the procedure publishes no list: %s"),
    /** Stages of a payout that are not the whole together. */
    STAGES_NOT_WHOLE("各期之和应为 100 个百分点：%s", "the stages together must be the whole: %s"),
    /** Parts of a loss that with the pool's share are not the whole. */
    PARTS_NOT_WHOLE("资金池与其他分险方的比例合计应为全部：%s", "the pool's share and the other parts together must be the whole: %s");

    private final String zh;
    private final String en;

    FaultCode(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The Chinese sentence about the subject. */
    public String zh(String subject) {
        return zh.replace("%s", subject);
    }

    /** The English sentence about the subject. */
    public String en(String subject) {
        return en.replace("%s", subject);
    }
}
