#!/usr/bin/env bash
# Sends a day of events over HTTP and shows the answers.
# usage: send-day.sh URL PARTY AUTHORIZATION_FILE DAY.json
set -euo pipefail

# Says in one line what is missing and what to do, and ends with 2.
stop() {
    printf '%s · %s\n' "$1" "$2" >&2
    exit 2
}

names=(URL PARTY AUTHORIZATION_FILE DAY.json)
if [ $# -ne ${#names[@]} ]; then
    usage="send-day.sh ${names[*]}"
    [ $# -lt ${#names[@]} ] || stop "参数过多；用法：$usage" "Too many arguments; usage: $usage"
    stop "缺少参数 ${names[*]:$#}；用法：$usage" "Missing: ${names[*]:$#}; usage: $usage"
fi
url=$1 party=$2 authorization=$3 day=$4
grep -qs '^Authorization: .' "$authorization" ||
    stop "$authorization 中没有 Authorization 一行；hub party init 会写出 http/authorization" \
        "$authorization holds no line Authorization: Bearer …; hub party init writes it as http/authorization"
command -v curl >/dev/null || stop "没有 curl；请先安装" "There is no curl; install it"
[ -r "$day" ] || stop "无法读取 $day；请检查路径" "$day cannot be read; check the path"

answers=$(mktemp)
trap 'rm -f "$answers"' EXIT

# The token comes from a file (-H @file), so it stands in no list of processes. On 408, 429 and any 5xx that may pass curl
# waits, as long as Retry-After says, and sends again. When a connection breaks it does not: run the script again. Either
# way an event that had already been taken is then answered DUPLICATE.
call() {
    curl --silent --output "$answers" --write-out '%{http_code}' --retry 5 -H "@$authorization" "$@"
}

# What the hub has not answered in time it answers at the receipt, which is not there (404) until then.
follow() {
    for _ in {1..30}; do
        if [ "$(call "$url$1")" = 200 ]; then
            cat "$answers"
            # "answer" is what stands; "answers", behind it, is all that was ever said.
            ! sed 's/,"answers":.*//' "$answers" | grep -q '"status":"REJECTED"'
            return
        fi
        sleep 1
    done
    echo "no answer yet: $1" >&2
    return 1
}

status=$(call -H 'Content-Type: application/json' --data-binary "@$day" "$url/api/v1/parties/$party/events") ||
    stop "$url 没有应答；请检查地址以及 hub http 是否在运行，然后原样重发" \
        "$url does not answer; check the address and that hub http runs, then send the same again"
cat "$answers"
case $status in
    200 | 202) ;;
    *)
        code=$(sed -n 's/.*"code":"\([A-Z0-9_]*\)".*/ \1/p' "$answers")
        stop "HTTP $status$code；处理办法见 docs/http.md" "HTTP $status$code; docs/http.md says what to do"
        ;;
esac

failed=0
if grep -q '"status":"REJECTED"' "$answers"; then failed=1; fi
receipts=$(grep -o '"status":"UNANSWERED","receipt":"[^"]*"' "$answers" | cut -d '"' -f 8 || true)
for receipt in $receipts; do
    follow "$receipt" || failed=1
done
exit "$failed"
