package org.merchantconsole.ui.neworder;

import java.util.Arrays;
import java.util.List;
import org.merchantconsole.order.NewOrder;

/** The methods that the list offers, by the provider's code; {@link #ANY} lets the customer choose. */
enum Method {
    ANY("", false),
    CREDITCARD("CREDITCARD", true),
    VISA("VISA", true),
    MASTERCARD("MASTERCARD", true),
    MAESTRO("MAESTRO", true),
    AMEX("AMEX", true),
    MISTERCASH("MISTERCASH", true),
    IDEAL("IDEAL", true),
    KLARNA("KLARNA", true),
    BNPL_MF("BNPL_MF", false),
    PAYAFTER("PAYAFTER", true),
    BANKTRANS("BANKTRANS", true),
    PAYPAL("PAYPAL", false),
    APPLEPAY("APPLEPAY", false),
    GOOGLEPAY("GOOGLEPAY", false),
    EINVOICE("EINVOICE", false),
    AFTERPAY("AFTERPAY", false),
    IN3("IN3", false),
    TRUSTLY("TRUSTLY", false),
    DIRDEB("DIRDEB", false);

    private final String code;
    private final boolean direct;

    Method(String code, boolean direct) {
        this.code = code;
        this.direct = direct;
    }

    /** The provider's gateway code; empty where the customer chooses. */
    String code() {
        return code;
    }

    /** Those that an order of the kind can be made with from here. */
    static List<Method> of(NewOrder.Kind kind) {
        return Arrays.stream(values())
                .filter(method -> kind != NewOrder.Kind.DIRECT || method.direct)
                .toList();
    }

    /** The one of a code; {@link #ANY} for a code that the list does not offer. */
    static Method ofCode(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .findFirst()
                .orElse(ANY);
    }
}
