package org.wuzhen.intake;

import java.time.ZoneId;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.Operation;
import org.wuzhen.department.Question;
import org.wuzhen.department.wire.Receipt;
import org.wuzhen.department.wire.TransferReceipt;
import org.wuzhen.directory.Directory;
import org.wuzhen.intake.store.TransferMapper;

/** 移送回执: whoever hands a dispute over learns that it is registered, and as which case. */
@Configuration(proxyBeanMethods = false)
class TransferReceipts {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    @Bean
    Question<TransferReceipt> receiptForThePolice(TransferMapper transfers, CaseFiles cases, Directory directory) {
        return new Telling(TransferReceipt.of("PSB"), "《人民调解法》第十八条；《治安管理处罚法》第九条", transfers, cases, directory);
    }

    @Bean
    Question<TransferReceipt> receiptForTheProcuratorate(
            TransferMapper transfers, CaseFiles cases, Directory directory) {
        return new Telling(TransferReceipt.of("PROCURATORATE"), "《天津市矛盾纠纷多元化解条例》", transfers, cases, directory);
    }

    private record Telling(
            Operation<TransferReceipt, Receipt> operation,
            String legalBasis,
            TransferMapper transfers,
            CaseFiles cases,
            Directory directory)
            implements Question<TransferReceipt> {

        @Override
        public String element() {
            return IntakeProcess.TRANSFER_RECEIPT;
        }

        @Override
        public boolean outlivesHandling() {
            return true;
        }

        @Override
        public Asked<TransferReceipt> ask(CaseNumber number, Function<String, Object> process) {
            DisputeHandedOver handedOver = transfers.find(number.value());
            CaseFile file = cases.get(number);
            return new Asked<>(
                    new TransferReceipt(
                            handedOver.transferNo(),
                            file.registeredAt().atZone(OFFICE).toLocalDate(),
                            handedOver.alreadyKnown()),
                    "referral",
                    legalBasis,
                    directory.centre(file.centre()).name(),
                    null);
        }
    }
}
