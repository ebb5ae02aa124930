package org.merchantconsole.gateway;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/**
 * The one thing of the provider's verification page that is let through: where its first form is posted and what its hidden
 * fields hold, to the letter. Scripts, styles, links and every other field are left behind, so that no page of a stranger is
 * ever shown from an address of ours. Not a record, since its fields hold one-time data of a bank that no log may show.
 */
final class BankForm {

    /** A bank's form has a few kilobytes. */
    static final int LARGEST = 256 * 1024;

    /** What an origin may consist of; nothing of it can end the policy that names it. */
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

    private static final Pattern HERE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}");

    private final URI action;
    private final List<Field> fields;

    /** One hidden field. */
    record Field(String name, String value) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Why nothing can be made of it; the names are those of the sentences. */
    enum Flaw {
        WRONG_TYPE,
        EMPTY,
        TOO_LARGE,
        NO_FORM,
        NOT_POSTED,
        NO_FIELDS,
        NOT_HTTPS
    }

    /** Thrown with the flaw and without a word of the page. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        private final Flaw flaw;

        Unusable(Flaw flaw) {
            super(flaw.name());
            this.flaw = flaw;
        }

        Flaw flaw() {
            return flaw;
        }
    }

    private BankForm(URI action, List<Field> fields) {
        this.action = action;
        this.fields = List.copyOf(fields);
    }

    /** @param loopback whether a form may lead to plain http on this computer, as the sandbox's do */
    static BankForm read(String type, String html, boolean loopback) throws Unusable {
        if (html.isBlank()) {
            throw new Unusable(Flaw.EMPTY);
        }
        if (!type.equals("form")) {
            throw new Unusable(Flaw.WRONG_TYPE);
        }
        if (html.length() > LARGEST || html.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new Unusable(Flaw.TOO_LARGE);
        }
        Document page = Jsoup.parse(html);
        // What stands in a template is no part of the page.
        page.select("template").remove();
        if (page.forms().isEmpty()) {
            throw new Unusable(Flaw.NO_FORM);
        }
        FormElement form = page.forms().getFirst();
        URI action = action(form.attr("action").strip(), loopback);
        if (action == null) {
            throw new Unusable(Flaw.NOT_HTTPS);
        }
        if (!form.attr("method").strip().equalsIgnoreCase("post")) {
            throw new Unusable(Flaw.NOT_POSTED);
        }
        List<Field> fields = fields(form);
        if (fields.isEmpty()) {
            throw new Unusable(Flaw.NO_FIELDS);
        }
        return new BankForm(action, fields);
    }

    private static List<Field> fields(FormElement form) {
        List<Field> fields = new ArrayList<>();
        for (Element input : form.elements().select("input")) {
            boolean hidden = input.attr("type").strip().equalsIgnoreCase("hidden");
            if (hidden && !input.attr("name").isEmpty() && !input.hasAttr("disabled")) {
                fields.add(new Field(input.attr("name"), input.attr("value")));
            }
        }
        return fields;
    }

    /** The address when a form may be posted there, else null: https to a named host, or this computer where that is allowed. */
    private static @Nullable URI action(String text, boolean loopback) {
        URI action;
        try {
            action = new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
        String scheme = action.getScheme() == null ? "" : action.getScheme().toLowerCase(Locale.ROOT);
        String host = action.getHost() == null ? "" : action.getHost().toLowerCase(Locale.ROOT);
        if (action.getRawUserInfo() != null || !HOST.matcher(host).matches()) {
            return null;
        }
        boolean here = loopback && scheme.equals("http") && HERE.matcher(host).matches();
        return scheme.equals("https") || here ? action : null;
    }

    /** Where the form is posted. */
    URI action() {
        return action;
    }

    /** Scheme, host and port of {@link #action()}, as a content policy names them. */
    String origin() {
        String origin = action.getScheme() + "://" + action.getHost();
        return (action.getPort() < 0 ? origin : origin + ":" + action.getPort()).toLowerCase(Locale.ROOT);
    }

    List<Field> fields() {
        return fields;
    }

    @Override
    public String toString() {
        return "form to " + origin();
    }
}
