package org.pledgehub.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.ledger.Side;

/** Sums that must come out whichever way they are taken, taken from the facts of the report and from nothing else. */
final class StorySums {
    private final ObjectNode facts;

    StorySums(ObjectNode facts) {
        this.facts = facts;
    }

    /** What does not come out; empty when everything does. */
    List<Sentence> differences() {
        var wrong = new ArrayList<Sentence>();
        facts.path("pools").properties().forEach(pool -> checkPool(pool.getKey(), pool.getValue(), wrong));
        facts.path("claims").forEach(claim -> checkClaim(claim, wrong));
        return List.copyOf(wrong);
    }

    /** One sentence a pool: what came in, what went out, and what is left. */
    List<Sentence> sentences() {
        return facts.path("pools").properties().stream()
                .map(pool -> sentence(pool.getKey(), pool.getValue()))
                .toList();
    }

    private Sentence sentence(String id, JsonNode pool) {
        return new Sentence(
                        "核对 %s：出资 %s + 收回 %s = 补偿 %s + 清算分配 %s + 账户余额 %s；账簿借贷相等",
                        "Checked, %s: contributed %s + recovered %s = compensated %s + distributed %s"
                                + " + on the accounts %s; debits equal credits")
                .formatted(
                        id,
                        YuanText.in(pool, "contributedFen"),
                        YuanText.of(recoveredFen(id)),
                        YuanText.of(paidFen(id)),
                        YuanText.of(distributedFen(pool)),
                        YuanText.of(cashFen(pool)));
    }

    private void checkPool(String id, JsonNode pool, List<Sentence> wrong) {
        var book = pool.path("book");
        check(wrong, id + " debits − credits", debitsLessCredits(book), 0);
        check(wrong, id + " fiscal cash", book.path("FISCAL_CASH").asLong(), fen(pool, "cashFiscalFen"));
        check(wrong, id + " partner cash", book.path("PARTNER_CASH").asLong(), fen(pool, "cashPartnerFen"));
        check(wrong, id + " reserved", book.path("RESERVED").asLong(), fen(pool, "reservedFen"));
        check(
                wrong,
                id + " in − out",
                fen(pool, "contributedFen") + recoveredFen(id),
                paidFen(id) + distributedFen(pool) + cashFen(pool));
    }

    private static void checkClaim(JsonNode claim, List<Sentence> wrong) {
        var id = claim.path("claim").asText();
        check(
                wrong,
                id + " recovered",
                fen(claim, "recoveredGrossFen") - fen(claim, "recoveryCostFen"),
                fen(claim, "recoveredBankFen") + poolsPart(claim));
        check(
                wrong,
                id + " still to recover",
                fen(claim, "stillToRecoverFen"),
                fen(claim, "paidFen") - poolsPart(claim));
    }

    private static void check(List<Sentence> wrong, String what, long one, long other) {
        if (one != other) {
            var text = what + ": " + YuanText.of(one) + " ≠ " + YuanText.of(other);
            wrong.add(new Sentence("不符 " + text, "Does not come out: " + text));
        }
    }

    private static long debitsLessCredits(JsonNode book) {
        return book.properties().stream()
                .mapToLong(balance -> LedgerAccount.valueOf(balance.getKey()).normal() == Side.DEBIT
                        ? balance.getValue().asLong()
                        : -balance.getValue().asLong())
                .sum();
    }

    private long paidFen(String pool) {
        return claimsOf(pool).mapToLong(claim -> fen(claim, "paidFen")).sum();
    }

    private long recoveredFen(String pool) {
        return claimsOf(pool).mapToLong(StorySums::poolsPart).sum();
    }

    private Stream<JsonNode> claimsOf(String pool) {
        return StreamSupport.stream(facts.path("claims").spliterator(), false)
                .filter(claim -> claim.path("pool").asText().equals(pool));
    }

    private static long cashFen(JsonNode pool) {
        return fen(pool, "cashFiscalFen") + fen(pool, "cashPartnerFen");
    }

    private static long distributedFen(JsonNode pool) {
        var life = pool.path("life");
        return fen(life, "distributedFiscalFen") + fen(life, "distributedPartnerFen");
    }

    private static long poolsPart(JsonNode claim) {
        return fen(claim, "recoveredFiscalFen") + fen(claim, "recoveredPartnerFen");
    }

    private static long fen(JsonNode node, String field) {
        return node.path(field).asLong();
    }
}
