package org.pledgehub.connectors.mapping;

/** What can be wrong with a mapping file. */
public enum MappingCode {
    FILE_UNREADABLE("无法读取文件 {file}：{why}", "The file {file} cannot be read: {why}"),
    YAML_UNREADABLE("不是有效的 YAML：{why}", "This is not valid YAML: {why}"),
    SHAPE_WRONG("此处应为{expectedZh}", "Expected {expected} here"),
    KEY_UNKNOWN("未知的键 {key}；可用：{known}", "Unknown key {key}; known here: {known}"),
    KEY_TWICE("键 {key} 重复", "The key {key} stands twice; keep one"),
    KEY_MISSING("缺少 {key}，请补上", "{key} is missing here; add it"),
    NAME_TWICE("名称 {name} 重复", "The name {name} is used twice; give each its own"),
    SETTING_WRONG("{key} 的值 {found} 无效；可用：{known}", "{key} cannot be {found}; possible: {known}"),
    REFERENCE_UNREADABLE(
            "引用 {found} 写法有误；写作 $列、$查找.列 或 ${列名}",
            "{found} is no reference; write $column, $lookup.column or ${any column}"),
    REFERENCE_UNKNOWN("{found} 未在上文声明；可用：{known}", "{found} is not declared above; declared: {known}"),
    COLUMN_UNKNOWN("{file} 没有列 {column}；现有：{known}", "{file} has no column {column}; it has: {known}"),
    ROLE_UNKNOWN("未知角色 {found}；可用：{known}", "Unknown role {found}; possible: {known}"),
    EVENT_UNKNOWN("角色 {role} 没有事件 {found}；可用：{known}", "The role {role} has no event {found}; it has: {known}"),
    FIELD_UNKNOWN("{record} 没有字段 {found}；可用：{known}", "{record} has no field {found}; it has: {known}"),
    FIELD_NOT_A_VALUE("{path} 是记录，请写到其中的字段", "{path} is a record; name a field inside it"),
    FIELD_NO_RECORD("{path} 不是记录，其下没有字段", "{path} is a single value; it has no fields"),
    FIELD_UNSUPPORTED("映射不支持字段 {path} 的类型 {type}", "A mapping cannot fill {path} of type {type}"),
    FIELD_TWICE("字段 {path} 赋值两次", "The field {path} is filled twice; keep one"),
    FIELD_MISSING("必填字段 {path} 未赋值", "The field {path} is required and not filled"),
    FORMAT_UNKNOWN("未知格式 {found}；可用：{known}", "Unknown format {found}; known: {known}"),
    FORMAT_NEEDED("金额字段 {path} 必须写明格式（如 yuan 或 fen）", "The amount {path} needs its format, such as yuan or fen"),
    FORMAT_UNFIT("格式 {format} 不能用于类型为 {type} 的字段 {path}", "The format {format} does not fit {path} of type {type}"),
    PATTERN_WRONG("日期格式 {found} 无效：{why}", "The date pattern {found} is wrong: {why}"),
    CONSTANT_UNFIT("常量 {found} 不能用于 {path}：{why}", "The constant {found} does not fit {path}: {why}"),
    LEGAL_DATE_MISSING(
            "缺少 occurredOn 或 occurredAt：每个事件都要有发生日",
            "occurredOn or occurredAt is missing: every event needs its legal date"),
    FILE_NOT_COVERED("没有映射适用于文件 {file}；映射适用于：{known}", "No mapping takes the file {file}; they take: {known}");

    private final String zh;
    private final String en;

    MappingCode(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Wording wording() {
        return new Wording(zh, en);
    }
}
