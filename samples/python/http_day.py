"""Sends a day of events over HTTP and reads the answers. Python 3.9 or newer, nothing else.

usage: http_day.py URL PARTY AUTHORIZATION_FILE DAY.json
"""
import json
import sys
import time
import urllib.error
import urllib.request


def call(address, authorization, body=None):
    """One request; waits and tries again while the hub asks for it."""
    for _ in range(6):
        request = urllib.request.Request(address, data=body, headers={
            "Authorization": authorization, "Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return response.status, json.load(response)
        except urllib.error.HTTPError as answer:
            if answer.code not in (429, 503):
                return answer.code, json.load(answer)
            time.sleep(int(answer.headers.get("Retry-After", "1")))
    sys.exit("the hub is busy; send the same events again later")


def main():
    url, party, authorization_file, day = sys.argv[1:]
    with open(authorization_file, encoding="ascii") as file:
        authorization = file.read().strip().partition(": ")[2]
    with open(day, "rb") as file:
        status, page = call(f"{url}/api/v1/parties/{party}/events", authorization, file.read())
    if status not in (200, 202):
        sys.exit(f"HTTP {status} {page['code']}: {page.get('detail', page['title'])}")
    rejected = 0
    for answer in page["answers"]:
        for _ in range(30):
            if answer["status"] != "UNANSWERED":
                break
            time.sleep(1)
            found, receipt = call(url + answer["receipt"], authorization)
            answer = receipt["answer"] if found == 200 else answer
        reasons = "; ".join(f"{reason['code']} {reason['zh']}" for reason in answer.get("reasons", []))
        print(answer["eventId"], answer["status"], reasons)
        rejected += answer["status"] == "REJECTED"
    sys.exit(1 if rejected else 0)


if __name__ == "__main__":
    main()
