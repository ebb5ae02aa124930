package org.merchantconsole.ui;

import java.net.URI;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * A page outside the program: its address, a button that opens it in the system's browser, and one that copies it. When no
 * browser can be started, a sentence says so and the address is there to be copied.
 */
public final class PageLink extends VBox {

    private final UiContext context;
    private final URI page;
    private final Label trouble = new Label();

    public PageLink(UiContext context, URI page) {
        super(4);
        this.context = context;
        this.page = page;
        Texts texts = context.texts();
        Label address = new Label(page.toString());
        address.getStyleClass().addAll("small", "mono");
        address.setWrapText(true);
        Button open = new Button(texts.get("browser.open"));
        open.setId("page-open");
        open.getStyleClass().add("small");
        open.setDisable(!Browser.takes(page));
        open.setOnAction(e -> open());
        Button copy = new Button(texts.get("browser.copy"));
        copy.getStyleClass().add("small");
        copy.setOnAction(e -> copy());
        trouble.setId("page-trouble");
        trouble.setWrapText(true);
        trouble(false);
        getChildren().addAll(address, new FlowPane(6, 6, open, new KeyCap(texts.key("page.open")), copy), trouble);
    }

    /** Opens the page in the browser, off the window's thread. */
    public void open() {
        trouble(false);
        context.background()
                .run(() -> context.browser().open(page), opened -> trouble(!opened), failed -> trouble(true));
    }

    /** Puts the address into the clipboard. */
    public void copy() {
        CopiedText.put(page.toString());
    }

    private void trouble(boolean shown) {
        trouble.setText(shown ? context.texts().get("browser.none") : "");
        trouble.setVisible(shown);
        trouble.setManaged(shown);
    }
}
