package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnerTest {
    private final Owner owner = new Owner(new Programs() {
        @Override
        public String self() {
            return "a";
        }

        @Override
        public boolean runs(String name) {
            return name.equals("a") || name.equals("b");
        }
    });

    @Test
    void aMarkIsOurOwnAnothersThatRunsOrNobodysAnyMore() {
        assertThat(owner.isOwn(owner.mark())).isTrue();
        assertThat(owner.isAnothers(owner.mark())).isFalse();
        assertThat(owner.isOwn("process b")).isFalse();
        assertThat(owner.isAnothers("process b")).isTrue();
        assertThat(owner.isOwn("process c")).isFalse();
        assertThat(owner.isAnothers("process c")).isFalse();
        assertThat(owner.isOwn("")).isFalse();
        assertThat(owner.isAnothers("")).isFalse();
    }
}
