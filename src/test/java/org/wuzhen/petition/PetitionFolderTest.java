package org.wuzhen.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.petition.HandlingOpinion.Decision;
import org.wuzhen.department.petition.Registration.Form;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.department.petition.ReviewResult.Result;

/** Where a petition stands, as its case tells it. */
class PetitionFolderTest {

    private static final CaseNumber CASE = CaseNumber.of("BH35202611230001");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final Petition petitions = mock(Petition.class);
    private final CaseFile file = mock(CaseFile.class);
    private final PetitionFile petition = mock(PetitionFile.class);
    private final List<Opinion> opinions = new ArrayList<>();
    private final List<Instance> instances = new ArrayList<>();

    @BeforeEach
    void aPetition() {
        when(file.number()).thenReturn(CASE);
        when(petitions.transfer(CASE)).thenReturn(Optional.empty());
        when(petitions.find(CASE)).thenReturn(Optional.of(petition));
        when(petitions.opinions(CASE)).thenReturn(opinions);
        when(petitions.instances(CASE)).thenReturn(instances);
    }

    @Test
    void itTellsEachStepInTheOfficesWords() {
        assertThat(shown()).contains("待登记");
        when(petition.form()).thenReturn(Form.VISIT);
        assertThat(shown()).contains("待告知");
        when(petition.acceptedOn()).thenReturn(DAY);
        assertThat(shown()).contains("办理中");
        opinions.add(opinion(null, "补充依据", null));
        assertThat(shown()).contains("办理中", "已退回重拟").doesNotContain("待签发");
        opinions.add(opinion(null, null, null));
        assertThat(shown()).contains("待签发");
        opinions.set(1, opinion("1号", null, DAY));
        assertThat(shown()).contains("处理意见书已送达，等候是否申请复查");
    }

    @Test
    void itTellsWhereTheRequestsStand() {
        when(petition.form()).thenReturn(Form.VISIT);
        when(petition.acceptedOn()).thenReturn(DAY);
        opinions.add(opinion("1号", null, DAY));
        instances.add(instance(Level.REVIEW, null, null));
        assertThat(shown()).contains("已转递复查申请，等候答复");
        instances.set(0, instance(Level.REVIEW, true, null));
        assertThat(shown()).contains("复查中");
        instances.set(0, instance(Level.REVIEW, false, null));
        assertThat(shown()).contains("处理意见书已送达，等候是否申请复查");
        instances.add(instance(Level.REVIEW, true, Result.UPHELD));
        assertThat(shown()).contains("复查意见已送达，等候是否申请复核");
        instances.add(instance(Level.RE_REVIEW, false, null));
        assertThat(shown()).contains("复查意见已送达，等候是否申请复核");
        instances.set(2, instance(Level.RE_REVIEW, true, Result.REVOKED));
        assertThat(shown()).contains("原意见被撤销，重新办理中");
        opinions.add(opinion("2号", null, DAY));
        assertThat(shown()).contains("处理意见书已送达，等候是否申请复查");
    }

    private String shown() {
        return new PetitionFolder(petitions).sections(file).toString();
    }

    private static Opinion opinion(String number, String returned, LocalDate servedOn) {
        return new Opinion(
                1,
                1,
                number,
                Decision.SUPPORTED,
                "查明",
                "意见",
                "依据",
                "he",
                null,
                false,
                null,
                null,
                returned,
                servedOn,
                null);
    }

    private static Instance instance(Level level, Boolean accepted, Result result) {
        return new Instance(1, level, 1, "1号", DAY, DAY, "不服", null, accepted, null, result, null, null, null, null);
    }
}
