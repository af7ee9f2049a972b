package org.wuzhen.casefile;

import java.time.LocalDate;
import org.wuzhen.sealing.Mask;
import org.wuzhen.sealing.Sealed;

/**
 * One party of a dispute: a person or an organisation on one side.
 *
 * @param id given by the database; null for one not yet stored
 * @param idNumber ID number of a person or credit code of an organisation; sealed in the database
 * @param birthDate day of birth, or null when not known
 * @param minor under 18 on the day of registration: initials only in every list
 * @param representative who speaks for the party (agent, guardian, legal representative), or null
 */
public record Party(
        Long id,
        Side side,
        Kind kind,
        String name,
        String gender,
        LocalDate birthDate,
        Sealed idNumber,
        Sealed phone,
        String address,
        boolean minor,
        String representative) {

    /** 申请人、被申请人、第三人. */
    public enum Side {
        APPLICANT("申请人"),
        RESPONDENT("被申请人"),
        THIRD("第三人");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A person or an organisation. */
    public enum Kind {
        PERSON,
        ORGANISATION
    }

    /** The name as lists show it: 张* for a person, W.X.M. for a minor, in full for an organisation. */
    public String maskedName() {
        return kind == Kind.ORGANISATION ? name : Mask.person(name, minor);
    }

    /** 120***********1234, nothing of a minor's; null where there is none. */
    public String maskedIdNumber() {
        return Mask.number(idNumber, minor);
    }

    /** 138****1234, nothing of a minor's; null where there is none. */
    public String maskedPhone() {
        return Mask.number(phone, minor);
    }

    /** As far as the community; null where there is none. */
    public String maskedAddress() {
        return Mask.address(address, minor);
    }

    /** 李*, or null. */
    public String maskedRepresentative() {
        return Mask.person(representative);
    }
}
