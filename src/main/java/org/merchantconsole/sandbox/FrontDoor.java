package org.merchantconsole.sandbox;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where every call comes in, whichever way it travelled: checks the key, reads the body, lets due things happen, asks the
 * router and writes the journal before the answer is handed back. One call at a time works on the books.
 */
final class FrontDoor {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    /** Evidence files are the largest bodies: five megabytes, a third more in base64. */
    static final int MAX_BODY = 8 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final String key;
    private final Books books;
    private final Lifecycle lifecycle;
    private final Router router;
    private final @Nullable Journal journal;

    private FrontDoor(String key, Books books, Lifecycle lifecycle, Router router, @Nullable Journal journal) {
        this.key = key;
        this.books = books;
        this.lifecycle = lifecycle;
        this.router = router;
        this.journal = journal;
    }

    /** Builds the calls over the books and, when the options say so, fills empty books with sample orders. */
    static FrontDoor over(Books books, SandboxOptions options, String url, @Nullable Journal journal)
            throws IOException {
        Lifecycle lifecycle = new Lifecycle(books, options.declineOutcome());
        Router router = new Router(
                new CreateCall(books, lifecycle, url),
                new OrderCalls(books, lifecycle),
                new RefundCalls(books, lifecycle, options.uniqueRefundIds()),
                new CaptureCalls(books, lifecycle),
                new TransactionCalls(books, url),
                new PadCalls(books, lifecycle),
                new SandboxCalls(books, lifecycle, new Scenarios(books, lifecycle)),
                new CustomerCall(books, lifecycle));
        FrontDoor door = new FrontDoor(options.key(), books, lifecycle, router, journal);
        if (options.sampleData() && books.all().isEmpty()) {
            new SampleData(books, lifecycle, options.seed()).fill();
            door.commit();
        }
        return door;
    }

    /**
     * Answers one call.
     *
     * @param rawPath the path as it was sent, still encoded
     * @param rawQuery without question mark; null when none
     * @param sentKey the header {@code api_key}; null when absent
     */
    Answer answer(String method, String rawPath, @Nullable String rawQuery, @Nullable String sentKey, byte[] text) {
        if (!key.equals(sentKey)) {
            return Answer.refused(401, 1032, "Invalid API key");
        }
        if (text.length > MAX_BODY) {
            return Answer.message(400, "Request too large");
        }
        ObjectNode body = Json.object();
        if (text.length > 0) {
            try {
                JsonNode sent = Json.parse(text);
                if (!(sent instanceof ObjectNode object)) {
                    return Answer.message(400, "Invalid JSON");
                }
                body = object;
            } catch (JacksonException e) {
                return Answer.message(400, "Invalid JSON");
            }
        }
        try {
            return work(new Request(method, Request.segments(rawPath), Request.query(rawQuery), body));
        } catch (RuntimeException | IOException e) {
            // A fault of the sandbox or its disk, not of the caller: say so, as the provider would, and keep serving.
            LOG.error("The sandbox failed to answer {}", rawPath, e);
            return Answer.refused(500, 9999, "Unknown error");
        }
    }

    private Answer work(Request request) throws IOException {
        lock.lock();
        try {
            lifecycle.runUntil(books.now());
            Answer answer = router.answer(request);
            commit();
            return answer;
        } finally {
            lock.unlock();
        }
    }

    /** Forces what changed to disk, when there is a journal. */
    private void commit() throws IOException {
        if (journal == null) {
            books.forgetChanges();
            return;
        }
        var changes = books.takeChanges();
        if (changes.isPresent()) {
            journal.append(changes.get());
        }
    }
}
