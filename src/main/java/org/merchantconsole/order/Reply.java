package org.merchantconsole.order;

import java.net.URI;

/**
 * What came of a call to the provider. Only {@link NotSent} may be repeated freely; {@link NoAnswer} means outcome unknown,
 * never failed.
 *
 * @param <T> what an answer brings
 */
public sealed interface Reply<T> {

    /** The provider said yes. */
    record Answered<T>(T value) implements Reply<T> {}

    /**
     * The provider said no.
     *
     * @param code its error code; 0 when it gave none
     * @param httpStatus the HTTP status
     * @param text its own words, without personal data
     */
    record Rejected<T>(int code, int httpStatus, String text) implements Reply<T> {}

    /** The provider offers this only on its own page. */
    record HandOver<T>(URI page) implements Reply<T> {}

    /** Nothing left this machine: no connection, no key, or the call could not be built. */
    record NotSent<T>(String why) implements Reply<T> {}

    /** Something left, and no clear answer came back: time-out, cut line, broken or foreign body, server error. */
    record NoAnswer<T>(String why) implements Reply<T> {}
}
