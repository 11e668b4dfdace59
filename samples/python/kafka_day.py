"""Sends a day of events over Kafka and reads the answers, with Debian's python3-confluent-kafka and python3-avro.

usage: kafka_day.py BROKER REGISTRY PARTY POOL BankEvent.avsc [PREFIX]

For a cluster with security, add the settings of client.properties to "settings".
"""
import datetime
import http.client
import io
import json
import struct
import sys
import time
import urllib.error
import urllib.request
import uuid

NAMES = ["BROKER", "REGISTRY", "PARTY", "POOL", "BankEvent.avsc"]


def stop(zh, en):
    """Says in one line what is missing and what to do, and ends with 2: nothing was sent."""
    print(f"{zh} · {en}", file=sys.stderr)
    sys.exit(2)


try:
    import avro.errors
    import avro.io
    import avro.schema
    from confluent_kafka import Consumer, KafkaException, Producer, TopicPartition
except ImportError as absent:
    stop(f"{sys.executable} 没有模块 {absent.name}；请 apt-get install python3-confluent-kafka python3-avro，"
         "并用 /usr/bin/python3 运行",
         f"{sys.executable} has no module {absent.name}; apt-get install python3-confluent-kafka python3-avro and run "
         "this with /usr/bin/python3")


def arguments(given):
    """The arguments, with the usual prefix where none is named."""
    usage = "kafka_day.py " + " ".join(NAMES) + " [PREFIX]"
    if len(given) < len(NAMES):
        missing = " ".join(NAMES[len(given):])
        stop(f"缺少参数 {missing}；用法：{usage}", f"Missing: {missing}; usage: {usage}")
    if len(given) > len(NAMES) + 1:
        stop(f"参数过多；用法：{usage}", f"Too many arguments; usage: {usage}")
    return given if len(given) > len(NAMES) else [*given, "pledgehub"]


def event_schema(path):
    try:
        with open(path, encoding="utf-8") as file:
            schema = avro.schema.parse(file.read())
    except (OSError, ValueError, avro.errors.AvroException):
        schema = None
    if getattr(schema, "name", None) != "BankEvent":
        stop(f"{path} 不是 BankEvent 的 Avro 模式；hub party init 会写出 schemas/BankEvent.avsc",
             f"{path} is not the Avro schema BankEvent; hub party init writes it as schemas/BankEvent.avsc")
    return schema


def registry_json(address):
    try:
        with urllib.request.urlopen(address, timeout=30) as response:
            return json.load(response)
    except urllib.error.HTTPError as answer:
        return stop(f"{address} 返回 HTTP {answer.code}；请检查 REGISTRY、PARTY 和 PREFIX，或请管理员执行 hub parties apply",
                    f"{address} says HTTP {answer.code}; check REGISTRY, PARTY and PREFIX, or ask for hub parties apply")
    except (OSError, ValueError, http.client.HTTPException):
        return stop(f"{address} 没有应答；请检查 REGISTRY", f"{address} does not answer; check REGISTRY")


def end_of(consumer, topic, broker):
    """Where the answers will begin."""
    try:
        return consumer.get_watermark_offsets(TopicPartition(topic, 0), timeout=30)[1]
    except KafkaException as failed:
        return stop(f"{broker} 读不到主题 {topic}（{failed.args[0].name()}）；请检查 BROKER、PARTY 和 PREFIX",
                    f"{broker} does not give the topic {topic} ({failed.args[0].name()}); check BROKER, PARTY and PREFIX")


def wire(schema_id, schema, event):
    """Confluent wire format: a zero byte, the schema's id, the Avro binary."""
    out = io.BytesIO()
    out.write(struct.pack(">bI", 0, schema_id))
    avro.io.DatumWriter(schema).write(event, avro.io.BinaryEncoder(out))
    return out.getvalue()


def part(record, name):
    """Schema of a field of a record."""
    return record.fields_dict[name].type


def filled(record, **said):
    """A datum of a record: what is said, else the schema's defaults, for a newer schema may have more fields."""
    return {field.name: said.get(field.name, field.default if field.has_default else None) for field in record.fields}


def day_of_events(event, party, pool, run):
    """A disbursement and two repayments of today. Amounts are whole fen, dates are legal dates in China."""
    now = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8)))
    kinds = {kind.name: kind for kind in part(event, "payload").schemas}
    disbursed, repaid = kinds["LoanDisbursed"], kinds["RepaymentReceived"]
    loan = {"bank": party, "contract": f"PY-{run}"}
    borrower = filled(part(disbursed, "borrower"), uscc="91110105MA0000904E")
    payloads = [
        filled(disbursed, loan=loan, pool=pool, amountFen=100_000_000, borrower=borrower,
               maturityOn=now.date() + datetime.timedelta(days=365)),
        filled(repaid, loan=loan, principalFen=1_000_000),
        filled(repaid, loan=loan, principalFen=2_000_000, interestFen=350_000),
    ]
    for number, payload in enumerate(payloads, 1):
        envelope = filled(part(event, "envelope"), eventId=f"py-{run}-{number}", occurredOn=now.date(), recordedAt=now)
        yield {"envelope": envelope, "payload": payload}


def main():
    broker, registry, party, pool, avsc, prefix = arguments(sys.argv[1:])
    settings = {"bootstrap.servers": broker, "log_level": 2}
    topic_in = f"{prefix}.in.{party}.events.v1"
    topic_out = f"{prefix}.out.{party}.feedback.v1"
    schema = event_schema(avsc)
    schema_id = registry_json(f"{registry}/subjects/{topic_in}-value/versions/latest")["id"]

    consumer = Consumer({**settings, "group.id": f"{party}.sample", "isolation.level": "read_committed",
                         "enable.auto.commit": False})
    end = end_of(consumer, topic_out, broker)
    consumer.assign([TopicPartition(topic_out, 0, end)])

    producer = Producer({**settings, "acks": "all", "enable.idempotence": True})
    waiting = set()
    for event in day_of_events(schema, party, pool, uuid.uuid4().hex[:8]):
        waiting.add(event["envelope"]["eventId"])
        producer.produce(topic_in, value=wire(schema_id, schema, event))
    if producer.flush(30):
        sys.exit("Kafka did not confirm; send the same events again")

    writers = {}
    rejected = 0
    deadline = time.monotonic() + 60
    while waiting and time.monotonic() < deadline:
        message = consumer.poll(1)
        if message is None or message.error():
            continue
        answer_id = struct.unpack(">bI", message.value()[:5])[1]
        if answer_id not in writers:
            writers[answer_id] = avro.schema.parse(registry_json(f"{registry}/schemas/ids/{answer_id}")["schema"])
        reader = avro.io.DatumReader(writers[answer_id])
        answer = reader.read(avro.io.BinaryDecoder(io.BytesIO(message.value()[5:])))
        if answer["eventId"] in waiting:
            waiting.discard(answer["eventId"])
            reasons = "; ".join(f"{reason['code']} {reason['zh']}" for reason in answer["reasons"])
            print(f"{answer['eventId']} {answer['status']} {reasons}".strip())
            rejected += answer["status"] == "REJECTED"
    consumer.close()
    if waiting:
        unanswered = " ".join(sorted(waiting))
        print(f"六十秒内没有回执：{unanswered}；请确认 hub run 在运行 · "
              f"No answer within sixty seconds: {unanswered}; see that hub run works", file=sys.stderr)
    sys.exit(1 if rejected or waiting else 0)


if __name__ == "__main__":
    main()
