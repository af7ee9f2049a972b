package org.wuzhen.petition;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.Operation;
import org.wuzhen.department.Question;
import org.wuzhen.department.petition.HandlingOpinion;
import org.wuzhen.department.petition.Registration;
import org.wuzhen.department.petition.ReviewRequest;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.department.petition.TransferObjection;

/** What a petition asks the petition office at each call of the model, taken from the case's own tables. */
@Configuration(proxyBeanMethods = false)
class PetitionQuestions {

    @Bean
    Question<Registration> petitionRegistration(Bureau bureau) {
        return new Asking<>(
                PetitionProcess.REGISTER, Registration.OPERATION, "《信访工作条例》第二十二条", bureau, Bureau::registration);
    }

    @Bean
    Question<TransferObjection> petitionObjection(Bureau bureau) {
        return new Asking<>(
                PetitionProcess.OBJECT, TransferObjection.OPERATION, "《信访工作条例》第二十三条", bureau, Bureau::objection);
    }

    @Bean
    Question<HandlingOpinion> petitionOpinion(Bureau bureau) {
        return new Asking<>(
                PetitionProcess.REPORT_OPINION, HandlingOpinion.OPERATION, "《信访工作条例》第三十四条", bureau, Bureau::opinion);
    }

    @Bean
    Question<HandlingOpinion> petitionEnd(Bureau bureau) {
        return new Asking<>(
                PetitionProcess.REPORT_END, HandlingOpinion.OPERATION, "《信访工作条例》第三十四条", bureau, Bureau::stopped);
    }

    @Bean
    Question<ReviewRequest> petitionReview(Bureau bureau) {
        return new Asking<>(
                PetitionProcess.REQUEST_REVIEW,
                ReviewRequest.OPERATION,
                "《信访工作条例》第三十五条",
                bureau,
                (office, number) -> office.review(number, Level.REVIEW));
    }

    @Bean
    Question<ReviewRequest> petitionRecheck(Bureau bureau) {
        return new Asking<>(
                PetitionProcess.REQUEST_RECHECK,
                ReviewRequest.OPERATION,
                "《信访工作条例》第三十六条",
                bureau,
                (office, number) -> office.review(number, Level.RE_REVIEW));
    }

    private record Asking<Q>(
            String element,
            Operation<Q, ?> operation,
            String legalBasis,
            Bureau bureau,
            BiFunction<Bureau, CaseNumber, Q> payload)
            implements Question<Q> {

        @Override
        public Asked<Q> ask(CaseNumber number, Function<String, Object> process) {
            return new Asked<>(payload.apply(bureau, number), "referral", legalBasis, bureau.requester(number), null);
        }
    }
}
