#!/usr/bin/env python3
"""A consumer of enriched records: binds a queue of its own and prints one line a record.

    pip install pika
    python3 examples/consume.py                                    all records
    python3 examples/consume.py --bind 'article.v1.en.#'           one language
    python3 examples/consume.py --bind 'article.v1.*.*.04000000'   one topic (economy)

--count N ends after N records, --seconds S after S seconds without one.
"""

import argparse
import json
import os

import pika

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--amqp-url", default=os.environ.get("COPYDESK_AMQP_URL", "amqp://guest:guest@127.0.0.1:5672/%2f"))
parser.add_argument("--exchange", default=os.environ.get("COPYDESK_OUTPUT_EXCHANGE", "articles.enriched"))
parser.add_argument("--bind", default="#")
parser.add_argument("--count", type=int)
parser.add_argument("--seconds", type=float, default=3600)
arguments = parser.parse_args()

connection = pika.BlockingConnection(pika.URLParameters(arguments.amqp_url))
channel = connection.channel()
queue = channel.queue_declare("", exclusive=True).method.queue
channel.queue_bind(queue, arguments.exchange, arguments.bind)
channel.basic_qos(prefetch_count=64)
print(f"bound to {arguments.exchange} with {arguments.bind}", flush=True)

seen = 0
for method, properties, body in channel.consume(queue, inactivity_timeout=arguments.seconds):
    if method is None:
        break
    record = json.loads(body)
    enrichment = record["enrichment"]
    people = ", ".join(person["name"] for person in record.get("people", []))
    removed = len(enrichment.get("removed", []))
    print(f"{method.routing_key:<44} {record.get('title') or '(no headline)'}")
    print(f"{'':44} {people or 'nobody named'}; {removed} lines removed", flush=True)
    # Acknowledged only after the work is done: a crash before this line loses nothing.
    channel.basic_ack(method.delivery_tag)
    seen += 1
    if seen == arguments.count:
        break
channel.cancel()
connection.close()
