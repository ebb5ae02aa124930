package org.merchantconsole.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merchantconsole.order.EvidenceFile;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Staff;

/** Chargebacks: how each stands, and answering it with evidence. */
public final class ChargebackDesk {

    /** At once; each is a call of its own. */
    public static final int MOST_FILES = 10;

    private final OrderStore store;
    private final Dispatch dispatch;
    private final EvidenceShelf shelf;
    private final Sentences sentences;

    ChargebackDesk(OrderStore store, Dispatch dispatch, EvidenceShelf shelf, Sentences sentences) {
        this.store = store;
        this.dispatch = dispatch;
        this.shelf = shelf;
        this.sentences = sentences;
    }

    /** A file looked into: it can be sent, or a sentence says why not. */
    private sealed interface Looked {
        record Good(EvidenceFile file) implements Looked {}

        record Bad(String sentence) implements Looked {}
    }

    /** The chargebacks of some orders; those without one are left out. */
    public Map<OrderKey, Dispute> disputes(Collection<OrderKey> orders) {
        Map<OrderKey, Dispute> found = new LinkedHashMap<>();
        for (OrderKey key : orders) {
            store.find(key).flatMap(Dispute::of).ifPresent(dispute -> found.put(key, dispute));
        }
        return found;
    }

    /** What the provider asks papers for, in English, as it wants them: to choose a description from. */
    public static List<String> usualPapers() {
        return List.of(
                "Invoice",
                "Track and trace",
                "Signed proof of delivery",
                "Correspondence with the customer",
                "Cancellation policy");
    }

    /** Why the files cannot be handed in, a sentence; empty when they can. Reads them. */
    public String problem(List<Path> files) {
        return look(files) instanceof Pile.Bad bad ? bad.sentence() : "";
    }

    /**
     * Hands evidence in, one file after the other, each written down before it is sent. The first that is not taken ends it;
     * those before it have arrived. Blocking.
     *
     * @param description of the papers, in English
     * @return what came of the last one that was tried
     */
    public Outcome submit(OrderKey order, List<Path> files, String description, Staff staff) {
        if (description.isBlank()) {
            return new Outcome.NotTaken(order, sentences.of("evidence.NO_DESCRIPTION"));
        }
        return switch (look(files)) {
            case Pile.Bad bad -> new Outcome.NotTaken(order, bad.sentence());
            case Pile.Good good -> send(order, good.files(), description.strip(), staff);
        };
    }

    private Outcome send(OrderKey order, List<EvidenceFile> files, String description, Staff staff) {
        Outcome outcome = new Outcome.NotTaken(order, sentences.of("evidence.NONE"));
        int arrived = 0;
        for (EvidenceFile file : files) {
            shelf.put(file);
            try {
                Action action =
                        new Action.Evidence(file.name(), file.type().name(), file.size(), file.sha256(), description);
                outcome = dispatch.perform(order, action, staff);
            } finally {
                shelf.remove(file);
            }
            if (!(outcome instanceof Outcome.Done)) {
                return outcome;
            }
            arrived++;
        }
        return arrived == 1
                ? outcome
                : new Outcome.Done(
                        order,
                        sentences.texts().of("done.EVIDENCE.several", Map.of("files", arrived, "order", order.id())));
    }

    /** All files looked into. */
    private sealed interface Pile {
        record Good(List<EvidenceFile> files) implements Pile {}

        record Bad(String sentence) implements Pile {}
    }

    private Pile look(List<Path> paths) {
        if (paths.isEmpty()) {
            return new Pile.Bad(sentences.of("evidence.NONE"));
        }
        if (paths.size() > MOST_FILES) {
            return new Pile.Bad(sentences.texts().of("evidence.TOO_MANY", Map.of("most", MOST_FILES)));
        }
        Map<String, EvidenceFile> files = new LinkedHashMap<>();
        for (Path path : paths) {
            switch (look(path)) {
                case Looked.Bad bad -> {
                    return new Pile.Bad(bad.sentence());
                }
                case Looked.Good good -> {
                    EvidenceFile twin = files.put(good.file().sha256(), good.file());
                    if (twin != null) {
                        return new Pile.Bad(said("TWICE", path));
                    }
                }
            }
        }
        return new Pile.Good(new ArrayList<>(files.values()));
    }

    private Looked look(Path path) {
        byte[] contents;
        try {
            if (!Files.isRegularFile(path)) {
                return new Looked.Bad(said("NO_FILE", path));
            }
            try (InputStream in = Files.newInputStream(path)) {
                contents = in.readNBytes(EvidenceFile.LARGEST + 1);
            }
        } catch (IOException unreadable) {
            return new Looked.Bad(said("UNREADABLE", path));
        }
        if (contents.length == 0) {
            return new Looked.Bad(said("EMPTY", path));
        }
        if (contents.length > EvidenceFile.LARGEST) {
            return new Looked.Bad(said("TOO_LARGE", path));
        }
        Optional<EvidenceFile.Type> type = EvidenceFile.Type.of(contents);
        return type.isEmpty()
                ? new Looked.Bad(said("WRONG_TYPE", path))
                : new Looked.Good(new EvidenceFile(name(path), type.get(), contents));
    }

    private String said(String key, Path path) {
        return sentences.texts().of("evidence.file." + key, Map.of("file", name(path)));
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
