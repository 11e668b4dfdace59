"""Sends a day of events over HTTP and reads the answers. Python 3.9 or newer, nothing else.

usage: http_day.py URL PARTY AUTHORIZATION_FILE DAY.json
"""
import http.client
import json
import sys
import time
import urllib.error
import urllib.request

NAMES = ["URL", "PARTY", "AUTHORIZATION_FILE", "DAY.json"]


def stop(zh, en):
    """Says in one line what is missing and what to do, and ends with 2."""
    print(f"{zh} · {en}", file=sys.stderr)
    sys.exit(2)


def arguments(given):
    usage = "http_day.py " + " ".join(NAMES)
    if len(given) < len(NAMES):
        missing = " ".join(NAMES[len(given):])
        stop(f"缺少参数 {missing}；用法：{usage}", f"Missing: {missing}; usage: {usage}")
    if len(given) > len(NAMES):
        stop(f"参数过多；用法：{usage}", f"Too many arguments; usage: {usage}")
    return given


def content(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return stop(f"无法读取 {path}；请检查路径", f"{path} cannot be read; check the path")


def call(address, authorization, body=None):
    """One request; waits and tries again while the hub asks for it."""
    for _ in range(6):
        try:
            request = urllib.request.Request(address, data=body, headers={
                "Authorization": authorization, "Content-Type": "application/json"})
            with urllib.request.urlopen(request, timeout=60) as response:
                return response.status, json.load(response)
        except urllib.error.HTTPError as answer:
            if answer.code not in (429, 503):
                return answer.code, problem(answer)
            time.sleep(int(answer.headers.get("Retry-After", "1")))
        except (OSError, ValueError, http.client.HTTPException):
            stop(f"{address} 没有应答；请检查地址以及 hub http 是否在运行，然后原样重发",
                 f"{address} does not answer; check the address and that hub http runs, then send the same again")
    return stop("枢纽繁忙；请稍后原样重发", "The hub is busy; send the same again later")


def problem(answer):
    try:
        return json.load(answer)
    except ValueError:
        return {}


def main():
    url, party, authorization_file, day = arguments(sys.argv[1:])
    name, _, authorization = content(authorization_file).decode("ascii", "replace").strip().partition(": ")
    if name != "Authorization":
        stop(f"{authorization_file} 中没有 Authorization 一行；hub party init 会写出 http/authorization",
             f"{authorization_file} holds no line Authorization: Bearer …; hub party init writes it as http/authorization")
    status, page = call(f"{url}/api/v1/parties/{party}/events", authorization, content(day))
    if status not in (200, 202):
        code = f"HTTP {status} {page.get('code', '')}".strip()
        stop(f"{code} {page.get('detailZh', page.get('titleZh', ''))}；处理办法见 docs/http.md",
             f"{page.get('detail', page.get('title', code))}; docs/http.md says what to do")
    failed = 0
    for answer in page["answers"]:
        for _ in range(30):
            if answer["status"] != "UNANSWERED":
                break
            time.sleep(1)
            found, receipt = call(url + answer["receipt"], authorization)
            answer = receipt["answer"] if found == 200 else answer
        reasons = "; ".join(f"{reason['code']} {reason['zh']}" for reason in answer.get("reasons", []))
        print(f"{answer['eventId']} {answer['status']} {reasons}".strip())
        failed += answer["status"] in ("REJECTED", "UNANSWERED")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
