package org.merchantconsole.ui.neworder;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.CreatedOrder;
import org.merchantconsole.order.VerificationPages;
import org.merchantconsole.ui.UiContext;

/** The other way of verification: carries the bank's form to the system's browser, one at a time. */
final class BankForm {

    private final VerificationPages pages;
    private final UiContext context;
    private VerificationPages.@Nullable Page page;

    BankForm(VerificationPages pages, UiContext context) {
        this.pages = pages;
        this.context = context;
    }

    /**
     * Puts it on a page and opens that.
     *
     * @param trouble gets a sentence, empty when all went well
     */
    void open(CreatedOrder.Next.PostForm form, Consumer<String> trouble, Consumer<Exception> failed) {
        close();
        context.background()
                .run(
                        () -> pages.serve(
                                form.type(), form.html(), context.texts().locale()),
                        served -> show(served, trouble, failed),
                        failed);
    }

    private void show(VerificationPages.Served served, Consumer<String> trouble, Consumer<Exception> failed) {
        switch (served) {
            case VerificationPages.Refused no -> trouble.accept(no.sentence());
            case VerificationPages.Page ready -> {
                page = ready;
                context.background()
                        .run(
                                () -> context.browser().open(ready.address()),
                                opened -> trouble.accept(
                                        opened ? "" : context.texts().get("neworder.noBrowser")),
                                failed);
            }
        }
    }

    /** Takes the page away. */
    void close() {
        VerificationPages.Page gone = page;
        page = null;
        if (gone != null) {
            gone.close();
        }
    }
}
