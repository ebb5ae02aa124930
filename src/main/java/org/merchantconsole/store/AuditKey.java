package org.merchantconsole.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.merchantconsole.order.AuditVerdict.Trouble;
import org.merchantconsole.order.StoreException;

/**
 * The key that signs the head of the audit: random, in a file of its own beside the databases that only its owner may read.
 * A copy of a database alone cannot be given a new audit unnoticed; who has the whole folder can sign anything.
 */
final class AuditKey {

    static final String NAME = "audit.key";

    private static final int BYTES = 32;

    private final byte[] key;

    private AuditKey(byte[] key) {
        this.key = key;
    }

    /** The key cannot be used. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final Trouble trouble;

        Unusable(Trouble trouble, String sentence) {
            super(sentence);
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }

        /** The same for a caller who cannot go on without it. */
        StoreException asFault() {
            return new StoreException(StoreException.Kind.KEY, String.valueOf(getMessage()), this);
        }
    }

    /** The key of the folder that the database lies in. */
    static AuditKey of(Path database) throws Unusable {
        Path file = file(database);
        byte[] key;
        try {
            if (Files.notExists(file)) {
                throw new Unusable(
                        Trouble.KEY_MISSING,
                        "The key " + file
                                + " is gone, so nobody can tell whether the end of the audit was cut off. Put it"
                                + " back from a copy of the folder, or begin a new seal with 'audit reseal --reason TEXT'.");
            }
            key = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Unusable(
                    Trouble.KEY_DAMAGED,
                    "The key " + file + " cannot be read. Give your account the right to read it.");
        }
        if (key.length != BYTES) {
            throw new Unusable(
                    Trouble.KEY_DAMAGED,
                    "The key " + file + " is damaged: it has " + key.length + " bytes instead of " + BYTES
                            + ". Put it back from a copy of the folder, or begin a new seal with 'audit reseal --reason"
                            + " TEXT'.");
        }
        return new AuditKey(key);
    }

    /** Makes the key when the folder has none yet; a key that is there stays. */
    static void make(Path database) throws IOException {
        Path file = file(database);
        if (Files.exists(file)) {
            return;
        }
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        // Two programs may open two databases of the folder at the same moment: each writes a draft of its own, and
        // the first one counts for both.
        Path draft = Files.createTempFile(file.getParent(), NAME + ".", ".new", ownerOnly());
        try {
            Files.write(draft, fresh, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException theOthers) {
            // Theirs is as good.
        } catch (UnsupportedOperationException noLinks) {
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Puts an unusable key aside under a dated name and makes a new one. */
    static void replace(Path database, String stamp) throws IOException {
        Path file = file(database);
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling(NAME + "." + stamp + ".replaced"));
        }
        make(database);
    }

    private static Path file(Path database) {
        return database.toAbsolutePath().resolveSibling(NAME);
    }

    static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** HMAC-SHA-256 of the text in hexadecimal digits. */
    String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
