package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarrierGuessTest {

    private static final String FOURTEEN = "01234567890123";

    private static CarrierGuess of(String code, @Nullable Carrier chosen, @Nullable Carrier last) {
        return CarrierGuess.of(code, chosen, last);
    }

    @ParameterizedTest
    @CsvSource({
        "3SABCD000000001, POSTNL",
        "1Z999AA10123456784, UPS",
        "JVGL1234567890123456, DHL",
        "01234567890123X, DPD",
        "123456789012345678901234, BPOST"
    })
    void aShapeThatTellsItIsTaken(String code, Carrier carrier) {
        assertThat(of(code, null, null)).isEqualTo(new CarrierGuess.Taken(carrier, List.of()));
    }

    @Test
    void fourteenFiguresAreNobodysUntilSomebodySaysSo() {
        assertThat(of(FOURTEEN, null, null)).isEqualTo(new CarrierGuess.Doubtful(List.of(Carrier.DHL, Carrier.DPD)));
        assertThat(of(FOURTEEN, Carrier.DPD, Carrier.DHL))
                .as("chosen wins over the one before")
                .isEqualTo(new CarrierGuess.Taken(Carrier.DPD, List.of()));
        assertThat(of(FOURTEEN, null, Carrier.DPD))
                .as("the one before, and the other is named")
                .isEqualTo(new CarrierGuess.Taken(Carrier.DPD, List.of(Carrier.DHL)));
        assertThat(of(FOURTEEN, null, Carrier.UPS))
                .as("a carrier before with other codes says nothing")
                .isInstanceOf(CarrierGuess.Doubtful.class);
    }

    @Test
    void aCodeOfAnotherShapeThanTheChosenCarriersIsAskedAbout() {
        assertThat(of("1Z999AA10123456784", Carrier.DPD, null))
                .isEqualTo(new CarrierGuess.Doubtful(List.of(Carrier.UPS)));
    }

    @Test
    void whatNobodyUsesIsUnknown() {
        assertThat(of("??", Carrier.DPD, Carrier.DHL)).isEqualTo(new CarrierGuess.Unknown());
    }

    @Test
    void everyPrintedCommandIsReadAgainAndNoOther() {
        assertThat(ScanCommand.all())
                .hasSize(4 + Carrier.values().length)
                .allSatisfy(command -> assertThat(
                                ScanCommand.read(" " + command.code().toLowerCase(java.util.Locale.ROOT) + " "))
                        .contains(command));
        assertThat(ScanCommand.read("*NOBODY*")).isEmpty();
        assertThat(ScanCommand.read("DHL")).isEmpty();
    }
}
