package org.wuzhen.petition.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.petition.Delivery;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionFile;

/** 告知信访人: whether the petition is accepted, why, and where else the petitioner may turn, in fifteen days. */
@Component
class NotifyPetitionerForm implements CaseForm {

    private final Petition petitions;
    private final PetitionFacts facts;

    NotifyPetitionerForm(Petition petitions, PetitionFacts facts) {
        this.petitions = petitions;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "notify-petitioner";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("facts", facts.rows(number));
        PetitionFile petition = petitions.get(number);
        String label =
                switch (petition.acceptance()) {
                    case "accepted" -> "予以受理";
                    case "transferred" -> "转送有权处理的机关、单位";
                    default -> "不予受理";
                };
        shown.put("acceptanceLabel", label);
        shown.put("reason", petition.reason());
        shown.put("basis", petition.basis());
        shown.put("bureauText", bureau(petition));
        shown.put("confidential", petition.confidential());
        shown.put(
                "content",
                "您反映的信访事项，" + label + "。" + petition.reason() + "（" + petition.basis() + "）。" + petition.way());
        shown.put("toldOn", facts.today().toString());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        String content = entry.required("content", "告知内容");
        LocalDate on = entry.day("toldOn", "告知日期");
        entry.expect(on != null && !on.isAfter(facts.today()), "“告知日期”请填写不晚于今天的日期。");
        Delivery how = entry.choice("toldHow", "告知方式", Delivery.class);
        entry.check();
        petitions.tell(entry.caseNumber(), content, on, how.label());
        return Variables.none();
    }

    private static String bureau(PetitionFile petition) {
        if (petition.petitionNo() != null) {
            return "已登记，件号" + petition.petitionNo()
                    + (petition.duplicates() == null ? "，没有重复件" : "，重复件：" + petition.duplicates());
        }
        return petition.bureauSaid() == null ? "登记请求已发出，尚未答复" : "未予登记：" + petition.bureauSaid();
    }
}
