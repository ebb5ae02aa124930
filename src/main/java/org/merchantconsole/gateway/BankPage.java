package org.merchantconsole.gateway;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Our own page around a bank's form: one sentence, one button for a browser without scripts, and a script of one line that
 * presses it. The policy lets the browser do that and nothing else.
 */
final class BankPage {

    private static final int NONCE_BYTES = 16;

    private final String html;
    private final String policy;

    BankPage(BankForm form, Locale language, SecureRandom random) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        this.policy = "default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'nonce-" + nonce
                + "'; form-action " + form.origin() + "; base-uri 'none'; frame-ancestors 'none'";
        this.html = html(form, words(language), nonce);
    }

    /** The sentences in a language: Dutch, German, or else English. */
    static ResourceBundle words(Locale language) {
        Locale known = switch (language.getLanguage()) {
            case "nl" -> Locale.forLanguageTag("nl");
            case "de" -> Locale.GERMAN;
            default -> Locale.ENGLISH;
        };
        // Without the control a missing language would fall back to the machine's instead of to English.
        return ResourceBundle.getBundle(
                "org.merchantconsole.gateway.verification",
                known,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String html() {
        return html;
    }

    /** The value of {@code Content-Security-Policy}. */
    String policy() {
        return policy;
    }

    private static String html(BankForm form, ResourceBundle words, String nonce) {
        StringBuilder fields = new StringBuilder();
        for (BankForm.Field field : form.fields()) {
            fields.append("<input type=\"hidden\" name=\"")
                    .append(escape(field.name()))
                    .append("\" value=\"")
                    .append(escape(field.value()))
                    .append("\">\n");
        }
        String title = escape(words.getString("title"));
        // A field may be named "submit" and then stand in the way of the form's own submit.
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">
                <style nonce="%s">body{font:1rem/1.5 sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
                button{font:inherit;padding:.5rem 1rem}@media(prefers-color-scheme:dark){body{color:#eee;background:#1e1e1e}}</style>
                </head><body><main><h1>%s</h1><p>%s</p>
                <form id="onward" method="post" accept-charset="utf-8" action="%s">
                %s<p><button>%s</button></p>
                </form><p><small>%s</small></p></main>
                <script nonce="%s">HTMLFormElement.prototype.submit.call(document.getElementById("onward"));</script>
                </body></html>
                """.formatted(
                        words.getLocale().getLanguage(),
                        title,
                        nonce,
                        title,
                        escape(words.getString("intro")).replace("{host}", escape(form.origin())),
                        escape(form.action().toASCIIString()),
                        fields,
                        escape(words.getString("continue")),
                        escape(words.getString("once")),
                        nonce);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\r", "&#13;")
                .replace("\n", "&#10;");
    }
}
