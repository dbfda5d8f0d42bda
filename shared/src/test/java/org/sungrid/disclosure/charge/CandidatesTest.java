package org.sungrid.disclosure.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("M38")
class CandidatesTest {

    private static final List<Candidate> FEES = List.of(
            fee("F-2026-0001", "电梯定期检验费", "曳引驱动电梯定期检验（按层站数分档）"),
            fee("F-2026-0002", "老旧小区加装电梯安装监督检验费", "既有住宅加装电梯安装过程监督检验"),
            fee("F-2026-0003", "锅炉定期检验费", "在用工业蒸汽锅炉内部检验"),
            fee("F-2026-0004", "场（厂）内专用机动车辆定期检验费", "叉车、观光车辆定期检验"));

    @ParameterizedTest
    @CsvSource({
        "电梯定期检验费, F-2026-0001",
        "电梯定期检验, F-2026-0001",
        "加装 电梯, F-2026-0002",
        "锅炉, F-2026-0003",
        "锅炉检验, F-2026-0003",
        "叉车, F-2026-0004",
        "ｆ-2026-0004, F-2026-0004",
        "场厂内专用机动车辆, F-2026-0004",
        "电梯, ",
        "电梯检验, ",
        "检验费, ",
        "电梯年检, ",
        "锅, ",
        "，, "
    })
    void a_fee_is_meant_where_no_other_bears_the_words_in_its_name(String words, String meant) {
        assertThat(Candidates.meant(words, FEES).map(Candidate::number).orElse(null))
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"电梯年检, true", "锅炉年检, false", "领证手续, false", "梯, false"})
    void what_has_part_of_the_words_must_have_it_in_its_name(String words, boolean shared) {
        assertThat(FEES.get(0).sharesNameWith(words)).isEqualTo(shared);
    }

    private static Candidate fee(String number, String title, String item) {
        return new Candidate(number, title, Map.of("item", item));
    }
}
