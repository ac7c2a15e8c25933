package io.domicile.cell;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CellIdentityTest {

    @Test
    void aJurisdictionIsATwoLetterCodeInLowerCase() {
        assertThatThrownBy(() -> new CellIdentity("KR", 1)).hasMessageContaining("'KR'");
        assertThatThrownBy(() -> new CellIdentity("eea", 1)).hasMessageContaining("'eea'");
    }

    @Test
    void anEpochCountsFromOne() {
        assertThatThrownBy(() -> new CellIdentity("kr", 0)).hasMessageContaining("from 1");
    }
}
