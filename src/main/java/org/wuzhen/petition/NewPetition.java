package org.wuzhen.petition;

import java.util.List;
import org.wuzhen.department.petition.Registration.Aim;
import org.wuzhen.department.petition.Registration.Form;

/**
 * What is registered of a petition.
 *
 * @param repeated whether the same person brought the same matter before
 * @param representatives ids of the parties who represent a joint petition
 * @param confidential whether the petitioner's particulars must not reach whoever is complained of
 */
public record NewPetition(
        Form form,
        Aim aim,
        boolean repeated,
        String category,
        int people,
        List<Long> representatives,
        boolean confidential,
        boolean legalMatter) {

    /** A joint petition has at most so many representatives (《信访工作条例》第二十条). */
    public static final int MOST_REPRESENTATIVES = 5;

    public NewPetition {
        representatives = List.copyOf(representatives);
    }
}
