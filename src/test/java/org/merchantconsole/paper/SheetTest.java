package org.merchantconsole.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.money.Money;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** One sheet in its three kinds of file. */
class SheetTest {

    @TempDir
    private Path folder;

    private static Sheet sheet(int rows) {
        return new Sheet(
                "Orders: [all]",
                List.of(
                        new Sheet.Head("Order", 100, false),
                        new Sheet.Head("Amount", 90, true),
                        new Sheet.Head("Created", 90, false),
                        new Sheet.Head("Lines", 40, true)),
                taker -> {
                    for (int i = 0; i < rows; i++) {
                        taker.take(List.of(
                                "=W-" + i,
                                Money.of(123_456 + i, i % 2 == 0 ? "EUR" : "JPY"),
                                Instant.parse("2026-07-01T22:30:00Z"),
                                3L));
                    }
                },
                List.of("Search: all", "As of today"),
                ZoneId.of("Europe/Amsterdam"),
                Locale.ENGLISH);
    }

    @Test
    void aSpreadsheetHasNumbersDatesAndTextsAndNoFormula() throws IOException {
        Path file = folder.resolve("orders.xlsx");
        assertThat(sheet(1_200).write(file)).isEqualTo(1_200);
        String page = entry(file, "xl/worksheets/sheet1.xml");
        assertThat(page)
                .doesNotContain("<f>")
                .contains("<v>1234.56</v>")
                .contains("<v>123457</v>")
                // 2 July 2026, 0:30 in the named zone
                .containsPattern("<v>46205\\.0208\\d*</v>")
                .contains("<v>3</v>");
        assertThat(entry(file, "xl/sharedStrings.xml")).contains("=W-0").contains("Search: all");
        assertThat(entry(file, "xl/workbook.xml")).contains("Orders   all");
    }

    private static String entry(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aPaperHasTheSameRows() throws IOException {
        Path file = folder.resolve("orders.pdf");
        sheet(3).write(file);
        PdfReader reader = new PdfReader(Files.readAllBytes(file));
        assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
                .contains("=W-2", "1,234.56", "123,457", "2026-07-02 00:30", "Search: all");
    }

    @Test
    void aPaperThatNobodyReadsIsRefused() {
        Path file = folder.resolve("orders.pdf");
        assertThatThrownBy(() -> sheet(Printout.MOST_ROWS + 1).write(file)).isInstanceOf(Printout.TooLong.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void rowsThatBreakOffLeaveTheFormerFileWhole() throws IOException {
        for (String name : List.of("a.csv", "a.xlsx", "a.pdf")) {
            Path file = folder.resolve(name);
            Files.writeString(file, "former");
            Sheet broken = new Sheet(
                    "x",
                    List.of(new Sheet.Head("x", 1, false)),
                    taker -> {
                        taker.take(List.of("one"));
                        throw new IOException("No space left on device");
                    },
                    List.of(),
                    ZoneId.of("Europe/Amsterdam"),
                    Locale.ENGLISH);
            assertThatThrownBy(() -> broken.write(file)).hasMessageContaining("No space left");
            assertThat(file).hasContent("former");
        }
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(3);
        }
    }
}
