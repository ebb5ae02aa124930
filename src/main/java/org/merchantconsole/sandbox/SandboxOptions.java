package org.merchantconsole.sandbox;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox is set up.
 *
 * @param port the loopback port, 0 for a free one
 * @param seed decides the sample data: the same seed on the same Dutch day gives the same orders, byte for byte
 * @param source the time that the sandbox's own, movable clock starts from
 * @param journal the file that keeps the books over a restart; null keeps them in memory only
 * @param sampleData whether empty books are filled with sample orders
 * @param key the API key that callers must send
 * @param declineOutcome the pair that declined and forgotten held payments end with
 * @param uniqueRefundIds whether a second refund with the same {@code refund_order_id} is refused; the provider does not
 *     document that it does, so both worlds can be played
 * @param faults how it misbehaves from the start
 * @param sites further sites of the merchant's: their API keys by site id. Each has books of its own, empty at first
 * @param receiver who gets notifications of orders that name nobody themselves; null for nobody
 */
public record SandboxOptions(
        int port,
        long seed,
        InstantSource source,
        @Nullable Path journal,
        boolean sampleData,
        String key,
        DeclineOutcome declineOutcome,
        boolean uniqueRefundIds,
        FaultPlan faults,
        @Nullable Receiver receiver,
        Map<String, String> sites) {

    /** A free port, no journal, sample data of seed 7, declined payments become void/cancelled, refund ids not unique, no faults. */
    public static SandboxOptions defaults(InstantSource source) {
        return new SandboxOptions(
                0,
                7,
                source,
                null,
                true,
                "sandbox-key",
                DeclineOutcome.VOID_CANCELLED,
                false,
                FaultPlan.NONE,
                null,
                Map.of());
    }

    public SandboxOptions withPort(int value) {
        return new SandboxOptions(
                value,
                seed,
                source,
                journal,
                sampleData,
                key,
                declineOutcome,
                uniqueRefundIds,
                faults,
                receiver,
                sites);
    }

    public SandboxOptions withSeed(long value) {
        return new SandboxOptions(
                port,
                value,
                source,
                journal,
                sampleData,
                key,
                declineOutcome,
                uniqueRefundIds,
                faults,
                receiver,
                sites);
    }

    public SandboxOptions withJournal(Path value) {
        return new SandboxOptions(
                port, seed, source, value, sampleData, key, declineOutcome, uniqueRefundIds, faults, receiver, sites);
    }

    public SandboxOptions withSampleData(boolean value) {
        return new SandboxOptions(
                port, seed, source, journal, value, key, declineOutcome, uniqueRefundIds, faults, receiver, sites);
    }

    public SandboxOptions withKey(String value) {
        return new SandboxOptions(
                port,
                seed,
                source,
                journal,
                sampleData,
                value,
                declineOutcome,
                uniqueRefundIds,
                faults,
                receiver,
                sites);
    }

    public SandboxOptions withDeclineOutcome(DeclineOutcome value) {
        return new SandboxOptions(
                port, seed, source, journal, sampleData, key, value, uniqueRefundIds, faults, receiver, sites);
    }

    public SandboxOptions withUniqueRefundIds(boolean value) {
        return new SandboxOptions(
                port, seed, source, journal, sampleData, key, declineOutcome, value, faults, receiver, sites);
    }

    public SandboxOptions withFaults(FaultPlan value) {
        return new SandboxOptions(
                port, seed, source, journal, sampleData, key, declineOutcome, uniqueRefundIds, value, receiver, sites);
    }

    /** Notifications go to the receiver. */
    public SandboxOptions withReceiver(Receiver value) {
        return new SandboxOptions(
                port, seed, source, journal, sampleData, key, declineOutcome, uniqueRefundIds, faults, value, sites);
    }

    /** With further sites: API keys by site id, which is a number. */
    public SandboxOptions withSites(Map<String, String> value) {
        return new SandboxOptions(
                port,
                seed,
                source,
                journal,
                sampleData,
                key,
                declineOutcome,
                uniqueRefundIds,
                faults,
                receiver,
                Map.copyOf(value));
    }
}
