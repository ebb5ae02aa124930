package org.merchantconsole.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31", "-2", "@SUM(A1)", "\tx", "\rx", "\nx", "\0x"})
    void marksWhatASpreadsheetWouldTakeForAFormula(String text) {
        assertThat(SheetText.safe(text)).isEqualTo("'" + text);
    }

    @Test
    void anApostropheThatWasThereIsToldFromTheMark() {
        assertThat(SheetText.safe("'=1")).isEqualTo("''=1");
        assertThat(SheetText.safe("'t Hart")).isEqualTo("'t Hart");
        assertThat(SheetText.safe("'")).isEqualTo("'");
    }

    @Test
    void leavesOrdinaryTextAlone() {
        assertThat(SheetText.safe("W-20418")).isEqualTo("W-20418");
        assertThat(SheetText.safe("O'Neil = fine")).isEqualTo("O'Neil = fine");
        assertThat(SheetText.safe("")).isEmpty();
        assertThat(SheetText.safe(null)).isEmpty();
    }
}
