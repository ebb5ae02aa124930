package org.merchantconsole.simulation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.merchantconsole.gateway.Call;
import org.merchantconsole.order.Arrival;

/** Notifications on their way: they may come late, twice, in any order, or never. */
final class Mail {
    private static final int KEPT = 30;
    private static final String DATA = "\"data\":";

    private final World world;
    private final List<String> bodies = new ArrayList<>();

    Mail(World world) {
        this.world = world;
    }

    /** The provider sends how the order stands now. */
    void send(String orderId) {
        String answer = world.answer(Call.get("/orders/" + orderId, ""), null).body();
        int data = answer.indexOf(DATA);
        if (data >= 0 && bodies.size() < KEPT) {
            // The answer is {"success":true,"data":{...}}.
            bodies.add(answer.substring(data + DATA.length(), answer.length() - 1));
        }
    }

    /** One of those on their way reaches a program; it may come again. */
    void deliver(Program to) {
        if (bodies.isEmpty()) {
            return;
        }
        String body = world.dice.one(bodies);
        if (world.dice.chance(0.5)) {
            bodies.remove(body);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        long stamp = world.time.instant().getEpochSecond();
        String key = world.dice.chance(0.1) ? "a wrong key" : World.KEY;
        world.trace.line("notification to " + to.name() + " signed with " + key);
        to.desks().inbox().receive(new Arrival(Arrival.Way.POST, "timestamp=" + stamp, auth(stamp, bytes, key), bytes));
        to.desks().inbox().process();
    }

    private static String auth(long stamp, byte[] body, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            mac.update((stamp + ":").getBytes(StandardCharsets.US_ASCII));
            String text = stamp + ":" + HexFormat.of().formatHex(mac.doFinal(body));
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
