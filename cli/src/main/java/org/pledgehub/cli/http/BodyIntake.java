package org.pledgehub.cli.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.thread.Invocable;
import org.pledgehub.cli.text.Sentence;

/**
 * Takes in the body of one request. The time counts for the whole body: a sender that keeps sending, but slowly, would
 * otherwise hold a thread for as long as it likes.
 */
final class BodyIntake {

    private final Content.Source source;
    private final int most;
    private final long deadline;

    /**
     * An intake whose time begins now.
     *
     * @param most longest body, bytes
     * @param time longest time for all of it
     */
    BodyIntake(Content.Source source, int most, Duration time) {
        this.source = source;
        this.most = most;
        this.deadline = System.nanoTime() + time.toNanos();
    }

    /**
     * The whole body.
     *
     * @throws Problem when it is too long
     * @throws TimeoutException when it does not come in time
     * @throws IOException when the sender breaks off
     */
    byte[] read() throws IOException, InterruptedException, TimeoutException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var chunk = source.read();
            if (chunk == null) {
                await();
            } else if (Content.Chunk.isFailure(chunk)) {
                throw new IOException(chunk.getFailure());
            } else if (taken(chunk, body)) {
                return body.toByteArray();
            }
        }
    }

    private boolean taken(Content.Chunk chunk, ByteArrayOutputStream body) {
        try {
            if (body.size() + chunk.remaining() > most) {
                throw new Problem(
                        ProblemCode.BODY_TOO_LARGE,
                        new Sentence("上限 " + most + " 字节", "The limit is " + most + " bytes"));
            }
            var bytes = new byte[chunk.remaining()];
            chunk.getByteBuffer().get(bytes);
            body.writeBytes(bytes);
            return chunk.isLast();
        } finally {
            chunk.release();
        }
    }

    private void await() throws InterruptedException, TimeoutException {
        var there = new CountDownLatch(1);
        // Not blocking: it must run though every thread of the pool waits here.
        source.demand(Invocable.from(Invocable.InvocationType.NON_BLOCKING, there::countDown));
        if (!there.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException("the body is too slow");
        }
    }
}
