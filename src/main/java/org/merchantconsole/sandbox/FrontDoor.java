package org.merchantconsole.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where every call comes in, whichever way it travelled: checks the key, reads the body, plays the fault that the plan has
 * for it, lets due things happen, asks the router and writes the journal before the answer is handed back. One call at a
 * time works on the books.
 */
final class FrontDoor {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    /** Evidence files are the largest bodies: five megabytes, a third more in base64. */
    static final int MAX_BODY = 8 << 20;

    private static final String JSON = "application/json; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";

    private final ReentrantLock lock = new ReentrantLock();
    private final String key;
    private final Books books;
    private final Lifecycle lifecycle;
    private final Router router;
    private final Pages pages;
    private final Faults faults;
    private final Outbox outbox;
    private final @Nullable Journal journal;

    private FrontDoor(
            String key,
            Books books,
            Lifecycle lifecycle,
            Router router,
            Pages pages,
            Faults faults,
            Outbox outbox,
            @Nullable Journal journal) {
        this.key = key;
        this.books = books;
        this.lifecycle = lifecycle;
        this.router = router;
        this.pages = pages;
        this.faults = faults;
        this.outbox = outbox;
        this.journal = journal;
    }

    /**
     * Builds the calls over the books and, when the options say so, fills empty books with sample orders.
     *
     * @param random makes the addresses of pages
     */
    static FrontDoor over(
            Books books, SandboxOptions options, String url, @Nullable Journal journal, RandomGenerator random)
            throws IOException {
        Faults faults = new Faults();
        faults.begin(options.faults(), books.now());
        Outbox outbox = new Outbox(books, faults, options.key(), options.receiver());
        Lifecycle lifecycle = new Lifecycle(books, options.declineOutcome(), outbox::gather);
        Issuer issuer = new Issuer(lifecycle);
        Sessions sessions = new Sessions(books, random, url);
        CustomerCall customer = new CustomerCall(books, lifecycle, issuer);
        Router router = new Router(
                books.site(),
                new CreateCall(books, lifecycle, issuer, sessions),
                new OrderCalls(books, lifecycle),
                new RefundCalls(books, lifecycle, options.uniqueRefundIds()),
                new CaptureCalls(books, lifecycle),
                new DisputeCalls(books, lifecycle),
                new TransactionCalls(books, url),
                new PadCalls(books, lifecycle),
                new SandboxCalls(books, lifecycle, new Scenarios(books, lifecycle)),
                customer,
                new FaultCalls(books, faults, outbox));
        Pages pages = new Pages(books, sessions, customer);
        FrontDoor door = new FrontDoor(options.key(), books, lifecycle, router, pages, faults, outbox, journal);
        if (options.sampleData() && books.all().isEmpty()) {
            new SampleData(books, lifecycle, options.seed()).fill();
            // What was there before anybody listened is no news.
            var _ = books.takeStirred();
            door.commit();
        }
        return door;
    }

    /**
     * Answers one call, whatever the plan of faults says.
     *
     * @param rawPath the path as it was sent, still encoded
     * @param rawQuery without question mark; null when none
     * @param sentKey the header {@code api_key}; null when absent
     */
    Ending.Answered answered(
            String method, String rawPath, @Nullable String rawQuery, @Nullable String sentKey, byte[] text) {
        if (Pages.has(rawPath)) {
            return page(method, rawPath, rawQuery, text);
        }
        return sent(key.equals(sentKey) ? answer(read(method, rawPath, rawQuery, text)) : wrongKey());
    }

    /** Plays one call: what the plan of faults has for it happens to it. The parameters are those of {@link #answered}. */
    Ending call(String method, String rawPath, @Nullable String rawQuery, @Nullable String sentKey, byte[] text) {
        if (Pages.has(rawPath)) {
            return played(Operation.OTHER, true, () -> page(method, rawPath, rawQuery, text));
        }
        Reading reading = read(method, rawPath, rawQuery, text);
        Operation operation =
                reading instanceof Reading.Call(Request request) ? Operation.of(request) : Operation.OTHER;
        boolean known = key.equals(sentKey);
        if (operation == null) {
            return sent(known ? answer(reading) : wrongKey());
        }
        return played(operation, known, () -> sent(answer(reading)));
    }

    private Ending played(Operation operation, boolean known, Supplier<Ending.Answered> effect) {
        Fault fault;
        lock.lock();
        try {
            if (faults.down(books.now())) {
                return new Ending.CutBefore();
            }
            fault = known ? faults.onCall(operation, books.now()) : null;
        } finally {
            lock.unlock();
        }
        if (!known) {
            return sent(wrongKey());
        }
        return fault == null ? effect.get() : play(fault, effect);
    }

    private Ending play(Fault fault, Supplier<Ending.Answered> effect) {
        return switch (fault) {
            case Fault.Stall stall -> stalled(stall, effect);
            case Fault.Cut cut -> {
                if (cut.afterEffect()) {
                    var _ = effect.get();
                }
                yield cut.afterEffect() ? new Ending.CutAfter() : new Ending.CutBefore();
            }
            case Fault.Down _ -> new Ending.CutBefore();
            case Fault.TruncatedBody _ -> {
                Ending.Answered answer = effect.get();
                String body = answer.body();
                yield new Ending.Answered(
                        answer.status(), answer.contentType(), body.substring(0, body.length() / 2), date(), false);
            }
            case Fault.HtmlBadGateway page -> {
                if (page.afterEffect()) {
                    var _ = effect.get();
                }
                yield html(page.http());
            }
            case Fault.WrongContentType _ -> {
                Ending.Answered answer = effect.get();
                yield new Ending.Answered(answer.status(), HTML, answer.body(), date(), true);
            }
            case Fault.SuccessFalse _ -> sent(Answer.refused(200, 1000, "Unknown error"));
            case Fault.ErrorCode error -> sent(ErrorCodes.answer(error.code()));
            case Fault.KeyRevoked _ -> sent(wrongKey());
            // Faults of the clock and of notifications are never drawn for a call.
            case Fault.ClockSkew _, Fault.OfNotification _ -> effect.get();
        };
    }

    private Ending stalled(Fault.Stall stall, Supplier<Ending.Answered> effect) {
        if (stall.afterEffect()) {
            Ending.Answered answer = effect.get();
            return new Ending.Stalled(
                    true,
                    stall.length(),
                    new Once(() -> new Ending.Answered(
                            answer.status(), answer.contentType(), answer.body(), date(), answer.whole())));
        }
        return new Ending.Stalled(false, stall.length(), new Once(effect));
    }

    /** A request that arrives once, however often it is let in. */
    private static final class Once implements Ending.Late {
        private final Supplier<Ending.Answered> arrival;
        private Ending.@Nullable Answered answer;

        Once(Supplier<Ending.Answered> arrival) {
            this.arrival = arrival;
        }

        @Override
        public synchronized Ending.Answered arrive() {
            if (answer == null) {
                answer = arrival.get();
            }
            return answer;
        }
    }

    private Ending.Answered sent(Answer answer) {
        return new Ending.Answered(answer.http(), JSON, text(answer), date(), true);
    }

    private Ending.Answered html(int http) {
        String page = "<html><head><title>" + http + "</title></head><body><h1>" + http + "</h1></body></html>\n";
        return new Ending.Answered(http, HTML, page, date(), true);
    }

    private static String text(Answer answer) {
        return new String(Json.bytes(answer.body()), StandardCharsets.UTF_8);
    }

    /** Begins another plan of faults. */
    void misbehave(FaultPlan plan) {
        lock.lock();
        try {
            faults.begin(plan, books.now());
        } finally {
            lock.unlock();
        }
    }

    /** The time as the provider shows it to the world. */
    private Instant date() {
        lock.lock();
        try {
            return books.now().plus(faults.skew());
        } finally {
            lock.unlock();
        }
    }

    private static Answer wrongKey() {
        return ErrorCodes.answer(1032);
    }

    /** A call taken apart, or the answer to one that cannot be. */
    private sealed interface Reading {
        record Call(Request request) implements Reading {}

        record Unreadable(Answer answer) implements Reading {}
    }

    private static Reading read(String method, String rawPath, @Nullable String rawQuery, byte[] text) {
        if (text.length > MAX_BODY) {
            return new Reading.Unreadable(Answer.message(400, "Request too large"));
        }
        try {
            JsonNode sent = text.length == 0 ? Json.object() : Json.parse(text);
            return sent instanceof ObjectNode body
                    ? new Reading.Call(new Request(method, Request.segments(rawPath), Request.query(rawQuery), body))
                    : new Reading.Unreadable(Answer.message(400, "Invalid JSON"));
        } catch (JacksonException e) {
            return new Reading.Unreadable(Answer.message(400, "Invalid JSON"));
        } catch (IllegalArgumentException e) {
            // A percent sign that no two hexadecimal digits follow.
            return new Reading.Unreadable(Answer.message(400, "Invalid address"));
        }
    }

    private Answer answer(Reading reading) {
        return switch (reading) {
            case Reading.Unreadable(Answer refusal) -> refusal;
            case Reading.Call(Request request) -> {
                try {
                    yield work(() -> router.answer(request));
                } catch (RuntimeException | IOException e) {
                    // A fault of the sandbox or its disk, not of the caller: say so, as the provider would, and go on.
                    LOG.error("The sandbox failed to answer {}", request.path(), e);
                    yield Answer.refused(500, 9999, "Unknown error");
                }
            }
        };
    }

    private Ending.Answered page(String method, String rawPath, @Nullable String rawQuery, byte[] form) {
        try {
            Pages.Page page = work(() -> pages.answer(method, rawPath, rawQuery, form));
            return new Ending.Answered(page.http(), HTML, page.html(), date(), true);
        } catch (RuntimeException | IOException e) {
            // The address of a page is a secret of its order, so it is not named.
            LOG.error("The sandbox failed to show a page", e);
            return new Ending.Answered(500, HTML, PageHtml.broken(), date(), true);
        }
    }

    private <T> T work(Supplier<T> effect) throws IOException {
        lock.lock();
        try {
            lifecycle.runUntil(books.now());
            T answer = effect.get();
            outbox.gather(books.now());
            commit();
            return answer;
        } finally {
            lock.unlock();
        }
    }

    /** Lets happen what is due by now, without any call. */
    void tick() {
        lock.lock();
        try {
            lifecycle.runUntil(books.now());
            commit();
        } catch (IOException e) {
            LOG.error("The sandbox could not write its journal", e);
        } finally {
            lock.unlock();
        }
    }

    /** Whether a path is one of a page of this site's. */
    boolean shows(String rawPath) {
        lock.lock();
        try {
            return pages.knows(rawPath);
        } finally {
            lock.unlock();
        }
    }

    /** Notifications on their way out. */
    Outbox outbox() {
        return outbox;
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
