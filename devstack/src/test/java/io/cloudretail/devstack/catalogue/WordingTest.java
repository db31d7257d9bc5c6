package io.cloudretail.devstack.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private final Wording wording = new Wording(Rule.in("phrases.csv"), Rule.in("words.csv"));

    @ParameterizedTest
    @CsvSource({
        "WHITE HANGING HEART T-LIGHT HOLDER, White Hanging Heart T-Light Holder",
        "BEWARE OF THE CAT METAL SIGN, Beware of the Cat Metal Sign",
        "*USB Office Mirror Ball, USB Office Mirror Ball",
        "RED TOADSTOOL LED NIGHT LIGHT, Red Toadstool LED Night Light",
        "3D SHEET OF DOG STICKERS, 3D Sheet of Dog Stickers"
    })
    void words_begin_with_a_capital_save_for_small_ones(String description, String title) {
        assertThat(wording.title(description)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "RECORD FRAME 7\" SINGLE SIZE, Record Frame 7\" Single Size",
        "POLYESTER FILLER PAD 65CMx65CM, Polyester Filler Pad 65cm x 65cm",
        "ESSENTIAL BALM 3.5g TIN IN ENVELOPE, Essential Balm 3.5g Tin in Envelope",
        "A4 WALL TIDY BLUE OFFICE, A4 Wall Tidy Blue Office"
    })
    void sizes_keep_their_units(String description, String title) {
        assertThat(wording.title(description)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "SET/4 SKULL BADGES, Set of 4 Skull Badges",
        "S/12 VANILLA  BOTANICAL T-LIGHTS, Set of 12 Vanilla Botanical T-Lights",
        "ASSTD DESIGN RACING CAR PEN, Assorted Design Racing Car Pen",
        "CHOC TRUFFLE GOLD TRINKET POT, Chocolate Truffle Gold Trinket Pot",
        "90143 SILVER BRACELET W PASTEL FLOWER, 90143 Silver Bracelet with Pastel Flower",
        "GIN + TONIC DIET METAL SIGN, Gin and Tonic Diet Metal Sign",
        "LADIES & GENTLEMEN METAL SIGN, Ladies and Gentlemen Metal Sign"
    })
    void abbreviations_are_written_out(String description, String title) {
        assertThat(wording.title(description)).isEqualTo(title);
    }

    @Test
    void what_stands_before_its_design_is_set_off_by_a_comma() {
        assertThat(wording.title("SET OF 6 SPICE TINS PANTRY DESIGN")).isEqualTo("Set of 6 Spice Tins, Pantry Design");
        assertThat(wording.title("LUNCH BAG  BLACK SKULL.")).isEqualTo("Lunch Bag, Black Skull");
    }

    @Test
    void truncated_words_are_completed() {
        assertThat(wording.title("BLUE ROSE PATCH PURSE PINK BUTTERFL"))
                .isEqualTo("Blue Rose Patch Purse Pink Butterfly");
    }

    @Test
    void genitives_regain_their_apostrophe() {
        assertThat(wording.title("KINGS CHOICE MUG")).isEqualTo("King's Choice Mug");
    }
}
