package org.merchantconsole.order;

import org.jspecify.annotations.Nullable;

/** A notification as it came in: nothing in it has been checked or changed. */
public final class Arrival {

    /** How a notification came. */
    public enum Way {
        POST,
        GET,
        /** From a file that somebody dropped. */
        FILE
    }

    /** What the sender of a notification is to be told. */
    public enum Answer {
        /** Kept: it need not be sent again. */
        OK,
        /** The signature does not hold. */
        FORBIDDEN,
        /** It has no timestamp or names no order, so it is not a notification of the provider's. */
        NOT_A_NOTIFICATION,
        /** Too many without a signature that holds, so this one was not kept. */
        TOO_MANY
    }

    private final Way way;
    private final String query;
    private final @Nullable String auth;
    private final byte[] body;

    /**
     * @param query what stood after the question mark, still encoded; empty when nothing did
     * @param auth the Auth header; null when there was none
     * @param body the bytes of the body, over which the signature was made
     */
    public Arrival(Way way, String query, @Nullable String auth, byte[] body) {
        this.way = way;
        this.query = query;
        this.auth = auth;
        this.body = body.clone();
    }

    public Way way() {
        return way;
    }

    public String query() {
        return query;
    }

    public @Nullable String auth() {
        return auth;
    }

    /** A copy of the body. */
    public byte[] body() {
        return body.clone();
    }
}
