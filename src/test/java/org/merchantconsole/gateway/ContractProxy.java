package org.merchantconsole.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prism as a proxy in a process of its own: forwards every call and writes down where call or answer breaks the contract. */
final class ContractProxy implements AutoCloseable {

    private static final String VIOLATION = "Violation: ";
    private static final Pattern RECEIVED = Pattern.compile("\\[HTTP SERVER\\] (\\w+ \\S+) .*Request received");
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final int port;
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

    private ContractProxy(Process process, int port) {
        this.process = process;
        this.port = port;
        Thread.ofVirtual().start(this::follow);
    }

    static ContractProxy start(Path prism, Path contract, URI upstream) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        prism.toString(),
                        "proxy",
                        contract.toString(),
                        upstream.toString(),
                        "--host",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(port))
                .redirectErrorStream(true)
                .start();
        ContractProxy proxy = new ContractProxy(process, port);
        proxy.await("Prism is listening");
        return proxy;
    }

    /** The contract's paths begin right behind the port. */
    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What broke the contract so far, each kind once: call, place and fault, for example {@code get /orders/ID request ...}. */
    List<String> violations() {
        return violations.stream().distinct().sorted().toList();
    }

    /** Waits until the proxy has written a line with the text, so that all earlier calls are judged. */
    void await(String text) throws InterruptedException {
        for (String line = next(); ; line = next()) {
            if (line.contains(text)) {
                return;
            }
        }
    }

    private String next() throws InterruptedException {
        String line = log.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("the contract proxy has gone silent");
        }
        return line;
    }

    private void follow() {
        try (BufferedReader reader = process.inputReader()) {
            String call = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Matcher received = RECEIVED.matcher(line);
                if (received.find()) {
                    call = received.group(1).replaceAll("(orders|refunds|transactions|capture)/[^/ ]+", "$1/ID");
                }
                int at = line.indexOf(VIOLATION);
                if (at >= 0) {
                    String fault = line.substring(at + VIOLATION.length()).strip();
                    violations.add(call + " " + fault.replaceAll("\\.\\d+(?=[. ])", ".N"));
                }
                log.add(line);
            }
        } catch (IOException e) {
            log.add("the proxy's output broke off: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
