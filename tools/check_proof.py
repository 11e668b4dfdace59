#!/usr/bin/env python3
"""Recomputes the arithmetic of compensation proofs, independently of PledgeHub.

Input: JSON from `hub calc`, from the triggers topic (`hub tail`, one object a line), a list of those, or a report of
demo or replay (its facts.triggers). For each proof: every formula is computed exactly from its inputs; an input that
an earlier step produced must carry that step's result; the headline figures must be the proof's own results; the
parts must add up.

Usage: check_proof.py FILE|- [--lang zh|en]
Exit: 0 everything agrees; 1 something differs (each named on stdout); 2 wrong usage; 4 the input cannot be read.
Python 3.8 or newer, standard library only.
"""
import ast
import json
import sys
from fractions import Fraction

HEADLINES = {
    "coveredFen": "covered",
    "baseFen": "base",
    "poolAmountFen": "poolAmount",
    "payableFen": "payable",
    "fiscalFen": "fiscal",
    "partnerFen": "partner",
}
FISCAL_DEBT = {"fiscalDueFen": "fiscalDue"}
SUBSIDY_HEADLINES = {"subsidyFen": "subsidy", "entitledFen": "entitled"}
RECOVERY_HEADLINES = {
    "netFen": "recoveredNet",
    "bankFen": "recoveredBank",
    "fiscalFen": "recoveredFiscal",
    "partnerFen": "recoveredPartner",
}
OTHERS = {"BANK": "lenderLoss"}
TEXTS = {
    "result": ("第{step}步 {name}: 证明写 {told}，重算为 {found}", "step {step} {name}: the proof says {told}, recomputed {found}"),
    "chain": ("第{step}步: 输入 {name} 为 {told}，而前面的结果是 {found}", "step {step}: input {name} is {told}, the earlier result was {found}"),
    "headline": ("{name}: 公布 {told}，证明得出 {found}", "{name}: published {told}, the proof gives {found}"),
    "absent": ("{name}: 证明没有这一步", "{name}: the proof has no such step"),
    "sum": ("财政与社会资本之和 {found} 不等于应付 {told}", "fiscal and partner parts sum to {found}, payable is {told}"),
    "outcome": ("结果 {told} 与金额不符，应为 {found}", "outcome {told} does not fit the figures, {found} does"),
    "unreadable": ("第{step}步的公式无法读取: {name}", "step {step}: formula cannot be read: {name}"),
    "good": ("{id}: {steps} 步全部一致", "{id}: all {steps} steps agree"),
    "bad": ("{id}: {finding}", "{id}: {finding}"),
    "none": ("没有找到任何证明", "no proof was found"),
    "input": ("无法读取输入: {name}。请给出 hub calc 或 hub tail 的 JSON", "cannot read the input: {name}. Give the JSON of hub calc or hub tail"),
    "usage": ("用法: check_proof.py 文件|- [--lang zh|en]", "usage: check_proof.py FILE|- [--lang zh|en]"),
}


class Unreadable(Exception):
    """The formula is not of the proof language."""


def floor(value):
    return Fraction(value.numerator // value.denominator)


def half_up(value):
    """Nearest whole number, halves away from zero."""
    size = floor(abs(value) + Fraction(1, 2))
    return -size if value < 0 else size


FUNCTIONS = {"floor": (floor, 1), "halfUp": (half_up, 1), "min": (min, None), "max": (max, None)}


def evaluate(node, inputs):
    if isinstance(node, ast.Expression):
        return evaluate(node.body, inputs)
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return Fraction(node.value)
    if isinstance(node, ast.Name) and node.id in inputs:
        return Fraction(inputs[node.id])
    if isinstance(node, ast.BinOp):
        return operate(node.op, evaluate(node.left, inputs), evaluate(node.right, inputs))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FUNCTIONS:
        function, count = FUNCTIONS[node.func.id]
        values = [evaluate(argument, inputs) for argument in node.args]
        if not values or node.keywords or (count and len(values) != count):
            raise Unreadable(node.func.id)
        return function(*values) if len(values) > 1 else (function(values[0]) if count else values[0])
    raise Unreadable(ast.dump(node)[:80])


def operate(operator, left, right):
    if isinstance(operator, ast.Add):
        return left + right
    if isinstance(operator, ast.Sub):
        return left - right
    if isinstance(operator, ast.Mult):
        return left * right
    if isinstance(operator, ast.Div) and right != 0:
        return left / right
    raise Unreadable(type(operator).__name__)


def compute(formula, inputs):
    name, _, expression = formula.partition("=")
    if not name.strip().isidentifier() or not expression.strip():
        raise Unreadable(formula)
    try:
        tree = ast.parse(expression.strip(), mode="eval")
    except SyntaxError as fault:
        raise Unreadable(formula) from fault
    return name.strip(), evaluate(tree, inputs)


def findings(case):
    """Yields (text id, values) for each disagreement of one case."""
    results = {}
    for number, step in enumerate(case["proof"], 1):
        for name, told in sorted(step["inputs"].items()):
            if name in results and results[name] != told:
                yield "chain", dict(step=number, name=name, told=told, found=results[name])
        try:
            name, value = compute(step["formula"], step["inputs"])
        except Unreadable as fault:
            yield "unreadable", dict(step=number, name=str(fault))
            continue
        if value != step["resultFen"]:
            yield "result", dict(step=number, name=name, told=step["resultFen"], found=str(value))
        results[name] = step["resultFen"]
    yield from headline_findings(case, results)


def subsidy_findings(case, results):
    """A subsidy that waits has no figures yet: what is zero needs no step."""
    for key, name in SUBSIDY_HEADLINES.items():
        told = case.get(key)
        if name in results and results[name] != told:
            yield "headline", dict(name=key, told=told, found=results[name])
        elif name not in results and told:
            yield "absent", dict(name=key)


def headline_findings(case, results):
    if "entitledFen" in case:
        yield from subsidy_findings(case, results)
        return
    pairs = [(key, key, name) for key, name in HEADLINES.items()]
    found = [(case.get(key), label, name) for key, label, name in pairs]
    found += [(case[key], key, name) for key, name in FISCAL_DEBT.items() if key in case and "reimbursedFen" in case]
    for part in case.get("othersBear") or []:
        kind = part["kind"]
        found.append((part["amountFen"], f"othersBear.{kind}", OTHERS.get(kind, kind.replace("_", "").lower() + "Loss")))
    for number, part in enumerate(case.get("recoveries") or [], 1):
        for key, name in RECOVERY_HEADLINES.items():
            found.append((part.get(key), f"recoveries[{number}].{key}", f"{name}{number}"))
    for told, label, name in found:
        if told is None or name not in results:
            yield "absent", dict(name=label)
        elif results[name] != told:
            yield "headline", dict(name=label, told=told, found=results[name])
    figures = [case.get(key) for key in HEADLINES]
    if None in figures:
        return
    if case["fiscalFen"] + case["partnerFen"] != case["payableFen"]:
        yield "sum", dict(told=case["payableFen"], found=case["fiscalFen"] + case["partnerFen"])
    payable, amount = case["payableFen"], case["poolAmountFen"]
    outcome = "NONE" if payable == 0 else "FULL" if payable == amount else "PARTIAL"
    if case.get("outcome") != outcome:
        yield "outcome", dict(told=case.get("outcome"), found=outcome)


def cases(document):
    """All objects with a proof, wherever they stand in the document."""
    if isinstance(document, list):
        for part in document:
            yield from cases(part)
    elif isinstance(document, dict):
        if isinstance(document.get("proof"), list):
            if document.get("active", True):  # a trigger that was taken back proves nothing any more
                yield document
        else:
            for part in document.values():
                yield from cases(part)


def documents(text):
    """One JSON document, or one a line."""
    try:
        return [json.loads(text)]
    except ValueError:
        return [json.loads(line) for line in text.splitlines() if line.strip()]


def main(arguments):
    language = 1
    if "--lang" in arguments:
        where = arguments.index("--lang")
        chosen = arguments[where + 1 : where + 2]
        if chosen not in (["zh"], ["en"]):
            print(TEXTS["usage"][1], file=sys.stderr)
            return 2
        language = 0 if chosen == ["zh"] else 1
        arguments = arguments[:where] + arguments[where + 2 :]
    if len(arguments) != 1:
        print(TEXTS["usage"][language], file=sys.stderr)
        return 2
    try:
        with (sys.stdin if arguments[0] == "-" else open(arguments[0], encoding="utf-8")) as source:
            found = list(cases(documents(source.read())))
    except (OSError, ValueError) as fault:
        print(TEXTS["input"][language].format(name=fault), file=sys.stderr)
        return 4
    if not found:
        print(TEXTS["none"][language], file=sys.stderr)
        return 4
    return report(found, language)


def report(found, language):
    faults = 0
    for number, case in enumerate(found, 1):
        identity = case.get("triggerId") or case.get("claim") or case.get("policy") or f"#{number}"
        try:
            told = list(findings(case))
        except (KeyError, TypeError, AttributeError) as fault:
            print(TEXTS["input"][language].format(name=repr(fault)), file=sys.stderr)
            return 4
        for text, values in told:
            print(TEXTS["bad"][language].format(id=identity, finding=TEXTS[text][language].format(**values)))
        if not told:
            print(TEXTS["good"][language].format(id=identity, steps=len(case["proof"])))
        faults += len(told)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
