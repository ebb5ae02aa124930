package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.gateway.BankForm.Flaw;
import org.merchantconsole.order.VerificationPages.Refused;

/** Verification pages as no provider should send them: each is refused with its reason, or comes out clean. */
class HostilePagesTest {

    private static final String FIELD = "<input type=hidden name=PaReq value=x>";

    private static String form(String action, String inside) {
        return "<form method=post action=\"" + action + "\">" + inside + "</form>";
    }

    static Stream<Arguments> refused() {
        String good = form("https://acs.example/", FIELD);
        return Stream.of(
                Arguments.of(Flaw.EMPTY, "form", ""),
                Arguments.of(Flaw.EMPTY, "form", " \n\t"),
                Arguments.of(Flaw.EMPTY, "", ""),
                Arguments.of(Flaw.WRONG_TYPE, "", good),
                Arguments.of(Flaw.WRONG_TYPE, "Form", good),
                Arguments.of(Flaw.WRONG_TYPE, "redirect", good),
                Arguments.of(Flaw.TOO_LARGE, "form", good + "x".repeat(BankForm.LARGEST)),
                Arguments.of(Flaw.TOO_LARGE, "form", good + "€".repeat(BankForm.LARGEST / 2)),
                Arguments.of(Flaw.NO_FORM, "form", "<html><body>Please wait</body></html>"),
                Arguments.of(Flaw.NO_FORM, "form", "<!-- " + good + " -->"),
                Arguments.of(Flaw.NO_FORM, "form", "<template>" + good + "</template>"),
                Arguments.of(Flaw.NO_FORM, "form", "<textarea>" + good),
                Arguments.of(Flaw.NO_FORM, "form", "<script>'" + good + "'</script>"),
                Arguments.of(Flaw.NO_FORM, "form", "{\"html\":\"no\"}"),
                Arguments.of(Flaw.NOT_POSTED, "form", "<form action=https://acs.example/>" + FIELD + "</form>"),
                Arguments.of(
                        Flaw.NOT_POSTED, "form", "<form method=get action=https://acs.example/>" + FIELD + "</form>"),
                Arguments.of(
                        Flaw.NOT_POSTED,
                        "form",
                        "<form method=dialog action=https://acs.example/>" + FIELD + "</form>"),
                Arguments.of(Flaw.NO_FIELDS, "form", form("https://acs.example/", "<input name=card>")),
                Arguments.of(Flaw.NO_FIELDS, "form", form("https://acs.example/", "<input type=hidden value=x>")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWithItsReason(Flaw flaw, String type, String html) {
        assertThatThrownBy(() -> BankForm.read(type, html, false))
                .isInstanceOfSatisfying(
                        BankForm.Unusable.class, e -> assertThat(e.flaw()).isEqualTo(flaw));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "/relative",
                "//acs.example/",
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "java&#10;script:alert(1)",
                "javascript://acs.example/%0aalert(1)",
                "data:text/html,<script>1</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "blob:https://acs.example/1",
                "ftp://acs.example/",
                "http://acs.example/",
                "http://127.0.0.1:8800/",
                "http://localhost/",
                "https:",
                "https:acs.example",
                "https:///path",
                "https://",
                "https://user:pw@acs.example/",
                "https://acs.example@evil.example/",
                "https://acs.example:x/",
                "https://acs.example\\@evil.example/",
                "https://acs.example; script-src *",
                "https://acs.example&#10;.evil.example/",
                "https://*.example/",
                "https://*/",
                "https://[::1]/",
                "https://-acs.example/",
                "https://acs_bank.example/",
                "ht&#9;tps://acs.example/"
            })
    void aFormThatLeadsAnywhereButToHttpsIsRefused(String action) {
        assertThatThrownBy(() -> BankForm.read("form", form(action, FIELD), false))
                .isInstanceOfSatisfying(
                        BankForm.Unusable.class, e -> assertThat(e.flaw()).isEqualTo(Flaw.NOT_HTTPS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8800/acs/x", "http://localhost:1/", "https://acs.example:8443/x"})
    void theSandboxMayLeadToThisComputer(String action) throws BankForm.Unusable {
        assertThat(BankForm.read("form", form(action, FIELD), true).action().toString())
                .isEqualTo(action);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1.evil.example/",
                "http://localhost.evil.example/",
                "http://10.0.0.1/",
                "http://acs.example/",
                "http://0.0.0.0/"
            })
    void theSandboxLeadsNowhereElseInPlainHttp(String action) {
        assertThatThrownBy(() -> BankForm.read("form", form(action, FIELD), true))
                .isInstanceOf(BankForm.Unusable.class);
    }

    @Test
    void whatWouldBreakOutOfOurPageStaysAFieldsValue() throws Exception {
        String nasty = "\"'><script>alert(1)</script><form action=//evil>%s{host}&amp;\u0000\u2028é€😀";
        String html = form(
                "HTTPS://ACS.Example:8443/a%20b?x=%22%3E",
                "<input type=HIDDEN name=\"submit\" value=\""
                        + nasty.replace("&", "&amp;").replace("\"", "&quot;")
                        + "\"><input type=hidden name='\"><script>' value=2><input type=hidden name=submit value=3>");
        BankForm form = BankForm.read("form", html, false);
        BankPage page = new BankPage(form, Locale.ENGLISH, new SecureRandom());
        assertThat(page.policy()).contains("form-action https://acs.example:8443;");
        Document shown = Jsoup.parse(page.html());
        assertThat(shown.select("form")).hasSize(1);
        assertThat(shown.select("script")).hasSize(1);
        assertThat(shown.select("input").eachAttr("name")).containsExactly("submit", "\"><script>", "submit");
        assertThat(shown.select("input").get(0).attr("value")).isEqualTo(nasty.replace('\u0000', '\uFFFD'));
        assertThat(shown.select("form").attr("action")).isEqualTo("HTTPS://ACS.Example:8443/a%20b?x=%22%3E");
    }

    @Test
    void onlyHiddenFieldsOfTheFirstFormAreKept() throws BankForm.Unusable {
        String html = "<body onload=x()><form method=POST action=https://first.example/ target=_top onsubmit=x()"
                + " enctype=text/plain><input type=hidden name=a value=1><input type=text name=card value=4>"
                + "<input type=password name=pin><input type=submit name=go formaction=https://evil.example/>"
                + "<input type=hidden name=b value=2 disabled><select name=s><option>1</select><textarea name=t>x"
                + "</textarea><iframe src=https://evil.example></iframe><input type=hidden name=c value=3></form>"
                + form("https://second.example/", FIELD);
        BankForm form = BankForm.read("form", html, false);
        assertThat(form.origin()).isEqualTo("https://first.example");
        assertThat(form.fields()).extracting(BankForm.Field::name).containsExactly("a", "c");
    }

    @Test
    void fieldsOfAFormThatATableTearsApartAreKept() throws BankForm.Unusable {
        String html =
                "<table><form method=post action=https://acs.example/><tr><td>" + FIELD + "</td></tr></form></table>";
        assertThat(BankForm.read("form", html, false).fields()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>", "<div>", "<table>", "<form>", "<a><b>", "<svg>", "<select>", "&", "<!--", "<p a=\""})
    void noNestingTakesItsTime(String unit) {
        String html = unit.repeat((BankForm.LARGEST - 1000) / unit.length());
        long begun = System.nanoTime();
        try {
            BankForm.read("form", html + form("https://acs.example/", FIELD), false);
        } catch (BankForm.Unusable refused) {
            assertThat(refused.flaw()).isNotNull();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void everyReasonIsASentenceInEveryLanguage(Flaw flaw) throws MissingResourceException {
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"), Locale.GERMAN)) {
            assertThat(BankPage.words(language).getString("refused." + flaw.name()))
                    .endsWith(".");
        }
    }

    @Test
    void aRefusalIsTheSentenceAndNoServerStarts() {
        assertThat(new VerificationServer(false).serve("form", form("javascript:x", FIELD), Locale.FRENCH))
                .isEqualTo(
                        new Refused("The form for the bank does not lead to an https address, so it is not opened. Use"
                                + " the provider’s payment page instead."));
    }

    @Test
    void noPartOfTheProgramShowsWebPagesInAWindow() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> file.toString().matches(".*\\.(java|fxml)"))
                            .filter(HostilePagesTest::showsWeb))
                    .isEmpty();
        }
        assertThat(Files.readString(Path.of("pom.xml"))).doesNotContain("<artifactId>javafx-web</artifactId>");
    }

    private static boolean showsWeb(Path file) {
        try {
            String text = Files.readString(file);
            return text.contains("javafx.scene.web") || text.contains("WebView") || text.contains("JEditorPane");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
