package org.merchantconsole.desk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.EvidenceFile;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.status.Action;

/**
 * The papers that are being sent at this moment, by their hash. An action holds only names and hashes; what is not here any
 * more, after a stop of the program, is not sent.
 */
final class EvidenceShelf {
    private final Map<String, EvidenceFile> files = new ConcurrentHashMap<>();

    void put(EvidenceFile file) {
        files.put(file.sha256(), file);
    }

    void remove(EvidenceFile file) {
        files.remove(file.sha256());
    }

    /** The call that sends the action's paper; empty when its contents are gone. */
    Optional<Command> command(OrderKey order, Action.Evidence evidence) {
        return Optional.ofNullable(files.get(evidence.sha256()))
                .map(file -> new Command.UploadEvidence(order, file, evidence.description()));
    }
}
