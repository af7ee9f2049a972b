package org.wuzhen.agreement.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.wuzhen.agreement.Receipt;
import org.wuzhen.engine.FormEntry;

/** The fields that enter a proof of performance into the register. */
final class ReceiptFields {

    private ReceiptFields() {}

    /** One page, kept in the dossier, unless said otherwise. */
    static void show(Map<String, Object> facts) {
        facts.put("receiptPages", 1);
        facts.put("keptAt", "本案卷宗");
    }

    /** Reads the proof; problems are noted at the entry, and null is answered then. */
    static Receipt read(FormEntry entry, LocalDate receivedOn, BigDecimal amount) {
        Receipt.Kind kind = entry.choice("receiptKind", "凭证种类", Receipt.Kind.class);
        Integer pages = entry.whole("receiptPages", "页数");
        entry.expect(pages == null || pages > 0 && pages <= 500, "“页数”请填写1到500之间的整数。");
        String keptAt = entry.required("keptAt", "存放处");
        return kind == null ? null : new Receipt(kind, receivedOn, amount, pages == null ? 1 : pages, keptAt, null);
    }
}
