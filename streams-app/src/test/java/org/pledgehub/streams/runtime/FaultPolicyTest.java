package org.pledgehub.streams.runtime;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultPolicyTest {

    @TempDir
    private Path state;

    @Test
    void shouldReplaceTheThreadWhenACommitRacedTheTransactionsTimeOut() {
        var fault = new StreamsException("commit", new InvalidTxnStateException("aborted"));
        assertThat(FaultPolicy.responseTo(fault)).isEqualTo(REPLACE_THREAD);
    }

    @Test
    void shouldReplaceTheThreadWhenTheBrokersDidNotAnswer() {
        assertThat(FaultPolicy.responseTo(new TimeoutException("gone"))).isEqualTo(REPLACE_THREAD);
    }

    @Test
    void shouldStopForAFaultOfOurOwn() {
        var fault = new StreamsException("process", new IllegalStateException("a bug"));
        assertThat(FaultPolicy.responseTo(fault)).isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void shouldSetADamagedDirectoryAsideWithoutLosingAnEarlierOne() throws Exception {
        var quarantine = new StateQuarantine(state);
        for (String content : new String[] {"first", "second"}) {
            Files.createDirectories(state.resolve("app"));
            Files.writeString(state.resolve("app").resolve("CURRENT"), content);
            quarantine.setAside("app");
        }
        assertThat(state.resolve("app")).doesNotExist();
        assertThat(state.resolve("app.damaged-1").resolve("CURRENT")).hasContent("first");
        assertThat(state.resolve("app.damaged-2").resolve("CURRENT")).hasContent("second");
    }

    @Test
    void shouldQuarantineOnlyForStoredFiles() {
        assertThat(StateQuarantine.isAnsweredBy(new StreamsException(new ProcessorStateException("corrupt"))))
                .isTrue();
        assertThat(StateQuarantine.isAnsweredBy(new StreamsException("no brokers")))
                .isFalse();
    }
}
