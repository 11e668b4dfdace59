package org.pledgehub.cli.asyncapi;

/**
 * Somebody who sends to a channel or receives from it.
 *
 * @param actor who
 * @param way which way
 * @param channel id of the channel
 */
public record Passage(Actor actor, Way way, String channel) {

    /** Which way a record goes, seen from the one who acts; the words are those of AsyncAPI. */
    public enum Way {
        /** To the topic. */
        SEND,
        /** From the topic. */
        RECEIVE
    }

    /** Name of the operation, such as {@code loan-room.send.agg.loans}. */
    String operation() {
        return actor.id() + "." + word() + "." + channel;
    }

    /** The way as AsyncAPI writes it. */
    String word() {
        return switch (way) {
            case SEND -> "send";
            case RECEIVE -> "receive";
        };
    }
}
