package org.pledgehub.cli.asyncapi;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.pledgehub.cli.asyncapi.Passage.Way;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.TopicArea;
import org.pledgehub.contract.TopicCatalog;

/** The AsyncAPI document for people: one page that needs nothing but itself. */
public final class AsyncApiHtml {

    private final TopicCatalog catalog;
    private final Traffic traffic;
    private final HtmlText page = new HtmlText();

    private AsyncApiHtml(TopicCatalog catalog) {
        this.catalog = catalog;
        this.traffic = Traffic.of(catalog);
    }

    /** The page of an installation with these topics. */
    public static String of(TopicCatalog catalog) {
        return new AsyncApiHtml(catalog).write();
    }

    private String write() {
        var types = NamedTypes.reachableFrom(catalog.recordTypes());
        page.add(HEAD);
        contents(types);
        for (var area : TopicArea.values()) {
            page.add(
                    "<h2 id=\"area-{}\">{} · {}</h2>\n",
                    area.word(),
                    wordsOf(area).zh(),
                    wordsOf(area).en());
            channelsOf(area).forEach(this::channel);
        }
        page.add("<h2 id=\"records\">记录与枚举 · Records and enumerations</h2>\n");
        var records = new RecordSections();
        types.forEach(type -> page.add(records.of(type)));
        page.add("</main>\n</body>\n</html>\n");
        return page.toString();
    }

    private void contents(List<Schema> types) {
        page.add("<nav>\n");
        for (var area : TopicArea.values()) {
            page.add("<a class=\"area\" href=\"#area-{}\">{}</a>\n", area.word(), area.word());
            channelsOf(area)
                    .forEach(channel -> page.add("<a href=\"#channel-{}\">{}</a>\n", channel.id(), channel.id()));
        }
        page.add("<a class=\"area\" href=\"#records\">records</a>\n");
        types.forEach(type -> page.add("<a href=\"#type-{}\">{}</a>\n", type.getName(), type.getName()));
        page.add("</nav>\n<main>\n").add(INTRODUCTION);
    }

    private List<Channel> channelsOf(TopicArea area) {
        return traffic.channels().stream()
                .filter(channel -> channel.topic().area() == area)
                .toList();
    }

    private void channel(Channel channel) {
        var topic = channel.topic();
        page.add("<section id=\"channel-{}\">\n<h3>{}</h3>\n", channel.id(), channel.id());
        page.add(
                "<p>{}<br>{}</p>\n<table>\n",
                channel.summary().zh(),
                channel.summary().en());
        row("主题 Topic", topic.name());
        row("键 Key", topic.keyMeaning());
        row("发送 Sent by", actors(channel, Way.SEND));
        row("接收 Received by", actors(channel, Way.RECEIVE));
        if (channel.ofParty()) {
            row("角色 Roles", channel.roles().stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
        row("保存 Kept", both(KeptWords.of(topic.keeping())));
        row("分区 Partitions", topic.partitions());
        row("单批上限 Largest batch", topic.maxMessageBytes() + " bytes");
        row("登记主题 Subject", topic.subject());
        row("模式变更 Compatibility", topic.compatibility().name());
        page.add("<tr><th>记录 Records</th><td>");
        channel.typeNames().forEach(name -> page.add("<a href=\"#type-{}\">{}</a> ", name, name));
        page.add("</td></tr>\n</table>\n</section>\n");
    }

    private void row(String word, Object value) {
        page.add("<tr><th>{}</th><td>{}</td></tr>\n", word, value);
    }

    private String actors(Channel channel, Way way) {
        return traffic.actors(channel, way).stream()
                .map(actor -> both(actor.words()))
                .collect(Collectors.joining("; "));
    }

    private static String both(Sentence sentence) {
        return sentence.zh() + " · " + sentence.en();
    }

    private static Sentence wordsOf(TopicArea area) {
        return switch (area) {
            case IN -> new Sentence("参与方报送（in）", "In: what parties send");
            case OUT -> new Sentence("发给参与方（out）", "Out: what parties receive");
            case REF -> new Sentence("基础资料（ref）", "Ref: references");
            case HOP -> new Sentence("各室之间（hop）", "Hop: between rooms");
            case AUDIT -> new Sentence("审计（audit）", "Audit");
            case AGG -> new Sentence("汇总（agg）", "Agg: views for dashboards");
            case DLQ -> new Sentence("死信（dlq）", "Dlq: dead letters");
        };
    }

    private static final String INTRODUCTION = """
            <h1>PledgeHub: topics and records 主题与记录</h1>
            <p>键为 UTF-8 文本；值为 Avro，采用 Confluent 格式（零字节、四字节模式编号、Avro 二进制）。金额以分为单位，份额以百万分之一为单位，日期为北京时间的法定日期。
            身份由主题认定：参与方只能写自己的 in 主题、读自己的 out 主题。</p>
            <p>Keys are UTF-8 text; values are Avro in the Confluent wire format (a zero byte, four bytes of schema id, Avro binary).
            Money is whole fen, shares are ppm, days are legal days in Asia/Shanghai. Identity is the topic: a party writes its own topic
            of area <code>in</code> and reads its own of area <code>out</code>, and nothing else. The same for machines:
            <code>asyncapi.yaml</code> beside this page.</p>
            """;

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="zh">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>PledgeHub: topics and records</title>
            <style>
            body { display: flex; margin: 0; font: 15px/1.5 system-ui, sans-serif; color: #222; }
            nav { width: 15rem; height: 100vh; overflow: auto; position: sticky; top: 0; flex: none; padding: 1rem; }
            nav { background: #f4f5f7; }
            nav a { display: block; font-size: 13px; color: #345; text-decoration: none; overflow-wrap: anywhere; }
            nav a.area { margin-top: .8rem; font-weight: bold; }
            main { padding: 1rem 2rem; max-width: 60rem; min-width: 0; }
            section { border-top: 1px solid #ddd; padding-top: .5rem; }
            h3, code { overflow-wrap: anywhere; }
            table { border-collapse: collapse; width: 100%; table-layout: fixed; }
            th, td { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0; overflow-wrap: anywhere; }
            th { width: 13rem; }
            tr + tr > * { border-top: 1px solid #eee; }
            code { font-size: 90%; }
            .empty { color: #777; }
            :target > h3 { background: #fff3c4; }
            @media (max-width: 50rem) {
              body { display: block; }
              nav { position: static; width: auto; height: 12rem; }
              main { padding: 1rem; }
              th { width: 7.5rem; }
            }
            </style>
            </head>
            <body>
            """;
}
