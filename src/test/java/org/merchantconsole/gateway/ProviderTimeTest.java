package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider's times are Dutch local time without offset. */
class ProviderTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2022-01-03T15:08:02, 2022-01-03T14:08:02Z",
        "2022-07-03T15:08:02, 2022-07-03T13:08:02Z",
        "2022-07-03 15:08:02, 2022-07-03T13:08:02Z",
        "2022-07-03T15:08, 2022-07-03T13:08:00Z",
        "2022-07-03T15:08:02.250, 2022-07-03T13:08:02.250Z",
        "2022-07-03, 2022-07-02T22:00:00Z",
        "23-02-2022 23:31:31, 2022-02-23T22:31:31Z",
        "23-02-2022, 2022-02-22T23:00:00Z",
        "2026-03-23T00:00:00+01:00, 2026-03-22T23:00:00Z",
        "2026-03-23T00:00:00Z, 2026-03-23T00:00:00Z",
        "2026-03-23T00:00:00-0530, 2026-03-23T05:30:00Z",
        "1609502400, 2021-01-01T12:00:00Z"
    })
    void everyWritingIsRead(String text, Instant moment) {
        assertThat(ProviderTime.parse(text)).contains(moment);
    }

    @Test
    void theHourThatComesTwiceIsTheEarlierOne() {
        assertThat(ProviderTime.parse("2025-10-26T02:30:00")).contains(Instant.parse("2025-10-26T00:30:00Z"));
    }

    @Test
    void theHourThatIsLeftOutMovesOn() {
        assertThat(ProviderTime.parse("2026-03-29T02:30:00")).contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2026-13-01", "2026-02-30T10:00:00", "12/01/2022", "2026-03-23T25:00:00", "17"})
    void whatNamesNoMomentIsEmpty(String text) {
        assertThat(ProviderTime.parse(text)).isEmpty();
    }

    @Test
    void filtersAndFormsAreWrittenAsTheProviderWantsThem() {
        assertThat(ProviderTime.filter(Instant.parse("2026-03-01T11:00:00.9Z"))).isEqualTo("2026-03-01T12:00:00");
        assertThat(ProviderTime.day(LocalDate.of(2026, 3, 9))).isEqualTo("09-03-2026");
    }
}
