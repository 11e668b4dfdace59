#!/usr/bin/env python3
"""Computes from the files of the Berka set what `hub replay` must report, and compares. Shares no code with the hub.

usage: berka_expectations.py FOLDER REPORT.json [--other-set]
exit:  0 equal, 1 different (every difference on a line), 2 wrong usage
"""
import calendar
import csv
import datetime as dt
import json
import os
import sys
from collections import Counter, defaultdict

PUBLISHED = {"loans": 682, "A": 203, "B": 31, "C": 403, "D": 45,
             "repayments": 123, "loans repaid on": 34, "disbursed by 1994-03-31": 38}
POOL_SHARE_PPM = 200_000
SUMS = ("loans", "disbursedFen", "outstandingFen", "exposureFen", "defaults", "nonPerformingFen")


def rows(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def day(text):
    return dt.date(1900 + int(text[:2]), int(text[2:4]), int(text[4:]))


def fen(text):
    whole, _, part = text.partition(".")
    return int(whole) * 100 + int((part + "00")[:2])


def months_later(start, months):
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return dt.date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def twelfths(after, until):
    found, year, month = 0, after.year, after.month
    while dt.date(year, month, 12) <= until:
        found += dt.date(year, month, 12) > after
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return found


def filing_due(disbursed):
    due = disbursed + dt.timedelta(days=30)
    return due + dt.timedelta(days={5: 2, 6: 1}.get(due.weekday(), 0))


def expected(folder, as_of):
    district = {row["account_id"]: row["district_id"] for row in rows(folder, "account.asc")}
    order = {row["account_id"]: row for row in rows(folder, "order.asc") if row["k_symbol"] == "UVER"}
    paid = defaultdict(list)
    for row in rows(folder, "trans-loans.asc"):
        if row["k_symbol"] == "UVER":
            paid[row["account_id"]].append(fen(row["amount"]))
    loans, deadlines, events = {}, {}, Counter()
    for row in rows(folder, "loan.asc"):
        account, status, disbursed = row["account_id"], row["status"], day(row["date"])
        bank = "bank-" + order[account]["bank_to"].lower()
        key, receipts = f"{bank}/{row['loan_id']}", paid.pop(account, [])
        outstanding = fen(row["amount"]) - sum(receipts)
        defaulted = {"B": months_later(disbursed, int(row["duration"])), "D": dt.date(1998, 12, 31)}.get(status)
        due = min(int(row["duration"]), twelfths(disbursed, as_of))  # the plan has no more instalments than that
        loans[key] = {
            "pool": "district-" + district[account], "disbursedOn": str(disbursed),
            "maturityOn": str(months_later(disbursed, int(row["duration"]))),
            "disbursedFen": fen(row["amount"]), "repaidFen": sum(receipts), "outstandingFen": outstanding,
            "exposureFen": (2 * outstanding * POOL_SHARE_PPM + 1_000_000) // 2_000_000,
            "defaults": int(defaulted is not None), "defaultedOn": defaulted and str(defaulted),
            "instalmentsDue": due, "repayments": len(receipts), "instalmentsMissed": max(0, due - len(receipts))}
        deadlines[key] = (str(disbursed), str(filing_due(disbursed)), True)
        events[bank] += 1 + len(receipts) + (defaulted is not None)
    pools = defaultdict(lambda: defaultdict(Counter))
    for key, loan in loans.items():
        for bank in ("", key.partition("/")[0]):
            sums = pools[loan["pool"]][bank]
            sums.update({name: loan[name] for name in SUMS if name in loan})
            sums.update({"loans": 1, "nonPerformingFen": loan["outstandingFen"] * loan["defaults"]})
    return loans, pools, deadlines, events, len(paid)


def compare(found, wanted, where, differences):
    for name, value in wanted.items():
        if found.get(name) != value:
            differences.append(f"{where} {name}: the report says {found.get(name)}, the files say {value}")


def published_totals(folder, loans, differences):
    statuses = Counter(row["status"] for row in rows(folder, "loan.asc"))
    found = {"loans": len(loans), **statuses,
             "repayments": sum(loan["repayments"] for loan in loans.values()),
             "loans repaid on": sum(loan["repayments"] > 0 for loan in loans.values()),
             "disbursed by 1994-03-31": sum(loan["disbursedOn"] <= "1994-03-31" for loan in loans.values())}
    compare(found, PUBLISHED, "published total", differences)


def main(arguments):
    if len(arguments) not in (2, 3) or arguments[2:] not in ([], ["--other-set"]):
        print(__doc__, file=sys.stderr)
        return 2
    folder = arguments[0]
    with open(arguments[1], encoding="utf-8") as file:
        facts = json.load(file)["facts"]
    loans, pools, deadlines, events, unmatched = expected(folder, dt.date.fromisoformat(facts["asOf"]))
    differences = []
    if not arguments[2:]:
        published_totals(folder, loans, differences)
    if unmatched:
        differences.append(f"{unmatched} accounts have repayments and no loan")
    for kind, wanted in (("loan", loans), ("pool", {p for p in pools})):
        held = {p for p, pool in facts["pools"].items() if pool["loans"]} if kind == "pool" else set(facts["loans"])
        differences += [f"{kind} {key} is only in the {'report' if key in held else 'files'}"
                        for key in sorted(held ^ set(wanted))]
    for key, loan in loans.items():
        compare(facts["loans"].get(key, {}), loan, f"loan {key}", differences)
    for pool, banks in pools.items():
        reported = facts["pools"].get(pool, {})
        for bank, sums in banks.items():
            part = reported.get("byBank", {}).get(bank, {}) if bank else reported
            compare(part, {name: sums[name] for name in SUMS}, f"pool {pool} {bank}".strip(), differences)
        if set(reported.get("byBank", {})) != set(banks) - {""}:
            differences.append(f"pool {pool}: other banks than in the files")
    reported = {line["loan"]: (line["disbursedOn"], line["dueOn"], line["provisional"]) for line in facts["deadlines"]}
    compare(reported, deadlines, "filing deadline", differences)
    for bank, count in events.items():
        answers = {name: n for name, n in facts["feedback"].get(bank, {}).items() if name != "reasons" and n}
        compare({"answers": answers}, {"answers": {"ACCEPTED": count}}, bank, differences)
    if facts["triggers"] or facts["deadLetters"]:
        differences.append("there are triggers or dead letters: the set gives no amounts and no damage")
    print("\n".join(differences) if differences else
          f"equal: {len(loans)} loans, {len(pools)} pools, {len(events)} banks, {sum(events.values())} events, "
          f"{sum(loan['disbursedFen'] for loan in loans.values())} fen disbursed, "
          f"{sum(loan['outstandingFen'] for loan in loans.values())} fen outstanding, "
          f"{sum(loan['defaults'] for loan in loans.values())} defaults, "
          f"{sum(loan['instalmentsMissed'] for loan in loans.values())} instalments missed as of {facts['asOf']}")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
