package org.wuzhen.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.wuzhen.casefile.CreditCode;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.ResidentId;
import org.wuzhen.sealing.Sealed;

/** A party as it was told at the door, before its numbers are checked. */
public record PartyDraft(
        Party.Side side,
        Kind kind,
        String name,
        String gender,
        String idNumber,
        String phone,
        String address,
        String representative) {

    /** By which paper a party shows who it is. */
    public enum Kind {
        PERSON,
        /** Passport or another paper whose number carries no check. */
        PERSON_OTHER_ID,
        ORGANISATION
    }

    /**
     * The party with its numbers put right; sex and day of birth come from the ID number.
     *
     * @param problems takes a Chinese sentence for each entry that cannot stand; none repeats what was typed
     */
    public Party checked(Consumer<String> problems) {
        Optional<ResidentId> resident = kind == Kind.PERSON ? ResidentId.read(idNumber) : Optional.empty();
        LocalDate born = resident.map(ResidentId::birthDate).orElse(null);
        return new Party(
                null,
                side,
                kind == Kind.ORGANISATION ? Party.Kind.ORGANISATION : Party.Kind.PERSON,
                name,
                kind == Kind.ORGANISATION
                        ? null
                        : resident.map(ResidentId::gender).orElse(gender),
                born,
                Sealed.of(checkedNumber(resident, problems)),
                Sealed.of(checkedPhone(problems)),
                address,
                false,
                representative);
    }

    private String checkedNumber(Optional<ResidentId> resident, Consumer<String> problems) {
        if (idNumber == null || kind == null || kind == Kind.PERSON_OTHER_ID) {
            return idNumber;
        }
        if (kind == Kind.PERSON) {
            return resident.map(ResidentId::value).orElseGet(() -> {
                problems.accept("居民身份证号码有误（18位，请核对出生日期和末位校验码）；持其他证件的，当事人类型请选“个人（其他证件）”。");
                return null;
            });
        }
        return CreditCode.read(idNumber).map(CreditCode::value).orElseGet(() -> {
            problems.accept("统一社会信用代码有误（18位，请对照营业执照核对）；暂不清楚的可以不填。");
            return null;
        });
    }

    private String checkedPhone(Consumer<String> problems) {
        if (phone == null) {
            return null;
        }
        return PhoneNumber.read(phone).map(PhoneNumber::value).orElseGet(() -> {
            problems.accept("联系电话有误，请填写11位手机号，或固定电话（区号-号码）。");
            return null;
        });
    }
}
