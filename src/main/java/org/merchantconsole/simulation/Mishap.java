package org.merchantconsole.simulation;

import java.io.IOException;
import java.util.List;
import org.merchantconsole.gateway.ProviderGateway;
import org.merchantconsole.gateway.SandboxClient;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;

/** What goes wrong after a program died, so that the harness proves that it looks. */
public enum Mishap {
    NONE,
    /** Whoever starts the program again sends the refund that was under way once more, without asking. */
    REFUNDS_AGAIN,
    /** What was written since the beginning is gone. */
    FORGETS_THE_DATABASE;

    void befall(Scene scene, Template template) throws IOException {
        switch (this) {
            case NONE -> {}
            case REFUNDS_AGAIN -> refundAgain(scene, template);
            case FORGETS_THE_DATABASE -> {
                Folders.remove(scene.data());
                Folders.copy(template.folder().resolve("data"), scene.data());
            }
        }
    }

    private static void refundAgain(Scene scene, Template template) {
        List<SandboxClient.Effect> ledger = scene.ledger();
        for (SandboxClient.Effect effect : ledger.subList(template.effects(), ledger.size())) {
            if (effect.action().equals("refund")) {
                new ProviderGateway(scene.settings())
                        .send(new Command.Refund(
                                new OrderKey("", effect.orderId()),
                                // The provider refuses an equal amount for five minutes.
                                Money.of(effect.amount() + 1, "EUR"),
                                "",
                                new OperationId(effect.operation())));
            }
        }
    }
}
