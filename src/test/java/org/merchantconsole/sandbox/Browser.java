package org.merchantconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A customer in front of a browser: opens pages and presses buttons, without any key. */
final class Browser {
    private static final Pattern ACTION = Pattern.compile("<form [^>]*action=\"([^\"]*)\"");
    private static final Pattern BUTTON = Pattern.compile("<button name=\"outcome\" value=\"([^\"]*)\">");
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

    private final HttpClient client = HttpClient.newHttpClient();

    /** What the browser shows. */
    record Shown(int http, String html, java.net.http.HttpHeaders headers) {
        String title() {
            return first(TITLE);
        }

        List<String> buttons() {
            return BUTTON.matcher(html)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        }

        /** Where the page's form goes. */
        String action() {
            return first(ACTION).replace("&amp;", "&");
        }

        private String first(Pattern pattern) {
            return pattern.matcher(html)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .findFirst()
                    .orElse("");
        }
    }

    Shown open(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).GET().build());
    }

    /** Presses a button of a page. */
    Shown press(Shown page, String outcome) {
        return post(page.action(), "outcome=" + outcome);
    }

    Shown post(String url, String form) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private Shown send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Shown(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
