package org.merchantconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultSpecTest {

    @Test
    void a_plan_names_kinds_operations_and_how_often() throws BadFaultSpec {
        FaultPlan plan = FaultPlan.parse(
                "cut-after:refund:1, stall=90s:ship:p=0.2,error=1034:refund,down=8h,notify-duplicate:p=0.3,seed=5");
        assertThat(plan.seed()).isEqualTo(5);
        assertThat(plan.rules())
                .extracting(FaultRule::fault, FaultRule::operation, FaultRule::often)
                .containsExactly(
                        row(new Fault.Cut(true), Operation.REFUND, new FaultRule.Often.First(1)),
                        row(
                                new Fault.Stall(false, Duration.ofSeconds(90)),
                                Operation.SHIP,
                                new FaultRule.Often.Chance(0.2)),
                        row(new Fault.ErrorCode(1034), Operation.REFUND, new FaultRule.Often.Always()),
                        row(new Fault.Down(Duration.ofHours(8)), Operation.ANY, new FaultRule.Often.Always()),
                        row(new Fault.Duplicate(), Operation.ANY, new FaultRule.Often.Chance(0.3)));
    }

    private static org.assertj.core.groups.Tuple row(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "none", " none "})
    void nothing_is_a_plan_without_faults(String spec) throws BadFaultSpec {
        assertThat(FaultPlan.parse(spec).spec()).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "stall=500ms,PT0.5S",
        "stall=90s,PT90S",
        "stall=15m,PT15M",
        "stall=8h,PT8H",
        "stall=2d,PT48H",
        "stall=1h30m,PT90M"
    })
    void times_have_units(String spec, Duration length) throws BadFaultSpec {
        assertThat(FaultPlan.parse(spec).rules().getFirst().fault()).isEqualTo(new Fault.Stall(false, length));
    }

    @Test
    void a_clock_may_go_backwards_and_an_outage_begun_by_a_call_happens_once() throws BadFaultSpec {
        assertThat(FaultPlan.parse("clock-skew=-1h").rules().getFirst().fault())
                .isEqualTo(new Fault.ClockSkew(Duration.ofHours(-1)));
        assertThat(FaultPlan.parse("down=1h:refund").rules().getFirst().often())
                .isEqualTo(new FaultRule.Often.First(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cut-after:refund:1,stall=90s:ship:p=0.2,html,html-after=504:list:always,seed=9",
                "down=1h:any",
                "down=1h:refund:p=0.5",
                "clock-skew=-90s,notify-delay=20m:3,notify-reorder,notify-lose:p=0.000001",
                "wrong-type:action,success-false:get-order:2,error=9999:cancel-refund,key-revoked:1"
            })
    void a_plan_written_out_reads_as_the_same_plan(String spec) throws BadFaultSpec {
        FaultPlan plan = FaultPlan.parse(spec);
        FaultPlan again = FaultPlan.parse(plan.spec());
        assertThat(again.rules()).isEqualTo(plan.rules());
        assertThat(again.seed()).isEqualTo(plan.seed());
    }

    @ParameterizedTest
    @EnumSource(FaultSpec.Word.class)
    void every_kind_can_be_written(FaultSpec.Word word) throws BadFaultSpec {
        assertThat(FaultPlan.parse(word.example()).rules()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boom|there is no fault \"boom\"; there are stall, stall-after, cut-before",
                "cut-after,|A fault is missing",
                ",|A fault is missing",
                "seed=5|names a seed and no fault",
                "cut-after,seed=x|a seed is a whole number",
                "stall|its value is missing; write for example stall=90s",
                "stall=|its value is missing",
                "stall=90|no length of time like 500ms, 90s",
                "stall=-90s|no length of time",
                "stall=99999d|more than ten years",
                "error=1037|codes 1000 to 1036, 5001 and 9999",
                "error=abc|codes 1000 to 1036",
                "html=501|500, 502, 503 or 504",
                "cut-after=5|takes no value",
                "cut-after:refund:ship|more than one operation",
                "cut-after:refund:1:2|more than one operation",
                "cut-after:1:refund|more than one operation",
                "cut-after:refunds|\"refunds\" is neither an operation (accept, decline, ship, refund",
                "cut-after:0|neither an operation",
                "cut-after:p=1.5|neither an operation",
                "cut-after:p=|neither an operation",
                "cut-after:other|neither an operation",
                "clock-skew=1h:refund|a clock is wrong all the time",
                "clock-skew=1h:1|a clock is wrong all the time",
                "notify-lose:refund|belongs to no operation",
            })
    void an_unclear_plan_is_refused_with_a_sentence(String spec, String sentence) {
        assertThatThrownBy(() -> FaultPlan.parse(spec))
                .isInstanceOf(BadFaultSpec.class)
                .hasMessageContaining(sentence)
                .message()
                .endsWith(".");
    }

    @Test
    void whatever_is_typed_ends_in_a_plan_or_in_a_sentence_without_control_characters() {
        long seed = 20261125;
        Random random = new Random(seed);
        List<String> pieces = List.of(
                "cut-after",
                "stall",
                "=",
                ":",
                ",",
                "p=",
                "0.2",
                "1",
                "refund",
                "90s",
                "seed",
                "\u001b[2J",
                "\n",
                "ü",
                " ",
                "999999999999999999999",
                "down",
                "error",
                "1034",
                "-",
                "d",
                "notify-lose");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder spec = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                spec.append(pieces.get(random.nextInt(pieces.size())));
            }
            try {
                FaultPlan plan = FaultPlan.parse(spec.toString());
                assertThat(FaultPlan.parse(plan.spec()).spec()).isEqualTo(plan.spec());
            } catch (BadFaultSpec refused) {
                assertThat(refused.getMessage())
                        .as("seed %d, number %d", seed, i)
                        .endsWith(".")
                        .doesNotContainPattern("\\p{Cntrl}");
            }
        }
    }
}
