package org.wuzhen.confirmation.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.AgreementInForce;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.CreditCode;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.ResidentId;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.Confirmation;
import org.wuzhen.confirmation.ConfirmationFile;
import org.wuzhen.confirmation.CourtBasis;
import org.wuzhen.confirmation.Delivery;
import org.wuzhen.confirmation.Preparation;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.sealing.Sealed;

/** 准备申请材料: the court, the facts for the letter, addresses for service and the proofs. */
@Component
class PrepareApplicationForm implements CaseForm {

    private static final int LONGEST_FACTS = 4000;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_NAME = 50;

    private final Confirmation confirmation;
    private final ConfirmationFacts facts;

    PrepareApplicationForm(Confirmation confirmation, ConfirmationFacts facts) {
        this.confirmation = confirmation;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "prepare-application";
    }

    @Override
    public Set<String> personal() {
        return Set.of("idNumber");
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        ConfirmationFile file = facts.file(number);
        boolean referred = facts.dispute(number).channel() == Channel.COURT;
        Map<String, Object> shown = facts.top(number);
        CourtBasis basis =
                file.courtBasis() != null ? file.courtBasis() : referred ? CourtBasis.INVITING : CourtBasis.COMMITTEE;
        shown.put("courtBasis", basis.name());
        shown.put("applicationFacts", file.facts() != null ? file.facts() : usual(facts.agreement(number)));
        shown.put("deliveries", deliveries(number, file));
        shown.put("committeeProof", file.committeeProof());
        shown.put("propertyInvolved", file.propertyInvolved());
        shown.put("propertyProof", file.propertyProof());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        CourtBasis court = entry.choice("courtBasis", "向哪个法院申请", CourtBasis.class);
        boolean referred = facts.dispute(number).channel() == Channel.COURT;
        entry.expect(court != CourtBasis.INVITING || referred, "本案不是法院委派的案件，请按所在地选择法院。");
        entry.expect(court == null || court == CourtBasis.INVITING || !referred, "法院委派的案件，应当向作出邀请的人民法院申请。");
        String text = entry.required("applicationFacts", "纠纷事实和协议概要");
        entry.expect(text == null || text.length() <= LONGEST_FACTS, "“纠纷事实和协议概要”请控制在" + LONGEST_FACTS + "字以内。");
        Set<String> missing = facts.ids(number);
        List<Delivery> deliveries = new ArrayList<>();
        Map<Long, Sealed> identified = new HashMap<>();
        for (FormEntry row : entry.rows("deliveries", "送达地址确认")) {
            Long party = facts.party(row, missing);
            String address = row.text("address");
            String agent = row.text("agent");
            row.expect(address == null || address.length() <= LONGEST_ADDRESS, "“送达地址”请控制在" + LONGEST_ADDRESS + "字以内。");
            row.expect(agent == null || agent.length() <= LONGEST_NAME, "“代理人”请控制在" + LONGEST_NAME + "字以内。");
            row.expect(!row.ticked("addressConfirmed") || address != null, "已签送达地址确认书的，请填写“送达地址”。");
            if (party != null) {
                Sealed idNumber = idNumber(row, number, party);
                if (idNumber != null) {
                    identified.put(party, idNumber);
                }
                deliveries.add(new Delivery(
                        party, address, agent, row.ticked("addressConfirmed"), row.ticked("identitySeen")));
            }
        }
        entry.expect(missing.isEmpty(), "还有" + missing.size() + "位当事人没有送达地址一行，请刷新任务后重新填写。");
        entry.check();
        boolean property = entry.ticked("propertyInvolved");
        confirmation.prepare(
                number,
                new Preparation(
                        court,
                        text,
                        deliveries,
                        identified,
                        entry.ticked("committeeProof"),
                        property,
                        property ? entry.text("propertyProof") : null));
        return Variables.none();
    }

    private List<Map<String, Object>> deliveries(CaseNumber number, ConfirmationFile file) {
        Map<Long, Delivery> known =
                confirmation.deliveries(file).stream().collect(Collectors.toMap(Delivery::party, Function.identity()));
        return facts.parties(number).stream()
                .map(party -> row(party, known.get(party.id())))
                .toList();
    }

    private static Map<String, Object> row(Party party, Delivery known) {
        Map<String, Object> row = new HashMap<>();
        row.put("party", party.id().toString());
        row.put("numbered", party.idNumber() != null);
        row.put("address", known != null ? known.address() : party.minor() ? null : party.address());
        row.put("agent", known != null ? known.agent() : party.representative());
        row.put("addressConfirmed", known != null && known.addressConfirmed());
        row.put("identitySeen", known != null && known.identitySeen());
        return row;
    }

    /** What was typed for a party whose number was not known before, checked. */
    private Sealed idNumber(FormEntry row, CaseNumber number, long id) {
        String typed = row.text("idNumber");
        Optional<Party> unknown = facts.parties(number).stream()
                .filter(party -> party.id() == id && party.idNumber() == null)
                .findFirst();
        if (typed == null || unknown.isEmpty()) {
            return null;
        }
        boolean person = unknown.get().kind() == Party.Kind.PERSON;
        Optional<String> read = person
                ? ResidentId.read(typed).map(ResidentId::value).or(() -> otherPaper(typed))
                : CreditCode.read(typed).map(CreditCode::value);
        row.expect(
                read.isPresent(),
                person ? "身份证号码有误（18位，请核对出生日期和末位校验码）；持护照、通行证的，填写证件上的号码。" : "统一社会信用代码有误（18位，请对照营业执照核对）。");
        return read.map(Sealed::of).orElse(null);
    }

    /** A passport or a permit: letters, then digits. */
    private static Optional<String> otherPaper(String typed) {
        String plain = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return plain.matches("[A-Z]{1,3}\\d{6,10}") ? Optional.of(plain) : Optional.empty();
    }

    private static String usual(AgreementInForce agreement) {
        String usual = Stream.of(agreement.facts(), agreement.matters(), agreement.terms())
                .filter(text -> text != null)
                .collect(Collectors.joining("\n"));
        return usual.length() <= LONGEST_FACTS ? usual : usual.substring(0, LONGEST_FACTS);
    }
}
