package org.pledgehub.connectors.mapping;

/** Why a row became no event. A row with several faults is reported once for each. */
public enum RowCode {
    CHARSET_UNREADABLE(
            "文件从此处起既不是 UTF-8 也不是声明的编码，整个文件未处理；请转换编码后重试",
            "From here the bytes fit no allowed charset, so nothing of this file was taken; convert it and try again"),
    ROW_UNREADABLE(
            "从此行起无法读取（{why}），其后的行未处理；请检查引号，工作簿请另存为普通 .xlsx",
            "The file cannot be read from here on ({why}), so later rows were not taken; check the quotes, or save a workbook anew as an ordinary .xlsx"),
    COLUMN_COUNT("应有 {expected} 列，实有 {found} 列", "Expected {expected} columns, found {found}"),
    COLUMN_NOT_READ(
            "此列有内容 {found}，映射却没有处理此列；请扩充映射后重试",
            "This column holds {found}, for which the mapping has no place; extend the mapping and try again"),
    CELL_ERROR("单元格是错误值 {found}", "The cell holds the error {found}"),
    CELL_NOT_COMPUTED(
            "公式 {found} 没有保存计算结果；请用表格软件打开并保存一次",
            "The formula {found} has no stored result; open the workbook in a spreadsheet and save it once"),
    PARTY_NOT_HERE(
            "此连接器不为参与方 {found} 报送；它的参与方：{known}",
            "This connector does not send for the party {found}; its parties: {known}"),
    ROW_NOT_COVERED(
            "没有任何 emit 或 skip 适用于此行；请在映射中写明如何处理",
            "No emit and no skip takes this row; say in the mapping what to do with it"),
    LOOKUP_KEY_BLANK("查找文件此行的键为空，无法使用", "The key of this lookup row is blank, so the row cannot be found"),
    LOOKUP_NO_MATCH("在 {lookup} 中找不到 {key}", "{lookup} has no row for {key}"),
    LOOKUP_AMBIGUOUS("{lookup} 中 {key} 有多行；请用 where 缩小范围", "{lookup} has several rows for {key}; narrow it with where"),
    VALUE_MISSING("{field} 必填，此处为空", "{field} is required and blank here"),
    VALUE_NOT_MAPPED("map 没有列出 {found}；已列：{known}", "The map does not list {found}; it lists: {known}"),
    VALUE_TOO_LONG("{found} 超过 {limit} 位", "{found} is longer than {limit} characters"),
    CODE_UNREADABLE("{found} 不能补出统一社会信用代码", "{found} cannot be completed to a unified social credit code"),
    NUMBER_UNREADABLE("{found} 不是此格式的数字", "{found} is no number of this format"),
    NUMBER_MANGLED(
            "{found} 是被电子表格改写的数字，原值已丢失；请以文本格式导出",
            "A spreadsheet has rewritten this number as {found} and digits are lost; export the column as text"),
    AMOUNT_NOT_EXACT("{found} 有不足一分的零头，不舍入", "{found} has a part below one fen; amounts are not rounded"),
    NUMBER_TOO_LARGE("{found} 超出范围", "{found} is out of range"),
    DATE_UNREADABLE("{found} 不符合日期格式 {format}", "{found} does not fit the date pattern {format}"),
    DATE_IMPOSSIBLE("{found} 不是日历上的日期", "{found} is no day of the calendar"),
    FLAG_UNREADABLE("{found} 不是是/否", "{found} is neither yes nor no"),
    ENUM_UNKNOWN("{found} 不是 {field} 的取值；可用：{known}", "{found} is no value of {field}; possible: {known}"),
    PARTY_ID_INVALID(
            "{found} 不是参与方编号（2 至 32 位小写字母、数字、连字符）",
            "{found} is no party id (2 to 32 of lower-case letters, digits, hyphen)"),
    EVENT_ID_BLANK("id 列为空，事件没有编号", "The id columns are blank, so the event has no id"),
    EVENT_ID_TOO_LONG("事件编号 {found} 超过 200 个字符", "The event id {found} is longer than 200 characters"),
    EVENT_TOO_LARGE("事件有 {found} 字节，上限为 {limit} 字节", "The event has {found} bytes; at most {limit} are taken");

    private final String zh;
    private final String en;

    RowCode(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Wording wording() {
        return new Wording(zh, en);
    }
}
