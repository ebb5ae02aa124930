package org.merchantconsole.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.desk.Progress;
import org.merchantconsole.desk.Sync;
import org.merchantconsole.gateway.SandboxClient;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.Snapshot;

/**
 * What is there after a program died: the database and the provider's ledger are held against each other, the console is
 * started again, at once and after the first request can no longer arrive, and at last a person settles what is left.
 */
final class Aftermath {
    private static final Duration LATER = Duration.ofMinutes(7);
    private static final int ROUNDS = 4;

    private final Scene scene;
    private final Template template;
    private final OrderKey key;
    private final String said;
    private String where = "";
    private boolean writtenDown;

    /** @param said what the program told the person before it died; empty when nothing */
    Aftermath(Scene scene, Template template, Deed deed, String said) {
        this.scene = scene;
        this.template = template;
        this.key = template.order(deed);
        this.said = said;
    }

    /** How far the action had come. */
    String where() {
        return where;
    }

    /** The database as it was left: it is whole, and so is its audit. */
    void look() {
        whole("as it was left");
        try (Scene.Console console = scene.open()) {
            List<Intent> ours = intents(console);
            int effects = effects().size();
            where = (ours.isEmpty() ? "nothing written" : word(ours.getFirst().state()))
                    + (effects == 0 ? ", not done" : ", done");
            compare(console, "as it was left");
            writtenDown = !ours.isEmpty();
        }
    }

    private static String word(Intent.State state) {
        return switch (state) {
            case STAGED, DUE -> "written down";
            case SENDING -> "being sent";
            case UNKNOWN -> "outcome unknown";
            case WITH_PROVIDER -> "with the provider";
            case DONE, REFUSED_BY_PROVIDER, SETTLED_BY_EVIDENCE, SETTLED_BY_PERSON, TAKEN_BACK -> "outcome written";
        };
    }

    /** The next starts, and a person. */
    void settle() {
        try (Scene.Console console = scene.open()) {
            start(console, "after the next start");
        }
        scene.pass(LATER);
        try (Scene.Console console = scene.open()) {
            start(console, "seven minutes later");
            for (Outbox.Entry entry : console.desks().outbox().entries(Scene.STAFF)) {
                boolean waits = entry.next().waitsForPerson() || entry.next() == Outbox.Step.WITH_PROVIDER;
                if (!waits) {
                    throw new Violation("4 (settled, or a person is asked)", entry.next() + ": " + entry.sentence());
                }
            }
            for (int round = 0; round < ROUNDS; round++) {
                console.desks().outbox().entries(Scene.STAFF).forEach(entry -> decide(console, entry));
            }
            sync(console);
            compare(console, "after a person decided");
            end(console);
        }
        whole("in the end");
    }

    private void whole(String when) {
        List<String> damage = scene.damage();
        if (!damage.isEmpty()) {
            throw new Violation("9 and 10 (database and audit are whole)", when + ": " + damage);
        }
    }

    private void start(Scene.Console console, String when) {
        int open = Math.toIntExact(console.store().openIntents().stream()
                .filter(intent -> intent.state() != Intent.State.WITH_PROVIDER)
                .count());
        List<String> told = console.desks().outbox().recover(Scene.STAFF);
        if (told.size() != open || told.stream().anyMatch(String::isBlank)) {
            throw new Violation("a sentence for each action left open", when + ": " + told + " of " + open);
        }
        sync(console);
        compare(console, when);
    }

    private static void sync(Scene.Console console) {
        Sync.Result result = console.desks().sync().run(Progress.silent());
        if (!result.complete() || !result.refused().isEmpty()) {
            throw new Violation("12 (sync comes to its end)", result.problem() + result.refused());
        }
    }

    /** A person who knows what happened says so, or sends again what did not. */
    private void decide(Scene.Console console, Outbox.Entry entry) {
        boolean happened = !effects().isEmpty();
        Set<Outbox.Act> acts = entry.acts();
        Outbox.Act act;
        if (happened) {
            act = acts.contains(Outbox.Act.SAY_DONE) ? Outbox.Act.SAY_DONE : Outbox.Act.LOOK_NOW;
        } else if (acts.contains(Outbox.Act.SEND_AGAIN)) {
            act = Outbox.Act.SEND_AGAIN;
        } else {
            act = acts.contains(Outbox.Act.SEND_NOW) ? Outbox.Act.SEND_NOW : Outbox.Act.LOOK_NOW;
        }
        console.desks().outbox().act(entry.intent().id(), act, Scene.STAFF);
    }

    /** What was written down happened, once, and the database is the provider's. */
    private void end(Scene.Console console) {
        List<Intent> open = console.store().openIntents();
        if (!open.isEmpty()) {
            throw new Violation("4 (everything is settled in the end)", open.toString());
        }
        int happened = effects().size();
        if (happened != (writtenDown ? 1 : 0)) {
            throw new Violation(
                    "10 (nothing is lost)",
                    "the action was " + (writtenDown ? "" : "not ") + "written down and took effect " + happened
                            + " times");
        }
        Order ours = console.store().find(key).orElseThrow();
        if (!(console.gateway().order(key, ours.transactionId())
                instanceof Reply.Answered<Snapshot.OfOrder>(var theirs))) {
            throw new IllegalStateException("the sandbox does not answer");
        }
        String difference = Oracle.difference(ours, theirs);
        if (!difference.isEmpty()) {
            throw new Violation("12 (the local set is the server's)", difference);
        }
    }

    private List<SandboxClient.Effect> effects() {
        List<SandboxClient.Effect> ledger = scene.ledger();
        return ledger.subList(template.effects(), ledger.size());
    }

    private List<Intent> intents(Scene.Console console) {
        return console.store().intents(Template.ALL).stream()
                .filter(intent -> !template.intents().contains(intent.id()))
                .toList();
    }

    /** Ledger and database side by side. */
    private void compare(Scene.Console console, String when) {
        List<Intent> ours = intents(console);
        List<SandboxClient.Effect> effects = effects();
        if (effects.size() > 1) {
            throw new Violation("3 (at most one effect)", when + ": " + effects);
        }
        if (ours.size() > 1) {
            throw new Violation("2 (one action was asked for)", when + ": " + ours);
        }
        if (!effects.isEmpty()) {
            matches(effects.getFirst(), ours, when);
        }
        Oracle.audit(console.store(), console.store().intents(Template.ALL));
        for (Intent intent : ours) {
            truth(intent, effects.size(), when);
            if (intent.state().isOpen()
                    && console.desks()
                            .outbox()
                            .entry(intent, Scene.STAFF)
                            .sentence()
                            .isBlank()) {
                throw new Violation("a sentence for each action left open", when + ": " + intent);
            }
        }
        acknowledged(ours, effects, when);
    }

    private void matches(SandboxClient.Effect effect, List<Intent> ours, String when) {
        boolean right = ours.size() == 1
                && effect.orderId().equals(key.id())
                && (effect.operation().isEmpty()
                        || effect.operation().equals(ours.getFirst().id().value()));
        if (!right) {
            throw new Violation("2 (an intent before each call)", when + ": " + effect + " with " + ours);
        }
    }

    /** An outcome that is written down is what happened. */
    private static void truth(Intent intent, int happened, String when) {
        boolean right = switch (intent.state()) {
            case STAGED, DUE, REFUSED_BY_PROVIDER, TAKEN_BACK -> happened == 0;
            case DONE -> happened == 1;
            case SETTLED_BY_EVIDENCE, SETTLED_BY_PERSON ->
                happened == (intent.text().startsWith("not done") ? 0 : 1);
            case SENDING, UNKNOWN, WITH_PROVIDER -> true;
        };
        if (!right) {
            throw new Violation(
                    "4 (an outcome is what happened)",
                    when + ": " + intent.state() + " (" + intent.text() + ") and took effect " + happened + " times");
        }
    }

    /** What the person was told before the program died is still so. */
    private void acknowledged(List<Intent> ours, List<SandboxClient.Effect> effects, String when) {
        boolean kept = ours.size() == 1
                && effects.size() == 1
                && ours.getFirst().state() != Intent.State.DUE
                && ours.getFirst().state() != Intent.State.SENDING;
        if (said.equals("Done") && !kept) {
            throw new Violation("10 (what was acknowledged is kept)", when + ": " + ours + ", " + effects);
        }
    }
}
