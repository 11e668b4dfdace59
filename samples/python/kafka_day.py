"""Sends a day of events over Kafka and reads the answers, with Debian's python3-confluent-kafka and python3-avro.

usage: kafka_day.py BROKER REGISTRY PARTY POOL BankEvent.avsc [PREFIX]

For a cluster with security, add the settings of client.properties to "settings".
"""
import datetime
import io
import json
import struct
import sys
import time
import urllib.request
import uuid

import avro.io
import avro.schema
from confluent_kafka import Consumer, Producer, TopicPartition


def registry_json(address):
    with urllib.request.urlopen(address, timeout=30) as response:
        return json.load(response)


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
    broker, registry, party, pool, avsc = sys.argv[1:6]
    prefix = sys.argv[6] if len(sys.argv) > 6 else "pledgehub"
    settings = {"bootstrap.servers": broker}
    topic_in = f"{prefix}.in.{party}.events.v1"
    topic_out = f"{prefix}.out.{party}.feedback.v1"
    with open(avsc, encoding="utf-8") as file:
        schema = avro.schema.parse(file.read())
    schema_id = registry_json(f"{registry}/subjects/{topic_in}-value/versions/latest")["id"]

    consumer = Consumer({**settings, "group.id": f"{party}.sample", "isolation.level": "read_committed",
                         "enable.auto.commit": False})
    end = consumer.get_watermark_offsets(TopicPartition(topic_out, 0), timeout=30)[1]
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
            print(answer["eventId"], answer["status"], reasons)
            rejected += answer["status"] == "REJECTED"
    consumer.close()
    sys.exit(1 if rejected or waiting else 0)


if __name__ == "__main__":
    main()
