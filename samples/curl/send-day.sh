#!/usr/bin/env bash
# Sends a day of events over HTTP and shows the answers.
# usage: send-day.sh URL PARTY AUTHORIZATION_FILE DAY.json
set -euo pipefail
url=$1 party=$2 authorization=$3 day=$4

answers=$(mktemp)
trap 'rm -f "$answers"' EXIT

# The token comes from a file (-H @file), so it stands in no list of processes. On 429 and 503, and when the connection
# breaks, curl sends again: an event that had already been taken is then answered DUPLICATE.
status=$(curl --silent --show-error --output "$answers" --write-out '%{http_code}' \
    --retry 5 --retry-connrefused \
    -H "@$authorization" -H 'Content-Type: application/json' \
    --data-binary "@$day" "$url/api/v1/parties/$party/events")

cat "$answers"
case $status in
    200 | 202) ! grep -q '"status":"REJECTED"' "$answers" ;;
    *) echo "HTTP $status" >&2; exit 1 ;;
esac
