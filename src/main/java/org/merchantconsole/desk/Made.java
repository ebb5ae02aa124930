package org.merchantconsole.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.CreatedOrder;
import org.merchantconsole.order.Creation;
import org.merchantconsole.order.Order;

/** What came of making an order. */
public sealed interface Made {

    /** Something is not right; nothing was written down and nothing was sent. */
    record Refused(Map<NewOrderField, String> problems, String sentence) implements Made {
        public Refused {
            problems = Map.copyOf(problems);
        }
    }

    /**
     * The provider has it.
     *
     * @param order as it is known now; null when it could not be read back yet
     * @param next what has to happen now
     * @param form the other way of verification, where the answer gave a form; null for none
     * @param sentence what happened
     * @param surprise what came otherwise than expected; empty when nothing did
     */
    record Created(
            Creation creation,
            @Nullable Order order,
            CreatedOrder.Next next,
            CreatedOrder.Next.@Nullable PostForm form,
            String sentence,
            String surprise)
            implements Made {}

    /** The provider refused it, or nothing left: there is no such order. */
    record NotCreated(Creation creation, String sentence) implements Made {}

    /** Nobody knows yet; the provider is asked again by itself, and nothing is sent again before that. */
    record Unknown(Creation creation, String sentence) implements Made {}
}
