package org.pledgehub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the present contract against every kept version. A test that fails here says: do not change that, add beside it. */
class CompatibilityTest {

    @TestFactory
    Stream<DynamicTest> shouldReadEveryKeptVersion() {
        return KeptContract.present().keySet().stream()
                .map(present -> DynamicTest.dynamicTest(
                        present.getName(),
                        () -> assertThat(KeptContract.kept(present.getFullName()))
                                .allSatisfy(kept -> assertReads(present, kept))));
    }

    @TestFactory
    Stream<DynamicTest> shouldBeReadByEveryKeptVersionWhereOthersRead() {
        return KeptContract.present().entrySet().stream()
                .filter(entry -> entry.getValue() == KeptContract.Rule.FULL)
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey().getName(),
                        () -> assertThat(KeptContract.kept(entry.getKey().getFullName()))
                                .allSatisfy(kept -> assertReads(kept, entry.getKey()))));
    }

    @Test
    void shouldHaveKeptAVersionOfEveryRecordType() {
        assertThat(KeptContract.names())
                .containsAll(KeptContract.present().keySet().stream()
                        .map(Schema::getFullName)
                        .toList());
    }

    @Test
    void shouldStillHaveEveryRecordTypeThatWasEverKept() {
        assertThat(KeptContract.present().keySet().stream().map(Schema::getFullName))
                .containsAll(KeptContract.names());
    }

    @Test
    void shouldNoticeAFieldWithoutDefaultAndASymbolThatOldReadersCannotKnow() {
        var before = SchemaBuilder.record("R").fields().requiredInt("a").endRecord();
        var after = SchemaBuilder.record("R")
                .fields()
                .requiredInt("a")
                .requiredInt("b")
                .endRecord();
        assertThat(outcome(after, before)).isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
        assertThat(outcome(before, after)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
        var closed = SchemaBuilder.enumeration("E").symbols("A");
        var wider = SchemaBuilder.enumeration("E").symbols("A", "B");
        assertThat(outcome(closed, wider)).isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
    }

    private static void assertReads(Schema reader, Schema writer) {
        var pair = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        assertThat(pair.getType()).as(pair.getDescription()).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }

    private static SchemaCompatibilityType outcome(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getType();
    }
}
