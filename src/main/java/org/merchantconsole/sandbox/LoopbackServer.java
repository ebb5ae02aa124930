package org.merchantconsole.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections on the loopback address, each on a virtual thread. The server that Java brings along writes the machine's own
 * time into the header {@code Date} and cannot be told otherwise, and a provider has a clock of its own; so this one does
 * without it.
 */
final class LoopbackServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);
    private static final int WAITING = 128;

    private final ServerSocket door;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private LoopbackServer(ServerSocket door) {
        this.door = door;
    }

    /** Takes a port, 0 for a free one; nobody is let in yet. */
    static LoopbackServer bind(int port) throws IOException {
        ServerSocket door = new ServerSocket();
        try {
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING);
            return new LoopbackServer(door);
        } catch (IOException e) {
            door.close();
            throw e;
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** Lets callers in from now on. */
    void serve(Wire wire) {
        workers.execute(() -> {
            while (!door.isClosed()) {
                try {
                    letIn(wire, door.accept());
                } catch (IOException e) {
                    // Closed; or one connection that broke before it was taken, which is its caller's trouble.
                    LOG.debug("No connection was taken", e);
                }
            }
        });
    }

    private void letIn(Wire wire, Socket socket) throws IOException {
        open.add(socket);
        try {
            workers.execute(() -> talk(wire, socket));
        } catch (RejectedExecutionException stopping) {
            socket.close();
        }
    }

    private void talk(Wire wire, Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            wire.talk(socket);
        } catch (IOException e) {
            LOG.debug("A connection broke", e);
        } finally {
            open.remove(socket);
        }
    }

    /** Closes every connection and waits until whatever was being worked on is in the books. */
    @Override
    public void close() throws IOException {
        door.close();
        workers.shutdown();
        for (Socket socket : open) {
            socket.close();
        }
        workers.close();
    }
}
