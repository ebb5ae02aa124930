package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31", "-2", "@SUM(A1)", "\tx", "\rx", "\nx", "\0x"})
    void marksWhatASpreadsheetWouldTakeForAFormula(String text) {
        assertThat(OrdersCsv.safe(text)).isEqualTo("'" + text);
    }

    @Test
    void anApostropheThatWasThereIsToldFromTheMark() {
        assertThat(OrdersCsv.safe("'=1")).isEqualTo("''=1");
        assertThat(OrdersCsv.safe("'t Hart")).isEqualTo("'t Hart");
        assertThat(OrdersCsv.safe("'")).isEqualTo("'");
    }

    @Test
    void leavesOrdinaryTextAlone() {
        assertThat(OrdersCsv.safe("W-20418")).isEqualTo("W-20418");
        assertThat(OrdersCsv.safe("O'Neil = fine")).isEqualTo("O'Neil = fine");
        assertThat(OrdersCsv.safe("")).isEmpty();
        assertThat(OrdersCsv.safe(null)).isEmpty();
    }
}
