package org.merchantconsole.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantconsole.store.Samples.AUDIT;
import static org.merchantconsole.store.Samples.CLOCK;
import static org.merchantconsole.store.Samples.NOW;
import static org.merchantconsole.store.Samples.full;
import static org.merchantconsole.store.Samples.key;
import static org.merchantconsole.store.Samples.slim;
import static org.merchantconsole.store.Samples.update;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Note;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.SearchText;

/**
 * What each field of a search finds. FULL has something in every field, of 20 November 2026 in the morning; SHIP is due in
 * two days; YEN is a large amount of a currency without cents; OLD is of the year before and has a note.
 */
class ConditionsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @TempDir
    Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("orders.sqlite"), CLOCK);
        Samples.save(
                store,
                List.of(
                        update(full("FULL")),
                        update(
                                slim("SHIP", Money.of(7_500, "EUR"), NOW.minusSeconds(60)),
                                Queue.SHIPPING,
                                NOW.plus(Duration.ofDays(2))),
                        update(slim("YEN", Money.of(7_500, "JPY"), NOW.minusSeconds(90))),
                        update(slim("OLD", Money.of(100, "EUR"), NOW.minus(Duration.ofDays(400))))),
                AUDIT);
        store.addNote(key("OLD"), new Note(NOW, "Mila", "Called: Émile wants a refund"), AUDIT);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order:ull            | FULL",
                "order:u              | FULL",
                "order:%              | ''",
                "order:_              | ''",
                "order:FULL,OLD       | FULL OLD",
                "order:=full,=OLD     | FULL OLD",
                "order:=ull           | ''",
                "order:=              | ''",
                "transaction:81       | FULL",
                "method:vis           | SHIP YEN FULL OLD",
                "method:isa           | ''",
                "method:card          | SHIP YEN FULL OLD",
                "method:klarna        | ''",
                "status:shipped       | FULL",
                "status:shipped/completed | FULL",
                "status:/completed    | SHIP YEN FULL OLD",
                "-status:shipped      | SHIP YEN OLD",
                "state:ship           | SHIP",
                "state:paid,ship      | SHIP YEN FULL OLD",
                "queue:shipping       | SHIP",
                "-queue:shipping      | YEN FULL OLD",
                "is:noted             | OLD",
                "is:held              | FULL",
                "-is:held             | SHIP YEN OLD",
                "is:shipped           | SHIP",
                "is:refunded          | FULL",
                "is:overdue           | ''",
                "is:underway          | ''",
                "amount:>100          | YEN FULL",
                "amount:<=75          | SHIP OLD",
                "amount:75            | SHIP",
                "amount:7500          | YEN",
                "amount:129,95        | FULL",
                "amount:1..130        | SHIP FULL OLD",
                "refunded:yes         | FULL",
                "refunded:no          | SHIP YEN OLD",
                "refunded:part        | FULL",
                "refunded:full        | ''",
                "refunded:>49         | FULL",
                "currency:jpy         | YEN",
                "-currency:JPY        | SHIP FULL OLD",
            })
    void findsByStateAndMoney(String text, String ids) {
        finds(text, ids);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "created:today        | SHIP YEN FULL",
                "created:<2026        | OLD",
                "created:2026-11      | SHIP YEN FULL",
                "created:2026-11-20T10:30 | FULL",
                "age:>1w              | OLD",
                "age:<2m              | SHIP YEN",
                "completed:none       | ''",
                "shipped:today        | SHIP",
                "shipped:none         | YEN FULL OLD",
                "due:2026-11-22       | SHIP",
                "due:none             | YEN FULL OLD",
                "left:<3d             | SHIP",
                "-left:<3d            | YEN FULL OLD",
                "left:>3d             | ''",
                "country:nl           | FULL",
                "-country:NL          | SHIP YEN OLD",
                "issuer:NL,DE         | FULL",
                "ip:DE                | FULL",
                "card:1111            | FULL",
                "card:11              | FULL",
                "card:2222            | ''",
                "email:FULL@ex        | FULL",
                "email:example.com    | SHIP YEN OLD",
                "name:zoe             | FULL",
                "name:'\"VAN DIJK\"'  | FULL",
                "name:dijk,buyer      | SHIP YEN FULL OLD",
                "city:amster          | FULL",
                "city:sterdam         | ''",
                "zip:1015             | FULL",
                "note:emile           | OLD",
                "-note:emile          | SHIP YEN FULL",
                "item:lamp            | FULL",
                "description:house    | FULL",
                "reason:3001          | FULL",
                "reason:check         | FULL",
                "score:>=8            | FULL",
                "score:0              | SHIP YEN OLD",
                "lines:2              | FULL",
                "'\"things for the\"' | FULL",
                "'\"for the things\"' | ''",
                "'\"Zoë van D\"'      | FULL",
                "-zoe                 | SHIP YEN OLD",
                "'-\"van dijk\"'      | SHIP YEN OLD",
                "buyer amount:>10     | SHIP YEN",
                "buyer -amount:>10    | OLD",
                "site:web             | ''",
            })
    void findsByTimeAndWords(String text, String ids) {
        finds(text, ids);
    }

    private void finds(String text, String ids) {
        SearchText search = SearchText.of(unquoted(text), NOW, ZONE);
        assertThat(search.problems()).isEmpty();
        OrderQuery query = search.narrow(OrderQuery.of(Queue.ORDERS));
        OrderStore.Page page = store.page(query, null, 10);
        assertThat(String.join(
                        " ", page.rows().stream().map(row -> row.key().id()).toList()))
                .isEqualTo(ids);
        assertThat(store.total(query).count()).isEqualTo(page.rows().size());
    }

    private static String unquoted(String text) {
        return text.replace("'", "");
    }

    @Test
    void whatIsTypedIsBoundAndNeverSql() {
        for (String text : List.of(
                "order:\"x' OR '1'='1\"", "name:\"a\\\" OR 1\"", "email:%_\\", "note:\"*\" NEAR(", "city:';--")) {
            OrderQuery query = SearchText.of(text, NOW, ZONE).narrow(OrderQuery.of(Queue.ORDERS));
            assertThat(store.page(query, null, 10).rows()).as(text).isEmpty();
        }
    }

    @Test
    void aPastedColumnOfIdsIsOneSearch() {
        OrderQuery query = SearchText.of("order:" + "NONE,".repeat(498) + "OLD,FULL", NOW, ZONE)
                .narrow(OrderQuery.of(Queue.ORDERS));
        assertThat(store.page(query, null, 10).rows()).hasSize(2);
    }
}
