package org.merchantconsole;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;

/**
 * The sandbox of a data folder. Its books are one journal, so only one process may run it: the first takes the lock and
 * writes down where it serves, later ones (a command beside an open window) use the one that is running.
 */
final class EmbeddedSandbox implements AutoCloseable {

    private static final long SEED = 7;

    private final URI url;
    private final String key;
    private final @Nullable Sandbox own;
    private final @Nullable FileChannel lockFile;
    private final Path address;

    private EmbeddedSandbox(URI url, String key, Path address, @Nullable Sandbox own, @Nullable FileChannel lockFile) {
        this.url = url;
        this.key = key;
        this.address = address;
        this.own = own;
        this.lockFile = lockFile;
    }

    /**
     * Starts the folder's sandbox with sample data, or joins the one that another process runs.
     *
     * @param sites API keys of further sites by site id
     */
    static EmbeddedSandbox open(Path folder, InstantSource clock, Map<String, String> sites) {
        Path address = folder.resolve("sandbox.address");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("sandbox.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return join(address);
            }
            // An address that a killed process left behind must not be joined.
            Files.deleteIfExists(address);
            Sandbox sandbox = Sandbox.start(SandboxOptions.defaults(clock)
                    .withSeed(SEED)
                    .withSites(sites)
                    .withJournal(folder.resolve("sandbox.journal")));
            Path draft = folder.resolve("sandbox.address.new");
            Files.writeString(draft, sandbox.url() + "\n" + sandbox.key() + "\n");
            Files.move(draft, address, StandardCopyOption.ATOMIC_MOVE);
            return new EmbeddedSandbox(sandbox.url(), sandbox.key(), address, sandbox, channel);
        } catch (IOException broken) {
            throw new StoreException(
                    StoreException.Kind.IO,
                    "The sandbox cannot start in " + folder + ": " + broken.getMessage()
                            + ". Check that the folder can be written, or choose another with --data DIR.",
                    broken);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static EmbeddedSandbox join(Path address) throws IOException {
        if (!Files.exists(address)) {
            throw new IOException("another process is just starting it; try again in a moment");
        }
        List<String> lines = Files.readAllLines(address);
        return new EmbeddedSandbox(URI.create(lines.get(0)), lines.get(1), address, null, null);
    }

    URI url() {
        return url;
    }

    String key() {
        return key;
    }

    @Override
    public void close() {
        try {
            if (own != null) {
                own.close();
            }
            if (lockFile != null) {
                Files.deleteIfExists(address);
                lockFile.close();
            }
        } catch (IOException broken) {
            throw new StoreException(
                    StoreException.Kind.IO, "The sandbox could not be closed: " + broken.getMessage() + ".", broken);
        }
    }
}
