package org.wuzhen.petition.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.petition.Registration.Aim;
import org.wuzhen.department.petition.Registration.Form;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.petition.NewPetition;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionProcess;

/** 登记信访事项: form, aim, how many, whom they chose to speak for them, and what the rules ask about its acceptance. */
@Component
class RegisterPetitionForm implements CaseForm {

    private static final int JOINT = 6;
    private static final Set<String> PENDING = Set.of("NONE", "SUPERIOR", "OTHER");
    private static final Set<String> COMPETENCE = Set.of("OURS", "OTHER_UNIT");

    private final Petition petitions;
    private final PetitionFacts facts;

    RegisterPetitionForm(Petition petitions, PetitionFacts facts) {
        this.petitions = petitions;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "register-petition";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("facts", facts.rows(number));
        shown.put("forms", PetitionFacts.options(Form.values(), Form::label));
        shown.put("aims", PetitionFacts.options(Aim.values(), Aim::label));
        shown.put(
                "applicants",
                petitions.petitioners(number).stream()
                        .map(party -> PetitionFacts.option(party.maskedName(), String.valueOf(party.id())))
                        .toList());
        shown.put("people", people(number));
        petitions.transfer(number).ifPresent(transfer -> shown.put("category", transfer.category()));
        shown.put("legalMatter", "NO");
        shown.put("finalReviewed", "NO");
        shown.put("pending", "NONE");
        shown.put("competence", "OURS");
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        Form form = entry.choice("form", "信访形式", Form.class);
        Aim aim = entry.choice("aim", "信访目的", Aim.class);
        String repeated = entry.required("repeated", "初次或者重复");
        String category = entry.required("category", "内容分类");
        Integer people = entry.whole("people", "信访人数");
        entry.expect(people != null && people >= 1, "“信访人数”请填写大于零的整数。");
        List<Long> representatives = representatives(entry, people == null ? 1 : people);
        boolean legal = "YES".equals(entry.required("legalMatter", "是否涉法涉诉"));
        boolean reviewed = "YES".equals(entry.required("finalReviewed", "是否已经复核终结"));
        String pending = entry.required("pending", "同一事项是否正在办理");
        String competence = entry.required("competence", "职责归属");
        entry.expect(pending == null || PENDING.contains(pending), "“同一事项是否正在办理”的选项无效，请重新选择。");
        entry.expect(competence == null || COMPETENCE.contains(competence), "“职责归属”的选项无效，请重新选择。");
        entry.check();
        petitions.register(
                entry.caseNumber(),
                new NewPetition(
                        form,
                        aim,
                        "REPEATED".equals(repeated),
                        category,
                        people,
                        representatives,
                        entry.ticked("confidential") || aim == Aim.REPORT,
                        legal));
        return Variables.of(PetitionProcess.LEGAL_MATTER, legal)
                .with(PetitionProcess.FINAL_REVIEWED, reviewed)
                .with(PetitionProcess.PENDING, pending)
                .with(PetitionProcess.AIM, aim.name())
                .with(PetitionProcess.COMPETENCE, competence);
    }

    /** How many petition: as the petition office said, as many as were counted beyond the parties, or as were registered. */
    private int people(CaseNumber number) {
        int counted = facts.file(number).peopleCount();
        return petitions.transfer(number).isPresent() || counted > facts.parties(number)
                ? counted
                : petitions.petitioners(number).size();
    }

    /** A joint petition is brought by at most five representatives (《信访工作条例》第二十条). */
    private List<Long> representatives(FormEntry entry, int people) {
        List<String> chosen = entry.many("representatives").stream().distinct().toList();
        Set<String> known = petitions.petitioners(entry.caseNumber()).stream()
                .map(Party::id)
                .map(String::valueOf)
                .collect(Collectors.toSet());
        entry.expect(known.containsAll(chosen), "“信访代表”的选项无效，请重新选择。");
        entry.expect(
                chosen.size() <= NewPetition.MOST_REPRESENTATIVES,
                "多人反映共同事项的，推选的代表不得超过5人（《信访工作条例》第二十条），现选了" + chosen.size() + "人，请信访人重新推选。");
        entry.expect(people < JOINT || !chosen.isEmpty(), "多人反映共同事项的，应当推选代表，请在“信访代表”中选定。");
        return chosen.stream().filter(known::contains).map(Long::valueOf).toList();
    }
}
