package org.merchantconsole.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.util.ArrayList;
import java.util.List;

/** The bars of a Code 128, as a scanner reads them. */
public final class Bars {

    private static final int LONGEST = 80;

    private Bars() {}

    /** A dark bar: where it begins and how wide it is, in modules. */
    public record Bar(int from, int width) {}

    /** Whether a text can stand in a Code 128: printable ASCII, and not so long that no scanner sees the whole. */
    public static boolean canHold(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(c -> c >= 32 && c < 127);
    }

    /** How many modules wide the code is, without the quiet zone. */
    public static int width(String text) {
        List<Bar> bars = of(text);
        return bars.getLast().from() + bars.getLast().width();
    }

    /** @throws IllegalArgumentException for a text that it cannot hold */
    public static List<Bar> of(String text) {
        if (!canHold(text)) {
            throw new IllegalArgumentException("no bar code holds this text");
        }
        BitMatrix code = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1);
        List<Bar> bars = new ArrayList<>();
        int first = code.getTopLeftOnBit()[0];
        for (int x = first; x < code.getWidth(); x++) {
            int from = x;
            while (x < code.getWidth() && code.get(x, 0)) {
                x++;
            }
            if (x > from) {
                bars.add(new Bar(from - first, x - from));
            }
        }
        return bars;
    }
}
