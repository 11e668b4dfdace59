package org.pledgehub.cli.http;

import org.pledgehub.cli.text.Sentence;

/**
 * Why a request is not done. These are about the request; what is wrong with an event is said by the hub, with the codes
 * of {@code docs/reasons.md}. Programs branch on the names, so none is renamed or reused.
 */
enum ProblemCode {
    /** There is no such address. */
    NO_SUCH_ADDRESS(404, "没有这个地址", "There is no such address"),
    /** The address is there, for another method. */
    METHOD_NOT_ALLOWED(405, "该地址不支持此方法", "The address does not take this method"),
    /** Neither token nor certificate. */
    CREDENTIALS_MISSING(401, "请求未附令牌或客户端证书", "The request carries neither a token nor a client certificate"),
    /** The token is none of ours, or the certificate names no party. */
    CREDENTIALS_UNKNOWN(401, "令牌或证书无效", "The token or certificate is not known"),
    /** Known, but another party. */
    NOT_YOUR_PARTY(403, "只能以本机构的名义报送和查询", "A party sends and reads in its own name only"),
    /** Known, but the hub has no such party. */
    PARTY_NOT_REGISTERED(403, "枢纽中没有登记该参与方", "The hub has no such party registered"),
    /** Not JSON by its own account, or compressed. */
    MEDIA_TYPE_UNSUPPORTED(415, "请求体须为未压缩的 application/json", "The body must be application/json, not compressed"),
    /** Longer than the limit. */
    BODY_TOO_LARGE(413, "请求体超过上限", "The body is longer than the limit"),
    /** The body did not come in time. */
    BODY_TOO_SLOW(408, "请求体接收超时", "The body did not arrive in time"),
    /** Such as GBK. */
    BODY_NOT_UTF8(400, "请求体不是 UTF-8 编码", "The body is not UTF-8"),
    /** No JSON, or no event of the party's role. */
    EVENT_UNREADABLE(400, "无法读作该角色的事件", "The body cannot be read as events of the party's role"),
    /** An empty list. */
    BATCH_EMPTY(400, "批量请求中没有事件", "The list holds no event"),
    /** A longer list than the limit. */
    BATCH_TOO_LARGE(413, "一次报送的事件过多", "The list holds more events than the limit"),
    /** One event longer than the hub takes. */
    EVENT_TOO_LARGE(413, "单个事件超过上限", "An event is larger than the hub takes"),
    /** The header is no event id. */
    IDEMPOTENCY_KEY_INVALID(400, "Idempotency-Key 不是有效的事件编号", "Idempotency-Key is no valid event id"),
    /** The header says one id, the event another. */
    IDEMPOTENCY_KEY_DIFFERS(400, "Idempotency-Key 与事件中的 eventId 不一致", "Idempotency-Key and the event's eventId differ"),
    /** The id in the address is none. */
    EVENT_ID_INVALID(400, "地址中的事件编号无效", "The event id in the address is not valid"),
    /** A query parameter or the header Prefer. */
    PARAMETER_INVALID(400, "参数无效", "A parameter is not valid"),
    /** Nothing was answered under this id, or not yet. */
    RECEIPT_UNKNOWN(404, "没有该事件的回执，或尚未答复", "There is no answer under this event id, or not yet"),
    /** Too much at once. */
    TOO_MANY_IN_FLIGHT(429, "同时处理的请求过多，请稍后重试", "Too much is under way for this party; try again later"),
    /** The feedback topic is too long to be read in time. */
    RECEIPT_SCAN_TOO_LONG(
            503, "查询超时；请使用报送时返回的回执地址", "Looking took too long; use the receipt address given when the event was sent"),
    /** No broker took the event. */
    KAFKA_UNAVAILABLE(503, "Kafka 未能确认写入；请用同样的事件编号重发", "Kafka did not confirm; send again with the same event ids"),
    /** A fault in our own code. */
    OWN_FAULT(500, "PledgeHub 自身出错，请报告", "A fault in PledgeHub itself; please report it");

    private final int status;
    private final String zh;
    private final String en;

    ProblemCode(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    /** HTTP status. */
    int status() {
        return status;
    }

    /** What it says. */
    Sentence sentence() {
        return new Sentence(zh, en);
    }
}
