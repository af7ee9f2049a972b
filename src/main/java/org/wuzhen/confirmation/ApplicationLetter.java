package org.wuzhen.confirmation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wuzhen.casefile.AgreementInForce;
import org.wuzhen.casefile.Party;

/** The text of the joint application (司法确认申请书); numbers of persons stand in the proofs of identity, not here. */
final class ApplicationLetter {

    private ApplicationLetter() {}

    /** How the parties are named in it. */
    enum Names {
        /** As it stands in the case's file; addresses are not shown. */
        MASKED,
        /** As the forms call them: a minor never by name. */
        CALLED,
        /** As they sign it. */
        FULL
    }

    /**
     * The letter.
     *
     * @param names how the parties are named in it
     */
    static String of(
            ConfirmationFile file,
            AgreementInForce agreement,
            List<Party> parties,
            List<Delivery> deliveries,
            String committee,
            Names names) {
        Map<Long, Delivery> byParty =
                deliveries.stream().collect(Collectors.toMap(Delivery::party, delivery -> delivery));
        List<String> lines = new ArrayList<>();
        lines.add("司法确认申请书");
        parties.forEach(party -> lines.add(party(party, byParty.get(party.id()), names)));
        lines.add("请求事项：请求确认" + agreement.number() + "《人民调解协议书》有效。");
        lines.add("事实和理由：" + (file.facts() == null ? "" : file.facts()));
        lines.add("申请人于" + agreement.effectiveOn() + "经" + committee + "主持调解，自愿达成上述调解协议，协议自当日起生效，约定履行事项如下：");
        for (int i = 0; i < agreement.undertakings().size(); i++) {
            lines.add((i + 1) + "．" + undertaking(agreement.undertakings().get(i), parties, names));
        }
        lines.add("申请人承诺：本次申请出于自愿，没有恶意串通、规避法律的行为；协议内容没有损害国家利益、社会公共利益和他人合法权益；因协议给他人造成损害的，愿意承担相应的法律责任。");
        lines.add("此致　" + file.courtName());
        lines.add("全体申请人（签字或者盖章）：");
        return String.join("\n", lines);
    }

    static String undertaking(AgreementInForce.Undertaking one, List<Party> parties, Names names) {
        return nameOf(one.debtor(), parties, names) + "于" + one.due() + "前" + one.what()
                + (one.amount() == null ? "" : "，人民币" + one.amount().toPlainString() + "元");
    }

    private static String nameOf(long id, List<Party> parties, Names names) {
        return parties.stream()
                .filter(party -> party.id() == id)
                .map(party -> name(party, names))
                .findFirst()
                .orElse("—");
    }

    private static String name(Party party, Names names) {
        return names == Names.FULL
                ? party.name()
                : names == Names.MASKED ? party.maskedName() : Confirmation.called(party);
    }

    private static String party(Party party, Delivery delivery, Names names) {
        String named = "申请人（调解" + party.side().label() + "）：" + name(party, names);
        if (names == Names.MASKED) {
            return named + "，送达地址见送达地址确认书";
        }
        return named
                + (delivery == null || delivery.agent() == null ? "" : "，代理人：" + delivery.agent())
                + (delivery == null || delivery.address() == null ? "" : "，送达地址：" + delivery.address());
    }
}
