package org.merchantconsole.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PaperTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenCanBeReadAgainWithAllItsLetters() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Paper paper = Paper.upright(out, "Receipt", "Shop, 25 November 2026")) {
            paper.heading("Rückerstattung")
                    .facts(List.of(new Paper.Fact("Amount", "€ 1.234,50"), new Paper.Fact("Kunde", "Łukasz Ñoño")))
                    .barcode("W-20361");
        }
        PdfReader reader = new PdfReader(out.toByteArray());
        String text = new PdfTextExtractor(reader).getTextFromPage(1);
        assertThat(text).contains("Rückerstattung", "€ 1.234,50", "Łukasz Ñoño", "Shop, 25 November 2026");
        assertThat(reader.getNumberOfPages()).isEqualTo(1);
    }

    @Test
    void aLongTableRepeatsItsHeadOnEveryPage() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Paper paper = Paper.wide(out, "Orders", "")) {
            paper.table(
                    List.of(new Paper.Column("Order", 2, false), new Paper.Column("Amount", 1, true)),
                    Collections.nCopies(120, List.of("W-1", "€ 10.00")));
        }
        PdfReader reader = new PdfReader(out.toByteArray());
        assertThat(reader.getNumberOfPages()).isGreaterThan(2);
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(page)).contains("Order", "Amount");
        }
    }

    @Test
    void aFileThatCannotBeFinishedLeavesTheFormerOneWhole() throws IOException {
        Path file = folder.resolve("a.pdf");
        Files.writeString(file, "former");
        assertThatThrownBy(() -> Draft.write(file, out -> {
                    out.write(1);
                    throw new IOException("no space left");
                }))
                .isInstanceOf(IOException.class);
        assertThat(file).hasContent("former");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
